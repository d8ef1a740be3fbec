"""Planned sessions written for other programs: a watch, a calendar. Plans nothing and opens no file."""
