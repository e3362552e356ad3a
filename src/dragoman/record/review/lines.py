"""Decisions as lines of JSON, to be carried from one store to another; and the id that a decision has wherever it is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, get_args

import orjson

from dragoman.contracts import InputError
from dragoman.contracts.review import FIELDS, Action, ClaimKind, Ruling

#: Spans of nine digits at most: longer ones are no places in a text.
_TARGET = re.compile(r"[^\s:]{1,200}:[0-9]{1,9}-[0-9]{1,9}")
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
    if problem := _unfit(found):
        raise InputError(where, f"is no decision ({problem})", _MEND)
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


def _unfit(r: Ruling) -> str | None:
    """Why a decision could not have been made here: what is taken in must not spoil what reads it."""
    texts = (r.id, r.reviewer, *r.targets, *r.machine, *r.passage, *r.evidence, *(t for t in (r.field, r.value, r.reason) if t is not None))
    if not all(isinstance(t, str) for t in texts) or not isinstance(r.settles, bool):
        return "a value is of another kind than it should be"
    if not r.reviewer.strip() or not r.targets:
        return "nobody decides, or nothing is decided on"
    if r.action == "withdraw":
        return None
    if not all(_TARGET.fullmatch(t) for t in r.targets) or not len(r.targets) == len(r.machine) == len(r.passage) == len(r.evidence):
        return "its claims are not named as they should be"
    if any(
        sha256(f"{p}\n{m}".encode("utf-8", "surrogatepass")).hexdigest() != e
        for p, m, e in zip(r.passage, r.machine, r.evidence, strict=True)
    ):
        return "its evidence is not the hash of passage and answer"
    if any(not isinstance(_json(m), dict) for m in r.machine):
        return "the machine's answer is no JSON object"
    return _unfit_value(r)


def _unfit_value(r: Ruling) -> str | None:
    if r.action == "correct":
        value = _json(r.value or "")
        shape = FIELDS[r.kind].get(r.field or "")
        fits = {"text": isinstance(value, str), "number": isinstance(value, float), "list": isinstance(value, list)}
        if shape is None or not (fits[shape] or (value is None and r.value == "null")):
            return "its field, or the value, is none that can be corrected"
    if r.action == "standing" and not ({"state", "on"} <= set(told if isinstance(told := _json(r.value or ""), dict) else ())):
        return "it does not say how the undertaking stands"
    return None


def _json(text: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return None
