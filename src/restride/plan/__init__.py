"""The reaction to what was done, the ladders, and today's session."""
