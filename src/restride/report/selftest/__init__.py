"""Self-tests as documents: the list of them, one step by step, and what came out."""
