"""Trials on virtual runners, told and drawn."""
