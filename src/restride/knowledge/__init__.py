"""The shape of the cards, their strict reader and their auditor; opens no file."""
