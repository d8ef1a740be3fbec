"""The door over https: slow visitors hold nobody up, and of a stranger little is read. Knows no page."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from hypercorn.app_wrappers import WSGIWrapper
from hypercorn.asyncio import serve
from hypercorn.config import Config

from restride.home.accounts.authority import Certificates
from restride.web.application import THREADS, Application, application
from restride.web.house import House
from restride.web.safety.known import is_known
from restride.web.safety.oversize import STATUS, answer

LARGEST = 64 * 1024 * 1024
"""Bytes of a request that are read of who is signed in; they are held in memory until the page has them."""
LARGEST_OF_A_STRANGER = 64 * 1024
PATIENCE_S = 20
"""Seconds that a next piece of a request may take."""
HANDSHAKE_S = 5

Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]


class TooLargeError(Exception):
    """More is sent than is read."""


class GoneError(Exception):
    """Whoever asked is gone, or is too slow."""


class Secure:
    """A server of a guarded house on the home network; ``run()`` runs it in this thread, ``close()`` ends it.

    Raises
    ------
    OSError
        When the port is taken.
    ValueError
        When the house is not guarded: beyond one's own machine nobody comes in without an account.
    """

    def __init__(self, house: House, certificates: Certificates, port: int, host: str = "0.0.0.0") -> None:  # noqa: S104
        if not house.guarded:
            raise ValueError("beyond one's own machine a door is guarded")
        self._socket = socket.create_server((host, port))
        self.effective_port: int = self._socket.getsockname()[1]
        self._pages = Modest(application(house), house)
        self._config = Config()
        self._config.certfile, self._config.keyfile = str(certificates.chain), str(certificates.key)
        self._config.alpn_protocols = ["http/1.1"]
        self._config.ssl_handshake_timeout = HANDSHAKE_S
        self._config.keep_alive_timeout = PATIENCE_S
        self._config.graceful_timeout = self._config.shutdown_timeout = 1.0
        self._config.include_server_header = False
        self._config.errorlog = self._config.accesslog = None  # what is asked for is nobody's business
        self._ending = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def run(self) -> None:
        """Serve until it is closed."""
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        ended = asyncio.Event()
        self._wake = ended.set
        if self._ending.is_set():
            return
        self._config.bind = [f"fd://{self._socket.detach()}"]
        await serve(self._pages, self._config, shutdown_trigger=ended.wait, mode="asgi")
        self._pages.pool.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """End it, from any thread; a second time changes nothing."""
        if not self._ending.is_set():
            self._ending.set()
            if self._loop is not None and self._loop.is_running():
                self._loop.call_soon_threadsafe(self._wake)
        if self._loop is None:
            self._socket.close()


class Modest:
    """The pages for a server that waits for many at once: each request is read whole, within bounds, then answered."""

    def __init__(self, pages: Application, house: House) -> None:
        self.pages = WSGIWrapper(pages, LARGEST)
        self.house = house
        self.pool = ThreadPoolExecutor(THREADS, thread_name_prefix="pages")

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close"})
        if scope["type"] != "http":
            return
        loop = asyncio.get_running_loop()

        def spawn(work: Callable[..., Any], *words: Any) -> Awaitable[Any]:
            return loop.run_in_executor(self.pool, work, *words)

        def soon(work: Callable[..., Any], *words: Any) -> None:
            asyncio.run_coroutine_threadsafe(work(*words), loop).result(PATIENCE_S)

        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        known = await spawn(is_known, self.house, headers)
        try:
            most = LARGEST if known else LARGEST_OF_A_STRANGER
            await self.pages.handle_http(scope, bounded(receive, headers, most), send, spawn, soon)
        except TooLargeError:
            told, body = await spawn(answer, self.house, scope["path"]) if known else ([], b"")
            named = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in told]
            await send(
                {"type": "http.response.start", "status": STATUS, "headers": [*named, (b"connection", b"close")]}
            )
            await send({"type": "http.response.body", "body": body, "more_body": False})
        except GoneError:
            return


def bounded(receive: Receive, headers: dict[str, str], most: int) -> Receive:
    """The pieces of a request, until there are more than is read, or the next one takes too long."""
    said = headers.get("content-length", "0")
    if not said.isdecimal() or int(said) > most:
        raise TooLargeError
    read = 0

    async def piece() -> Any:
        nonlocal read
        try:
            got = await asyncio.wait_for(receive(), PATIENCE_S)
        except TimeoutError:
            raise GoneError from None
        if got["type"] == "http.disconnect":
            raise GoneError
        read += len(got.get("body", b""))
        if read > most:
            raise TooLargeError
        return got

    return piece
