"""The errands of trials on virtual runners."""
