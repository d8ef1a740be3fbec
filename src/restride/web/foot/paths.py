"""The paths of the drawn foot. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.foot.looking import picker, weeks
from restride.web.foot.marking import foot

PATHS: list[URLPattern] = [
    path("foot", foot),
    path("foot/weeks", weeks),
    path("foot/picker/<str:side>/<str:view>", picker),
]
