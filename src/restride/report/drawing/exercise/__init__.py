"""Exercises drawn from poses: a body or a foot at the start and at the end, and the way between. Chooses no words."""
