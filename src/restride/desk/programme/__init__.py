"""The errands around the plan of the day: self-tests, flares, cramps, the course, milestones, load, mind."""
