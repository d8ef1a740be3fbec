"""What every test stands on: bounded chance, no network, a home of its own. No fixture of a single room stands here."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")

# "ci" tries the same examples each time, so a test that fails here fails everywhere; RESTRIDE_HYPOTHESIS=deep looks
# further.
settings.register_profile(
    "ci", derandomize=True, max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("deep", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("RESTRIDE_HYPOTHESIS", "ci"))


class NetworkUsedError(RuntimeError):
    """A test reached for an address that is not this machine."""


def refuse_far(host: object) -> None:
    """Raise where an address lies beyond this machine; a path of a local socket, and no host at all, are near."""
    name = host[0] if isinstance(host, tuple) and host else host
    text = name.decode() if isinstance(name, bytes) else name
    if isinstance(text, str) and text and not text.startswith(LOOPBACK):
        raise NetworkUsedError(f"a test reached for {text!r}: tests use no network but this machine's own")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Let sockets reach this machine only, names included."""
    patch = pytest.MonkeyPatch()

    def guard(owner: object, name: str, which: int) -> None:
        original = getattr(owner, name)

        def guarded(*words: Any, **named: Any) -> Any:
            own = words[0] if words else None
            by_path = isinstance(own, socket.socket) and own.family == getattr(socket, "AF_UNIX", None)
            if not by_path:
                refuse_far(words[which] if words else named.get("host"))
            return original(*words, **named)

        patch.setattr(owner, name, guarded)

    for method in ("connect", "connect_ex"):
        guard(socket.socket, method, 1)
    guard(socket.socket, "sendto", -1)  # the address comes last, with flags before it or without
    guard(socket, "getaddrinfo", 0)
    yield
    patch.undo()


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a home that nobody lives in; a runner's own diary is never touched."""
    home = tmp_path / "home"
    monkeypatch.setenv("RESTRIDE_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real recordings beside the checkout; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("real recordings are not on this machine: no folder ../shared beside the checkout")
    return SHARED
