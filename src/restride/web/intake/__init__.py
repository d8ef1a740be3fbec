"""The way in: from what somebody needs to an urgency or a first plan. Judges nothing."""
