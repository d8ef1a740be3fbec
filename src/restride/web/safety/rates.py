"""How often somebody may ask within a while: counted in memory, forgotten with the window. Knows no account."""

from __future__ import annotations

import hashlib
import ipaddress
from dataclasses import dataclass
from time import monotonic

from django.core.cache import cache
from django.http import HttpRequest

from restride.web.house import house_of

MINUTE_S = 60
QUARTER_S = 15 * MINUTE_S
IPV6_NETWORK_BITS = 64
"""Whoever has one address of such a network has them all."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many within so many seconds, counted in windows that follow each other."""

    name: str
    most: int
    per_s: int


LOGIN_BY_ADDRESS = Rate("login by address", 20, QUARTER_S)
LOGIN_BY_NAME = Rate("login by name", 10, QUARTER_S)
"""Guessing at one account is stopped from wherever it comes; who is signed in already notices nothing of it."""
WRITES = Rate("writes", 120, MINUTE_S)
ASKED_BY_TOKEN = Rate("asked by token", 600, MINUTE_S)
WRONG_TOKENS = Rate("wrong tokens", 30, MINUTE_S)


def wait_s(request: HttpRequest, rate: Rate, who: str, moment_s: float | None = None) -> int:
    """Count one more; 0 where it is allowed, else the seconds until the next window.

    Parameters
    ----------
    who
        Whose asking is counted: an address, a runner, a name that was typed.
    moment_s
        Seconds on a clock that never goes back; None asks the machine's.
    """
    moment = monotonic() if moment_s is None else moment_s
    window = int(moment // rate.per_s)
    said = f"{house_of(request).lobby.home.folder} {rate.name} {window} {who}"
    key = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()  # any text makes a key of one shape
    cache.add(key, 0, timeout=2 * rate.per_s)
    try:
        count = cache.incr(key)
    except ValueError:  # let go between the two lines, for too many others were counted
        count = 1
    return 0 if count <= rate.most else max(1, int((window + 1) * rate.per_s - moment))


def address_of(request: HttpRequest) -> str:
    """Where a request comes from: the address, of IPv6 its network; what is none stands for itself."""
    said = request.META.get("REMOTE_ADDR", "")
    try:
        address = ipaddress.ip_address(said.partition("%")[0])
    except ValueError:
        return str(said)
    if address.version == 4:
        return str(address)
    return str(ipaddress.ip_network((address, IPV6_NETWORK_BITS), strict=False))
