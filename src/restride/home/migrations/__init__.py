"""The steps by which the database of the home room grew. Nothing else imports them."""
