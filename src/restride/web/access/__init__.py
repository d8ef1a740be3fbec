"""Who is there: signing in and out, where a door asks for it."""
