"""Words inside templates: ``{% say "web.nav.today" %}`` and what belongs to them. Holds no sentence."""

from __future__ import annotations

import re
from typing import Any

from django import template
from django.template import Context
from django.templatetags.static import static

from restride.desk.place import Place
from restride.home.shelf import Shelf
from restride.report.drawing.foot.views import NAMES
from restride.report.phrase import Speech
from restride.web.house import house_of, runner_of
from restride.words.trouble import Trouble

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Context, key: str, **facts: Any) -> str:
    """A sentence of the phrase files by its key, with its facts."""
    speech = context.get("speech") or _speech(context)
    return str(speech.say(key, **{name: str(value) for name, value in facts.items()}))


def _speech(context: Context) -> Speech:
    """The tongue of the page: of the runner who is there, or of this home where nobody is yet; made once a page."""
    request = context["request"]
    house = house_of(request)
    stranger = house.guarded and getattr(request, "account", None) is None
    place = house.lobby.first_place() if stranger else house.lobby.place(runner_of(request))
    assert isinstance(place, Place)  # the door of a runner stands open, or no page is made
    shelf = place.shelf()
    assert isinstance(shelf, Shelf)
    speech = Speech(shelf.phrases, shelf.edition, place.today, place.units)
    context.dicts[0]["speech"] = speech
    return speech


TYPED = re.compile(r"restride [a-z]|(?<![\w-])--[a-z]")
"""What only somebody at a terminal can do."""


@register.simple_tag
def mend(trouble: Trouble) -> str:
    """How a trouble is mended; empty where only a command mends it, for a page names none."""
    return "" if TYPED.search(trouble.mend) else trouble.mend


@register.simple_tag
def asset(name: str) -> str:
    """The path of a static file of ours, with its digest, so that it may be kept for a year."""
    from restride.web.statics import digest

    plainly = name[:]  # a literal of a template is a string of Django's own kind, which no path takes
    return f"{static(plainly)}?{digest(plainly)}"


@register.simple_tag
def foot_views() -> tuple[str, ...]:
    """The views in which a foot can be drawn, in their order."""
    return NAMES
