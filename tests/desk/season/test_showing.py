"""A trial handed to the report and drawn into a folder; figures nobody reached are None and null."""

from __future__ import annotations

import json
from pathlib import Path

from restride.desk.place import Place, open_place
from restride.desk.season.showing import shown, wire, write_figure
from restride.desk.season.trial import Trial, Wish
from restride.season.trial.arms import Lot
from restride.words.trouble import Trouble
from tests.desk.season.test_trial import one

WISH = Wish(2, 60)
TRIAL = Trial(64, [one(Lot(0, 1)), one(Lot(0, 3)), one(Lot(7, 0))])


def test_the_report_and_the_data_say_the_same() -> None:
    page, held = shown(TRIAL, WISH), wire(TRIAL, WISH)
    assert json.loads(json.dumps(held)) == held
    assert (page.played, page.of, page.worlds) == (held["played"], held["of"], held["worlds"]) == (3, 64, 2)
    for arm in page.arms:
        for name, cell in arm.cells.items():
            assert held["protocols"][arm.name][name] == {"value": cell.value, "worlds": list(cell.worlds)}


def test_what_more_than_half_never_reached_has_no_figure() -> None:
    cell = shown(TRIAL, WISH).arms[0].cells["full_on"]
    assert cell.value is None
    assert cell.worlds == (None, 7)


def test_the_figure_is_put_into_the_folder(tmp_path: Path) -> None:
    place = open_place()
    assert isinstance(place, Place)
    path = write_figure(place, shown(TRIAL, WISH), tmp_path)
    assert isinstance(path, Path)
    assert path.read_text(encoding="utf-8").startswith("<svg")
    (tmp_path / "file").write_text("")
    assert isinstance(write_figure(place, shown(TRIAL, WISH), tmp_path / "file"), Trouble)
