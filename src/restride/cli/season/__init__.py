"""The command that plays trials on virtual runners."""
