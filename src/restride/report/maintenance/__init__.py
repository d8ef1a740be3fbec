"""The page of blocks: keeping it, and two blocks beside each other."""
