"""The page of the expected course."""
