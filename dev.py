"""One command to start Restride and one to check it, from a bare clone; nothing a runner uses stands here.

``python3 dev.py demo``       make ``.venv`` and open the demonstration in a browser (``--text``: here)
``python3 dev.py test``       every check: format, lint, types, floors, tests (further words go to pytest)
``python3 dev.py run WORDS``  ``restride WORDS``
``python3 dev.py bench``      the measurements in ``bench/``
``python3 dev.py fuzz``       ten million bytes of spoiled files into every reader (``--bytes``, ``--only``, ``--seed``)
``python3 dev.py wheel``      build the wheel and try it in an empty environment
``python3 dev.py lock``       write both requirements files anew (needs uv)

Standard library only, because it runs before anything is installed. uv is used where it is found, else venv and pip;
where Python comes without venv (a bare Debian), uv is put into ``.dev`` and used from there.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OWN_UV = ROOT / ".dev"
RUN_LOCK = ROOT / "requirements.lock"
CHECK_LOCK = ROOT / "requirements-dev.lock"
STAMP = VENV / "restride-stamp.json"
OLDEST_PYTHON = (3, 11)
TRIAL_LIMIT_S = 300  # a demonstration that takes longer than this hangs


def stop(sentence: str) -> NoReturn:
    """End here with one sentence for the person at the terminal."""
    print(f"\ndev.py: {sentence}", file=sys.stderr)
    raise SystemExit(1)


def call(words: Sequence[str | Path], *, sorry: str = "", **extra: str) -> int:
    """Run a program from the project's folder; with `sorry`, stop with that sentence where it fails.

    Parameters
    ----------
    words
        The program and its arguments; no shell reads them.
    sorry
        What to say and stop with when the program fails. Empty: the exit code is handed back instead.
    extra
        Variables to add to its environment.
    """
    sys.stdout.flush()
    try:
        code = subprocess.run([str(word) for word in words], cwd=ROOT, env=environment(extra), check=False).returncode
    except OSError as fault:
        print(fault, file=sys.stderr)
        code = 127
    if code and sorry:
        stop(sorry)
    return code


UNWANTED = {"VIRTUAL_ENV", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}
"""What a child must not inherit: another environment, and the wish to compile everything anew at each start."""


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    """The environment of every child: the system's certificates for uv, and no other virtual environment."""
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    kept.setdefault("UV_SYSTEM_CERTS", "true")  # without it uv knows no certificate a network of one's own has added
    kept.setdefault("PIP_DISABLE_PIP_VERSION_CHECK", "1")
    kept.setdefault("PYTHONUTF8", "1")  # the foot map and the ladders are drawn with more than ASCII
    return {**kept, **extra}


# --- the environment ------------------------------------------------------------------------------------------------


def program(venv: Path, name: str) -> Path:
    """Where a virtual environment keeps a program, on this system."""
    return venv / "Scripts" / f"{name}.exe" if os.name == "nt" else venv / "bin" / name


def find_uv() -> str | None:
    """The uv on the PATH, else the one in ``.dev``, else None."""
    return shutil.which("uv") or shutil.which("uv", path=str(program(OWN_UV, "uv").parent))


def digest(*locks: Path) -> str:
    """What the environment is made from: the locks, how the project is built, and this Python."""
    # Only the head of pyproject.toml counts: the tools below it read their settings themselves, each time.
    head = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("\n# --- ruff")[0]
    made_from = "\0".join([*(lock.read_text(encoding="utf-8") for lock in locks), head, sys.version, str(ROOT)])
    return hashlib.sha256(made_from.encode()).hexdigest()


def ensure(*, checks: bool) -> None:
    """Make ``.venv`` hold what the lock says; quick where it already does.

    Parameters
    ----------
    checks
        Whether the tools that check the project are wanted too.
    """
    wanted = {"run": digest(RUN_LOCK)} | ({"checks": digest(RUN_LOCK, CHECK_LOCK)} if checks else {})
    stamped = read_stamp()
    if all(stamped.get(name) == value for name, value in wanted.items()) and program(VENV, "restride").exists():
        return
    began = time.monotonic()
    print("Preparing .venv: the first time takes a minute or less, later only when the lock changes.")
    uv = make_venv(VENV)
    install(VENV, uv, "--require-hashes", "-r", CHECK_LOCK if checks else RUN_LOCK)
    install(VENV, uv, "--no-deps", "-e", ROOT)
    # Compiled once here: a start that compiles again each time takes three times as long.
    call([program(VENV, "python"), "-m", "compileall", "-q", "-j", "0", VENV / "lib", ROOT / "src"])
    STAMP.write_text(json.dumps(wanted), encoding="utf-8")
    print(f"Ready in {time.monotonic() - began:.0f} s.\n")


def read_stamp() -> dict[str, str]:
    """What ``.venv`` was last made from; empty where it was not, or where the stamp is spoiled."""
    try:
        stamped = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamped if isinstance(stamped, dict) else {}


def make_venv(venv: Path) -> str | None:
    """Make a virtual environment where there is none that works; the uv to fill it with, or None for its own pip."""
    uv = find_uv()
    python = program(venv, "python")
    same = f"import sys; raise SystemExit(sys.version_info[:2] != {sys.version_info[:2]})"
    if python.exists() and call([python, "-c", same]) == 0:
        if uv or call([python, "-c", "import importlib.util as u; raise SystemExit(not u.find_spec('pip'))"]) == 0:
            return uv
    else:
        shutil.rmtree(venv, ignore_errors=True)
    if uv is None:
        if call([sys.executable, "-m", "venv", venv]) == 0:
            return None
        print("This Python comes without venv, so uv is put into .dev and makes the environment.")
        shutil.rmtree(venv, ignore_errors=True)
        uv = fetch_uv()
    call([uv, "venv", "--quiet", "--python", sys.executable, venv], sorry="uv could not make .venv; see above.")
    return uv


def fetch_uv() -> str:
    """Put uv into ``.dev`` with this Python's pip, which a system Python allows, and hand back where it is."""
    call(
        [sys.executable, "-m", "pip", "install", "--quiet", "--target", OWN_UV, "uv"],
        sorry="this Python has neither venv nor pip, or cannot reach a package index. Install uv, or your "
        "system's packages for pip and venv (Debian: python3-pip python3-venv), and try again.",
    )
    return find_uv() or stop("uv was installed into .dev and yet is not there; delete .dev and try again.")


def install(venv: Path, uv: str | None, *words: str | Path) -> None:
    """Install into an environment, with uv or with the environment's own pip."""
    python = program(venv, "python")
    by_pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet"]
    head = [uv, "pip", "install", "--quiet", "--python", python] if uv else by_pip
    call(
        [*head, *words],
        sorry="the libraries could not be installed; the lines above say why. Mostly it is the network: "
        "a package index must be reachable the first time.",
    )


# --- what can be asked of it ----------------------------------------------------------------------------------------


def run(words: Sequence[str]) -> int:
    """``restride WORDS`` in the project's environment."""
    ensure(checks=False)
    return call([program(VENV, "restride"), *words])


def bench(words: Sequence[str]) -> int:
    """Measure: ``python -m bench WORDS``."""
    ensure(checks=True)
    return call([program(VENV, "python"), "-m", "bench", *words])


def fuzz(words: Sequence[str]) -> int:
    """Feed spoiled files to every reader: ``python -m bench.fuzz WORDS``."""
    ensure(checks=True)
    return call([program(VENV, "python"), "-m", "bench.fuzz", *words])


def test(words: Sequence[str]) -> int:
    """Run every check, even after one has failed, and say at the end which did.

    Parameters
    ----------
    words
        Further words for pytest, such as ``-k fold``.
    """
    ensure(checks=True)
    find_browser()
    typed = [name for name in ("src", "tests", "bench", "dev.py") if (ROOT / name).exists()]
    checks: dict[str, list[str | Path]] = {
        "ruff format": [program(VENV, "ruff"), "format", "--check", "."],
        "ruff check": [program(VENV, "ruff"), "check", "--quiet", "."],
        "mypy": [program(VENV, "mypy"), *typed],
        "lint-imports": [program(VENV, "lint-imports"), "--no-cache"],
        "pytest": [program(VENV, "python"), "-m", "pytest", "-q", "-n", "2", *words],
    }
    failed = []
    for name, command in checks.items():
        print(f"\n--- {name} ---")
        if call(command, PYTHONDONTWRITEBYTECODE="1"):
            failed.append(name)
    print(f"\nFAILED: {', '.join(failed)}." if failed else f"\nAll is well: {', '.join(checks)}.")
    return 1 if failed else 0


BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
"""What a chromium is called, from system to system."""


def find_browser() -> None:
    """Put chromium where there is none and this is root on a Debian; else say that the stories in it are skipped.

    With it comes certutil, which tells a browser whom to trust: the story of the phone needs it.
    """
    if any(shutil.which(name) for name in BROWSERS) and shutil.which("certutil"):
        return
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        print("The stories are played in a real browser: apt-get install chromium libnss3-tools.")
        get: list[str | Path] = ["apt-get", "-qq", "-y", "-o", "Dpkg::Use-Pty=0"]
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        if not (call([*get, "update"], **quiet) or call([*get, "install", "chromium", "libnss3-tools"], **quiet)):
            return
    print("No chromium or no certutil here: stories of tests/stories are skipped. Install them to play them.")


def wheel(words: Sequence[str]) -> int:
    """Build the wheel and try it as a runner would get it: an empty environment, no compiler, no checkout."""
    ensure(checks=False)
    with tempfile.TemporaryDirectory(prefix="restride-wheel-") as folder:
        place = Path(folder)
        built = build(place)
        missing = left_out(built)
        if missing:
            stop(f"the wheel lacks {len(missing)} files of src/restride, the first of them {missing[0]}.")
        venv = place / "venv"
        uv = make_venv(venv)
        install(venv, uv, "--only-binary", ":all:", "--require-hashes", "-r", RUN_LOCK)
        install(venv, uv, "--no-deps", built)
        for tried in (["--help"], ["demo", "--text", *words]):
            try_out(program(venv, "restride"), tried, place)
        print(f"\nThe wheel is well: {built.name}, {built.stat().st_size // 1024} KiB, tried in an empty environment.")
    return 0


def build(place: Path) -> Path:
    """Build the wheel into a folder; hand back its path."""
    uv = find_uv()
    by_pip: list[str | Path] = [program(VENV, "python"), "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir"]
    head = [uv, "build", "--quiet", "--wheel", "--out-dir"] if uv else by_pip
    call([*head, place, ROOT], sorry="the wheel could not be built; see above.")
    return next(place.glob("restride-*.whl"), None) or stop("the build made no wheel.")


def left_out(built: Path) -> list[str]:
    """The files under src/restride that the wheel does not hold: a card left out would be medicine left out."""
    source = ROOT / "src"
    with zipfile.ZipFile(built) as archive:
        held = set(archive.namelist())
    files = (path for path in sorted((source / "restride").rglob("*")) if path.is_file())
    names = [path.relative_to(source).as_posix() for path in files if "__pycache__" not in path.parts]
    return [name for name in names if name not in held]


def try_out(restride: Path, words: Sequence[str], place: Path) -> None:
    """Run the installed program with an empty home, far from the checkout; stop where it fails or hangs."""
    named = "restride " + " ".join(words)
    print(f"\n--- {named} (from the wheel) ---", flush=True)
    alone = environment({"HOME": str(place), "RESTRIDE_HOME": str(place / "home")})
    command = [str(restride), *words]
    try:
        ended = subprocess.run(
            command, cwd=place, env=alone, check=False, timeout=TRIAL_LIMIT_S, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired:
        stop(f"{named} had not ended after {TRIAL_LIMIT_S} s.")
    if ended.returncode:
        stop(f"{named} ended with {ended.returncode} when installed from the wheel.")


def lock(words: Sequence[str]) -> int:
    """Write both requirements files anew, hashed, for every system, naming no address; ``--upgrade`` takes newer."""
    uv = find_uv() or fetch_uv()
    shape = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-annotate"]
    head = [uv, "pip", "compile", "pyproject.toml", *shape, "--no-header", "--quiet", *words]
    call([*head, "-o", RUN_LOCK], sorry="requirements.lock could not be written.")
    call([*head, "--group", "dev", "-c", RUN_LOCK, "-o", CHECK_LOCK], sorry="requirements-dev.lock could not be.")
    return 0


def demo(words: Sequence[str]) -> int:
    """Play the demonstration."""
    return run(["demo", *words])


ASKED = {"demo": demo, "test": test, "run": run, "bench": bench, "fuzz": fuzz, "wheel": wheel, "lock": lock}


def main(words: Sequence[str]) -> int:
    """Do what was asked; the exit code is that of what was run."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        stop(f"Restride needs Python 3.11 or later; this one is {sys.version.split()[0]}.")
    if not words or words[0] not in ASKED:
        print(__doc__)
        return 0 if words and words[0] in {"-h", "--help"} else 2
    return ASKED[words[0]](words[1:])


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
