"""The drawn foot as pages: to mark where it hurts, to choose a place in a form, to look back over weeks."""
