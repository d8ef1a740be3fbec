"""The day composed: what stands around the main session, chosen from the catalogue, and what was left out."""
