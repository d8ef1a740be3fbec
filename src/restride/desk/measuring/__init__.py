"""Errands that measure how somebody runs. They find no contact themselves; see gait."""
