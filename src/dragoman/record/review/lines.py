"""Decisions as lines of JSON, to be carried from one store to another; and the id that a decision has wherever it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, get_args

import orjson

from dragoman.contracts import InputError
from dragoman.contracts.review import Action, ClaimKind, Ruling

_MEND = "Bring the file anew from `dragoman review export`"
_LISTS = ("targets", "machine", "passage", "evidence")
_NAMES = frozenset(f.name for f in fields(Ruling))


def signed(ruling: Ruling) -> Ruling:
    """The decision with its id: the hash of everything that it says."""
    return replace(ruling, id="d-" + sha256(orjson.dumps(_plain(ruling), option=orjson.OPT_SORT_KEYS)).hexdigest()[:16])


def line(ruling: Ruling) -> str:
    """A decision as one line of JSON."""
    return orjson.dumps({"id": ruling.id, **_plain(ruling)}).decode("utf-8")


def rulings(lines: Iterable[str | bytes], where: str) -> Iterator[Ruling]:
    """Decisions back from their lines. Raises InputError where a line is none, or is not what was exported."""
    for number, text in enumerate(lines, 1):
        if text.strip():
            yield _ruling(text, f"{where}, line {number}")


def _plain(r: Ruling) -> dict[str, Any]:
    told = {f.name: getattr(r, f.name) for f in fields(r) if f.name != "id"}
    return {**told, "at": r.at.isoformat(timespec="microseconds") + "Z"}


def _ruling(text: str | bytes, where: str) -> Ruling:
    try:
        told = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise InputError(where, f"is no JSON ({error})", _MEND) from error
    if not isinstance(told, dict) or set(told) != _NAMES:
        raise InputError(where, "is no decision", _MEND)
    found = _made(told, where)
    if signed(found).id != found.id:
        raise InputError(where, "the decision was changed after it was made: its id does not fit", _MEND)
    return found


def _made(told: dict[str, Any], where: str) -> Ruling:
    if told["action"] not in get_args(Action) or told["kind"] not in get_args(ClaimKind):
        raise InputError(where, "is a decision of an unknown kind", "Use a newer dragoman")
    try:
        at = datetime.fromisoformat(told["at"]).astimezone(UTC).replace(tzinfo=None)
        return Ruling(**{**told, "at": at, **{n: tuple(told[n]) for n in _LISTS}})
    except (TypeError, ValueError) as error:
        raise InputError(where, f"is no decision ({error})", _MEND) from error
