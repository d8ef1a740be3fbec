"""Who may come in from beyond this machine: accounts, and the passes that stand for them."""
