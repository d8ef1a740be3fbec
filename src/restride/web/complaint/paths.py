"""The paths of what hurts. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.complaint.ending import back, gone
from restride.web.complaint.hearing import changed, word
from restride.web.complaint.looking import complaint, complaints, letter

PATHS: list[URLPattern] = [
    path("complaints", complaints),
    path("complaints/<str:name>", complaint),
    path("complaints/<str:name>/gone", gone),
    path("complaints/<str:name>/back", back),
    path("complaints/<str:name>/letter", letter),
    path("clinician", word),
    path("clinician/<str:entry>", changed),
]
