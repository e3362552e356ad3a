"""Typed records back from their public JSON."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import orjson

from dragoman.contracts import Record

Kind = TypeVar("Kind")


def record_of(line: str | bytes, parts: frozenset[str] | None = None) -> Record:
    """The record of one line of JSON (``dragoman/record/1``); what later versions add is passed over. ``parts`` are the fields
    that are wanted: the others stay empty."""
    told = orjson.loads(line)
    made = _made(Record, told if parts is None else {n: v for n, v in told.items() if n in parts})
    if not isinstance(made, Record):  # pragma: no cover - the line above makes nothing else
        raise TypeError(type(made).__name__)
    return made


def loaded(kind: type[Kind], line: str | bytes) -> Kind:
    """A record of ``contracts`` back from its JSON."""
    made: Kind = _made(kind, orjson.loads(line))
    return made


def _made(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if is_dataclass(hint) and isinstance(hint, type):
        hints = _hints(hint)
        named = {f.name: value[f.name.rstrip("_")] for f in fields(hint) if f.name.rstrip("_") in value}
        return hint(**{name: _made(hints[name], given) for name, given in named.items()})
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple:
        inner = [args[0]] * len(value) if args[-1] is Ellipsis else args
        return tuple(_made(h, v) for h, v in zip(inner, value, strict=True))
    if origin in (Union, UnionType):
        return _made(next(a for a in args if a is not type(None)), value)
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
