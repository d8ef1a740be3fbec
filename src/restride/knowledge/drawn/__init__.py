"""Poses as cards hold them: joints of a simple figure, or of a foot seen close. Draws nothing."""
