"""The paths of who is there: both stand in the table, and both are reached before an account is."""

from __future__ import annotations

from restride.desk.lobby import Lobby
from restride.web.access.paths import PATHS
from restride.web.paths import urlpatterns
from tests.web.access.visitors import Visitor


def test_they_stand_in_the_table(lobby: Lobby) -> None:
    assert [str(one.pattern) for one in PATHS] == ["login", "logout", "programs", "phone"]
    assert all(one in urlpatterns for one in PATHS)
    assert Visitor(lobby).get("/login").status_code == 200
