"""Reads Activities.csv of Garmin Connect in six languages: sums and means of outings. Knows no file beside it.

The list tells neither time zone nor unit. The time is the time on the wall. Whether a distance is kilometres or miles
is worked out from steps and their length, which the list gives in metres, for all rows at once; where that cannot be,
a list in another language than English is taken for kilometres, and one in English keeps no distance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite, nan
from statistics import median
from types import MappingProxyType

from restride.exchange.belief import FASTEST_MPS
from restride.exchange.sports import Called, called
from restride.exchange.tables.dates import YEAR_FIRST, Order, order
from restride.exchange.tables.numbers import decimal_sign, duration_s, number, readings
from restride.exchange.tables.sheet import Row, Sheet, sheet
from restride.exchange.tables.summary import Summary, outing
from restride.exchange.track import Reading, Track
from restride.words.measure import METRES_PER_KM, SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

SOURCE = "Garmin Connect"
METRES_PER_MILE = 1609.344
_METRES_PER_FOOT = 0.3048
_MILLIMETRES = {"step_length": 1000.0, "vertical_oscillation": 10.0}
"""The list gives steps in metres and oscillation in centimetres."""

_SAME = 0.12
"""A mean cadence times a mean step is the distance within this; a mile and a kilometre differ by 0.6."""

_WORDS = """
type: activity type|aktivitätstyp|type d'activité|tipo de actividad|tipo di attività|activiteittype|type activiteit|
  activiteitstype
date: date|datum|fecha|data
distance: distance|distanz|distancia|distanza|afstand
time: time|activity time|zeit|durée|tiempo|tempo|tijd
moving: moving time|zeit in bewegung|temps de déplacement|tiempo en movimiento|tempo in movimento|tijd bewogen
elapsed: elapsed time|verstrichene zeit|temps écoulé|tiempo transcurrido|tempo trascorso|verstreken tijd
ascent: total ascent|elev gain|anstieg gesamt|positiver höhenunterschied|ascension totale|ascenso total|
  ascesa totale|totale stijging
heart_rate: avg hr|ø herzfrequenz|ø hf|fréquence cardiaque moyenne|frecuencia cardiaca media|fc media|gem. hs|
  gemiddelde hartslag
cadence: avg run cadence|ø schrittfrequenz (laufen)|cadence de course moyenne|cadencia de carrera media|
  cadenza di corsa media|gemiddelde loopcadans|gem. loopcadans
step_length: avg stride length|ø schrittlänge|longueur moyenne des foulées|longitud media de zancada|
  lunghezza media passo|gem. staplengte
vertical_ratio: avg vertical ratio|durchschnittliches vertikales verhältnis|ø vertikales verhältnis|
  rapport vertical moyen|relación vertical media|rapporto verticale medio|gemiddelde verticale ratio|
  gem. verticale ratio
vertical_oscillation: avg vertical oscillation|ø vertikale bewegung|oscillation verticale moyenne|
  oscilación vertical media|oscillazione verticale media|gem. verticale oscillatie
contact_time: avg ground contact time|ø bodenkontaktzeit|temps de contact moyen avec le sol|
  tiempo medio de contacto con el suelo|tempo medio di contatto con il suolo|gem. grondcontacttijd
power: avg power|ø leistung|puissance moyenne|potencia media|potenza media|gem. vermogen
"""


def _titles() -> Mapping[str, tuple[str, ...]]:
    lines = _WORDS.replace("|\n", "|").strip().splitlines()
    pairs = (line.split(": ", 1) for line in lines)
    return MappingProxyType({key: tuple(title.strip() for title in told.split("|")) for key, told in pairs})


_TITLES = _titles()
"""The titles of the columns that are read, in small letters: English, German, French, Spanish, Italian, Dutch."""

_ENGLISH = "activity type"
_MEANS = ("heart_rate", "cadence", "step_length", "vertical_ratio", "vertical_oscillation", "contact_time", "power")


def fits(names: tuple[str, ...]) -> bool:
    """Whether a header is that of such a list."""
    return all(any(title in names for title in _TITLES[key]) for key in ("type", "date", "distance", "time"))


@dataclass(frozen=True, slots=True)
class _List:
    """A list with what holds for all its rows: places, order of dates, decimal sign, metres of one of its distances."""

    table: Sheet
    places: Mapping[str, int | None]
    how: Order
    sign: str
    metres: float

    def cell(self, row: Row, key: str) -> str:
        return row.cell(self.places[key])

    def value(self, row: Row, key: str) -> float:
        return number(self.cell(row, key), self.sign)


def read(data: bytes, name: str) -> Reading:
    """The outings of a list of activities of Garmin Connect.

    Every row is one outing with the means the watch worked out. What the list does not tell, the zone and the unit, is
    worked out or said to be unknown; a date that could be read in two ways is refused.
    """
    table = sheet(data, name)
    if isinstance(table, Trouble):
        return Reading((), (table,), "unreadable")
    places = {key: table.place(*titles) for key, titles in _TITLES.items()}
    how = order(table.column(places["date"]), known=YEAR_FIRST)
    if isinstance(how, str):
        mend = "export the list again from Garmin Connect, and do not save it with a spreadsheet in between"
        return Reading((), (Trouble(name, how, mend),), "activities")
    cells = [row.cell(places[key]) for row in table.rows for key in ("distance", "step_length", "vertical_ratio")]
    told = _List(table, places, how, decimal_sign(cells), nan)
    metres, note = _unit(told, name)
    told = _List(table, places, how, told.sign, metres)
    tracks: list[Track] = []
    troubles: list[Trouble] = [*table.notes, *note]
    for row in table.rows:
        made = _outing(told, row, f"{name}, line {row.line}")
        (tracks if isinstance(made, Track) else troubles).append(made)  # type: ignore[arg-type]
    if not table.rows:
        troubles.append(Trouble(name, "it lists no activity", "nothing to keep"))
    return Reading(tuple(tracks), tuple(troubles), "activities")


def _unit(told: _List, name: str) -> tuple[float, tuple[Trouble, ...]]:
    """Metres of one of the list's distances; nan, and the reason, where nobody can know."""
    found = []
    for row in told.table.rows:
        minutes = duration_s(told.cell(row, "time")) / SECONDS_PER_MINUTE
        walked_m = told.value(row, "cadence") * minutes * told.value(row, "step_length")
        far = next(iter(readings(told.cell(row, "distance"), told.sign)), nan)
        if isfinite(walked_m) and walked_m > 0 and far > 0:
            found.append(walked_m / far)
    if found:
        middle = median(found)
        for metres in (float(METRES_PER_KM), METRES_PER_MILE):
            if abs(middle / metres - 1) <= _SAME:
                return metres, ()
    if _ENGLISH not in told.table.names:
        return float(METRES_PER_KM), ()
    what = "its distances may be kilometres or miles: nothing in the list tells"
    return nan, (Trouble(name, what, "kept its outings without distances; the recordings themselves have them"),)


def _outing(told: _List, row: Row, where: str) -> Track | Trouble:
    began = told.how.read(told.cell(row, "date"))
    if began is None:
        said = told.cell(row, "date")[:40]
        return Trouble(where, f"its date cannot be understood ({said!r})", "log it by hand with `restride log run`")
    named = called(told.cell(row, "type"))
    timer_s = duration_s(told.cell(row, "time"))
    ascent = told.value(row, "ascent")
    ascent_m = ascent * (_METRES_PER_FOOT if told.metres == METRES_PER_MILE else 1.0)
    known = isfinite(told.metres) and ascent >= 0
    means = {kind: told.value(row, kind) * _MILLIMETRES.get(kind, 1.0) for kind in _MEANS}
    if named.sport == "cross":
        means = {kind: value for kind, value in means.items() if kind in {"heart_rate", "power"}}
    return outing(
        Summary(
            named=named,
            began=began,
            wall_clock=True,
            elapsed_s=duration_s(told.cell(row, "elapsed")),
            timer_s=timer_s,
            distance_m=_distance(told, row, timer_s, named),
            ascent_m=ascent_m if known else None,
            means=means,
            device=SOURCE,
        ),
        where,
    )


def _distance(told: _List, row: Row, timer_s: float, named: Called) -> float | None:
    """Metres of a row; of two readings of its number the one that a runner can have run."""
    if not isfinite(told.metres) or named.sport is None or named.sport == "cross":
        return None  # swims are listed in metres or yards, and cross-training needs no distance
    far = [value * told.metres for value in readings(told.cell(row, "distance"), told.sign)]
    most = FASTEST_MPS[named.sport] * max(timer_s, 1.0) if isfinite(timer_s) else 0.0
    return next((metres for metres in far if metres <= most), next(iter(far), None))
