"""Archives within bounds: bombs, locks, paths that lead outside, archives in archives, junk, damage, any bytes."""

from __future__ import annotations

import struct
import time
import tracemalloc
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange import archive as room
from restride.exchange.archive import Budget, Member, count, members, shown
from restride.words.trouble import Trouble

Found = list[tuple[str, bytes] | Trouble]


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def walked(data: bytes, budget: Budget | None = None) -> Found:
    found: Found = []
    for one in members(BytesIO(data), "a.zip", budget or Budget()):
        if isinstance(one, Trouble):
            found.append(one)
            continue
        content = b"".join(one.chunks())
        found.append(Trouble(one.name, one.harm, "") if one.harm else (one.name, content))
    return found


def troubles(found: Found) -> list[str]:
    return [one.what for one in found if isinstance(one, Trouble)]


def test_members_come_with_their_names_lists_first_and_tables_last() -> None:
    data = zipped({"z.csv": b"1", "b.fit": b"2", "a/activities.csv": b"3"})
    assert walked(data) == [("a.zip: a/activities.csv", b"3"), ("a.zip: b.fit", b"2"), ("a.zip: z.csv", b"1")]
    assert count(BytesIO(data), "a.zip") == 3
    assert count(BytesIO(b"no archive"), "a.zip") == 1


def test_archives_in_archives_are_walked_to_a_depth() -> None:
    data = zipped({"run.fit": b"x"})
    for depth in range(2):
        data = zipped({f"{depth}.zip": data, f"{depth}.gpx": b"y"})
    assert len([one for one in walked(data) if isinstance(one, tuple)]) == 3
    assert "deep in one another" in troubles(walked(zipped({"3.zip": data})))[0]


def test_names_are_shown_and_lead_nowhere() -> None:
    names = ["../../etc/passwd", "/etc/passwd", "C:\\x.fit", "a\x1b[31m.fit", "x" * 300]
    found = walked(zipped(dict.fromkeys(names, b"1")))
    told = [one[0] for one in found if isinstance(one, tuple)]
    assert "a.zip: ../../etc/passwd" in told
    assert all("\x1b" not in name and len(name) < 150 for name in told)
    assert shown("ok.fit") == "ok.fit"


def test_junk_is_passed_over_and_counted() -> None:
    budget = Budget()
    files = dict.fromkeys(["__MACOSX/._a.fit", ".DS_Store", "media/a.JPG", "read.pdf", "dir/"], b"1")
    assert walked(zipped({**files, "a.fit": b"2"}), budget) == [("a.zip: a.fit", b"2")]
    assert (budget.passed_count, len(budget.passed)) == (4, 3)


def test_a_bomb_goes_off_in_little_time_and_memory() -> None:
    data = zipped({"big.gpx": bytes(300 << 20)})
    tracemalloc.start()
    begun = time.process_time()
    (only,) = [one for one in members(BytesIO(data), "a.zip", Budget()) if isinstance(one, Member)]
    size = sum(len(chunk) for chunk in only.chunks())
    took, (_, most) = time.process_time() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert only.harmful
    assert size <= 251 * len(data)
    assert most < 5_000_000
    assert took < 3


def test_a_bomb_inside_an_archive_is_told_too() -> None:
    inner = zipped({"a.zip": b"PK\x03\x04" + bytes(100 << 20)})
    assert "far more" in troubles(walked(inner))[0]


def test_the_sum_of_all_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({f"{n}.fit": bytes([n]) * 1000 for n in range(9)}, zipfile.ZIP_STORED)
    found = walked(data, Budget(total=3500))
    assert len([one for one in found if isinstance(one, tuple)]) == 3
    assert "unpacked" in troubles(found)[-1]


def test_the_number_of_all_has_a_bound() -> None:
    found = walked(zipped({f"{n}.fit": b"x" for n in range(9)}), Budget(members=4))
    assert len(found) == 5
    assert "files" in troubles(found)[-1]


def test_an_inner_archive_too_large_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_INNER", 100)
    assert "an archive inside" in troubles(walked(zipped({"a.zip": zipped({"a.fit": b"x" * 500}, 0)}, 0)))[0]


def test_a_list_of_members_too_long_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_DIRECTORY", 100)
    assert "list of files" in troubles(walked(zipped({f"{n}.fit": b"" for n in range(9)})))[0]


def test_a_lock_is_told() -> None:
    data = bytearray(zipped({"a.fit": b"x"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + place
        data[at : at + 2] = struct.pack("<H", 1)
    assert "password" in troubles(walked(bytes(data)))[0]


def test_another_way_of_packing_is_told() -> None:
    assert "method 14" in troubles(walked(zipped({"a.fit": b"x" * 99}, zipfile.ZIP_LZMA)))[0]


def test_a_spreadsheet_is_told() -> None:
    found = walked(zipped({"[Content_Types].xml": b"<x/>", "xl/sheet1.xml": b"<x/>"}))
    assert "spreadsheet" in troubles(found)[0]


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", zipped({"a.fit": b"x" * 500})[:-40], b"PK\x05\x06" + bytes(10)],
    ids=["head only", "tail cut", "end cut"],  # an archive holds the second it was made in, which no name may hold
)
def test_an_archive_cut_short_is_told(data: bytes) -> None:
    assert len(walked(data)) == 1
    assert "cut short" in troubles(walked(data))[0]


def test_a_changed_byte_is_told_and_stops_no_other() -> None:
    data = bytearray(zipped({"a.fit": b"aaaa", "b.fit": b"bbbb"}, zipfile.ZIP_STORED))
    data[data.index(b"aaaa")] = 0
    first, second = walked(bytes(data))
    assert isinstance(first, Trouble)
    assert "damaged" in first.what
    assert second == ("a.zip: b.fit", b"bbbb")


SMALL = zipped({"a.fit": b"x" * 40, "b.zip": zipped({"c.gpx": b"<gpx/>"})})


@given(st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), max_size=6), st.integers(0, len(SMALL)))
def test_changed_and_cut_archives_are_walked_or_told(changes: list[tuple[int, int]], end: int) -> None:
    data = bytearray(SMALL)
    for place, byte in changes:
        data[place] = byte
    assert isinstance(walked(bytes(data[:end])), list)


@given(st.binary(max_size=200))
def test_any_bytes_behind_the_mark_are_told(data: bytes) -> None:
    walked(b"PK\x03\x04" + data)
    assert count(BytesIO(b"PK\x05\x06" + data), "a.zip") >= 0
