"""Pages for a browser: requests in, a Document out; no thinking."""
