"""advise(), the only meeting place of the reasoning rooms."""
