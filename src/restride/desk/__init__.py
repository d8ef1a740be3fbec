"""One use case a file: joins home with the pure rooms."""
