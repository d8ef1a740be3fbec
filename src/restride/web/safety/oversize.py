"""What is answered to more than is read at once: a page that says so. Reads nothing of what is sent."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from restride.web.house import House

STATUS = 413
API = "/api/"


def answer(house: House, path: str) -> tuple[list[tuple[str, str]], bytes]:
    """Headers and body of the refusal: a page in the runner's language, or what a program can read.

    It is made without a request: Django never sees one whose body nobody reads.
    """
    from restride.home.engine import at_hand
    from restride.web.house import MEBIBYTE, speech_of
    from restride.web.safety.threshold import HEADERS
    from restride.web.wording import asset

    with at_hand(house.lobby.home.alias):
        speech = speech_of(house.lobby.first_place())
    said = speech.say("web.refused.larger", most=str(house.most_bytes // MEBIBYTE))
    if path.startswith(API):
        body = json.dumps({"troubles": [{"where": "the body", "what": said, "mend": ""}]}).encode()
        return [*HEADERS.items(), ("Content-Type", "application/json")], body
    title, back = speech.say("web.refused.title"), speech.say("web.refused.back")
    page = (
        f'<!doctype html><html lang="{escape(speech.say("web.lang"))}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)} · Restride</title>'
        f'<link rel="stylesheet" href="{escape(asset("restride.css"))}"></head><body><main id="content" class="page">'
        f'<h1>{escape(title)}</h1><p>{escape(said)}</p><p class="buttons"><a class="way" href="/import">'
        f'{escape(speech.say("web.bring.title"))}</a><a class="way quiet" href="/">{escape(back)}</a></p>'
        "</main></body></html>"
    )
    return [
        *HEADERS.items(),
        ("Content-Type", "text/html; charset=utf-8"),
        ("Cache-Control", "no-store"),
    ], page.encode()


def channel_of(house: House) -> Any:
    """The channel of a server on one's own machine whose refusal of too much is such a page."""
    from waitress.channel import HTTPChannel
    from waitress.task import ErrorTask

    class Refusing(ErrorTask):  # type: ignore[misc]
        """Answers what could not be read."""

        def execute(self) -> None:
            """Say that it is too much; any other fault of a request is answered as the server does."""
            if self.request.error.code != STATUS:
                super().execute()
                return
            headers, body = answer(house, self.request.path)
            self.status = f"{STATUS} Content Too Large"
            self.response_headers.extend(headers)
            self.set_close_on_finish()
            self.content_length = len(body)
            self.write(body)

    class Channel(HTTPChannel):  # type: ignore[misc]
        """As every channel, but for its refusals."""

        error_task_class = Refusing

    return Channel
