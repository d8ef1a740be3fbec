"""The command serve: the pages of this machine's diary, in a browser. Its door stands in cli/main.py, by name alone."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

PORT = 8350
"""Where the pages are when nobody says otherwise."""


@click.command(name="serve")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 takes a free one.")
@click.option("--no-browser", is_flag=True, help="Only say the address.")
@click.option("--runner", metavar="NAME", default="me", help="Whose diary; yours when not given.")
@click.option("--phone", is_flag=True, help="Also for phones of the home network, over https; accounts are demanded.")
@click.option("--phone-port", type=click.IntRange(1, 65534), default=8351, show_default=True, help="And the next one.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="What phones call this machine; may be repeated.")
def serve_command(port: int, no_browser: bool, runner: str, phone: bool, **phones: Any) -> None:
    """Open your diary as pages in a browser, on this machine only; Ctrl-C ends it.

    Nobody else reaches these pages, so nobody is asked for a password. With --phone the phones of the home network
    reach them too, over https, and there everybody signs in: restride account add me.
    """
    from restride.home.diaries import name_trouble
    from restride.web.application import door

    wrong = name_trouble(runner)
    if wrong is not None:
        stop(wrong.where, wrong.what, wrong.mend)
    lobby = opened()
    beyond = _phones(lobby, phones["names"], phones["phone_port"]) if phone else None
    pairing = None if beyond is None else beyond.pairing
    house = door(lobby, runner=runner, pairing=pairing)
    run([house], [port], browser=not no_browser, beside=() if beyond is None else beyond.servers)


def _phones(lobby: Any, names: tuple[str, ...], port: int) -> Any:
    """The doors for phones, said in the terminal with a code to scan; or an end with a sentence."""
    from restride.web.phone.opening import opened_to_phones
    from restride.web.phone.pairing import in_terminal
    from restride.words.trouble import Trouble

    beyond = opened_to_phones(lobby, names, port)
    if isinstance(beyond, Trouble):
        stop(beyond.where, beyond.what, beyond.mend)
    click.echo(in_terminal(beyond.pairing.welcome))
    click.echo(f"Scan it with a phone of this network, or open {beyond.pairing.welcome}")
    click.echo(f"Then its pages are at {beyond.pairing.address}")
    click.echo(f"The certificate it fetches has the SHA-256 fingerprint {beyond.pairing.fingerprint}")
    return beyond


def opened(folder: Any = None) -> Any:
    """The home kept open, or an end with a sentence."""
    from restride.desk.lobby import open_lobby
    from restride.words.trouble import Trouble

    lobby = open_lobby(folder)
    if isinstance(lobby, Trouble):
        stop(lobby.where, lobby.what, lobby.mend)
    return lobby


def stop(where: str, what: str, mend: str) -> NoReturn:
    """End with one sentence on standard error, as every command does."""
    click.echo(f"{where}: {what}. {mend}", err=True)
    raise SystemExit(2)


def run(houses: list[Any], ports: list[int], browser: bool, beside: Sequence[Any] = ()) -> None:
    """Serve doors until Ctrl-C, the first of them shown in a browser where there is one.

    Parameters
    ----------
    beside
        Servers that are ready already and run meanwhile.
    """
    import threading

    from restride.web.application import server

    servers = []
    for house, port in zip(houses, ports, strict=True):
        try:
            servers.append(server(house, port))
        except OSError as fault:
            stop(f"port {port}", fault.strerror or str(fault), "choose another with --port, e.g. --port 8360")
    servers.extend(beside)
    address = f"http://localhost:{servers[0].effective_port}"
    click.echo(f"Your pages: {address}   (Ctrl-C ends)")
    if browser and sys.stdout.isatty():
        import webbrowser

        threading.Timer(0.5, webbrowser.open, (address,)).start()
    for one in servers[1:]:
        threading.Thread(target=one.run, daemon=True).start()
    try:
        servers[0].run()
    except KeyboardInterrupt:
        click.echo("")
    finally:
        for one in servers:
            one.close()
