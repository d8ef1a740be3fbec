"""Backups of one runner's diary: the file, and where such files lie."""
