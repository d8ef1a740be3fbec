"""A file or the files of an archive come unread, with digest and hint; what must be read on the way is read there."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO

import pytest

from restride.exchange import bundle as room
from restride.exchange.bundle import SEEN, Unread, unread
from tests.exchange.fit.writer import outing
from tests.exchange.markup.writer import gpx
from tests.exchange.tables.test_strava import ROW
from tests.exchange.tables.test_strava import table as strava
from tests.exchange.test_archive import zipped


def found(data: bytes, seen: tuple[str, ...] = ()) -> list[Unread]:
    return list(unread(BytesIO(data), "a", seen))


def test_a_file_alone_comes_whole_and_unread() -> None:
    (one,) = found(outing())
    assert (one.content, one.digest) == (outing(), sha256(outing()).hexdigest())
    assert (one.alone, one.ends, one.reading) == (True, False, None)


def test_a_file_that_was_seen_needs_no_reading() -> None:
    (one,) = found(outing(), (sha256(outing()).hexdigest(),))
    assert one.reading is not None
    assert one.reading.kind == SEEN


def test_members_come_with_what_the_list_calls_them_and_the_list_last() -> None:
    *_, end = held = found(zipped({"activities/1.gpx": gpx(kind=""), "activities.csv": strava(ROW), "x.jpg": b"p"}))
    recording, table = held[:2]
    assert (recording.hint, recording.alone, recording.reading) == ("Run", False, None)
    assert table.reading is not None
    assert end.ends
    assert "x.jpg" in end.notes[0].what


def test_an_export_of_a_telephone_is_read_on_the_way_and_not_held() -> None:
    data = b"<HealthData><!-- " + b"x" * (3 * room.HEAD) + b" --></HealthData>"
    (one,) = found(data)
    assert one.reading is not None
    assert (one.reading.kind, one.content, one.digest) == ("health", b"", sha256(data).hexdigest())


def test_an_export_that_could_harm_has_the_digest_of_the_whole_all_the_same() -> None:
    data = b"<HealthData>" + b"<a>" * 100 + b"x" * (5 * room.HEAD)
    (one,) = found(data)
    assert one.digest == sha256(data).hexdigest()


def test_no_more_is_held_than_a_recording_can_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "LONGEST_BYTES", 10)
    (one,) = found(b"y" * (2 * room.HEAD))
    assert len(one.content) <= room.HEAD
