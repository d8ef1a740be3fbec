"""The command that shows weeks at once."""
