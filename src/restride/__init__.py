"""Restride: from a sore foot to running well again. The rooms and their floors are drawn in docs/explanation/house.md."""
