"""How well the interview does on written cases: the cases, playing them, counting, and the table. Tunes nothing."""
