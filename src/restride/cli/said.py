"""The commands goal, cleared, complaint, person, retract and same: what is said once and holds. Judges nothing."""

from __future__ import annotations

from typing import Any

import click

from restride.cli.log import write
from restride.cli.options import a_country, a_day, answered, as_json, past, yes_no
from restride.cli.runner import command, here, runner_option
from restride.cli.telling import got, print_document, print_json, say, say_kept, speech_of
from restride.words.measure import LANGUAGES, UNITS
from restride.words.trouble import Trouble

SEX = click.Choice(["woman", "man", "other"])


@command(name="goal")
@click.option("--kind", type=click.Choice(["run_minutes", "week_km", "race_km"]), required=True, help="Of what.")
@click.option("--target", type=float, required=True, help="How much: minutes in one go, km a week, km of the race.")
@click.option("--by", type=a_day, metavar="DATE", help="By when.")
@click.option("--text", default="", help="In your own words.")
@past
def goal_command(**given: Any) -> None:
    r"""What you are after. The last one said counts.

    \b
    restride goal --kind run_minutes --target 30 --by 2027-02-01
    """
    from restride.diary.kinds import Goal

    write(Goal(given["kind"], given["target"], given["by"], given["text"]), given)


@command(name="cleared")
@click.option("--by", "clinician", required=True, help="Who said it, e.g. 'Dr. Invented'.")
@click.option("--on", "seen", type=a_day, metavar="DATE", help="The day you were seen; today when not given.")
@yes_no("imaging", "Was there imaging: X-ray, ultrasound, MRI?")
@click.option("--complaint", default="", metavar="ID", help="Which complaint; all of them when not given.")
@click.option("--diagnosed", "condition", metavar="CONDITION", help="What was diagnosed, e.g. mt_bsi_shaft.")
@click.option("--grade", type=click.IntRange(1, 4), help="Imaging grade of a bone stress injury.")
@click.option("--restricted", is_flag=True, help="You were told not to run; it holds until you are cleared.")
@click.option("--text", default="", help="In their words, as you remember them.")
def cleared_command(**given: Any) -> None:
    r"""What your clinician said: cleared to run, a diagnosis, or a restriction.

    It answers the red flags raised before that day; whatever is found later raises them again.

    \b
    restride cleared --by "Dr. Invented" --on 2026-11-18 --imaging --diagnosed extensor_tendinopathy
    """
    from restride.desk.place import When, when
    from restride.desk.record import Draft, keep
    from restride.diary.kinds import Clearance

    place = here()
    condition = given["condition"] or ""
    if condition and given["restricted"]:
        got(Trouble("--restricted", "and --diagnosed are two words", "say them one after the other, in two commands"))
    shelf = got(place.shelf())
    if condition and condition not in shelf.edition.conditions:
        got(Trouble(f"--diagnosed {condition}", "is no condition of the cards", _near(condition, shelf.edition)))
    seen = got(when(place, given["seen"]))
    word = "diagnosed" if condition else "restricted" if given["restricted"] else "cleared"
    body = Clearance(
        word=word,
        clinician=given["clinician"],
        seen=seen.day,
        imaging=given["imaging"],
        complaint=given["complaint"],
        condition=condition,
        grade=given["grade"],
        text=given["text"],
    )
    say_kept(place, got(keep(place, [Draft(body, When(seen.day, seen.at))], shelf.edition)))


def _near(condition: str, edition: Any) -> str:
    import difflib

    near = difflib.get_close_matches(condition, list(edition.conditions), 3, 0.4)
    return f"did you mean {' or '.join(near)}?" if near else "leave it out, and write it with --text"


@click.group(name="complaint")
@runner_option
def complaint_command() -> None:
    """What hurts: list it, look at one, say that it is gone, or that it is back."""


def _named(name: str, word: str, explains: str) -> None:
    @command(name=name, help=explains)
    @click.argument("complaint", metavar="ID")
    @past
    def said(**given: Any) -> None:
        from restride.desk.place import when
        from restride.desk.triage.ending import ended

        place = here()
        at = got(when(place, given["on"], given["at"]))
        say_kept(place, got(ended(place, given["complaint"], word, at)))

    complaint_command.add_command(said)


_named("resolve", "resolve", "It no longer hurts. A new pain at the place opens it again.")
_named("reopen", "reopen", "It hurts again.")


@command(name="list")
@as_json
def complaint_list(as_json: bool) -> None:
    """Every complaint, open or gone, with its id."""
    place = here()
    history, speech = got(place.history()), speech_of(place)
    found = sorted(history.complaints.values(), key=lambda one: (not one.open, one.opened, one.id))
    if as_json:
        print_json(
            [
                {
                    "id": one.id,
                    "side": one.side.value,
                    "zones": list(one.zones),
                    "opened": one.opened.isoformat(),
                    "resolved": one.resolved.isoformat() if one.resolved else None,
                    "diagnosis": one.diagnosis or None,
                    "causes": [{"condition": c.condition, "probability": c.probability} for c in one.causes],
                }
                for one in found
            ]
        )
        return
    if not found:
        say("Nothing hurts, as far as this diary knows.")
    for one in found:
        until = f"gone since {speech.day(one.resolved)}" if one.resolved else "open"
        say(f"{one.id}  {speech.complaint(one.id)}, since {speech.day(one.opened)}, {until}")


complaint_command.add_command(complaint_list)


@command(name="show")
@click.argument("complaint", metavar="ID")
def complaint_show(complaint: str) -> None:
    """One complaint: since when, what it may be, how its pain is judged, which warnings stand, what happened."""
    from restride.desk.triage.complaint import complained
    from restride.report.complaint.page import complaint_document

    place = here()
    print_document(complaint_document(got(complained(place, complaint)), speech_of(place)))


complaint_command.add_command(complaint_show)


@command(name="person")
@click.option("--born", type=int, help="Year of birth.")
@click.option("--sex", type=SEX, help="Norms of strength tests and some risks differ by it.")
@click.option("--height", type=float, help="Centimetres.")
@click.option("--weight", type=float, help="Kilograms.")
@click.option(
    "--country", type=a_country, metavar="XX", default="", help="Where you live, for emergency numbers: e.g. DE."
)
@click.option("--language", type=click.Choice(LANGUAGES), help="What pages are written in; Spanish has begun.")
@click.option("--units", type=click.Choice(UNITS), help="Kilometres or miles.")
@answered
@past
@as_json
def person_command(**given: Any) -> None:
    r"""Who you are. What is not said stays as it was; without options, it shows what is known.

    \b
    restride person --born 1985 --sex woman --say diabetes=no --say reduced_feeling=no
    """
    from dataclasses import replace

    from restride.diary.kinds import RUNNER, Person

    body = Person(
        given["born"],
        given["sex"] or "",
        given["height"],
        given["weight"],
        given["country"],
        tuple(replace(one, complaint=RUNNER) for one in given["said"]),
        given["language"] or "",
        given["units"] or "",
    )
    if body == Person():
        _show_person(given["as_json"])
    else:
        write(body, given)


def _show_person(as_json: bool) -> None:
    place = here()
    history = got(place.history())
    profile, person = history.profile(), history.person
    known = {
        "born": profile.born,
        "sex": profile.sex or None,
        "height_cm": profile.height_cm,
        "weight_kg": profile.weight_kg,
        "country": profile.country or None,
        "language": person.language or None,
        "units": person.units or None,
        "facts": dict(sorted(profile.facts.items())),
    }
    if as_json:
        print_json(known)
        return
    speech = speech_of(place)
    told = [f"{name.split('_')[0]}: {value}" for name, value in known.items() if name != "facts" and value is not None]
    for finding, answer in profile.facts.items():
        name = speech.first(f"finding.{finding}.name", "unnamed.finding")
        told.append(f"{name}: {speech.say(f'answer.{answer}')}")
    say("\n".join(told) or "Nothing is known of you yet; restride person --help shows what may be said.")


@command(name="retract")
@click.argument("entry", metavar="ID")
@click.option("--reason", default="", help="Why.")
def retract_command(entry: str, reason: str) -> None:
    """Take an entry back, by its id or the beginning of it. Nothing is deleted; it is as if it had not been written."""
    from restride.desk.correction import TakenBack, retract
    from restride.report.entry_words import entry_line

    place = here()
    done = got(retract(place, entry, reason))
    assert isinstance(done, TakenBack)
    say(f"Taken back: {done.target.id}. {entry_line(done.target, speech_of(place))}.")


@command(name="same")
@click.argument("entries", nargs=-1, required=True, metavar="ID ID…")
def same_command(entries: tuple[str, ...]) -> None:
    """Say that entries tell of one outing: two watches, or a file and what you logged by hand. It then counts once.

    All are kept: pain and every other answer stands, time and distance come from the best recording, each measure
    from the one that measured it best. `restride why ID` shows which. `restride retract` takes the word back.
    """
    from restride.desk.correction import same_outing

    place = here()
    say_kept(place, got(same_outing(place, entries)))
