"""The evaluation of the triage: cases found on the disk, played, counted. Tunes nothing and writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from restride.desk.triage.contract import Troubles, heard, hearer
from restride.home.folder import disk_trouble
from restride.home.shelf import Shelf
from restride.triage.evaluation.case import Case, read_cases
from restride.triage.evaluation.table import Evaluated, evaluate
from restride.words.trouble import Trouble

CASES = Path("tests", "cases", "triage")
"""Where a checkout keeps its cases."""
APART = ("fresh", "seen")
"""The folders beside them: cases written before any result was seen, and those that were fresh once."""
SEED = "restride"
"""Decides which answers the stress of the method forgets; fixed, so that two runs of one checkout agree."""


def cases_folder() -> Path | Trouble:
    """The cases of the checkout one stands in, or that this package is run from."""
    for root in (Path.cwd(), *Path(__file__).resolve().parents):
        if (root / CASES).is_dir():
            return root / CASES
    return Trouble("evaluate triage", "finds no cases here", "name their folder: restride evaluate triage --cases DIR")


def cases(held: Shelf, folder: Path) -> tuple[Case, ...] | Troubles:
    """The cases of a folder, one TOML file each; every fault where one is wrong."""
    try:
        apart = [folder / name for name in APART if (folder / name).is_dir()]
        paths = [path for one in (folder, *apart) for path in one.iterdir()]
        files = {str(path.relative_to(folder)): path.read_bytes() for path in sorted(paths) if path.suffix == ".toml"}
    except OSError as error:
        return (disk_trouble(folder, error),)
    texts: dict[str, str] = {}
    for name, content in files.items():
        try:
            texts[name] = content.decode()
        except UnicodeDecodeError as error:
            return (Trouble(name, f"is not UTF-8 at byte {error.start}", "save the file as UTF-8"),)
    if not texts:
        return (Trouble(str(folder), "holds no case (*.toml)", "name the folder of the cases"),)
    found, troubles = read_cases(held.edition, texts)
    return troubles or found


def evaluated(held: Shelf, found: tuple[Case, ...], each: Callable[[], None] = lambda: None) -> Evaluated:
    """The cases, played in every way; ``each`` is called after each case."""
    return evaluate(held.edition, found, SEED, hearer(held), each, lambda text: heard(held, text))
