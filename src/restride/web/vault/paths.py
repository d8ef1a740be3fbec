"""The paths of what comes in as files and goes out. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.vault.erasing import erase
from restride.web.vault.importing import bring, progress
from restride.web.vault.keeping import backup, diary_file, fetched, give_back, vault

PATHS: list[URLPattern] = [
    path("import", bring),
    path("import/progress", progress),
    path("vault", vault),
    path("vault/diary.jsonl", diary_file),
    path("vault/backup", backup),
    path("vault/backup/<str:name>", fetched),
    path("vault/restore", give_back),
    path("vault/erase", erase),
]
