"""Keeping it: how often what was gained is trained, when a cue returns, blocks beside each other, a new drill."""
