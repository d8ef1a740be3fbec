"""FIT recordings to tracks: cut, gathered, turned into streams and sessions; is handed bytes, opens nothing."""
