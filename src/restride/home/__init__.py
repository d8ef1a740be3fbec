"""The only room that keeps things and knows today: database, originals, shelf, clock."""
