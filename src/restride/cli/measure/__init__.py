"""The commands that measure: recordings of laboratories and sensors. They ask desk/ and think nothing."""
