"""How safe it feels to move, and who keeps company, as Documents. Judges nothing."""
