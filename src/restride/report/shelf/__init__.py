"""All that is known, to look through: every card with its evidence and what leans on it. Judges nothing."""
