"""Cutting bytes into FIT files: chains, cut ends, wrong sums, packing, and what is no FIT at all."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.fit import parts as fit_parts
from restride.exchange.fit.parts import MOST_BYTES, MOST_PARTS, checksum, parts, unpacked
from tests.exchange.fit.writer import outing, sum_of

RUN = outing(seconds=5)


@given(st.binary(max_size=200))
def test_the_fast_checksum_is_the_slow_one(data: bytes) -> None:
    assert checksum(data) == sum_of(data)


def test_the_checksum_is_the_one_every_catalogue_gives() -> None:
    assert checksum(b"123456789") == 0xBB3D


def test_a_sound_file_is_one_part() -> None:
    (part,), troubles = parts(RUN, "a.fit")
    assert not troubles
    assert (part.offset, part.body_at, part.cut, part.wrong_sum) == (0, 14, False, None)
    assert part.content[12:-2] == RUN[14:-2]
    assert part.byte(12) == 14


def test_chained_files_are_parts_each() -> None:
    found, troubles = parts(RUN * 3, "a.fit")
    assert [part.offset for part in found] == [0, len(RUN), 2 * len(RUN)]
    assert not troubles


def test_a_long_chain_is_cut_off() -> None:
    found, (trouble,) = parts(RUN * (MOST_PARTS + 1), "a.fit")
    assert len(found) == MOST_PARTS
    assert "chained" in trouble.what


def test_a_changed_byte_shows_in_the_sum() -> None:
    (part,), _ = parts(RUN[:40] + bytes((RUN[40] ^ 1,)) + RUN[41:], "a.fit")
    assert part.wrong_sum is not None
    assert part.wrong_sum[0] == int.from_bytes(RUN[-2:], "little")


@pytest.mark.parametrize("end", [len(RUN) - 1, len(RUN) - 2, len(RUN) - 10, 14])
def test_a_cut_file_is_one_part_with_what_is_left(end: int) -> None:
    (part,), troubles = parts(RUN[:end], "a.fit")
    assert part.cut
    assert len(part.content) == 12 + min(end, len(RUN) - 2) - 14 + 2
    assert not troubles


def test_a_claim_of_four_gigabytes_costs_nothing() -> None:
    (part,), _ = parts(RUN[:4] + b"\xff\xff\xff\xff" + RUN[8:], "a.fit")
    assert part.cut
    assert len(part.content) < len(RUN) + 14


def test_a_length_that_was_never_written_gives_all_that_follows() -> None:
    (part,), _ = parts(RUN[:4] + bytes(4) + RUN[8:], "a.fit")
    assert part.cut
    assert RUN[14:-2] in part.content


def test_an_empty_file_of_a_chain_is_not_given_the_next() -> None:
    empty = RUN[:4] + bytes(4) + RUN[8:14] + bytes(2)
    assert [len(part.content) for part in parts(empty + RUN, "a.fit")[0]] == [14, len(RUN) - 2]


def test_what_follows_and_is_no_fit_is_told() -> None:
    (part,), (trouble,) = parts(RUN + b"tail", "a.fit")
    assert not part.cut
    assert trouble.where == f"a.fit, byte {len(RUN)}"


@pytest.mark.parametrize(
    ("data", "word"), [(b"PK\x03\x04..", "zip"), (b"\xef\xbb\xbf <gpx", "XML"), (b"nonsense", "not")]
)
def test_what_is_no_fit_at_all_is_named(data: bytes, word: str) -> None:
    found, (trouble,) = parts(data, "a.fit")
    assert not found
    assert word in trouble.what


def test_gzip_is_unpacked() -> None:
    assert unpacked(gzip.compress(RUN), "a.fit.gz") == (RUN, None)
    assert unpacked(RUN, "a.fit") == (RUN, None)


def test_a_broken_packing_gives_what_came_before() -> None:
    packed = gzip.compress(bytes(range(256)) * 2000, 0)
    cut, trouble = unpacked(packed[:200_000], "a.fit.gz")
    assert len(cut) > 100_000
    assert trouble is not None
    assert "cut short" in trouble.what
    _, trouble = unpacked(packed[:200_000] + b"\xff" * 1000 + packed[201_000:], "a.fit.gz")
    assert trouble is not None


def test_a_bomb_is_unpacked_no_further_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit_parts, "MOST_BYTES", 1 << 20)
    bomb = zlib.compress(bytes(50 << 20), 9, 31)
    data, trouble = unpacked(bomb, "bomb.fit.gz")
    assert data == b""
    assert trouble is not None


def test_what_is_too_large_is_refused() -> None:
    data, trouble = unpacked(bytes(MOST_BYTES + 1), "a.fit")
    assert data == b""
    assert trouble is not None
    assert "32 MB" in trouble.what
