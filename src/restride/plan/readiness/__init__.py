"""May I run today: five signs, asked and remembered, and what each takes from a day."""
