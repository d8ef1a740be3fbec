"""Red flags, ranked causes, urgency and the interview."""
