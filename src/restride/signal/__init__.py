"""Arrays in, arrays out: gaps, spikes, filters with stated delay, cycles, drift. Knows no foot and no file."""
