"""Planned sessions written for other programs, a watch and a calendar, and known when they come back. Plans nothing."""
