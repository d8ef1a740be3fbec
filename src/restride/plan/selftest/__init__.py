"""Self-tests as the diary tells of them: which there are, what a change means, which drop stands. Offers none."""
