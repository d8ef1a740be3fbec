"""Pictures made of data: the foot map, exercises, lacing, ladders, charts, as small SVG of our own."""
