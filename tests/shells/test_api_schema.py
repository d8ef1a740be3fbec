"""The API against its own description: whatever fits or breaks it, nothing is a fault, every error has one shape."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest
import schemathesis
from django.core.cache import cache
from django.test import override_settings
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.core import NotSet

from restride.desk.lobby import Lobby, open_lobby
from restride.web.safety import rates
from tests.web.api.programs import ROOM, Program
from tests.web.conftest import QUICK


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A runner's program, asking as often as it likes."""
    lobby = open_lobby(tmp_path_factory.mktemp("home"))
    assert isinstance(lobby, Lobby)
    patch = pytest.MonkeyPatch()
    with override_settings(PASSWORD_HASHERS=QUICK):
        made = Program(lobby)
    patch.setattr("restride.web.api.door.ASKED_BY_TOKEN", rates.Rate("any", 10**9, 60))
    cache.clear()
    made.client.raise_request_exception = False
    yield made
    patch.undo()


@pytest.fixture(scope="module")
def operations(program: Program) -> list[Any]:
    """Every operation of the API as it describes itself."""
    schema = schemathesis.openapi.from_dict(json.loads(program.client.get(f"{ROOM}/openapi.json").content))
    found: list[Any] = list(schema.get_all_operations())
    return [one.ok() for one in found]


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_nothing_is_a_fault(mode: GenerationMode, operations: list[Any], program: Program) -> None:
    statuses: dict[str, set[int]] = {}

    def tried(operation: Any) -> None:
        @settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None, database=None)
        @given(case=operation.as_strategy(generation_mode=mode))
        def holds(case: Any) -> None:
            query = urlencode(dict(case.query or {}), doseq=True, errors="surrogatepass")
            body = None if isinstance(case.body, NotSet) else case.body
            answer = program.ask(case.method, f"{case.formatted_path.removeprefix(ROOM)}?{query}", body)
            assert answer.status_code < 500, (case.method, case.formatted_path, query, body)
            assert answer["Content-Type"].startswith("application/json")
            statuses.setdefault(case.method, set()).add(answer.status_code)

        holds()

    assert len(operations) == 9
    for operation in operations:
        tried(operation)
    if mode is GenerationMode.POSITIVE:
        assert 200 in statuses["GET"]
        assert statuses["POST"] - {422}, "nothing that fits the description is let in"
