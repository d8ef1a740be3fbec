"""A session in words: what to do, how exactly, or all of it on one line. Chooses and doses none."""

from __future__ import annotations

from restride.plan.ladder import Part
from restride.plan.session import Session
from restride.report.catalogue.dosed import listed, made_of, main_item
from restride.report.phrase import Speech


def session_title(session: Session, speech: Speech) -> str:
    """What to do, in a few words: "30 min run-walk on level ground"."""
    length = speech.quantity(session.minutes, "minutes") if session.minutes else ""
    key = f"session.{session.kind}.title"
    if length and session.kind == "run" and not session.parts:
        key = "session.run.title_most"
    title = speech.sentence(key, length=length)
    if not session.surface:
        return title
    return speech.say("session.on", title=title, surface=speech.say(f"surface.{session.surface}"))


def session_lines(session: Session, speech: Speech) -> list[str]:
    """How exactly: the pattern, the distance not to pass, the effort, the place on the ladder."""
    lines = []
    if session.parts and not (_single(session.parts) and session.kind in ("walk", "run")):
        parts = (speech.part(one.repeats, one.walk_min, one.run_min) for one in session.parts)
        lines.append(speech.say("ladder.join").join(parts))
    if session.km_most is not None:
        key = "session.km_or_min" if session.minutes and not session.parts else "session.km_most"
        lines.append(speech.sentence(key, km=speech.quantity(session.km_most, "km")))
    if session.rpe_most is not None:
        lines.append(_effort_line(session.rpe_most, speech))
    lines.extend(made_of(session, speech))
    key = f"session.{session.kind}.how"
    if speech.has(key):
        lines.append(speech.say(key))
    return lines


def _effort_line(most: float, speech: Speech) -> str:
    """How hard it may feel, 0 to 10, and what that is like."""
    step = min(range(11), key=lambda one: abs(one - most))
    return speech.sentence("session.effort", n=speech.number(most), like=speech.say(f"effort.{step}"))


def short_session(session: Session, speech: Speech) -> str:
    """A session beside the main one, on one line."""
    if session.kind in ("exercises", "recovery"):
        return listed(session, speech)
    title = session_title(session, speech)
    if session.items:
        title = speech.say("session.with_item", title=title, item=main_item(session, speech))
    if session.rpe_most is None:
        return title
    return speech.say("session.short", title=title, n=speech.number(session.rpe_most))


def _single(parts: tuple[Part, ...]) -> bool:
    return len(parts) == 1 and parts[0].repeats == 1
