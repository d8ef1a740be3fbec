"""The week as a Document: its days, its phases, the goal, and what would change it."""
