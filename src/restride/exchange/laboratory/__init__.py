"""Readers of laboratories: force plates, markers and accelerometers as arrays. Measures nothing; see gait."""
