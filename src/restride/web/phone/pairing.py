"""Pairing a phone: the page with the code to scan, the same in a terminal, the names of this machine."""

from __future__ import annotations

import io
import socket

import segno
from django.http import HttpRequest, HttpResponse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from restride.home.accounts.authority import SUFFIX, allowed
from restride.web.frame import page
from restride.web.house import house_of

NOWHERE = ("192.0.2.1", 9)
"""An address of documentation: asking which way leads there sends nothing, and tells this machine's own address."""


@require_safe
def phone(request: HttpRequest) -> HttpResponse:
    """How a phone comes to these pages: the code to scan, or how to open the door for it."""
    pairing = house_of(request).pairing
    code = mark_safe(svg(pairing.welcome)) if pairing is not None else ""  # noqa: S308 - drawn here, from an address
    return page(request, "phone/pairing.html", {"pairing": pairing, "code": code})


def svg(address: str) -> str:
    """A code to scan as an SVG drawing, dark on white in every theme."""
    return segno.make(address, error="m").svg_inline(scale=6, border=4, light="white", omitsize=False)


def in_terminal(address: str) -> str:
    """A code to scan in signs of a terminal."""
    out = io.StringIO()
    segno.make(address, error="m").terminal(out=out, compact=True, border=2)
    return out.getvalue()


def own_names() -> tuple[str, ...]:
    """By what a phone of the home network may call this machine: its address, and its name where one is given."""
    found = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(NOWHERE)
            found.append(str(asked.getsockname()[0]))
        except OSError:
            pass  # no network: then only the name is left
    name = socket.gethostname().partition(".")[0].lower()
    return tuple(one for one in (*found, f"{name}.{SUFFIX}") if allowed(one))
