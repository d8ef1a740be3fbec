"""Writes small GPX and TCX files for tests. Reads none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def stamp(second: float) -> str:
    return (NOON + timedelta(seconds=second)).isoformat().replace("+00:00", "Z")


def trkpt(second: float, mps: float = 3.0, extra: str = "", time: str | None = None) -> str:
    told = stamp(second) if time is None else time
    when = f"<time>{told}</time>" if told else ""
    return f'<trkpt lat="{50 + mps * second / 111_195.08:.7f}" lon="8.0"><ele>100</ele>{when}{extra}</trkpt>'


def gpx(points: str = "", kind: str = "<type>running</type>", creator: str = "Invented 1") -> bytes:
    """A GPX file of one track; without points, two minutes at three metres a second."""
    points = points or "".join(trkpt(second) for second in range(121))
    head = f'<?xml version="1.0"?><gpx creator="{creator}" xmlns="http://www.topografix.com/GPX/1/1">'
    return f"{head}<trk>{kind}<trkseg>{points}</trkseg></trk></gpx>".encode()


def trackpoint(second: float, mps: float = 3.0, extra: str = "") -> str:
    return (
        f"<Trackpoint><Time>{stamp(second)}</Time><DistanceMeters>{mps * second}</DistanceMeters>"
        f"<HeartRateBpm><Value>150</Value></HeartRateBpm>{extra}</Trackpoint>"
    )


def lap(first: int, seconds: int, metres: float, extra: str = "") -> str:
    points = "".join(trackpoint(second, extra=extra) for second in range(first, first + seconds + 1))
    return (
        f'<Lap StartTime="{stamp(first)}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>'
        f"<DistanceMeters>{metres}</DistanceMeters><Calories>9</Calories><Track>{points}</Track></Lap>"
    )


def activity(laps: str = "", sport: str = "Running", first: int = 0) -> str:
    laps = laps or lap(first, 120, 360.0)
    made = f'<Activity Sport="{sport}"><Id>{stamp(first)}</Id>{laps}'
    return f"{made}<Creator><Name>Invented 2</Name></Creator></Activity>"


def tcx(activities: str = "") -> bytes:
    """A TCX file; without activities, one run of two minutes at three metres a second."""
    head = '<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">'
    return f"{head}<Activities>{activities or activity()}</Activities></TrainingCenterDatabase>".encode()
