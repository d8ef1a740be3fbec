"""The page of tissue load."""
