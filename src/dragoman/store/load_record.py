"""Typed records back from their public JSON."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import orjson

from dragoman.contracts import Record


def record_of(line: str | bytes) -> Record:
    """The record of one line of JSON (``dragoman/record/1``); what later versions add is passed over."""
    made = _made(Record, orjson.loads(line))
    if not isinstance(made, Record):  # pragma: no cover - the line above makes nothing else
        raise TypeError(type(made).__name__)
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
