"""What the damage index swaps in a day: flatter, easier, the usual shoe; never more than the day already allows."""
