"""Django's settings: the database, the apps, and by name what serves pages. No secret stands here; see key.py."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from restride.home.folder import home_folder

DATABASE_FILE = "restride.sqlite3"
"""The name of the database inside the home folder."""


def databases(file: Path) -> dict[str, dict[str, Any]]:
    """Django's ``DATABASES`` for one SQLite file.

    IMMEDIATE: a transaction that writes takes the write lock at its start. With SQLite's own default two writers that
    have both read first block each other, and one fails at once, however long the timeout.

    synchronous FULL: in WAL mode NORMAL may lose the last commits in a power cut. What a runner was told is kept must
    be kept, and a diary is written a few times a day, so the wait costs nothing. ``fullfsync`` asks the same of macOS,
    whose plain fsync stops at the drive's own memory; elsewhere it does nothing.

    The journal mode is not named here: WAL is a property of the file, is set once when the file is made, and asking
    for it at every connection takes a lock that two programs starting together would fight over.
    """
    return {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(file),
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA synchronous=FULL; PRAGMA fullfsync=ON",
            },
        }
    }


DATABASES = databases(home_folder() / DATABASE_FILE)
DATABASE_ROUTERS = ["restride.home.engine.Router"]
INSTALLED_APPS = ["restride.home.apps.HomeApp"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LOGGING_CONFIG = None
USE_I18N = False  # sentences stand in the phrase files, in every language alike

PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# --- pages: named here, loaded when the first page is asked for ---

ROOT_URLCONF = "restride.web.paths"
ALLOWED_HOSTS = ["*"]  # safety/threshold.py holds the names that each door answers to, before anything else looks
MIDDLEWARE = [
    "restride.web.safety.threshold.Threshold",
    "restride.web.api.shape.Shape",
    "django.middleware.gzip.GZipMiddleware",
    "restride.web.safety.guard.Guard",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parents[1] / "web" / "templates"],
        "OPTIONS": {
            "builtins": ["restride.web.wording"],
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]
CACHES = {  # counts how often somebody asks (web/safety/rates.py), and holds nothing of a diary
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
STATIC_URL = "/static/"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "restride.web.refusal.forged"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_NUMBER_FILES = 5000  # a folder of recordings may be dropped whole; each goes straight to the disk
SECURE_REFERRER_POLICY = "same-origin"
