"""The words of the templates: each key they name has its sentence, and no sentence is left over."""

from __future__ import annotations

import re

from restride.web.wording import mend
from restride.words.trouble import Trouble
from tests.house.sources import PACKAGE, python_files, text
from tests.report.pages import phrases

TEMPLATES = PACKAGE / "web" / "templates"
NAMED = re.compile(r"""['"](web\.[a-z0-9_.]+)['"]""")


def named() -> set[str]:
    """Every key of the pages that a template or a view names in full or by its beginning."""
    files = [*TEMPLATES.rglob("*.html"), *python_files(PACKAGE / "web")]
    return {key for path in files for key in NAMED.findall(text(path))}


def test_every_key_has_its_sentence() -> None:
    missing = [key for key in named() if not key.endswith(".") and key not in phrases()]
    assert not missing


def test_every_sentence_is_said_somewhere() -> None:
    keys = named()
    begun = tuple(key for key in keys if key.endswith("."))
    idle = [key for key in phrases() if key.startswith("web.") and key not in keys and not key.startswith(begun)]
    assert not idle


def test_no_template_carries_a_script_or_a_style_of_its_own() -> None:
    for path in TEMPLATES.rglob("*.html"):
        said = text(path)
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", said), path
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", said)), path


def test_a_refusal_names_no_command() -> None:
    assert mend(Trouble("the day", "lies ahead", "give an earlier day")) == "give an earlier day"
    assert mend(Trouble("entry x", "is not in the diary", "restride diary lists the ids")) == ""
    assert mend(Trouble("the test", "came to nothing", "give --left and --right")) == ""
    assert mend(Trouble("the foot", "left-foo", "left-heel -- or right")) == "left-heel -- or right"
