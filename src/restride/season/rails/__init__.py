"""The safety rails: what no advice may ever say, each looked at on every morning of a season."""
