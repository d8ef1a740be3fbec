"""The closed set of entries, their codec, and the fold to History and Profile as of a day."""
