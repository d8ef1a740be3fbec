"""The interview as a program plays it: answers handed in at once, checked, played and told. Opens no file."""
