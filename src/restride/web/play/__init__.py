"""Today's sessions led step by step, on pages with a clock."""
