"""Static files: ours, and those that libraries bring, packed once and kept by the browser. Lists no folder."""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import mimetypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse

YEAR_S = 365 * 24 * 3600
PACKED = (".css", ".js", ".svg", ".json", ".html")
"""Kinds that grow smaller when they are packed."""

OWN = Path(__file__).parent / "static"


@dataclass(frozen=True, slots=True)
class File:
    """A file ready to be sent: its bytes, packed where that helps, its type and its digest."""

    content: bytes
    packed: bytes
    kind: str
    digest: str


@cache
def roots() -> dict[str, Path]:
    """Where the first part of a path leads: to our folder, or into a library's; nowhere else."""
    found = {"": OWN}
    for name in ("django_htmx", "ninja"):
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.origin is not None:
            found[name] = Path(spec.origin).parent / "static" / name
    return found


@cache
def file(name: str) -> File | None:
    """A static file by its path below ``/static/``; None for what is not there, and for every way out of a folder."""
    first, _, rest = name.partition("/")
    root, inner = (roots()[first], rest) if rest and first in roots() else (OWN, name)
    path = (root / inner).resolve()
    if not inner or not path.is_relative_to(root.resolve()) or not path.is_file() or path.name.startswith("."):
        return None
    content = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    packed = gzip.compress(content, mtime=0) if path.suffix in PACKED else b""
    return File(content, packed, kind, hashlib.sha256(content).hexdigest()[:12])


def digest(name: str) -> str:
    """What names the present content of a file."""
    found = file(name)
    assert found is not None, name
    return found.digest


def serve(request: HttpRequest, name: str) -> HttpResponse:
    """Send a static file."""
    found = file(name)
    if found is None:
        raise Http404
    packed = bool(found.packed) and "gzip" in request.headers.get("Accept-Encoding", "")
    answer = HttpResponse(found.packed if packed else found.content, content_type=found.kind)
    if packed:
        answer["Content-Encoding"] = "gzip"
    answer["Vary"] = "Accept-Encoding"
    known = request.META.get("QUERY_STRING", "") == found.digest
    answer["Cache-Control"] = f"public, max-age={YEAR_S}, immutable" if known else "no-cache"
    return answer
