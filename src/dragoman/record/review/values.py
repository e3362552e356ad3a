"""A corrected value as the reviewer wrote it, checked and brought to the form in which it is kept (JSON)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import get_args

import orjson

from dragoman.contracts import Act, ActorKind, Flow, Mode, SettingsError, Status, TimexType
from dragoman.contracts.review import FIELDS, ClaimKind, Shape, Value

#: Fields that take one of a few words.
CHOICES: Mapping[tuple[ClaimKind, str], tuple[str, ...]] = MappingProxyType(
    {
        ("event", "status"): get_args(Status),
        ("statement", "act"): get_args(Act),
        ("statement", "mode"): get_args(Mode),
        ("actor", "kind"): get_args(ActorKind),
        ("time", "type"): get_args(TimexType),
        ("quantity", "flow"): get_args(Flow),
    }
)


def kept(kind: ClaimKind, field: str, written: str) -> str:
    """The JSON of a value for ``field`` of a claim: lists are written with ``;`` between their items, nothing means that there is none.

    Raises SettingsError where the kind has no such field or the value does not fit it.
    """
    shape = FIELDS[kind].get(field)
    if shape is None:
        raise SettingsError(f"{kind} claims have no field {field!r}. They can be corrected in: {', '.join(FIELDS[kind])}.")
    choices = CHOICES.get((kind, field))
    if choices and written and written not in choices:
        raise SettingsError(f"{field} takes one of {', '.join(choices)}, not {written!r}.")
    return same(kind, field, _value(shape, field, written.strip()))


def same(kind: ClaimKind, field: str, value: object) -> str:
    """The one JSON text for a value, so that equal answers are equal texts."""
    if FIELDS[kind][field] == "number" and isinstance(value, int | float):
        value = float(value)
    return orjson.dumps(value).decode("utf-8")


def _value(shape: Shape, field: str, written: str) -> Value:
    if shape == "list":
        return [item.strip() for item in written.split(";") if item.strip()]
    if not written:
        return None
    if shape == "text":
        return written
    try:
        return float(written)
    except ValueError as error:
        raise SettingsError(f"{field} takes a number, not {written!r}.") from error
