"""Bytes to tracks and entries and back; is handed bytes, opens nothing."""
