"""The commands of who may come in from beyond this machine: accounts, tokens."""
