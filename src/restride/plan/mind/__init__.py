"""The mind in the plan: how the mood has been over weeks. Treats nobody's mood."""
