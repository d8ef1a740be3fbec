"""The paths of who is there. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.access.signing import login, logout
from restride.web.api.described import programs
from restride.web.phone.pairing import phone

PATHS: list[URLPattern] = [
    path("login", login),
    path("logout", logout),
    path("programs", programs),
    path("phone", phone),
]
