"""Milestones: the next small things with a date reckoned from the ladders, and small wins found in the diary."""
