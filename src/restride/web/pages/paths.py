"""The paths of a runner's day. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.pages.behind import why
from restride.web.pages.today import today

PATHS: list[URLPattern] = [
    path("", today),
    path("why/<path:subject>", why),
]
