"""Restride: from a sore foot to running well again. Rooms and floors are drawn in docs/explanation/house.md."""
