"""Invented strides of known timing: forces, markers and the files that hold them. Tests nothing itself."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from restride.gait.contact import Contact
from restride.words.side import Side

Floats = NDArray[np.float64]

BODY_N = 700.0
GRAVITY_MPS2 = 9.81
THRESHOLD_N = 50.0


@dataclass(frozen=True, slots=True)
class Stride:
    """Even running: how long a step and a contact last, and for how long somebody ran."""

    step_s: float = 0.36
    contact_s: float = 0.25
    lasts_s: float = 20.0
    first_s: float = 0.2

    @property
    def starts_s(self) -> Floats:
        """When each foot lands, as far as its contact ends in time."""
        return np.arange(self.first_s, self.lasts_s - self.contact_s - 0.05, self.step_s)

    @property
    def cadence_spm(self) -> float:
        return 60 / self.step_s

    def instants(self, rate_hz: float) -> Floats:
        return np.arange(int(self.lasts_s * rate_hz)) / rate_hz

    def force_n(self, rate_hz: float) -> Floats:
        """Half waves whose impulse carries the body; what 50 N cuts off on either side is under 2 ms."""
        at = self.instants(rate_hz)
        peak = BODY_N * self.step_s / self.contact_s * np.pi / 2
        out = np.zeros_like(at)
        for start in self.starts_s:
            inside = (at >= start) & (at <= start + self.contact_s)
            out[inside] = peak * np.sin(np.pi * (at[inside] - start) / self.contact_s)
        return out

    def truth(self) -> list[Contact]:
        """Every contact, the right foot first."""
        sides = (Side.RIGHT, Side.LEFT)
        return [Contact(float(s), float(s + self.contact_s), sides[n % 2]) for n, s in enumerate(self.starts_s)]

    def markers_m(self, rate_hz: float, tilt_deg: float = 8.0) -> dict[str, Floats]:
        """Markers of heels, forefeet and pelvis: forward, sideways, up; the heel lands first, tilted so much."""
        at = self.instants(rate_hz)
        places: dict[str, Floats] = {}
        for name, first in (("R", 0), ("L", 1)):
            heel_m, pitch = self._foot(at, first, tilt_deg)
            ahead = 0.25 * np.cos(np.radians(pitch))
            up = 0.25 * np.sin(np.radians(pitch))
            swing = 0.3 * np.sin(2 * np.pi * (at - self.first_s) / (2 * self.step_s) + np.pi * first)
            side = np.full_like(at, 0.1 - 0.2 * first)
            places[f"{name}.Heel.Bottom"] = np.stack([swing, side, heel_m], axis=1)
            places[f"{name}.MT1"] = np.stack([swing + ahead, side - 0.03, heel_m + up], axis=1)
            places[f"{name}.MT5"] = np.stack([swing + ahead, side + 0.03, heel_m + up], axis=1)
        places["R.PSIS"] = np.stack([at * 0, at * 0 - 0.05, 0.95 + self._pelvis(at, rate_hz)], axis=1)
        places["L.PSIS"] = np.stack([at * 0, at * 0 + 0.05, 0.95 + self._pelvis(at, rate_hz)], axis=1)
        return places

    def sacral_g(self, rate_hz: float) -> Floats:
        """What the sacrum feels, forward, sideways, up: braking then push, a sway of two steps, the force."""
        at = self.instants(rate_hz)
        along = np.zeros_like(at)
        for start in self.starts_s:
            inside = (at >= start) & (at <= start + self.contact_s)
            along[inside] = -0.4 * np.sin(2 * np.pi * (at[inside] - start) / self.contact_s)
        sway = 0.3 * np.sin(np.pi * (at - self.first_s) / self.step_s)
        return np.stack([along, sway, self.force_n(rate_hz) / BODY_N], axis=1)

    def limb_g(self, rate_hz: float, shock_g: float = 6.0, swing_g: float = 1.0) -> Floats:
        """What a sensor on the right foot, shank or wrist feels: its swing, and the shock of its side's landings."""
        at = self.instants(rate_hz)
        swing = swing_g * np.sin(np.pi * (at - self.first_s) / self.step_s)
        shock = np.zeros_like(at)
        for start in self.starts_s[::2]:
            since = at - start
            shock += np.where(since >= 0, shock_g * np.exp(-((since - 0.015) ** 2) / (2 * 0.006**2)), 0.0)
        return np.stack([swing, 0.2 * swing, 1 + shock], axis=1)

    def _foot(self, at: Floats, first: int, tilt_deg: float) -> tuple[Floats, Floats]:
        """The height of a heel, and the pitch of its foot: toes up at landing, flat in stance, toes down at toe-off."""
        knots, heights, pitches = [], [], []
        starts = [self.first_s + (first - 2) * self.step_s, *self.starts_s[first::2]]
        for start in starts:
            end = start + self.contact_s
            knots += [start, start + 0.04, end - 0.09, end, end + 0.06, end + 0.2, start + 2 * self.step_s - 0.1]
            heights += [0.03, 0.03, 0.03, 0.12, 0.25, 0.3, 0.11]
            pitches += [tilt_deg, 0.0, 0.0, -40.0, -75.0, -20.0, tilt_deg]
        return np.interp(at, knots, heights), np.interp(at, knots, pitches)

    def _pelvis(self, at: Floats, rate_hz: float) -> Floats:
        """What the force makes of the body: its acceleration, summed twice, over whole steps without drift."""
        fine = 1000.0
        force = self.force_n(fine)
        begin, end = (int(one * fine) for one in (self.starts_s[0], self.starts_s[-1]))
        jolt = force / BODY_N * GRAVITY_MPS2 - GRAVITY_MPS2
        jolt[:begin] = 0.0
        jolt[end:] = 0.0
        speed = np.cumsum(
            jolt - jolt[begin:end].mean() * ((np.arange(len(jolt)) >= begin) & (np.arange(len(jolt)) < end))
        )
        speed = (speed - speed[begin:end].mean()) / fine
        speed[:begin] = speed[end:] = 0.0
        height = np.cumsum(speed) / fine
        return np.interp(at, np.arange(len(height)) / fine, height)


def table(columns: dict[str, Floats], separator: str = "\t") -> bytes:
    """Columns under their titles, as open data sets write them; columns of three get X, Y and Z."""
    titles: list[str] = []
    parts: list[Floats] = []
    for name, values in columns.items():
        titles += [name] if values.ndim == 1 else [f"{name}{axis}" for axis in "XYZ"]
        parts.append(values.reshape(len(values), -1))
    rows = np.concatenate(parts, axis=1)
    lines = [separator.join(titles), *(separator.join(f"{one:.6f}" for one in row) for row in rows)]
    return ("\n".join(lines) + "\n").encode()


PER_FRAME = 2
"""A plate is asked so many times in each frame of the cameras."""


def c3d_file(places: dict[str, Floats], rate_hz: float, up_n: Floats | None = None, kind: int = 2) -> bytes:
    """Markers in millimetres and a plate as C3D, written by the library that reads it.

    ``up_n`` has two samples a frame; the plate's third axis points down, as on most plates.
    """
    import c3d  # type: ignore[import-untyped]

    names = list(places)
    frames = len(places[names[0]])
    up = np.zeros(PER_FRAME * frames) if up_n is None else up_n
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        writer = c3d.Writer(point_rate=rate_hz, analog_rate=PER_FRAME * rate_hz)
        writer.set_point_labels(names)
        writer.set_analog_labels(["Fx", "Fy", "Fz", "Mx", "My", "Mz"])
        plates = writer.add_group(writer.numeric_key_next, "FORCE_PLATFORM", "plates")
        for name, values in (("USED", [1]), ("TYPE", [kind])):
            data = np.array(values, dtype="<i2").tobytes()
            plates.add_param(name, desc="", bytes_per_element=2, dimensions=[1], bytes=data)
        channels = np.arange(1, 7, dtype="<i2").tobytes()
        plates.add_param("CHANNEL", desc="", bytes_per_element=2, dimensions=[6, 1], bytes=channels)
        for frame in range(frames):
            points = np.zeros((len(names), 5), dtype=np.float32)
            points[:, :3] = [1000 * places[name][frame] for name in names]
            analog = np.zeros((6, PER_FRAME))
            analog[2] = -up[PER_FRAME * frame : PER_FRAME * (frame + 1)]
            writer.add_frames([(points, analog)])
        buffer = io.BytesIO()
        writer.write(buffer)
    return buffer.getvalue()


def trc_file(places: dict[str, Floats], rate_hz: float) -> bytes:
    """Markers in millimetres as TRC."""
    names = list(places)
    count = len(places[names[0]])
    head = [
        "PathFileType\t4\t(X/Y/Z)\tinvented.trc",
        "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits",
        f"{rate_hz}\t{rate_hz}\t{count}\t{len(names)}\tmm",
        "Frame#\tTime\t" + "\t\t\t".join(names),
        "\t\t" + "\t".join(f"{axis}{n + 1}" for n in range(len(names)) for axis in "XYZ"),
    ]
    rows = np.concatenate([1000 * places[name] for name in names], axis=1)
    body = [f"{n + 1}\t{n / rate_hz:.5f}\t" + "\t".join(f"{one:.4f}" for one in row) for n, row in enumerate(rows)]
    return ("\n".join([*head, *body]) + "\n").encode()


def qtm_markers(places: dict[str, Floats], rate_hz: float) -> bytes:
    """Markers in millimetres as Qualisys exports them."""
    names = list(places)
    rows = np.concatenate([1000 * places[name] for name in names], axis=1)
    head = [
        f"NO_OF_FRAMES\t{len(rows)}",
        f"FREQUENCY\t{rate_hz}",
        "MARKER_NAMES\t" + "\t".join(names),
        "Frame\tTime\t" + "\t".join(f"{name} {axis}" for name in names for axis in "XYZ"),
    ]
    body = [f"{n + 1}\t{n / rate_hz:.5f}\t" + "\t".join(f"{one:.4f}" for one in row) for n, row in enumerate(rows)]
    return ("\n".join([*head, *body]) + "\n").encode()


def qtm_forces(force_n: Floats, rate_hz: float) -> bytes:
    """The force of one plate as Qualisys exports it; its third axis points down."""
    head = [f"NO_OF_SAMPLES\t{len(force_n)}", f"FREQUENCY\t{rate_hz}", "SAMPLE\tForce_X\tForce_Y\tForce_Z"]
    body = [f"{n + 1}\t0.0\t0.0\t{-one:.4f}" for n, one in enumerate(force_n)]
    return ("\n".join([*head, *body]) + "\n").encode()
