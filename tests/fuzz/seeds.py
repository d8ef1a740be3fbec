"""Small sound files of every kind that is read, from which spoiled ones are made. Spoils and reads none itself."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import numpy as np

from restride.diary.codec import to_line
from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Checkin
from restride.exchange.planned.calendar import Planned, to_ics
from restride.exchange.planned.workout import Block, Step, Workout, to_fit
from restride.exchange.tables.diary import Line, to_table
from tests.exchange.fit import writer as fit
from tests.exchange.markup import writer as markup
from tests.exchange.tables import test_garmin, test_strava, test_strides
from tests.strides import c3d_file, qtm_forces, qtm_markers, trc_file

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
SECONDS = 12
"""Long enough for an outing, short enough that a changed byte matters."""

HEALTH = """<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData (Record|Workout)*>]><HealthData>
<Record type="HKCategoryTypeIdentifierSleepAnalysis" startDate="2026-05-01 23:10:00 +0200"
 endDate="2026-05-02 06:40:00 +0200" value="HKCategoryValueSleepAnalysisAsleepCore"/>
<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min"
 startDate="2026-05-01 07:12:00 +0200" endDate="2026-05-01 07:43:00 +0200" sourceName="Invented">
<WorkoutEvent type="HKWorkoutEventTypePause" date="2026-05-01 07:20:00 +0200"/>
<WorkoutEvent type="HKWorkoutEventTypeResume" date="2026-05-01 07:21:00 +0200"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierRunningGroundContactTime" average="251" unit="ms"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="5.2" unit="km"/></Workout></HealthData>"""

INTERVALS = "date,sleepSecs,mood,restingHR\n2026-05-01,27000,2,48\n2026-05-13,25000,4,50\n"
HRV4TRAINING = (
    "date,HR,AVNN,SDNN,rMSSD,HRV4T_Recovery_Points,traveling,sleep_time\n"
    "2026-17-05,48,1250,90,70,8.1,No,7.5\n2026-18-05,48,1250,90,70,8,1,No,7.5\n"
)
ELITE = "\ufeffMember,Date,Datetime,Type,HRV,Rmssd\nInvented,2026-05-13,2026-05-13 07:00:00,Morning,60,70\n"


def _chained() -> bytes:
    """Two sessions, an app's field, pauses and a second file behind the first."""
    writer = fit.FitWriter()
    writer.file_id()
    writer.say(fit.APP, [(3, fit.UINT8, 0), (1, fit.BYTE, bytes(range(16)))])
    name = [(0, fit.UINT8, 0), (1, fit.UINT8, 0), (2, fit.UINT8, fit.FLOAT32), (3, fit.STRING, "Form Power")]
    writer.say(fit.DESCRIPTION, [*name, (8, fit.STRING, "Watts")])
    writer.event(fit.NOON, 0)
    for second in range(SECONDS):
        writer.say(fit.RECORD, [(253, fit.UINT32, fit.NOON + second), (4, fit.UINT8, 85)], [(0, 0, fit.FLOAT32, 60.0)])
    writer.event(fit.NOON + 4, 4)
    writer.event(fit.NOON + 7, 0)
    writer.session(fit.NOON, 5, fit.RUNNING, 15.0)
    writer.session(fit.NOON + 6, 5, fit.CYCLING, 40.0)
    writer.activity(fit.NOON + SECONDS, 7200)
    return writer.done() + fit.outing(seconds=3)


def _archive(members: Mapping[str, bytes], packing: int) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def _entries() -> tuple[Entry, Entry]:
    run = Entry("a1", NOON.date(), NOON, NOON, Activity("run", 1800.0, 1750.0, distance_m=5000.0), "runner")
    morning = Entry("b2", NOON.date(), NOON, NOON, Checkin(sleep_h=7.5, mood=6.0), "runner")
    return run, morning


def _lines() -> bytes:
    return "".join(f"{to_line(one)}\n" for one in _entries()).encode()


def _laboratory() -> tuple[bytes, ...]:
    """Markers and forces of a quarter of a second, in every form that is read."""
    ramp = np.linspace(0.0, 1.0, 12)
    places = {"RHeel": np.column_stack([ramp, ramp, ramp * 0.1]), "LHeel": np.column_stack([ramp, ramp, 0.1 - ramp])}
    force = np.maximum(0.0, np.sin(ramp * 6)) * 1500
    return (
        c3d_file(places, 50.0, np.repeat(force, 2)),
        trc_file(places, 50.0),
        qtm_markers(places, 50.0),
        qtm_forces(force, 50.0),
        b"time,ax,ay,az\n" + b"".join(f"{t:.3f},{t:.2f},0.1,1.0\n".encode() for t in ramp),
    )


def seeds() -> dict[str, tuple[bytes, ...]]:
    """For every reader a few sound files: by the word under which it can be asked for."""
    gpx = markup.gpx("".join(markup.trkpt(second) for second in range(SECONDS)))
    tcx = markup.tcx(markup.activity(markup.lap(0, SECONDS, 36.0)))
    run = fit.outing(seconds=SECONDS)
    strava = f"{test_strava.NAMES},{test_strava.MORE}\n{test_strava.ROW}\n".encode()
    garmin = f"{test_garmin.ENGLISH},{test_garmin.MORE}\n{test_garmin.RUN},{test_garmin.REST}\n".encode()
    inner = _archive({"b.tcx": tcx, "__MACOSX/._b.tcx": b"junk"}, ZIP_STORED)
    return {
        "fit": (run, _chained(), fit.outing(fit.GENERIC, SECONDS, 1)),
        "gpx": (gpx, markup.gpx("".join(markup.trkpt(second, time="") for second in range(3)))),
        "tcx": (tcx, b"  \n" + tcx),
        "health": (HEALTH.encode(),),
        "lists": (strava, garmin),
        "strides": (test_strides.strides(8), test_strides.seconds(count=8)),
        "wellness": (INTERVALS.encode(), HRV4TRAINING.encode(), ELITE.encode()),
        "packed": (
            gzip.compress(run, mtime=0),
            _archive({"a.gpx": gpx, "../../up.fit": run, "in.zip": inner}, ZIP_DEFLATED),
            _archive({"activities.csv": strava, "activities/1.gpx": gpx}, ZIP_STORED),
        ),
        "plans": (
            to_fit(Workout(NOON.date(), "Run", (Block(1, (Step("run", "Easy run", 60),)),))),
            to_ics((Planned(NOON.date(), "run", "A run"),), "Invented", NOON),
        ),
        "diary": (_lines(),),
        "table": (to_table(Line(one, to_line(one), "words") for one in _entries()),),
        "laboratory": _laboratory(),
    }
