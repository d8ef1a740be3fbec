"""The mirror: every source file has its test file and every test file its source. Looks at names only."""

from __future__ import annotations

from pathlib import PurePosixPath

from tests.house.sources import PACKAGE, TESTS, python_files

OUTSIDE = {"house", "stories", "cases", "properties", "shells", "real", "seasons", "fuzz"}
"""Folders of tests that tell of the house as a whole, or of a story, and mirror no file."""

NO_TWIN = {
    "__main__.py": "one line that calls the command line; tests/shells runs it",
    "home/apps.py": "Django's registration of the room: names only, nothing to try",
    "home/settings.py": "a table of settings; every test of home stands on it",
    "home/models.py": "the tables; tried through the diary store that alone reads and writes them",
}
"""Files without a test of their own, each with the reason."""


def without_twin(sources: set[str], tests: set[str]) -> tuple[set[str], set[str]]:
    """Sources that lack their test, and tests that lack their source, as paths inside package and tests."""
    wanted = {str(PurePosixPath(name).with_name(f"test_{PurePosixPath(name).name}")): name for name in sources}
    missing = {name for test, name in wanted.items() if test not in tests and name not in NO_TWIN}
    return missing, tests - set(wanted)


def source_names() -> set[str]:
    """Every source file but doors and migrations, from the package on."""
    names = {path.relative_to(PACKAGE) for path in python_files(PACKAGE)}
    return {name.as_posix() for name in names if name.name != "__init__.py" and "migrations" not in name.parts}


def mirrored_names() -> set[str]:
    """Every test file that should mirror a source, from tests on."""
    names = {path.relative_to(TESTS) for path in python_files(TESTS) if path.name.startswith("test_")}
    return {name.as_posix() for name in names if name.parts[0] not in OUTSIDE}


def test_every_source_has_its_test_and_every_test_its_source() -> None:
    sources = source_names()
    assert sources
    missing, orphaned = without_twin(sources, mirrored_names())
    told = [f"no tests/{PurePosixPath(n).parent}/test_{PurePosixPath(n).name} for {n}" for n in sorted(missing)]
    assert not missing | orphaned, "\n".join([*told, *(f"tests/{name} mirrors no file" for name in sorted(orphaned))])


def test_exemptions_stand_for_files_that_stand() -> None:
    gone = [name for name in NO_TWIN if name.startswith("home/") and not (PACKAGE / name).exists()]
    assert not gone, f"no longer needs to be excused: {gone}"


def test_a_planted_orphan_is_seen() -> None:
    assert without_twin({"words/day.py"}, {"words/test_night.py"}) == ({"words/day.py"}, {"words/test_night.py"})
    assert without_twin({"words/day.py"}, {"words/test_day.py"}) == (set(), set())
