"""What stands before every page: names, headers, accounts, rates."""
