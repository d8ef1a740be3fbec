"""The home's own certificate authority, and the certificate of its door on the home network. Serves nothing."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from restride.home import clock
from restride.home.folder import disk_trouble, write_whole
from restride.words.trouble import Trouble

FOLDER = "phone"
AUTHORITY, AUTHORITY_KEY, LEAF, LEAF_KEY = "authority.pem", "authority.key", "door.pem", "door.key"

AUTHORITY_DAYS = 3650
"""A phone trusts it once; a shorter life would have it trusted anew each time."""
LEAF_DAYS = 390
"""Phones refuse certificates that hold much longer than a year."""
RENEWED_DAYS = 30
"""A door's certificate is made anew when it has fewer days left."""
EARLIER = timedelta(days=1)
"""It holds from a day before: a phone's clock may be late."""

NETWORKS = ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10", "fc00::/7", "fe80::/10")
"""Addresses that only networks of somebody's own use; for no other may the authority speak."""
SUFFIX = "local"
"""The names a home network gives (mDNS); the authority may speak for no name of the internet."""

_HERE = {NameOID.COMMON_NAME: "Restride at home", NameOID.ORGANIZATION_NAME: "Restride, on this machine alone"}

Key = ec.EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class Certificates:
    """The door's certificate and key as files, the authority as a phone takes it, and its digest to compare."""

    chain: Path
    key: Path
    authority: bytes
    """DER, as phones take it."""
    fingerprint: str


def allowed(name: str) -> bool:
    """Whether the authority may speak for a name or an address."""
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return name.endswith("." + SUFFIX) and name.isascii()
    return any(
        address in network for network in map(ipaddress.ip_network, NETWORKS) if network.version == address.version
    )


def certificates(home: Path, names: Sequence[str]) -> Certificates | Trouble:
    """The certificates for a door of these names; made when missing, made anew when they run out or the names changed.

    The authority is kept, so that a phone that trusts it once goes on to. Its key lies in the home folder, readable by
    its owner alone; it may speak for names of the home network only, so whoever steals it cannot be your bank.
    """
    wrong = [name for name in names if not allowed(name)]
    if wrong or not names:
        said = f"is neither a name that ends in .{SUFFIX} nor an address of a home network"
        return Trouble(f"the name {', '.join(wrong) or '(none)'}", said, "give another with --name, e.g. diary.local")
    folder = home / FOLDER
    try:
        key, authority = _authority(folder)
        _leaf(folder, key, authority, names)
    except OSError as error:
        return disk_trouble(folder, error)
    digest = authority.fingerprint(hashes.SHA256()).hex().upper()
    der = authority.public_bytes(serialization.Encoding.DER)
    pairs = ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))
    return Certificates(folder / LEAF, folder / LEAF_KEY, der, pairs)


def _authority(folder: Path) -> tuple[Key, x509.Certificate]:
    found = _read(folder / AUTHORITY, folder / AUTHORITY_KEY)
    now = clock.now()
    if found is not None and found[1].not_valid_after_utc > now + timedelta(days=RENEWED_DAYS):
        return found
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(oid, said) for oid, said in _HERE.items()])
    inside: list[x509.GeneralName] = [x509.DNSName(SUFFIX)]
    inside += [x509.IPAddress(ipaddress.ip_network(one)) for one in NETWORKS]
    builder = (
        _begun(name, key, now, AUTHORITY_DAYS)
        .issuer_name(name)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs=True), critical=True)
        .add_extension(x509.NameConstraints(permitted_subtrees=inside, excluded_subtrees=None), critical=True)
    )
    certificate = builder.sign(key, hashes.SHA256())
    _write(folder / AUTHORITY, folder / AUTHORITY_KEY, certificate, key)
    return key, certificate


def _leaf(folder: Path, signer: Key, authority: x509.Certificate, names: Sequence[str]) -> None:
    now = clock.now()
    found = _read(folder / LEAF, folder / LEAF_KEY)
    if found is not None and _fits(found[1], authority, names, now):
        return
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0][:64])])
    public = signer.public_key()
    builder = (
        _begun(subject, key, now, LEAF_DAYS, authority.not_valid_after_utc)
        .issuer_name(authority.subject)
        .add_extension(x509.SubjectAlternativeName([_general(name) for name in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(public), critical=False)
    )
    _write(folder / LEAF, folder / LEAF_KEY, builder.sign(signer, hashes.SHA256()), key)


def _begun(
    subject: x509.Name, key: Key, now: datetime, days: int, latest: datetime | None = None
) -> x509.CertificateBuilder:
    """What both certificates have."""
    until = now + timedelta(days=days)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - EARLIER)
        .not_valid_after(until if latest is None else min(until, latest))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _fits(leaf: x509.Certificate, authority: x509.Certificate, names: Sequence[str], now: datetime) -> bool:
    """Whether a door's certificate is this authority's, for exactly these names, and holds long enough."""
    try:
        leaf.verify_directly_issued_by(authority)
        held = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound):
        return False
    long_enough = leaf.not_valid_after_utc > now + timedelta(days=RENEWED_DAYS)
    return long_enough and leaf.not_valid_before_utc <= now and set(held) == {_general(name) for name in names}


def _general(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _usage(signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs,
        crl_sign=signs,
        encipher_only=False,
        decipher_only=False,
    )


def _read(certificate: Path, key: Path) -> tuple[Key, x509.Certificate] | None:
    """A certificate with its key; None where either is missing, spoiled, or not the other's."""
    try:
        held = serialization.load_pem_private_key(key.read_bytes(), password=None)
        found = x509.load_pem_x509_certificate(certificate.read_bytes())
    except (FileNotFoundError, ValueError, TypeError):
        return None
    same = isinstance(held, ec.EllipticCurvePrivateKey) and held.public_key() == found.public_key()
    return (held, found) if same and isinstance(held, ec.EllipticCurvePrivateKey) else None


def _write(certificate: Path, key: Path, made: x509.Certificate, secret: Key) -> None:
    """Put both in place; a file is its owner's alone from its first byte on."""
    form = serialization.PrivateFormat.PKCS8
    plain = secret.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    write_whole(key, plain, lasting=True)
    write_whole(certificate, made.public_bytes(serialization.Encoding.PEM), lasting=True)
