"""The pages of a day: today, the check-in, the log, the diary."""
