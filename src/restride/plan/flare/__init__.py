"""A flare of a complaint: when one is on, what soothes it, what is left alone meanwhile."""
