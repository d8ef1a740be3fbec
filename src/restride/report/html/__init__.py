"""A Document as HTML: every block of it, and reasons that open."""
