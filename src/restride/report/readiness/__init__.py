"""May I run today, as a Document."""
