"""Virtual runners who live day by day under the real advise(), every safety rail looked at every day."""
