"""The command serve: what stops it, and that it serves until it is told to end."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from click.testing import CliRunner

from restride.web import serving
from restride.web.serving import serve_command


def test_a_name_that_is_none_is_refused() -> None:
    told = CliRunner().invoke(serve_command, ["--runner", "../me"])
    assert told.exit_code == 2
    assert "no name for a diary" in told.stderr


def test_a_port_that_is_taken_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        told = CliRunner().invoke(serve_command, ["--port", str(taken.getsockname()[1]), "--no-browser"])
    assert told.exit_code == 2
    assert "choose another with --port" in told.stderr


def test_ctrl_c_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[Any] = []

    class Server:
        effective_port = 1

        def run(self) -> None:
            raise KeyboardInterrupt

        def close(self) -> None:
            ended.append(self)

    monkeypatch.setattr("restride.web.application.server", lambda house, port: Server())
    told = CliRunner().invoke(serve_command, ["--no-browser"])
    assert told.exit_code == 0
    assert "http://localhost:1" in told.stdout
    assert len(ended) == 1
    assert serving.PORT > 1024


def test_phones_are_not_let_in_without_an_account() -> None:
    told = CliRunner().invoke(serve_command, ["--phone", "--no-browser", "--name", "diary.local"])
    assert told.exit_code == 2
    assert "restride account add me" in told.stderr
    assert "https" not in told.stdout
