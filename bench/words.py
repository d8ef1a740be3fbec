"""How well and how fast a runner's own words are understood. Holds no limit; tests/triage/test_words.py does."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from restride.triage.words import understand
from tests.hearings import golden, spoken, tallies

REPEATS = 5


def rows() -> Iterator[tuple[str, float, str]]:
    """Precision and recall on both halves of the golden sentences, and times."""
    for half, held in (("tuned on", False), ("held out", True)):
        for name, tally in tallies(held=held).items():
            if name != "red":  # a question too many is no fault there, so nobody has written down which are
                yield f"{half}: {name}, precision", tally.precision * 100, "%"
            yield f"{half}: {name}, recall", tally.recall * 100, f"% of {tally.right + tally.missed}"
    texts = {"one sentence": golden()[0]["text"], "all golden sentences": " ".join(say["text"] for say in golden())}
    texts["100 kB of them"] = (texts["all golden sentences"] * 10)[:100_000]
    for name, text in texts.items():
        yield f"{name} understood", min(_taken(text) for _ in range(REPEATS)) * 1000, "ms"


def _taken(text: str) -> float:
    began = time.perf_counter()
    understand(spoken(), text)
    return time.perf_counter() - began


if __name__ == "__main__":
    for what, figure, unit in rows():
        sys.stdout.write(f"{what:48s} {figure:10.2f} {unit}\n")
