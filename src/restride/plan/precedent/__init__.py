"""What comes before an episode: what the days before it held, and what recurs. Predicts nothing."""
