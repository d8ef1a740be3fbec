"""Records into columns: layouts that alternate, added fields, missing times, limits, and a decoder that breaks."""

from __future__ import annotations

from math import isnan

import pytest

from restride.exchange.fit import records as fit_records
from restride.exchange.fit.parts import Part, parts
from restride.exchange.fit.records import Added, Haul, Native, gather, number
from tests.exchange.fit.writer import (
    APP,
    DESCRIPTION,
    FLOAT32,
    NOON,
    RECORD,
    SESSION,
    STRING,
    UINT8,
    UINT16,
    UINT32,
    FitWriter,
    outing,
)


def haul(data: bytes) -> Haul:
    (part,), _ = parts(data, "a.fit")
    return gather(part)


def values(got: Haul, name: str) -> list[float]:
    """The only column of a name."""
    (column,) = [one for one in got.columns if one.name == name]
    return list(got.columns[column])


def test_every_record_is_a_row_of_its_columns() -> None:
    got = haul(outing(seconds=3))
    assert list(got.seconds) == [NOON, NOON + 1, NOON + 2, NOON + 3]
    assert list(got.columns[Native("distance", 1)]) == [0.0, 3.0, 6.0, 9.0]
    assert values(got, "contact_time") == [250.0] * 4
    assert got.stopped_at is None
    assert [name for name, found in got.messages.items() if found] == ["file_id", "event", "lap", "session", "activity"]


def test_records_of_changing_layout_leave_gaps() -> None:
    writer = FitWriter()
    for place in range(5000):
        extra = [(3, UINT8, 140)] if place % 2 else [(7, UINT16, 200), (41, UINT16, 65535)]
        writer.say(RECORD, [(253, UINT32, NOON + place), *extra])
    got = haul(writer.done())
    assert len(got.seconds) == 5000
    assert values(got, "heart_rate")[1::2] == [140.0] * 2500
    assert all(map(isnan, values(got, "heart_rate")[::2]))
    assert values(got, "power")[-2] == 200.0
    assert all(map(isnan, values(got, "contact_time")))
    assert {len(column) for column in got.columns.values()} == {5000}


def test_the_wider_field_ranks_before_the_plain_one() -> None:
    writer = FitWriter()
    writer.say(RECORD, [(253, UINT32, NOON), (6, UINT16, 3000), (73, UINT32, 3001)])
    ranks = {one.rank: got for one, got in haul(writer.done()).columns.items() if isinstance(one, Native)}
    assert [list(ranks[rank]) for rank in (0, 1)] == [[3.001], [3.0]]


def test_an_added_field_is_a_column_by_app_and_name() -> None:
    writer = FitWriter()
    writer.say(APP, [(3, UINT8, 2)])
    description = [(0, UINT8, 2), (1, UINT8, 9), (2, UINT8, FLOAT32), (3, STRING, "Leg Spring Stiffness")]
    writer.say(DESCRIPTION, [*description, (8, STRING, "kN/m")])
    writer.say(RECORD, [(253, UINT32, NOON)], [(9, 2, FLOAT32, 9.5)])
    got = haul(writer.done())
    assert list(got.columns[Added(2, "Leg Spring Stiffness", "kN/m", None)]) == [9.5]


def test_records_without_a_believable_time_are_left_out() -> None:
    writer = FitWriter()
    writer.say(RECORD, [(253, UINT32, NOON), (3, UINT8, 100)])
    writer.say(RECORD, [(3, UINT8, 101)])
    writer.say(RECORD, [(253, UINT32, 0xFFFFFFFF), (3, UINT8, 102)])
    got = haul(writer.done())
    assert got.timeless == 2
    assert list(got.seconds) == [NOON]
    assert values(got, "heart_rate") == [100.0]


def test_a_broken_decoder_ends_the_haul_and_nothing_else() -> None:
    writer = FitWriter()
    writer.records(NOON, 10)
    writer.body += b"\x0f"  # a message whose layout was never told
    writer.records(NOON + 10, 10)
    got = haul(writer.done())
    assert len(got.seconds) == 10
    assert got.stopped_at is not None
    assert "not defined" in got.stopped_by


def test_too_many_records_are_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit_records, "MOST_RECORDS", 1000)
    got = haul(outing(seconds=5000))
    assert 1000 < len(got.seconds) < 4000
    assert "more than 1000 records" in got.full


def test_too_many_messages_of_any_kind_are_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit_records, "MOST_MESSAGES", 50)
    assert "messages" in haul(outing(seconds=100)).full


def test_too_many_columns_are_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit_records, "MOST_COLUMNS", 2)
    assert len(haul(outing(seconds=3)).columns) == 2


def test_an_empty_part_is_an_empty_haul() -> None:
    got = gather(Part(0, 12, b"", True, None))
    assert not got.seconds
    assert got.first("session") == {}


def test_longitude_is_taken_from_wherever_it_stands() -> None:
    writer = FitWriter()
    writer.say(SESSION, [(4, UINT32, 2**30)])
    assert haul(writer.done()).longitude_deg == pytest.approx(90.0)


def test_a_number_is_a_number() -> None:
    assert number((3, 4)) == 3.0
    assert [number(one) for one in (5, 1.5)] == [5.0, 1.5]
    assert all(isnan(number(one)) for one in (None, "7", True, (), 1e300, float("inf"), float("nan")))
