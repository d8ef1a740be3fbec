"""The protocol: where the runner stands on every ladder, what may step up next, and what goes back together."""
