"""The foot map in words and pictures: places to tap, and where it hurt in the last weeks. Judges nothing."""
