"""A session or a stretch of days to its dose, and the most the next session may be."""
