"""Each page of what hurts has its path."""

from __future__ import annotations

from restride.web.complaint.paths import PATHS


def test_each_page_has_one_path() -> None:
    paths = [str(one.pattern) for one in PATHS]
    assert len(paths) == len(set(paths))
    assert {"complaints", "clinician"} <= set(paths)
