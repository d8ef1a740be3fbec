"""How a run was run, from a watch or a pod: cleaned, cut into steady pieces, compared at matched speed. No medicine."""
