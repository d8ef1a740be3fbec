"""The locks: hashed, complete, naming no address, agreeing with one another. Installs nothing."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.house.sources import ROOT, tracked

LOCKS = ("requirements.lock", "requirements-dev.lock")
WITH_ADDRESSES = ("uv.lock", "pylock.toml", "package-lock.json")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)


def pins(name: str) -> dict[str, tuple[str, str]]:
    """Version and hashes of each pin of a lock; a project pinned apart for several Pythons is named once."""
    found = {pin[0]: (pin[1], pin[2]) for pin in PIN.findall((ROOT / name).read_text(encoding="utf-8"))}
    assert found, f"{name} pins nothing"
    return found


def wanted(requirements: list[str]) -> set[str]:
    """The project names of requirements, spelled as a lock spells them."""
    names = (re.match(r"[\w.-]+", requirement) for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name.group()).lower() for name in names if name}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name: str) -> None:
    said = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"http|://|file:|--(extra-)?index|--find-links| @ ", said)


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_is_hashed(name: str) -> None:
    bare = [project for project, (_, rest) in pins(name).items() if "--hash=sha256:" not in rest]
    assert not bare


def test_the_locks_hold_what_the_project_asks_for() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = wanted(told["project"]["dependencies"])
    tools = wanted(told["dependency-groups"]["dev"])
    assert needed
    assert tools
    assert needed <= set(pins(LOCKS[0]))
    assert needed | tools <= set(pins(LOCKS[1]))


def test_the_locks_agree() -> None:
    run, checks = pins(LOCKS[0]), pins(LOCKS[1])
    apart = [name for name, pin in run.items() if checks.get(name, ("",))[0] != pin[0]]
    assert not apart


def test_no_lock_with_addresses_is_kept() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert set(WITH_ADDRESSES) <= set(ignored)
    kept = tracked()
    if kept is None:
        pytest.skip("git is not at hand here, so what it keeps cannot be told")
    assert not [name for name in kept if name.rpartition("/")[2] in WITH_ADDRESSES]
