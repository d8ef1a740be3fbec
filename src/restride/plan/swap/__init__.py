"""What a day takes off its runs beside the rules of running: after a spike of load, after a fallen test."""
