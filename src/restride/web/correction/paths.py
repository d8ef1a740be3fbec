"""The path of what is said better. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.correction.correcting import correct

PATHS: list[URLPattern] = [path("diary/<str:entry>/correct", correct)]
