"""Value types of the field: days, zones, pain, urgency, troubles, reasons. Standard library only."""
