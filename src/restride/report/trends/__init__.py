"""How it went over weeks: pain, running, sleep and mood on one axis, and where it hurt on the foot map."""
