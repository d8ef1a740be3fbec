"""The mind in the plan: how the mood has been over weeks, how safe it feels to move. Treats neither."""
