"""Today's sessions step by step, each with its drawing, dose, what is felt and when to stop. Plans none of it."""
