"""A runner's own words taken apart: tokens, phrases, scopes, amounts. Decides nothing; triage/words.py is its door."""
