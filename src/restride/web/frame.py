"""The frame round every page: what is in it, where one can go, how a Document becomes one. Decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

from restride.report.document import Document
from restride.report.html.blocks import Part, parts
from restride.web.house import house_of


@dataclass(frozen=True, slots=True)
class Goal:
    """A page that every page leads to; its words are ``web.nav.<name>``."""

    name: str
    path: str


GOALS = (
    Goal("today", "/"),
    Goal("checkin", "/checkin"),
    Goal("log", "/log"),
    Goal("diary", "/diary"),
    Goal("more", "/more"),
)
"""The bar of every page: what is wanted daily, under the thumb. Everything else is one step behind "more"."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A block of a Document for a template: its kind and its HTML."""

    kind: str
    html: SafeString


def page(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """A template inside the frame."""
    house = house_of(request)
    here = request.path
    framed = {
        "goals": [(one, "page" if _is_at(one, here) else "") for one in GOALS],
        "demo": house.demo,
        "guarded": house.guarded,
        "account": getattr(request, "account", None),
    }
    return render(request, template, {**framed, **(context or {})}, status=status)


def _is_at(goal: Goal, path: str) -> bool:
    return path == goal.path if goal.path == "/" else path == goal.path or path.startswith(f"{goal.path}/")


def shown(document: Document) -> list[Shown]:
    """The blocks of a document for a template; they are escaped where they are made."""
    return [_shown(part) for part in parts(document)]


def _shown(part: Part) -> Shown:
    return Shown(part.kind, mark_safe(part.html))  # noqa: S308 - report/html escapes every word it is given


def document_page(request: HttpRequest, document: Document, title: str, **context: Any) -> HttpResponse:
    """Any Document as a page of its own: the one way from a Document to a page.

    Parameters
    ----------
    title
        The words for the browser's own title.
    context
        What else the frame shall know.
    """
    return page(request, "document.html", {"blocks": shown(document), "title": title, **context})
