"""What stands behind a word of advice: an entry, a rule, a number, a source, as a page. Judges nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.desk.explaining import explain
from restride.report.document import Document
from restride.web.frame import document_page, page
from restride.web.house import place_of
from restride.web.stopped import got


@require_safe
def why(request: HttpRequest, subject: str) -> HttpResponse:
    """What stands behind it; advice that was shown comes back word for word as data."""
    found = got(explain(place_of(request), subject))
    if isinstance(found, Document):
        return document_page(request, found, subject)
    return page(request, "kept.html", {"entry": found.entry, "advice": found.shown.advice})
