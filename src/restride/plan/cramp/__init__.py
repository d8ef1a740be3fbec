"""Cramps: how often, with what, and what is tried against them."""
