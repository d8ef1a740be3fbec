"""The one list of readers: chosen by content, archives file by file, exports of Strava and Apple, any bytes at all."""

from __future__ import annotations

import gzip
from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange import reader as room
from restride.exchange.bundle import SEEN
from restride.exchange.reader import DOORS, UNKNOWN, Piece, door, is_taken_apart, pieces, read
from restride.exchange.track import Reading
from tests.exchange.fit.writer import FitWriter, outing
from tests.exchange.markup.test_health import RUN as WORKOUT
from tests.exchange.markup.writer import gpx, tcx, trkpt
from tests.exchange.tables.test_garmin import BARE
from tests.exchange.tables.test_strava import ROW
from tests.exchange.tables.test_strava import table as strava
from tests.exchange.tables.test_strides import seconds, strides
from tests.exchange.tables.test_wellness import INTERVALS
from tests.exchange.test_archive import zipped

HEALTH = b'<?xml version="1.0"?>\n<!DOCTYPE HealthData [<!ELEMENT HealthData (Me)>]>\n<HealthData>' + WORKOUT
HEALTH += b"</HealthData>"
WELLNESS = f"{INTERVALS}\n2026-05-01,70,48,55,27000,2,1,2,1,1,2".encode()
FILES = {
    "FIT": outing(),
    "GPX": gpx(),
    "TCX": b"      " + tcx(),
    "Apple Health": HEALTH,
    "Strava activities.csv": strava(ROW),
    "Garmin Activities.csv": f"{BARE}\nRunning,2025-02-06 17:06:03,x,5.48,00:31:24".encode(),
    "RunScribe or Stryd CSV": seconds(),
    "wellness CSV": WELLNESS,
}


def found(data: bytes, seen: tuple[str, ...] = ()) -> list[Piece]:
    return list(pieces(BytesIO(data), "a.zip", seen))


@pytest.mark.parametrize("name", FILES)
def test_what_a_file_is_is_told_by_what_it_holds(name: str) -> None:
    known = door(FILES[name][:4096])
    assert known is not None
    assert known.name == name
    reading = read(FILES[name], "called.anything")
    assert len(reading.tracks) + len(reading.mornings) == 1
    packed = read(gzip.compress(FILES[name], mtime=0), "called.anything.gz")
    assert len(packed.tracks) + len(packed.mornings) == 1


def test_every_reader_is_tried_above() -> None:
    assert {*FILES, "iCalendar"} == {one.name for one in DOORS}  # a calendar holds no outing; see planned/
    assert all(one.suffix.startswith(".") for one in DOORS)
    assert door(strides()[:4096]) is door(seconds()[:4096])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_of_encodings_hide_nothing(encoding: str) -> None:
    data = gpx().decode().replace("<?xml", f"<!-- {encoding} --><!-- <no/> -->\n<?xml").partition("<?xml")
    text = data[0] + "<gpx" + gpx().decode().partition("<gpx")[2]
    assert read(text.encode(encoding), "a").kind == "activity"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n", "picture"),
        (b"%PDF-1.7", "PDF"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"<kml/>", "'kml'"),
        (b"<?xml", "without a root"),
        (b'{"a": 1}', "JSON"),
        (b"steps,floors\n1,2", "begins with steps, floors"),
        (b"\0\0\0\0,\0", "cannot read"),
        (b"words", "cannot read"),
    ],
)
def test_what_nobody_reads_is_named(data: bytes, says: str) -> None:
    reading = read(data, "a")
    assert (reading.tracks, len(reading.troubles)) == ((), 1)
    assert says in reading.troubles[0].what
    assert reading.kind == ("unreadable" if not data else UNKNOWN)


def test_a_damaged_packing_marks_what_was_read() -> None:
    points = "".join(trkpt(second, extra=f"<!-- {sha256(bytes(second)).hexdigest()} -->") for second in range(500))
    reading = read(gzip.compress(gpx(points), mtime=0)[:-4000], "a.gpx.gz")
    assert reading.tracks[0].recovered
    assert "cut short" in reading.troubles[0].what


def test_a_file_too_large_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "LONGEST_BYTES", 100)
    assert "far more than a recording" in read(gpx(), "a.gpx").troubles[0].what
    (piece,) = found(b"x" * 500_000)
    assert "far more" in piece.reading.troubles[0].what


def test_an_archive_is_read_piece_by_piece_and_each_can_be_kept() -> None:
    one, two = outing(), gpx()
    data = zipped({"a.fit": one, "deep/b.zip": zipped({"c.gpx": two}), "bad.fit": b"\x0e\x10\0\0\0\0\0\0.FIT"})
    kept = {piece.digest: piece for piece in found(data) if piece.content}
    assert kept[sha256(one).hexdigest()].content == one
    assert kept[sha256(two).hexdigest()].name == "a.zip: deep/b.zip: c.gpx"
    assert len([piece for piece in kept.values() if piece.reading.tracks]) == 2
    assert sum(bool(piece.reading.troubles) for piece in kept.values()) == 1
    whole = read(data, "a.zip")
    assert (len(whole.tracks), whole.kind) == (2, "archive")


def test_what_was_seen_before_is_not_read_again() -> None:
    one = outing()
    (piece,) = found(zipped({"a.fit": one}), (sha256(one).hexdigest(),))
    assert (piece.reading.kind, piece.reading.tracks, piece.content) == (SEEN, (), one)


def test_an_export_of_strava_knows_what_its_files_leave_open_and_counts_none_twice() -> None:
    rows = strava(ROW, ROW.replace("activities/1.gpx", "").replace("23, 2023", "24, 2023"))
    files = {"activities.csv": rows, "activities/1.gpx": gpx(kind=""), "profile.csv": b"a,b\n1,2", "media/x.jpg": b"1"}
    got = found(zipped(files))
    tracks = [track for piece in got for track in piece.reading.tracks]
    assert [(track.sport, len(track.elapsed) > 0) for track in tracks] == [("run", True), ("run", False)]
    assert not [trouble for piece in got for trouble in piece.reading.troubles]
    assert [note.what for note in got[-1].notes] == [
        "1 of its files hold no outing (1 unknown)",
        "1 of its files are pictures or papers, such as media/x.jpg",
    ]


def test_an_export_of_a_telephone_is_a_stream_and_its_ways_are_left_out() -> None:
    files = {"apple_health_export/export.xml": HEALTH, "r/route_1.gpx": gpx(creator="Apple Health Export 13")}
    got = found(zipped(files))
    (piece,) = [one for one in got if one.reading.tracks]
    assert (piece.content, piece.digest) == (b"", sha256(HEALTH).hexdigest())
    assert "1 route" in got[-1].notes[0].what
    assert is_taken_apart(HEALTH[:200])
    assert not is_taken_apart(gpx())


def test_watch_files_without_an_outing_are_only_counted() -> None:
    writer = FitWriter()
    writer.file_id(kind=32)
    got = found(zipped({"a.fit": outing(), "b.fit": writer.done()}))
    assert not [trouble for piece in got for trouble in piece.reading.troubles]
    assert "1 monitoring" in got[-1].notes[0].what


def test_a_bomb_in_an_archive_gives_nothing_and_stops_no_other() -> None:
    bomb = b"<gpx><trk><trkseg>" + b" " * (40 << 20)
    got = found(zipped({"a.gpx": bomb, "b.gpx": gpx()}))
    assert [len(piece.reading.tracks) for piece in got] == [0, 1]
    assert "far more" in got[0].reading.troubles[0].what


def test_an_archive_of_more_points_than_memory_should_bear_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_KEPT", 200)
    whole = read(zipped({f"{n}.gpx": gpx() for n in range(5)}), "a.zip")
    assert len(whole.tracks) == 1
    assert "more than 200 points" in whole.troubles[-1].what


@given(
    st.binary(max_size=300), st.sampled_from([b"", b"<", b"PK\x03\x04", b"\x1f\x8b", b"\xff\xfe", b"<gpx>", b"a,b\n"])
)
def test_any_bytes_give_a_reading_and_pieces(data: bytes, before: bytes) -> None:
    assert isinstance(read(before + data, "a"), Reading)
    assert all(isinstance(piece.reading, Reading) for piece in found(before + data))
