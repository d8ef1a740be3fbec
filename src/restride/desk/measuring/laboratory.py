"""Files of a laboratory measured, one by one. Keeps nothing in the diary and finds no contact itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isnan
from pathlib import Path

from restride.exchange.laboratory.reader import MOST_BYTES, READS, read
from restride.exchange.laboratory.recording import Accelerations, Recording
from restride.gait.laboratory.trial import Trial, from_force, from_markers
from restride.gait.sensor.steps import WORN
from restride.gait.sensor.worn import from_sensor
from restride.words.trouble import Trouble


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """What became of some files: what was measured, what went wrong, and what is to be known."""

    trials: tuple[Trial, ...]
    troubles: tuple[Trouble, ...]
    notes: tuple[Trouble, ...] = ()


def measured(
    paths: Sequence[Path], rate_hz: float | None = None, standing: Path | None = None, worn: str = ""
) -> Measured:
    """Measure files, each by itself: a broken one stops no other.

    Parameters
    ----------
    rate_hz
        Samples a second of files that do not tell it themselves.
    standing
        A trial of the same runner standing still, against which foot-strike angles are zero.
    worn
        Where a sensor was worn: ``foot``, ``shank``, ``sacrum`` or ``wrist``; no file tells it.
    """
    still: Recording | Trouble | None = None if standing is None else _read(standing)
    if isinstance(still, Trouble):
        return Measured((), (still,))
    if still is not None and still.markers is None:
        return Measured((), (Trouble(str(standing), "holds no markers", "give the markers of the runner standing"),))
    trials: list[Trial] = []
    wrong: list[Trouble] = []
    notes: list[Trouble] = []
    for path in paths:
        recording = _read(path)
        if isinstance(recording, Trouble):
            wrong.append(recording)
            continue
        notes.extend(recording.notes)
        for one in _trials(path.name, recording, rate_hz or float("nan"), still, worn):
            (trials if isinstance(one, Trial) else wrong).append(one)  # type: ignore[arg-type]
    return Measured(tuple(trials), tuple(wrong), tuple(notes))


def _read(path: Path) -> Recording | Trouble:
    try:
        if path.stat().st_size > MOST_BYTES:
            return Trouble(str(path), f"holds more than {MOST_BYTES >> 20} MB", "cut it to the minutes that matter")
        return read(path.read_bytes(), path.name)
    except FileNotFoundError:
        return Trouble(str(path), "there is no such file", "look at the name")
    except OSError as error:
        return Trouble(str(path), f"cannot be read: {error.strerror}", "look at its rights, or copy it again")


def _trials(
    name: str, recording: Recording, rate_hz: float, still: Recording | None, worn: str
) -> list[Trial | Trouble]:
    found: list[Trial | Trouble] = []
    if recording.forces:
        own = recording.forces[0].rate_hz
        one = from_force(name, [plate.newtons for plate in recording.forces], rate_hz if isnan(own) else own)
        found.append(one if isinstance(one, Trial) else _refused(name, one))
    if recording.markers is not None:
        own = recording.markers.rate_hz
        places = None if still is None or still.markers is None else still.markers.places
        one = from_markers(name, recording.markers.places, rate_hz if isnan(own) else own, places)
        found.append(one if isinstance(one, Trial) else _refused(name, one))
    if recording.accelerations is not None:
        found.append(_felt(name, recording.accelerations, rate_hz, worn))
    if len(found) > 1 and any(isinstance(one, Trial) for one in found):
        found = [replace(one, name=f"{one.name} ({one.method})") if isinstance(one, Trial) else one for one in found]
    return found


def _felt(name: str, felt: Accelerations, rate_hz: float, worn: str) -> Trial | Trouble:
    if not worn:
        said = "holds accelerations, and does not tell where the sensor was worn"
        return Trouble(name, said, f"say it: --worn, one of {', '.join(WORN)}")
    rate = rate_hz if isnan(felt.rate_hz) else felt.rate_hz
    one = from_sensor(name, felt.values, rate, worn)
    return one if isinstance(one, Trial) else _refused(name, one)


def _refused(name: str, what: str) -> Trouble:
    mend = "give it: --rate 300" if "a second" in what else READS
    return Trouble(name, what, mend)
