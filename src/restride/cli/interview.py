"""The command assess: the interview in a terminal, or from a file of answers. Chooses no question and judges none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from restride.cli.options import as_json, may_ask, past, places
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, print_json, say, speech_of
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.desk.assessment import Concluded, Sitting
    from restride.report.phrase import Speech
    from restride.triage.assessing import Assessed
    from restride.triage.contract.given import Clash, Given
    from restride.triage.words import Understood

DONT_KNOW = "dont_know"


@command(name="assess")
@click.argument("complaint", required=False, metavar="[ID]")
@places
@click.option(
    "--answers",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="A JSON object {question: answer}, - for standard input; no question is asked.",
)
@click.option("--text", default="", help="What is wrong, in your own words.")
@past
@as_json
def assess_command(**given: Any) -> None:
    r"""The interview about what hurts: your own words, a safety screen, then the questions that tell most.

    Every question may be left open, and b goes back to the one before. What comes out is kept in the diary, and the
    plan follows it. It makes no diagnosis. Ctrl-C ends it as q does: what was said is kept, what was not asked counts
    as not known.

    \b
    restride assess
    restride assess left-mt-shaft-2
    restride assess --where left:mt-shaft-2 --answers answers.json --json
    """
    from restride.desk.assessment import conclude, sit
    from restride.desk.place import when

    place = here()
    at = got(when(place, given["on"], given["at"]))
    where = given["where"]
    zones = tuple(one.zone for one in where)
    sitting = got(sit(place, given["complaint"] or "", where[0].side if where else None, zones))
    speech = speech_of(place)
    clashes: tuple[Clash, ...] = ()
    if given["answers"] is not None:
        sitting, text, clashes = _played(sitting, given["answers"], given["text"])
    elif may_ask({}):
        sitting, text = _asked(sitting, speech, given["text"])
    else:
        got(Trouble("assess", "asks questions, and nobody sits at a terminal", "give --answers FILE with the answers"))
    if not sitting.placed:
        _without_place(sitting, speech, clashes)
        return
    done = got(conclude(sitting, at, text))
    if given["as_json"]:
        print_json(_wire(done, sitting))
        return
    _tell(done.assessed, sitting, speech, clashes)
    for entry in done.kept.entries:
        say(f"Kept as {entry.id}.")
    say("restride diary shows what was kept, restride retract and an id takes it back.")
    say("Your day: restride today. A page for your clinician: restride clinician.")


def _played(sitting: Sitting, path: Path, text: str) -> tuple[Sitting, str, tuple[Clash, ...]]:
    """The interview against answers that were given beforehand; what is absent is not known."""
    from restride.cli.triage.contract import read_answers
    from restride.triage.contract.given import given

    answers: Given = got(given(sitting.shelf.edition, got(read_answers(path))))
    words = "\n".join(part for part in (text, answers.text) if part)
    understood = _hears(sitting, words)
    if understood is not None:
        sitting = got(sitting.worded(understood))
    while (coming := sitting.next()) is not None:
        sitting = got(sitting.answered(coming.question, answers.answers.get(coming.question, DONT_KNOW)))
    return sitting, words, answers.clashes


def _asked(sitting: Sitting, speech: Speech, text: str) -> tuple[Sitting, str]:
    """The interview with the person who sits here; own words first."""
    from restride.cli.triage.dialogue import held, own_words

    def hears(words: str) -> Understood | None:
        return _hears(sitting, words)

    try:
        text, understood = own_words(hears, speech, text)
    except click.Abort:
        say("")
        raise
    if understood is not None:
        sitting = got(sitting.worded(understood))
    return held(sitting, speech, hears), text


def _hears(sitting: Sitting, text: str) -> Understood | None:
    from restride.desk.triage.contract import heard

    return heard(sitting.shelf, text, sitting.place.today)


def _without_place(sitting: Sitting, speech: Speech, clashes: tuple[Clash, ...]) -> None:
    """What was said without a place: an urgent answer is given all the same, but there is nothing to keep it under."""
    from restride.words.urgency import Urgency

    assessed = sitting.assessed()
    if assessed.urgency >= Urgency.T2 or sitting.next() is None:
        _tell(assessed, sitting, speech, clashes)
    say("Nothing was kept: nobody said where it hurts. Begin again with restride assess.")


def _tell(assessed: Assessed, sitting: Sitting, speech: Speech, clashes: tuple[Clash, ...]) -> None:
    from restride.report.triage.answer import answer_document

    say("")
    print_document(answer_document(assessed, speech, clashes, sitting.profile.country))


def _wire(done: Concluded, sitting: Sitting) -> dict[str, Any]:
    from restride.report.warning import help_to_wire

    assessed = done.assessed
    flags = [one.flag for one in assessed.flags]
    return {
        "urgency": assessed.urgency.name,
        "rules": list(assessed.rules),
        "flags": flags,
        "causes": [
            {
                "condition": one.condition,
                "probability": one.probability,
                "for": [weight.finding for weight in one.speaks_for],
                "against": [weight.finding for weight in one.speaks_against],
            }
            for one in assessed.ranked
        ],
        "tissue": assessed.tissue.tissue,
        "avoid": list(assessed.avoid),
        "first_line": list(assessed.first_line),
        "see": list(assessed.see),
        "help": help_to_wire(sitting.shelf.edition, sitting.profile.country, assessed.urgency, flags),
        "imaging": list(assessed.imaging),
        "recheck_days": assessed.recheck_days,
        "questions": list(assessed.questions),
        "kept": [entry.id for entry in done.kept.entries],
    }
