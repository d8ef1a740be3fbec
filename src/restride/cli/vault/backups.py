"""The commands backup and restore: everything of one runner in one file, and back again. Writes none itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from restride.cli.runner import command, here, runner_name
from restride.cli.telling import got, say, sentence

KIB = 1024


@command(name="backup")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--list", "listed", is_flag=True, help="Which backups there are; writes none.")
def backup_command(file: Path | None, listed: bool) -> None:
    r"""Write the whole diary and every imported file into one backup.

    Without FILE it goes into the home folder, which helps against a mistake and not against a lost disk; a FILE or a
    folder on another disk helps against both. Erasing a diary deletes the backups that this command wrote, too.

    \b
    restride backup /media/stick
    restride restore /media/stick/restride-me-2026-11-20-070000.zip
    """
    from restride.desk.files.backing_up import back_up, backups

    place = here()
    if listed:
        say("\n".join(str(one) for one in backups(place)) or "There is no backup yet.")
        return
    done = got(back_up(place, file))
    say(f"Wrote {done.entries} entries and {done.originals} originals to {done.path} ({done.size // KIB} KiB).")


@command(name="restore")
@click.argument("file", type=click.Path(path_type=Path))
def restore_command(file: Path) -> None:
    """Bring back what a backup holds and the diary does not; what the diary holds stays.

    The backup is proven byte by byte first; of a damaged one nothing is written. Restoring twice changes nothing.
    """
    from restride.desk.files.backing_up import restore

    done: Any = got(restore(here(), file))
    say(f"Back: {len(done.entries)} entries and {done.originals} originals; {done.already} entries were here already.")
    if done.runner != runner_name():
        say(f"It was the diary of {done.runner!r}; its entries stand in that of {runner_name()!r} now.")
    for note in done.notes:
        say(sentence(note), err=True)
