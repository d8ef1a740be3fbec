"""How units relate: seconds of a minute, days of a week, metres of a kilometre. Holds no number of medicine."""

from __future__ import annotations

SECONDS_PER_MINUTE = 60
MINUTES_PER_HOUR = 60
HOURS_PER_DAY = 24
DAYS_PER_WEEK = 7
METRES_PER_KM = 1000
CENTIMETRES_PER_METRE = 100

UNITS = ("metric", "imperial")
"""What lengths and weights are said in; the first where nobody chose."""

LANGUAGES = ("en", "es")
"""What pages are written in; the first where nobody chose, and for whatever another does not say yet."""
