"""The paths of a runner's day. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.pages.behind import why
from restride.web.pages.diary import diary, take_back
from restride.web.pages.form import form
from restride.web.pages.library import catalogue, cramps, flare, ladders, more, selftests, trends
from restride.web.pages.progress import blocks, course, milestones, tissues
from restride.web.pages.telling import checkin, cramp, log, note, pain, run, tongue

PATHS: list[URLPattern] = [
    path("checkin", checkin),
    path("language", tongue),
    path("log", log),
    path("log/pain", pain),
    path("log/run", run),
    path("log/cramp", cramp),
    path("log/note", note),
    path("diary", diary),
    path("diary/<str:entry>/take-back", take_back),
    path("more", more),
    path("trends", trends),
    path("form", form),
    path("ladders", ladders),
    path("course", course),
    path("blocks", blocks),
    path("tissues", tissues),
    path("milestones", milestones),
    path("flare", flare),
    path("cramps", cramps),
    path("selftests", selftests),
    path("catalogue/<str:kind>", catalogue),
    path("catalogue/<str:kind>/<str:name>", catalogue),
    path("why/<path:subject>", why),
]
