"""The name by which Django knows the home room. Does nothing when it is ready."""

from __future__ import annotations

from django.apps import AppConfig


class HomeApp(AppConfig):
    """The app that owns the table of entries."""

    name = "restride.home"
    label = "home"
