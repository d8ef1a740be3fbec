"""Self-tests: which there are, which may be tried and when, what a change means, and what a drop takes off the plan."""
