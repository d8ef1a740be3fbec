"""The foot map: one file of curves a view, and the map drawn from them."""
