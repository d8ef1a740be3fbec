"""The things a session is made of in words: warm-up, drill, cue, exercises with their dose. Chooses none."""

from __future__ import annotations

from restride.plan.session import Dosed, Session
from restride.report.phrase import Speech

LEAD = ("warm_up", "drill", "main", "cue", "cool_down")
"""The parts of a session that stand on its card, each on a line."""
AFTER_RUN = "after_run"


def made_of(session: Session, speech: Speech) -> list[str]:
    """What belongs to the main session: one line of warming up, drill, breaks and end, one for its cue."""
    around = [_around(one, speech) for one in session.items if one.part in LEAD and one.part != "cue"]
    lines = [speech.say("items.join").join(around)] if around else []
    lines += [_cue(one, speech) for one in session.items if one.part == "cue"]
    return lines


def listed(session: Session, speech: Speech) -> str:
    """A short list: "short foot 3 × 10 · single heel raise 3 × 8 · 9 min"."""
    parts = [dosed(one, speech) for one in session.items]
    return speech.say("items.join").join((*parts, speech.quantity(session.minutes, "minutes")))


def once_more(session: Session, speech: Speech) -> list[str]:
    """What holds for the whole list: that it waits for the run."""
    return [speech.say("items.after_run")] if any(one.when == AFTER_RUN for one in session.items) else []


def main_item(session: Session, speech: Speech) -> str:
    """What the session is: its main thing, with how quick where that is said."""
    found = next((one for one in session.items if one.part == "main"), None)
    if found is None:
        return ""
    name = speech.item(found.item)
    if found.per_minute_least is None or found.per_minute_most is None:
        return name
    least, most = speech.number(found.per_minute_least), speech.number(found.per_minute_most)
    return speech.say("items.per_minute", item=name, least=least, most=most)


def dosed(one: Dosed, speech: Speech) -> str:
    """One thing with its dose."""
    name = speech.item(one.item)
    times = one.repetitions if one.repetitions is not None else None
    hold = None if not one.hold_s else speech.quantity(one.hold_s, "seconds")
    if one.sets is not None and times is not None:
        dose = speech.say("items.sets", sets=str(one.sets), n=str(times))
        return speech.say("items.held", name=name, dose=dose, hold=hold) if hold else f"{name} {dose}"
    if hold is not None:
        dose = hold if one.sets is None else speech.say("items.sets", sets=str(one.sets), n=hold)
        return f"{name} {dose}"
    if times is not None:
        return speech.say("items.times", name=name, n=str(times))
    return f"{name} {speech.quantity(one.minutes, 'minutes')}" if one.minutes else name


def _around(one: Dosed, speech: Speech) -> str:
    if one.part == "main":
        return speech.say("items.breaks") if one.sets is not None else main_item_of(one, speech)
    name = dosed(one, speech)
    return speech.say(f"items.{one.part}", what=name) if one.part in ("warm_up", "cool_down") else name


def main_item_of(one: Dosed, speech: Speech) -> str:
    """The main thing of a session by its name and length."""
    return f"{speech.item(one.item)} {speech.quantity(one.minutes, 'minutes')}"


def _cue(one: Dosed, speech: Speech) -> str:
    """The cue of the day, for how long, and how much of it the runner is told."""
    facts = {"cue": speech.item(one.item), "minutes": speech.quantity(one.minutes, "minutes")}
    if one.feedback is None:
        return speech.sentence("items.cue", **facts)
    if not one.feedback:
        return speech.sentence("items.cue_test", **facts)
    return speech.sentence("items.cue_told", share=speech.quantity(one.feedback, "fraction"), **facts)
