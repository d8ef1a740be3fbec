"""The paths of the coming days. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.programme.planning import goal, moving, plan

PATHS: list[URLPattern] = [
    path("plan", plan),
    path("plan/goal", goal),
    path("plan/move", moving),
]
