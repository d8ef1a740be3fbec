"""The commands around the plan of the day: test, flare, cramp, course, milestones, load, mind, upkeep."""
