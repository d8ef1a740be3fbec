"""Opening the house to the phones of the home network: accounts demanded, certificates made. Answers no request."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from restride.desk.lobby import Lobby
from restride.home.accounts.authority import Certificates, certificates
from restride.home.accounts.register import accounts
from restride.web.house import House, Pairing
from restride.words.trouble import Trouble

PORT = 8351
"""Of the door over https; the plain one, which hands out the certificate, is the next."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Two servers that do not run yet, and what a phone has to know."""

    servers: tuple[Any, Any]
    pairing: Pairing


def opened_to_phones(lobby: Lobby, names: tuple[str, ...], port: int = PORT, host: str = "0.0.0.0") -> Opened | Trouble:  # noqa: S104
    """Both doors of a home for the network it stands in; nobody comes in without an account.

    Parameters
    ----------
    names
        By what phones may call this machine; none: its address and its name.
    port
        0 takes two that are free.
    """
    from restride.web.phone.pairing import own_names
    from restride.web.phone.secure import LARGEST, Secure
    from restride.web.phone.welcome import Welcome, server

    if not accounts(lobby.home):
        said = "asks who you are beyond this machine, and there is no account yet"
        return Trouble("the phone's door", said, "make one: restride account add me")
    called = names or own_names()
    made = certificates(lobby.home.folder, called)
    if not isinstance(made, Certificates):
        return made
    house = House(lobby, guarded=True, names=tuple(one.lower() for one in called), most_bytes=LARGEST)
    taken = "choose others with --phone-port, e.g. --phone-port 8361"
    try:
        secure = Secure(house, made, port, host)
    except OSError as fault:
        return Trouble(f"port {port}", fault.strerror or str(fault), taken)
    pairing = Pairing(f"https://{_spelt(called[0])}:{secure.effective_port}", "", made.fingerprint)
    welcome = Welcome(house, made, pairing)
    try:
        plain = server(welcome, port + 1 if port else 0, host)
    except OSError as fault:
        secure.close()
        return Trouble(f"port {port + 1}", fault.strerror or str(fault), taken)
    welcome.pairing = replace(pairing, welcome=f"http://{_spelt(called[0])}:{plain.effective_port}/")
    return Opened((secure, plain), welcome.pairing)


def _spelt(name: str) -> str:
    return f"[{name}]" if ":" in name else name
