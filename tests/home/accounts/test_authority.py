"""The authority: it speaks for the home network alone, is kept, and its keys are their owner's alone."""

from __future__ import annotations

import ipaddress
import os
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from restride.home import clock
from restride.home.accounts import authority
from restride.home.accounts.authority import AUTHORITY_KEY, FOLDER, LEAF, LEAF_KEY, Certificates, allowed, certificates
from restride.words.trouble import Trouble

NAMES = ("192.168.7.8", "diary.local")


def made(home: Path, *names: str) -> Certificates:
    found = certificates(home, names or NAMES)
    assert isinstance(found, Certificates), found
    return found


def leaf(home: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate((home / FOLDER / LEAF).read_bytes())


def shaken(held: Certificates, name: str) -> None:
    """Two ends that shake hands, one of which trusts the authority and calls the other by a name."""
    trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trusting.load_verify_locations(cadata=held.authority)
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(held.chain, held.key)
    there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = trusting.wrap_bio(back, there, server_hostname=name)
    server = serving.wrap_bio(there, back, server_side=True)
    for end in (client, server, client, server):
        try:
            end.do_handshake()
        except ssl.SSLWantReadError:
            continue


@pytest.mark.parametrize("name", NAMES)
def test_who_trusts_it_trusts_the_door_by_each_name(own_home: Path, name: str) -> None:
    shaken(made(own_home), name)


def test_by_another_name_nobody_trusts_it(own_home: Path) -> None:
    with pytest.raises(ssl.SSLCertVerificationError, match="mismatch"):
        shaken(made(own_home), "other.local")


@pytest.mark.parametrize("name", ["bank.example", "8.8.8.8", "local.example"])
def test_a_stolen_key_cannot_speak_for_the_internet(own_home: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    refused = certificates(own_home, (name,))
    assert isinstance(refused, Trouble)
    monkeypatch.setattr(authority, "allowed", lambda _: True)  # as a thief would
    with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree"):
        shaken(made(own_home, name), name)


def test_it_is_kept_and_the_door_is_made_anew_when_it_must_be(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, door = made(own_home), leaf(own_home)
    assert made(own_home) == first
    assert leaf(own_home) == door
    assert made(own_home, "192.168.7.9").fingerprint == first.fingerprint
    assert leaf(own_home) != door
    made(own_home)
    door, later = leaf(own_home), datetime.now(UTC) + timedelta(days=370)
    assert door.not_valid_after_utc - door.not_valid_before_utc < timedelta(days=398)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert made(own_home).fingerprint == first.fingerprint
    assert leaf(own_home).not_valid_after_utc > door.not_valid_after_utc
    monkeypatch.setattr(clock, "now", lambda: later + timedelta(days=3650))
    assert made(own_home).fingerprint != first.fingerprint


def test_spoiled_files_are_made_anew(own_home: Path) -> None:
    made(own_home)
    for name in (LEAF, LEAF_KEY, AUTHORITY_KEY):
        (own_home / FOLDER / name).write_bytes(b"spoiled")
        shaken(made(own_home), "diary.local")


@pytest.mark.skipif(os.name != "posix", reason="rights of files are others on Windows")
def test_keys_are_their_owners_alone(own_home: Path) -> None:
    made(own_home)
    for path in (own_home / FOLDER).iterdir():
        assert path.stat().st_mode & 0o077 == 0, path
    assert (own_home / FOLDER).stat().st_mode & 0o077 == 0
    serialization.load_pem_private_key((own_home / FOLDER / AUTHORITY_KEY).read_bytes(), None)


def test_which_names_it_may_speak_for() -> None:
    for name in ("10.1.2.3", "172.31.0.1", "192.168.0.1", "100.64.0.9", "fe80::1", "fd12::1", "diary.local"):
        assert allowed(name)
    for name in ("172.32.0.1", "1.1.1.1", "2001:db8::1", "local", "diary.local.example", "dïary.local", ""):
        assert not allowed(name)
    assert all(ipaddress.ip_network(one).is_private or one.startswith("100.64") for one in authority.NETWORKS)
