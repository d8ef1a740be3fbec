"""Reports of one outing: who recorded it, and what each instrument measured."""
