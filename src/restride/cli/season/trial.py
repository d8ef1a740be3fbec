"""The command trial: the programme against fixed protocols on virtual runners. Plays and counts nothing itself."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from restride.cli.options import as_json
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, print_json, say, say_trouble, speech_of
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.desk.season.trial import Progress, Trial

STOPPED = 130
"""The exit code of a program that was stopped with Ctrl-C, as shells have it."""
STEPS = 20
"""Where no bar can be drawn, so many lines tell how far it is."""


@command(name="trial")
@click.option("--runners", type=click.IntRange(1, 100_000), default=40, show_default=True, help="In each world.")
@click.option("--days", type=click.IntRange(28, 1000), default=182, show_default=True, help="Of each season.")
@click.option("--out", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path), help="Keep it there.")
@click.option("--cluster", metavar="ADDRESS", default="", help="Play on a Dask cluster: tcp://host:8786.")
@click.option("--workers", type=click.IntRange(1, 1024), help="Processes; one for each processor when not given.")
@as_json
def trial_command(runners: int, days: int, out: Path | None, cluster: str, workers: int | None, as_json: bool) -> None:
    r"""The programme against three fixed protocols, on invented runners in worlds that guess differently about feet.

    \b
    restride trial --runners 40 --out trial
    restride trial --runners 400 --out trial --cluster tcp://10.0.0.5:8786

    The fixed protocols: 10 % more each week, a run-walk calendar, rest until pain-free. Every runner meets the same
    chance under each. Seeds are fixed: the same command gives the same figures, however many processes play.

    With --out every runner is kept as soon as it is played, and a figure is drawn. Ctrl-C stops; the same command
    goes on from there, and a larger --runners adds to it. A cluster needs this very version on its workers.
    """
    from restride.desk.season.showing import shown, wire, write_figure
    from restride.desk.season.trial import Wish
    from restride.report.trial.figure import picture
    from restride.report.trial.page import trial_document

    place = here()
    wish = Wish(runners, days, out, cluster, workers or 0)
    found = _played(place, wish)
    if found.trouble is not None:
        say_trouble(found.trouble)
    if found.found:
        if as_json:
            print_json(wire(found, wish))
        else:
            speech = speech_of(place)
            page = shown(found, wish)
            print_document(trial_document(page, speech, picture(page, speech)))
        if out is not None:
            say(f"The figure stands in {got(write_figure(place, shown(found, wish), out))}.", err=True)
    if found.stopped:
        kept = "what was played is kept, and the same command goes on from there"
        lost = "nothing was kept; with --out FOLDER the same command would go on from there"
        told = f"was stopped after {len(found.found)} of {found.of}"
        say_trouble(Trouble("the trial", told, kept if out is not None else lost))
        raise SystemExit(STOPPED)


def _played(place: Any, wish: Any) -> Trial:
    """Play it, and tell how far it is and how long it will take."""
    from restride.desk.season.trial import trial

    if not sys.stderr.isatty():
        return got(trial(place, wish, _lines()))
    bar: Any = click.progressbar(length=1, label="Playing", file=sys.stderr, show_eta=False, item_show_func=_left)
    with bar if sys.stderr.isatty() else nullcontext():

        def progress(done: int, of: int, left_s: float) -> None:
            bar.length = of
            bar.update(done - bar.pos, left_s)

        return got(trial(place, wish, progress))


def _lines() -> Progress:
    """A line now and then, for a log."""
    told = [0]

    def progress(done: int, of: int, left_s: float) -> None:
        if done * STEPS // of > told[0]:
            told[0] = done * STEPS // of
            say(f"{done} of {of}, {_left(left_s)}", err=True)

    return progress


def _left(left_s: float | None) -> str:
    """The time that is left, in whole units."""
    if left_s is None:
        return ""
    minutes, seconds = divmod(round(left_s), 60)
    return f"about {minutes} min left" if minutes else f"about {seconds} s left"
