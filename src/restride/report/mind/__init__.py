"""How safe it feels to move, as a Document. Judges nothing."""
