"""A ``when`` as it is written, read into a When. Evaluates none, and does not know which findings there are."""

from __future__ import annotations

from typing import Any

from restride.knowledge.edition import When
from restride.words.trouble import Trouble

COMPARISONS = ("at_least", "at_most", "above", "below")
LISTS = ("all", "any", "none")
DEEPEST = 8
"""How deep clauses may stand in one another: deeper ones nobody reads right."""


def clause(written: Any, where: str, faults: list[Trouble], depth: int = 0) -> When | None:
    """What a ``when`` says; None, and its faults, where it says nothing that can be read.

    Parameters
    ----------
    written
        A finding id, or a table: ``{finding, at_least | at_most | above | below}``, or any of ``all``, ``any``,
        ``none`` (lists of further ones) and ``at_least = {n, of}``.
    """
    if isinstance(written, str) and written:
        return When(finding=written)
    if depth > DEEPEST:
        faults.append(Trouble(where, f"stands more than {DEEPEST} deep", "name a finding that follows from others"))
        return None
    if not isinstance(written, dict) or not written:
        faults.append(
            Trouble(where, f"is {written!r}, no clause", "write a finding's id, or a table that asks something")
        )
        return None
    if "finding" in written:
        return _comparison(written, where, faults)
    return _node(written, where, faults, depth)


def _comparison(written: dict[str, Any], where: str, faults: list[Trouble]) -> When | None:
    how = [key for key in written if key != "finding"]
    whole = len(how) == 1 and how[0] in COMPARISONS
    if not (whole and isinstance(written["finding"], str) and isinstance(written[how[0]], str)):
        mend = f"write finding and exactly one of {', '.join(COMPARISONS)}, naming a parameter"
        faults.append(Trouble(where, "compares a number in a way that is unknown", mend))
        return None
    return When(finding=written["finding"], compare=how[0], threshold=written[how[0]])


def _node(written: dict[str, Any], where: str, faults: list[Trouble], depth: int) -> When | None:
    before = len(faults)
    for key in written:
        if key not in {*LISTS, "at_least"}:
            mend = f"write {', '.join(LISTS)}, at_least or finding"
            faults.append(Trouble(f"{where}.{key}", "is an unknown key", mend))
    lists = {key: _parts(written[key], f"{where}.{key}", faults, depth) if key in written else () for key in LISTS}
    count, of = _counted(written["at_least"], f"{where}.at_least", faults, depth) if "at_least" in written else (0, ())
    if len(faults) > before:
        return None
    return When(all=lists["all"], any=lists["any"], none=lists["none"], at_least=count, of=of)


def _parts(written: Any, where: str, faults: list[Trouble], depth: int) -> tuple[When, ...]:
    if not isinstance(written, list) or not written:
        faults.append(
            Trouble(where, "is no list of clauses, or an empty one", "list finding ids or tables, or drop it")
        )
        return ()
    parts = [clause(one, f"{where}.{place}", faults, depth + 1) for place, one in enumerate(written)]
    return tuple(part for part in parts if part is not None)


def _counted(written: Any, where: str, faults: list[Trouble], depth: int) -> tuple[int, tuple[When, ...]]:
    if not isinstance(written, dict) or set(written) != {"n", "of"} or type(written["n"]) is not int:
        faults.append(Trouble(where, "does not say how many of which", "write { n = 2, of = [...] }"))
        return 0, ()
    of = _parts(written["of"], f"{where}.of", faults, depth)
    if not 1 <= written["n"] <= max(len(of), 1):
        faults.append(Trouble(where, f"asks for {written['n']} of {len(of)}", "ask for 1 to as many as are listed"))
    return written["n"], of
