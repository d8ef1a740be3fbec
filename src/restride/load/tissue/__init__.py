"""Tissue load, experimental: a run to its relative damage per structure, and the days beside each other."""
