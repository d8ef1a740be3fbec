"""The days ahead: the very advise() on a diary that has not happened, where all goes as planned."""
