"""The XML reader hears elements, and refuses entities, foreign DTDs and depth, quickly and in little memory."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.markup.parser import MOST_DEPTH, MOST_TEXT, Broken, listen, slices

LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
ATTACKS = {
    "a file of this machine": b'<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx><name>&x;</name></gpx>',
    "a foreign DTD": b'<!DOCTYPE gpx SYSTEM "http://198.51.100.1/a.dtd"><gpx/>',
    "laughs": b'<!DOCTYPE gpx [<!ENTITY l0 "ha">' + LAUGHS + b"]><gpx>&l9;</gpx>",
    "square": b'<!DOCTYPE gpx [<!ENTITY a "' + b"a" * 50_000 + b'">]><gpx>' + b"&a;" * 50_000 + b"</gpx>",
    "a parameter": b'<!DOCTYPE HealthData [<!ENTITY % x "<!ELEMENT a ANY>">%x;]><HealthData/>',
    "an entity in the one DTD let in": b'<!DOCTYPE HealthData [<!ENTITY x "y">]><HealthData>&x;</HealthData>',
    "values for everything": b'<!DOCTYPE HealthData [<!ATTLIST a b CDATA "' + b"c" * 9999 + b'">]><HealthData/>',
    "depth": b"<a>" * 200_000,
    "a tag without end": b'<gpx creator="' + b"a" * 16_000_000 + b'"/>',
    "a comment without end": b"<gpx><!--" + b"a" * 16_000_000 + b"--></gpx>",
}


class Ear:
    """Keeps what it hears."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str]] = []
        self.names: list[str] = []

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        self.names.append(name)

    def closed(self, name: str, text: str) -> None:
        self.heard.append((name, text))


def hear(data: bytes) -> tuple[Ear, Broken | None]:
    ear = Ear()
    return ear, listen(slices(data), ear)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_at_once_and_in_little_memory(name: str) -> None:
    tracemalloc.start()
    begun = time.process_time()
    ear, broken = hear(ATTACKS[name])
    took, (_, most) = time.process_time() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert broken is not None
    assert broken.harmful
    assert not any("root:" in text for _, text in ear.heard)
    assert took < 1
    assert most < 4_000_000


def test_elements_are_heard_without_their_prefix() -> None:
    ear, broken = hear(b'<a:one xmlns:a="x"><a:two> 5 </a:two></a:one>')
    assert broken is None
    assert ear.heard == [("two", " 5 "), ("one", "")]


@pytest.mark.parametrize("before", [b"", b"   \r\n ", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", b" " * 100_000])
def test_what_stands_before_the_first_sign_is_passed_over(before: bytes) -> None:
    ear, broken = hear(before + b'<?xml version="1.0"?><a/>')
    assert broken is None
    assert ear.names == ["a"]


def test_the_list_of_types_that_a_telephone_writes_is_let_in() -> None:
    data = b"<!DOCTYPE HealthData [<!ELEMENT HealthData (Me)><!ATTLIST HealthData locale CDATA #REQUIRED>]>"
    ear, broken = hear(data + b'<HealthData locale="de"/>')
    assert broken is None
    assert ear.names == ["HealthData"]


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8"])
def test_encodings_are_read(encoding: str) -> None:
    ear, broken = hear(f'<?xml version="1.0" encoding="{encoding}"?><a>ü</a>'.encode(encoding))
    assert broken is None
    assert ear.heard == [("a", "ü")]


@pytest.mark.parametrize("encoding", ["no-such", "euc-jp", "utf-7"])
def test_an_encoding_nobody_reads_is_told(encoding: str) -> None:
    _, broken = hear(f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode())
    assert broken is not None
    assert not broken.harmful


def test_what_was_heard_before_the_damage_stands() -> None:
    ear, broken = hear(b"<a><b>1</b><b>2")
    assert ear.heard == [("b", "1")]
    assert broken is not None
    assert (broken.harmful, broken.after_end) == (False, False)
    _, after = hear(b"<a/>\0\0\0")
    assert after is not None
    assert after.after_end


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_much_text_between_short_tags_is_no_attack(encoding: str) -> None:
    ear, broken = hear(("<gpx><name>" + "a" * 5_000_000 + "</name><b/></gpx>").encode(encoding))
    assert broken is None
    assert ear.names == ["gpx", "name", "b"]


def test_depth_and_text_have_bounds() -> None:
    assert hear(b"<a>" * MOST_DEPTH + b"</a>" * MOST_DEPTH)[1] is None
    ear, _ = hear(b"<a>" + b"x" * (8 * MOST_TEXT) + b"</a>")
    assert MOST_TEXT <= len(ear.heard[0][1]) <= 3 * MOST_TEXT


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_heard_or_told(data: bytes, marked: bool) -> None:
    _, broken = hear((b"<gpx><trk a='" if marked else b"") + data)
    assert broken is None or broken.what
