"""The words of form: measures, amounts with units, paces, instruments. Lays out no page."""

from __future__ import annotations

from restride.gait.form.numbers import UNITS
from restride.gait.form.runs import Lane
from restride.report.phrase import IMPERIAL, Speech, capital
from restride.words.measure import METRES_PER_KM, SECONDS_PER_MINUTE

DEVELOPER = "developer:"
METRES_PER_MILE = 1609.344

LARGE = frozenset({"step_length"})
MILLIMETRES_PER_METRE = 1000.0

DECIMALS = {"vertical_ratio": 2, "contact_balance": 1, "cadence": 1, "vertical_oscillation": 1}
"""How many decimals a measure is told with; all others with none."""


def measure(name: str, speech: Speech) -> str:
    """What a measure is called."""
    return speech.say(f"outing.measure.{name}")


def plain(value: float, name: str) -> str:
    """A measure in as many decimals as it has, without its unit: "255"."""
    return f"{value:.{DECIMALS.get(name, 0)}f}"


def amount(value: float, name: str, speech: Speech) -> str:
    """A measure with its unit: "255 ms"."""
    return f"{plain(value, name)} {unit(name, speech)}"


def signed(value: float, name: str, speech: Speech) -> str:
    """A difference with its sign: "+4"; what rounds to nothing has none."""
    size = plain(abs(value), name)
    sign = "" if float(size) == 0 else speech.say("form.plus" if value > 0 else "form.minus")
    return f"{sign}{size}"


def moved(value: float, name: str, speech: Speech) -> str:
    """A difference with its sign and unit: "+4 ms"."""
    return f"{signed(value, name, speech)} {unit(name, speech)}"


def unsure(value: float, name: str) -> str:
    """How far chance goes on either side: "± 9"."""
    return f"± {plain(value, name)}"


def headed(name: str, speech: Speech) -> str:
    """A measure with what it is counted in, as a row or a column begins: "Ground contact time, ms"."""
    return speech.say("form.lane", what=capital(measure(name, speech)), unit=unit(name, speech))


def pace(speed_mps: float, speech: Speech) -> str:
    """Minutes and seconds of a kilometre, or of a mile: "5:33 min/km"."""
    metres = METRES_PER_MILE if speech.units == IMPERIAL else METRES_PER_KM
    seconds = round(metres / speed_mps)
    minutes, rest = divmod(seconds, SECONDS_PER_MINUTE)
    return speech.say(
        "form.pace.imperial" if speech.units == IMPERIAL else "form.pace.metric", pace=f"{minutes}:{rest:02d}"
    )


def named(lane: Lane, speech: Speech) -> str:
    """Who measured: the device, or the added app or sensor with the device that recorded it."""
    device = lane.device or speech.say("form.some_device")
    if lane.source.startswith(DEVELOPER):
        return speech.say("form.by_sensor", sensor=lane.source.removeprefix(DEVELOPER), device=device)
    return device


def unit(name: str, speech: Speech, large: bool = False) -> str:
    """The unit of a measure; ``large`` names the larger one of those that would need four digits."""
    own = "m" if large and name in LARGE else UNITS[name]
    key = f"form.unit.{own}"
    return speech.say(key) if speech.has(key) else own
