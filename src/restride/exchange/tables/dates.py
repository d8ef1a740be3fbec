"""Dates as tables write them; which number is the day is decided by the whole column, or refused. Reads no clock."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

YEAR_FIRST, DAY_MIDDLE = "year-month-day", "year-day-month"
DAY_FIRST, MONTH_FIRST = "day-month-year", "month-day-year"

_TWELVE = 12
_TIME = r"(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([AaPp]\.?[Mm]\.?)?)?"
_NUMBERS = re.compile(rf"^(\d{{4}})[-./](\d{{1,2}})[-./](\d{{1,2}}){_TIME}$")
_REVERSED = re.compile(rf"^(\d{{1,2}})([-./])(\d{{1,2}})[-./](\d{{4}}){_TIME}$")
_NAMED = re.compile(rf"^([A-Za-z]{{3,9}})\.? (\d{{1,2}}), (\d{{4}}){_TIME}$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Order:
    """How a column writes its dates."""

    named: str

    def read(self, text: str) -> datetime | None:
        """The date and time of a cell, without a zone; None for what is none in this order."""
        if len(text) > _LONGEST:
            return None
        if self.named in {YEAR_FIRST, DAY_MIDDLE} and (match := _NUMBERS.match(text)):
            year, second, third = match.group(1, 2, 3)
            month, day = (third, second) if self.named == DAY_MIDDLE else (second, third)
            return _date((year, month, day), match.group(4, 5, 6, 7))
        if self.named in {DAY_FIRST, MONTH_FIRST} and (match := _REVERSED.match(text)):
            first, _, second, year = match.group(1, 2, 3, 4)
            month, day = (first, second) if self.named == MONTH_FIRST else (second, first)
            return _date((year, month, day), match.group(5, 6, 7, 8))
        if match := _NAMED.match(text):
            word, day, year = match.group(1, 2, 3)
            known = word[:3].lower() in _MONTHS
            month = str(_MONTHS.index(word[:3].lower()) + 1) if known else "0"
            return _date((year, month, day), match.group(4, 5, 6, 7))
        return None


def _date(day: tuple[str, str, str], hour: tuple[str | None, ...]) -> datetime | None:
    hours, minutes, seconds = (int(part or 0) for part in hour[:3])
    half = (hour[3] or "").lower()[:1]
    if half:
        hours = hours % _TWELVE + (_TWELVE if half == "p" else 0)
    try:
        return datetime(int(day[0]), int(day[1]), int(day[2]), hours, minutes, seconds)  # noqa: DTZ001 - no zone is told
    except ValueError:
        return None


def order(cells: Iterable[str], *, known: str = "") -> Order | str:
    """How a column writes its dates, or why nobody can know.

    Parameters
    ----------
    cells
        The whole column; empty cells say nothing.
    known
        The order that the vendor is known to write; it decides where the column itself does not, and is refused where
        the column contradicts it. Empty where the vendor writes several.

    Returns
    -------
    Order | str
        A number above twelve can only be a day and gives the order away. Where two cells give different ones away, or
        none does and nothing is known, the reason is told instead: a date that may be wrong is not taken.
    """
    shown: dict[str, str] = {}
    written = set()
    for cell in cells:
        if match := _NUMBERS.match(cell[:_LONGEST]):
            written.add("numbers")
            second, third = int(match.group(2)), int(match.group(3))
            shown |= {DAY_MIDDLE: cell} if second > _TWELVE else {}
            shown |= {YEAR_FIRST: cell} if third > _TWELVE else {}
        elif match := _REVERSED.match(cell[:_LONGEST]):
            written.add("reversed" if match.group(2) == "/" else "dotted")
            first, second = int(match.group(1)), int(match.group(3))
            shown |= {DAY_FIRST: cell} if first > _TWELVE else {}
            shown |= {MONTH_FIRST: cell} if second > _TWELVE else {}
        elif _NAMED.match(cell[:_LONGEST]):
            written.add("named")
    if len(shown) > 1:
        told = " and ".join(f"{cell!r} is {named}" for named, cell in sorted(shown.items()))
        return f"its dates contradict one another: {told}"
    if not written:
        return "it has no date that can be understood"
    if shown:
        (seen,) = shown
        if known and "numbers" in written and seen != known:
            return f"its dates look like {seen} ({shown[seen]!r}), where this app writes {known}"
        return Order(seen)
    if written <= {"named"} or (known and written <= {"numbers", "named"}):
        return Order(known or YEAR_FIRST)
    if written <= {"dotted", "named"}:
        return Order(DAY_FIRST)  # dots between the numbers are written where the day comes first
    return "its dates do not tell which number is the day and which the month"
