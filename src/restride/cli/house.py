"""The commands zones, runners, demo, audit, erase and version: about the house itself. No runner's day stands here."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import click

from restride.cli.options import as_json, may_ask
from restride.cli.runner import command, here, runner_name
from restride.cli.telling import got, print_document, print_json, say, speech_of
from restride.words.trouble import Trouble


@command(name="zones")
@as_json
def zones_command(as_json: bool) -> None:
    """The places of the foot map, by the names that --where takes."""
    from restride.words.side import Side
    from restride.words.zone import TREE

    speech = speech_of(here())
    if as_json:
        print_json([{"zone": z, "near": n, "region": r} for r, b in TREE.items() for n, zs in b.items() for z in zs])
        return
    for region, branches in TREE.items():
        say(region)
        for zones in branches.values():
            for zone in zones:
                say(f"  {zone:26}{speech.place(Side.LEFT, (zone,))}")
    say("With a side before it: left:mt-shaft-2, right:…, both:…")


@command(name="runners")
@as_json
def runners_command(as_json: bool) -> None:
    """Who has a diary on this machine. Each is reached with --runner NAME."""
    names = here().home.runners()
    if as_json:
        print_json(list(names))
    else:
        say("\n".join(names) or "Nobody has written anything yet.")


@command(name="demo")
@click.option("--pages/--text", default=None, help="As pages in a browser, or here; pages where this is a terminal.")
@click.option("--reasons/--no-reasons", default=True, help="Open every reason, down to source, year and grade.")
@click.option("--export", "file", type=click.Path(dir_okay=False), help="Write the invented diary to this file.")
def demo_command(pages: bool | None, reasons: bool, file: str | None) -> None:
    """Six months of an invented runner, each day through the real advice; then her pages, with yours beside them.

    Your own diary is not touched: the demonstration lives in a folder of its own, which is deleted at the end. With
    --text, and where nobody watches a terminal, her page of today is printed with all reasons, and that is all.
    """
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from restride.desk.demonstrating import demonstrate

    as_pages = (sys.stdout.isatty() and file is None) if pages is None else pages
    say("Six months of Ida Invented, 41, who does not exist. One day after another …", err=True)
    with TemporaryDirectory(prefix="restride-demo-", ignore_cleanup_errors=True) as folder:
        shown = got(demonstrate(None if file is None else Path(file), Path(folder) / "home"))
        for line in shown.story:
            say(line)
        if as_pages:
            import_module("restride.web.demonstration").show(Path(folder) / "home")
            return
    print_document(shown.page, "full" if reasons else "short")
    say(shown.closing)


@command(name="audit")
@as_json
def audit_command(as_json: bool) -> None:
    """Cards that somebody should look at again: unchecked, uncited, due."""
    from restride.knowledge.auditor import audit

    place = here()
    shelf = got(place.shelf())
    found = audit(shelf.edition, place.today)
    if as_json:
        print_json([{"kind": one.kind.value, "place": one.place, "says": one.says} for one in found])
        return
    say(f"Edition {shelf.edition.version}: {len(found)} matters to look at.")
    kind = ""
    for one in found:
        if one.kind.value != kind:
            kind = one.kind.value
            say(f"\n{kind.replace('_', ' ')} ({sum(other.kind is one.kind for other in found)})")
        say(f"  {one.place} {one.says}")


@command(name="erase")
@click.option("--entry", metavar="ID", help="Only the free text of this entry.")
@click.option("--yes", is_flag=True, help="Do not ask whether you are sure.")
def erase_command(entry: str | None, yes: bool) -> None:
    """Delete this runner's whole diary with its originals, or the free text of one entry. It cannot be undone.

    What is only wrong is better taken back: restride retract ID. To keep a copy first: restride export FILE.
    """
    from restride.desk.erasing import erase_all, erase_text

    place = here()
    what = f"the free text of entry {entry}" if entry else f"the whole diary of {runner_name()!r} and its originals"
    if not yes and not _sure(what):
        got(Trouble("erase", "was not confirmed; nothing was deleted", "say yes when asked, or add --yes"))
    done: Any = got(erase_text(place, entry) if entry else erase_all(place))
    if entry:
        say(f"The words of entry {entry} are gone.")
    else:
        say(f"Gone: {done.entries} entries and {done.originals} originals.")
    if done.backups:
        say(f"So are {done.backups} backups that held them. Make a new one: restride backup")


def _sure(what: str) -> bool:
    return may_ask({}) and click.confirm(f"Delete {what}, for good?", default=False)


@command(name="version")
@as_json
def version_command(as_json: bool) -> None:
    """Which Restride this is, and which edition of the cards speaks."""
    from importlib.metadata import PackageNotFoundError, version

    shelf = got(here().shelf())
    try:
        number = version("restride")
    except PackageNotFoundError:  # a bare checkout that was never installed
        number = "unknown"
    if as_json:
        print_json({"restride": number, "edition": shelf.edition.version, "digest": shelf.digest, "own": shelf.own})
        return
    whose = "a clinic's own" if shelf.own else "as shipped"
    say(f"restride {number}, cards {shelf.edition.name} {shelf.edition.version} ({whose}, {shelf.digest[:12]})")
