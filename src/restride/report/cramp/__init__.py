"""The page of cramps: what helps now, how often they come, what comes before them, what is tried."""
