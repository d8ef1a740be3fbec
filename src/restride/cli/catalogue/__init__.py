"""The command that opens the catalogue. Words no item; report/ does."""
