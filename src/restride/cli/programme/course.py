"""The command course: the usual weeks, where the runner is, whom to see when it takes longer. Judges nothing."""

from __future__ import annotations

from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, speech_of


@command(name="course")
def course_command() -> None:
    """How long it usually takes, where you are in that, and whom to see when it takes longer."""
    from restride.desk.programme.morning import this_morning
    from restride.plan.course.expected import courses
    from restride.report.course.page import course_document

    place = here()
    now = got(this_morning(place))
    print_document(course_document(courses(now.scene, now.standing), now.history, speech_of(place)))
