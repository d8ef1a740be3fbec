"""The command test: the self-tests that are due, one of them step by step, and what came out. Judges no result."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import click

from restride.cli.options import ask_score, may_ask
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, say, say_kept, speech_of
from restride.words.side import Side
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.desk.place import Place
    from restride.desk.programme.morning import Morning
    from restride.desk.programme.testing import Tried
    from restride.plan.selftest.battery import SelfTest
    from restride.plan.today.offer import Offer
    from restride.report.phrase import Speech

CANNOT = "cannot"
MOST = 10_000
SECONDS_PER_MINUTE = 60.0


def _out(text: str) -> float | str:
    """What came out: a number, or ``cannot``."""
    if text.strip().lower() == CANNOT:
        return CANNOT
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise click.BadParameter(f"{text!r} is no number; write what came out, or cannot") from None


@command(name="test")
@click.argument("name", required=False, default="", metavar="[TEST]")
@click.option("--left", type=_out, metavar="N", help="What came out on the left, or cannot.")
@click.option("--right", type=_out, metavar="N", help="What came out on the right, or cannot.")
@click.option("--value", type=_out, metavar="N", help="What came out of a test of both feet, in minutes.")
@click.option("--pain", type=float, help="Pain in it, 0 to 10, on both sides.")
@click.option("--pain-left", type=float, help="Pain on the left.")
@click.option("--pain-right", type=float, help="Pain on the right.")
@click.option("--beat", is_flag=True, help="A beat to move to, in a terminal.")
def test_command(name: str, **given: Any) -> None:
    r"""Self-tests: which are due, and one of them step by step.

    What may not be tried today is not offered, with the reason. In a terminal the test is led step by step.

    \b
    restride test
    restride test heel_raise
    restride test heel_raise --left 22 --right cannot --pain 1
    """
    from restride.desk.programme.morning import this_morning
    from restride.desk.programme.testing import selftest_named
    from restride.plan.today.offer import offers
    from restride.report.selftest.page import battery_document, selftest_document

    place = here()
    now = got(this_morning(place))
    there = offers(now.scene, now.standing, now.case)
    speech = speech_of(place)
    if not name:
        print_document(battery_document(there, now.history, speech))
        return
    test = got(selftest_named(name))
    offer = next((one for one in there if one.test is test), None)
    if offer is None:
        got(Trouble(f"the test {test.id}", "is not in this edition of the cards", "choose another: restride test"))
        return
    said = {key: value for key, value in given.items() if value not in (None, False)}
    if said.keys() - {"beat"}:
        if not offer.allowed:
            print_document(selftest_document(offer, now.history, speech))
        _write(place, test, _given(test, given))
        return
    if offer.allowed and may_ask({}):
        _led(place, now, offer, given["beat"])
        return
    print_document(selftest_document(offer, now.history, speech))


def _given(test: SelfTest, given: dict[str, Any]) -> dict[Side, Tried]:
    """What the options say came out, by side."""
    named = {Side.LEFT: "left", Side.RIGHT: "right"} if test.sided else {Side.BOTH: "value"}
    wrong = [key for key in ("left", "right", "value") if given[key] is not None and key not in named.values()]
    if wrong:
        mend = "give --left and --right" if test.sided else "give --value"
        got(Trouble(f"--{wrong[0]}", f"does not fit the test {test.id}", mend))
    tried = {}
    for side, key in named.items():
        if given[key] is not None:
            pain = given.get(f"pain_{key}")
            tried[side] = _tried(given[key], given["pain"] if pain is None else pain)
    return tried


def _tried(out: float | str | None, pain: float | None) -> Tried:
    from restride.desk.programme.testing import Tried

    return Tried(out if isinstance(out, float) else None, pain)


def _write(place: Place, test: SelfTest, tried: dict[Side, Tried]) -> None:
    """Keep it, and say what it means."""
    from restride.desk.programme.morning import this_morning
    from restride.desk.programme.testing import came_of, write_test
    from restride.report.selftest.page import result_document

    say_kept(place, got(write_test(place, test, tried)))
    now = got(this_morning(place))
    found = came_of(now, test)
    if found.changes:
        print_document(result_document(test, found.changes, found.setbacks, now.history, speech_of(place)))


def _led(place: Place, now: Morning, offer: Offer, beat: bool) -> None:
    """Step by step: Enter goes on, a number is what came out, cannot is an answer too."""
    from restride.report.selftest.page import selftest_document, steps

    speech = speech_of(place)
    print_document(selftest_document(offer, now.history, speech, led=True))
    for number, text in enumerate(steps(offer, speech), 1):
        click.prompt(f"{speech.say('selftests.step', n=str(number))}: {text}", default="", show_default=False)
    tried = {}
    for side in (Side.LEFT, Side.RIGHT) if offer.test.sided else (Side.BOTH,):
        whose = speech.say(f"side.{side.value}")
        if beat:
            _beat(offer, whose)
        tried[side] = _tried(*_asked(offer.test, whose, speech))
    _write(place, offer.test, tried)


def _asked(test: SelfTest, whose: str, speech: Speech) -> tuple[float | str | None, float | None]:
    unit = speech.quantity(2, test.unit).removeprefix("2").strip()
    while True:
        text = str(click.prompt(f"{whose}, {unit}, or cannot", default=CANNOT)).strip()
        try:
            out = _out(text)
        except click.BadParameter as wrong:
            say(wrong.message)
            continue
        if isinstance(out, str) or 0 <= out <= MOST:
            return out, ask_score(f"{whose}, pain in it, 0 to 10")
        say("A number that can be, please.")


def _beat(offer: Offer, whose: str) -> None:
    """The beat of a test until Ctrl-C; a test without one runs against the clock until Enter."""
    pace = offer.item.value("beats_per_minute")
    if pace is None:
        click.prompt(f"{whose}: Enter starts the clock", default="", show_default=False)
        begun = time.monotonic()
        click.prompt("Enter stops it", default="", show_default=False)
        say(f"{time.monotonic() - begun:.0f} s")
        return
    click.prompt(f"{whose}: Enter starts the beat, Ctrl-C ends it", default="", show_default=False)
    count = 0
    try:
        while True:
            for word in ("up", "down"):
                click.echo(f"\r\a{count + 1} {word}   ", nl=False)
                time.sleep(SECONDS_PER_MINUTE / pace)
            count += 1
    except KeyboardInterrupt:
        say(f"\n{count}")
