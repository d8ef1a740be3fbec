"""All that is known as pages: lists, search, and one page a card."""
