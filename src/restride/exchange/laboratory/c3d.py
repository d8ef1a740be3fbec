"""Reads C3D, which laboratories of all makers write: markers and force plates. Trusts no byte of it.

The library reads the frames; what a force plate's channels mean is worked out here, as the C3D manual tells it.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import Any

import numpy as np

from restride.exchange.laboratory.recording import Floats, Forces, Markers, Recording, in_metres
from restride.words.trouble import Trouble

PARAMETERS = 80
"""The second byte of every C3D file, which tells it from others."""

MOST_FRAMES = 2_000_000
PLATE_CHANNELS = 6
DIRECT, WITH_MATRIX = 2, 4
"""Kinds of plates whose channels are forces and moments: as they are, and through a matrix of calibration."""


def knows(head: bytes) -> bool:
    """Whether a file that begins so is C3D."""
    return len(head) > 1 and head[1] == PARAMETERS and head[0] in range(1, 64)


def read(data: bytes, name: str) -> Recording | Trouble:
    """Markers and forces of a C3D file.

    Returns
    -------
    Recording | Trouble
        Markers that were hidden are nan. Plates of kinds other than 2 and 4 are left out, and said.
    """
    broken = Trouble(name, "begins as C3D but cannot be read", "export it again from the laboratory's program")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _read(data, name) or broken
    except Exception:  # of spoiled bytes the library raises whatever it stumbles over
        return broken


def _read(data: bytes, name: str) -> Recording | None:
    import c3d  # type: ignore[import-untyped]

    reader: Any = c3d.Reader(BytesIO(data))
    points: list[Floats] = []
    samples: list[Floats] = []
    for _, point, analog in reader.read_frames():
        points.append(np.asarray(point[:, :4], dtype=np.float64))
        samples.append(np.asarray(analog, dtype=np.float64))
        if len(points) >= MOST_FRAMES:
            break
    if not points:
        return None
    places = np.stack(points)
    hidden = places[:, :, 3] < 0
    places = np.where(hidden[:, :, None], np.nan, places[:, :, :3])
    names = [_word(one) for one in reader.point_labels][: places.shape[1]]
    found = {one: places[:, place] for place, one in enumerate(names) if one}
    markers = Markers(_positive(reader.point_rate), in_metres(found, _text(reader, "POINT:UNITS")))
    try:
        plates, notes = _plates(reader, samples, name)
    except Exception:
        # What the channels mean is told by parameters that not every program writes; the markers stand without them.
        plates, notes = (), (Trouble(name, "does not tell what its force plates' channels mean", "kept the markers"),)
    return Recording("C3D", markers, plates, notes=notes)


def _positive(rate: object) -> float:
    value = float(rate)  # type: ignore[arg-type]
    return value if np.isfinite(value) and value > 0 else float("nan")


def _word(label: object) -> str:
    return str(label).replace("\0", " ").strip()


def _text(reader: Any, key: str) -> str:
    found = reader.get(key)
    return "" if found is None else _word(found.string_value)[:8]


def _plates(reader: Any, samples: list[Floats], name: str) -> tuple[tuple[Forces, ...], tuple[Trouble, ...]]:
    """The force plates of a file: their channels, through the matrix of calibration where one is told."""
    used = reader.get("FORCE_PLATFORM:USED")
    count = 0 if used is None else int(np.asarray(used.int16_value))
    if count <= 0 or samples[0].ndim != 2 or not samples[0].size:
        return (), ()
    channels = np.concatenate(samples, axis=1)
    kinds = np.atleast_1d(reader.get("FORCE_PLATFORM:TYPE").int16_array).ravel()
    places = np.asarray(reader.get("FORCE_PLATFORM:CHANNEL").int16_array).reshape(count, -1)
    matrices = reader.get("FORCE_PLATFORM:CAL_MATRIX")
    rate = _positive(reader.analog_rate)
    plates, notes = [], []
    for plate in range(count):
        kind = int(kinds[plate])
        wanted = channels[[int(one) - 1 for one in places[plate][:PLATE_CHANNELS]]]
        if kind == WITH_MATRIX and matrices is not None:
            # Stored by column, channel after channel; numpy reads the last index first.
            matrix = np.asarray(matrices.float_array, dtype=np.float64).reshape(count, PLATE_CHANNELS, PLATE_CHANNELS)
            plates.append(Forces(rate, (matrix[plate].T @ wanted)[:3].T))
        elif kind == DIRECT:
            plates.append(Forces(rate, wanted[:3].T))
        else:
            said = f"force plate {plate + 1} is of kind {kind}, which Restride does not read"
            notes.append(Trouble(name, said, "kept the rest"))
    return tuple(plates), tuple(notes)
