"""The paths of all that is known. Answers nothing itself; the things of the catalogue have paths of their own."""

from __future__ import annotations

from django.urls import URLPattern, path, re_path

from restride.report.shelf.listing import KINDS
from restride.web.shelf.browsing import card, cards, shelf

_KIND = f"(?P<kind>{'|'.join(KINDS)})"

PATHS: list[URLPattern] = [
    path("catalogue", shelf),
    re_path(rf"^catalogue/{_KIND}$", cards),
    re_path(rf"^catalogue/{_KIND}/(?P<name>[^/]+)$", card),
]
