"""The pages of one home as a WSGI application, and that served on one's own machine. Answers no page itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from restride.desk.lobby import Lobby
from restride.home.key import secret
from restride.web.safety.oversize import channel_of

if TYPE_CHECKING:
    from restride.web.house import House

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]

THREADS = 4


def application(house: House) -> Application:
    """The pages of a house; two houses in one process do not know each other."""
    from django.conf import settings
    from django.core.handlers.wsgi import WSGIHandler

    from restride.web.house import KEY

    settings.SECRET_KEY = secret(house.lobby.home.folder)
    handler = WSGIHandler()

    def answered(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        environ[KEY] = house
        found: Iterable[bytes] = handler(environ, start)
        return found

    return answered


def door(lobby: Lobby, **chosen: Any) -> House:
    """A door to an open home; Django is ready once a home is open, and not before."""
    from restride.web.house import House

    return House(lobby, **chosen)


def server(house: House, port: int, host: str = "127.0.0.1") -> Any:
    """A server on this machine that does not run yet; ``run()`` runs it, ``close()`` ends it.

    Port 0 takes any that is free; ``effective_port`` names it.

    Raises
    ------
    OSError
        When the port is taken.
    ValueError
        When a door that asks nobody who they are should open beyond this machine; see web/phone for the one that asks.
    """
    import ipaddress
    import socket

    if not ipaddress.ip_address(host).is_loopback:
        raise ValueError("this server is for one's own machine alone")

    import waitress

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    serving = waitress.create_server(
        application(house),
        sockets=[socket.create_server((host, port))],  # ours: waitress leaves its own open where it cannot bind
        threads=THREADS,
        ident=None,
        max_request_body_size=house.most_bytes,
        clear_untrusted_proxy_headers=True,
    )
    serving.channel_class = channel_of(house)
    return serving
