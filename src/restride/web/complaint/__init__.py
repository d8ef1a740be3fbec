"""The pages of what hurts: a complaint, its end and return, what a clinician said of it."""
