"""Arguments in, a Document out; no thinking."""
