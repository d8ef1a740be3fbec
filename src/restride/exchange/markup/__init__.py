"""Recordings in XML to tracks: GPX, TCX and the export of Apple Health; is handed bytes, opens nothing."""
