"""What to show, as a small closed set of blocks: titles, lines, cards, notices, reasons. Says nothing of how."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One work behind a number: its short name (``Silbernagel 2007``), what it is, and how far it was read."""

    name: str
    what: str
    read: str
    path: str = ""
    """Where the pages show it; a terminal leaves it out."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number a rule leaned on, in words.

    ``grade`` says how strong the evidence is and stands beside the value in the same size; ``checked`` says when
    somebody last looked at the sources, "never" included.
    """

    name: str
    value: str
    grade: str
    because: str = ""
    checked: str = ""
    sources: tuple[Source, ...] = ()
    path: str = ""
    """Where the pages show its card; empty where it has none of its own."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a line stands there: one sentence that opens to the rule, the entries it read and the numbers.

    Parameters
    ----------
    text
        The sentence; empty where the numbers speak for themselves.
    rule
        The rule by its id, to be handed to ``restride why``.
    rule_words
        What the rule says, in one sentence.
    read
        The entries it read, one line each; empty for a rule that speaks because nothing was said.
    figures
        The numbers it leaned on.
    """

    text: str
    rule: str = ""
    rule_words: str = ""
    read: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """Where the pages do what a command does in a terminal: a link's text and its path; a terminal leaves it out."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Title:
    """The head of a document; ``state`` is a light (run, modify, rest, be_seen) with its ``word``, or empty."""

    text: str
    state: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or a few; reasons stand below it."""

    text: str
    reasons: tuple[Reason, ...] = ()
    command: str = ""
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said beside a short ``label``, or below the line before it; ``command`` is what to type for it.

    ``folded`` reasons stay behind the line until the reader opens them; others are part of what is said.
    """

    text: str
    label: str = ""
    reasons: tuple[Reason, ...] = ()
    command: str = ""
    folded: bool = False
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A session of the day: what to do, and exactly how."""

    title: str
    lines: tuple[str, ...] = ()
    state: str = ""
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that must not be missed: a red flag in full. ``lines`` are pairs of label and text."""

    title: str
    lines: tuple[tuple[str, str], ...]
    reasons: tuple[Reason, ...] = ()
    rings: tuple[str, ...] = ()
    """Telephone numbers among the texts, as people dial them: a page makes each a link that rings."""
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing on a checklist: whether it is done, and what it is."""

    done: bool
    text: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Checklist:
    """What must be true before something opens."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; a row is as long as ``columns``. The last column may wrap."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of our own, and all that it says for whoever cannot see it.

    Parameters
    ----------
    title, description
        What is drawn, in a few words and in whole sentences; they stand inside the drawing too.
    svg
        One ``<svg>`` element made by ``report/drawing``: no script, no inline style, coloured by the page's own sheet.
    table
        The numbers behind a chart, one tap away; None for a picture that shows none.
    """

    title: str
    description: str
    svg: str
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Divider:
    """The end of the answer; below stands what comes next."""


@dataclass(frozen=True, slots=True)
class Foot:
    """What is said once, at the end; ``typed`` lines speak of commands, and only a terminal says them."""

    lines: tuple[str, ...]
    typed: tuple[str, ...] = ()


Block = Title | Heading | Paragraph | Line | Card | Notice | Checklist | Table | Picture | Divider | Foot


@dataclass(frozen=True, slots=True)
class Labels:
    """The small words that name the parts of an opened reason, in the reader's language."""

    because: str
    rule: str
    read: str
    number: str
    source: str


@dataclass(frozen=True, slots=True)
class Document:
    """Blocks in the order in which a person reads them."""

    blocks: tuple[Block, ...]
    labels: Labels

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Every reason of every block, in reading order."""
        found: list[Reason] = []
        for block in self.blocks:
            if isinstance(block, Paragraph | Line | Card | Notice):
                found.extend(block.reasons)
            elif isinstance(block, Checklist):
                found.extend(why for step in block.steps for why in step.reasons)
        return tuple(found)
