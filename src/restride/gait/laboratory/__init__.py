"""Force plates and markers to contacts and strike angles: what other methods are judged by. Reads no file."""
