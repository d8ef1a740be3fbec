"""Repeatable measurements, run by one command: ``python3 dev.py bench``."""
