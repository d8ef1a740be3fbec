"""The page of a flare: what to do, what to leave, what came before, when it is over."""
