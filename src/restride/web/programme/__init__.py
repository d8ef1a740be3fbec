"""The pages of the coming days: the plan, what if, may I run."""
