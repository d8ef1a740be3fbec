"""The paths of the coming days. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.programme.asking import answer, can_i_run, what_if
from restride.web.programme.minding import companion, mind, mind_answer
from restride.web.programme.planning import calendar, goal, moving, plan, workout
from restride.web.programme.testing import result, selftest
from restride.web.programme.time import absence, aim, leaving, schedule

PATHS: list[URLPattern] = [
    path("plan", plan),
    path("plan/goal", goal),
    path("plan/calendar.ics", calendar),
    path("plan/workout.fit", workout),
    path("plan/move", moving),
    path("plan/time", schedule),
    path("plan/away", absence),
    path("plan/goal/new", aim),
    path("cant", leaving),
    path("selftests/<str:name>", selftest),
    path("selftests/<str:name>/result", result),
    path("what-if", what_if),
    path("can-i-run", can_i_run),
    path("can-i-run/answer", answer),
    path("mind", mind),
    path("mind/answer", mind_answer),
    path("companion", companion),
]
