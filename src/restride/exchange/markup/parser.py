"""Reads XML as a stream of elements, and refuses what could harm: entities, foreign DTDs, depth. Knows no format.

The stream parser of the standard library does the reading; decision 8 says why no other is used. Names come without
their prefix: vendors give the same element many prefixes, and none of them uses one name for two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NoReturn, Protocol
from xml.parsers import expat

MOST_DEPTH = 64
"""GPX, TCX and Apple Health nest fewer than fifteen elements."""

MOST_TEXT = 65_536
"""Signs of text kept of one element; a time or a number has forty at most."""

MOST_SIGN = 1 << 20
"""Bytes of one tag, comment or instruction. The parser begins an unfinished one anew with every piece, so that one of
sixty megabytes takes minutes."""

CHUNK = 1 << 16

OWN_TYPES = frozenset({"HealthData"})
"""Roots that bring a list of their own element types along; nothing else of a DTD is let in, not even from these."""

_MARKS = (b"\xef\xbb\xbf",)
_BLANK = b" \t\r\n"
_ELEMENT = re.compile(r"<(?:[\w.-]{1,60}:)?([\w.-]{1,60})")
_SPACE = re.compile(r"\s*")


class Listener(Protocol):
    """Who is told of elements as they open and close."""

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element opens."""

    def closed(self, name: str, text: str) -> None:
        """Hear that an element closes, with the text since the last element opened or closed."""


class _HarmError(Exception):
    """Something that no recording holds and that could harm."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Why reading ended before the end.

    Parameters
    ----------
    what
        What was met, and in which line.
    harmful
        Whether it could harm; then nothing of the file is to be believed.
    after_end
        Whether the root had closed, so that nothing of it is missing.
    """

    what: str
    harmful: bool
    after_end: bool


def slices(data: bytes) -> Iterator[bytes]:
    """Some bytes in pieces that a stream parser takes one by one."""
    view = memoryview(data)
    for start in range(0, len(data), CHUNK):
        yield bytes(view[start : start + CHUNK])


def listen(chunks: Iterable[bytes], listener: Listener) -> Broken | None:
    """Tell a listener of every element; None when the end was reached, else why it was not. Never raises.

    Blanks before the first sign, which XML forbids and exporters write, are passed over.
    """
    reading = _Reading(listener)
    try:
        begun, fed = False, 0
        for chunk in chunks:
            part = chunk if begun else _unblanked(chunk)
            begun = begun or bool(part)
            reading.parser.Parse(part, False)
            fed += len(part)
            if fed - max(reading.parser.CurrentByteIndex, 0) > MOST_SIGN + CHUNK:
                raise _HarmError(f"one of its tags is longer than {MOST_SIGN >> 20} MB")
        reading.parser.Parse(b"", True)
    except _HarmError as harm:
        return Broken(str(harm), True, False)
    except (expat.ExpatError, LookupError, ValueError) as error:
        # An unknown encoding is a LookupError, one of several bytes a ValueError: neither is expat's own error.
        told = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else str(error)
        return Broken(f"{told}, line {reading.parser.CurrentLineNumber}", False, reading.ended)
    return None


def _unblanked(chunk: bytes) -> bytes:
    for mark in _MARKS:
        chunk = chunk.removeprefix(mark)
    return chunk.lstrip(_BLANK)


class _Reading:
    """One parser with its handlers."""

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self.depth = 0
        self.ended = False
        self.held = 0
        self.text: list[str] = []
        self.local: dict[str, str] = {}
        parser = self.parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._hear
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = _refuse_entity
        parser.AttlistDeclHandler = _refuse_default
        parser.ExternalEntityRefHandler = _refuse_foreign

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise _HarmError(f"elements stand more than {MOST_DEPTH} deep in one another")
        self._forget()
        self.listener.opened(self._local(name), attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self.ended = self.depth == 0
        said = "".join(self.text) if self.text else ""
        self._forget()
        self.listener.closed(self._local(name), said)

    def _hear(self, said: str) -> None:
        if self.held < MOST_TEXT:
            self.text.append(said)
            self.held += len(said)

    def _forget(self) -> None:
        self.text.clear()
        self.held = 0

    def _local(self, name: str) -> str:
        """A name without its prefix; worked out once, as long as there are few."""
        found = self.local.get(name)
        if found is None:
            found = name.rpartition(":")[2]
            if len(self.local) < MOST_DEPTH * MOST_DEPTH:
                self.local[name] = found
        return found

    def _doctype(self, name: str, system: str | None, public: str | None, _: int) -> None:
        if name not in OWN_TYPES or system is not None or public is not None:
            raise _HarmError("it declares a document type, which no recording does and attacks do")


def _refuse_entity(*_: object) -> NoReturn:
    raise _HarmError("it declares entities, which no recording does and attacks do")


def _refuse_foreign(*_: object) -> NoReturn:
    raise _HarmError("it asks for another file")


def _refuse_default(_element: str, _name: str, _kind: str, default: str | None, _required: int) -> None:
    if default is not None:
        raise _HarmError("it declares values for every element, which no recording does")


def text_of(head: bytes) -> str:
    """The beginning of a file as text, as far as it is any."""
    encoding = "utf-16" if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    return head.decode(encoding, "ignore").lstrip("\ufeff \t\r\n")


def is_markup(head: bytes) -> bool:
    """Whether a file that begins so is XML or a page of the web."""
    return text_of(head[:64]).startswith("<")


def root_of(head: bytes) -> str:
    """The first element of XML in small letters, without prefix; empty where there is none."""
    text, at = text_of(head), 0
    while text.startswith(("<?", "<!"), at):
        # What stands before the root: the declaration, comments, and a list of types, which ends with ]>.
        kind = next(sign for sign in ("<?", "<!--", "<!") if text.startswith(sign, at))
        listed = kind == "<!" and "[" in text[at : text.find(">", at)]
        end = {"<?": "?>", "<!--": "-->"}.get(kind, "]>" if listed else ">")
        place = text.find(end, at)
        if place < 0:
            return ""
        blank = _SPACE.match(text, place + len(end))
        at = blank.end() if blank else place + len(end)
    match = _ELEMENT.match(text, at)
    return match.group(1).casefold() if match else ""
