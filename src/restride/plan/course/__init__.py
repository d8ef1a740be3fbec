"""The expected course: the usual weeks by the cards, where the runner is in them, and what to do when behind."""
