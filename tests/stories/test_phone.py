"""A phone of the home network in a real browser: it trusts the door once it has the certificate, and signs in."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser as Chrome
from playwright.sync_api import Error

from restride.desk.lobby import Lobby
from restride.desk.place import Place
from restride.diary.kinds import Note
from restride.web.phone.opening import Opened, opened_to_phones
from restride.web.phone.welcome import CERTIFICATE
from restride.web.safety.guard import COOKIE
from tests.stories.chromium import PHONE, program
from tests.web.access.visitors import PASSWORD, registered

NAME = "diary.local"
NO_TOOL = "no certutil on this machine, so no browser can be told whom to trust: apt-get install libnss3-tools"


@pytest.fixture
def opened(lobby: Lobby) -> Iterator[Opened]:
    """Both doors, called by a name that is none of this machine's."""
    registered(lobby, "ada")
    found = opened_to_phones(lobby, (NAME,), 0, "127.0.0.1")
    assert isinstance(found, Opened), found
    threads = [threading.Thread(target=one.run, daemon=True) for one in found.servers]
    for thread in threads:
        thread.start()
    yield found
    secure, plain = found.servers
    secure.close()
    plain.trigger.pull_trigger(plain.close)
    for thread in threads:
        thread.join(timeout=20)


def phone(chrome: Chrome, home: Path, certificate: bytes) -> Chrome:
    """A browser with a home of its own, that trusts this certificate beside its own; b"" for none."""
    home.mkdir()
    if certificate:
        tool = shutil.which("certutil")
        if tool is None:
            pytest.skip(NO_TOOL)
        held = home / "authority.crt"
        held.write_bytes(certificate)
        for folder in (home / ".pki" / "nssdb", home / ".local" / "share" / "pki" / "nssdb"):
            folder.mkdir(parents=True)
            where = ["-d", f"sql:{folder}"]
            subprocess.run([tool, "-N", *where, "--empty-password"], check=True)
            subprocess.run([tool, "-A", *where, "-n", "home", "-t", "C,,", "-i", str(held)], check=True)
    args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--host-resolver-rules=MAP *.local 127.0.0.1"]
    env: dict[str, str | float | bool] = {**os.environ, "HOME": str(home)}
    return chrome.browser_type.launch(executable_path=program(), args=args, env=env)


def fetched(opened: Opened) -> bytes:
    """The certificate, as the plain door hands it to anybody."""
    with urlopen(f"http://127.0.0.1:{opened.servers[1].effective_port}{CERTIFICATE}") as answer:
        return bytes(answer.read())


def test_a_phone_that_was_told_nothing_refuses_the_door(opened: Opened, chrome: Chrome, tmp_path: Path) -> None:
    stranger = phone(chrome, tmp_path / "phone", b"")
    with pytest.raises(Error, match="ERR_CERT_AUTHORITY_INVALID"):
        stranger.new_page().goto(opened.pairing.address)
    stranger.close()


def test_a_phone_that_trusts_it_signs_in_reads_and_writes(
    opened: Opened, lobby: Lobby, chrome: Chrome, tmp_path: Path
) -> None:
    trusting = phone(chrome, tmp_path / "phone", fetched(opened))
    page = trusting.new_page(viewport={"width": PHONE[0], "height": PHONE[1]})
    page.goto(opened.pairing.welcome)
    page.get_by_role("link", name=opened.pairing.address).click()
    page.wait_for_url("**/login?next=%2F")
    assert page.evaluate("isSecureContext")
    faults = Axe().run(page).generate_report()
    assert "Found 0 " in faults, faults
    page.get_by_label("Name").fill("ada")
    page.get_by_label("Password").fill("not this one")
    page.get_by_role("button", name="Sign in").click()
    assert page.get_by_role("alert").is_visible()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{opened.pairing.address}/")
    (cookie,) = [one for one in page.context.cookies() if one["name"] == COOKIE]
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"]) == (True, True, "Strict")
    assert not page.evaluate("document.cookie"), "no cookie within reach of a script"
    page.goto(f"{opened.pairing.address}/log/note")
    page.get_by_role("textbox", name="In your own words").fill("from the phone")
    page.get_by_role("button", name="Keep it").click()
    page.wait_for_url(f"{opened.pairing.address}/**")
    place = lobby.place("ada")
    assert isinstance(place, Place)
    entries = place.entries()
    assert isinstance(entries, list)
    assert Note("from the phone") in [one.body for one in entries]
    page.goto(f"{opened.pairing.address}/more")
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/login")
    page.goto(f"{opened.pairing.address}/diary")
    assert "/login" in page.url
    trusting.close()
