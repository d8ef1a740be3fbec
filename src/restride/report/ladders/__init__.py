"""Where a runner stands, drawn as ladders."""
