"""What comes into a diary as files, and what goes out of it: import, export, backup, restore, erase."""
