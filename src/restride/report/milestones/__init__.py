"""The page of milestones and small wins."""
