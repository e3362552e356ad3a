"""Typed records back from their public JSON."""

from __future__ import annotations

from collections.abc import Callable
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
    return None if value is None else _maker(hint)(value)


def _same(value: Any) -> Any:
    return value


@cache
def _maker(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of a type out of plain JSON: looked up once a type, as records are many."""
    if is_dataclass(hint) and isinstance(hint, type):
        return _record_maker(hint)
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _many(_maker(args[0])) if args[-1] is Ellipsis else _few(tuple(_maker(a) for a in args))
    if origin in (Union, UnionType):
        return _maker(next(a for a in args if a is not type(None)))
    return _same


def _record_maker(kind: type) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    plan = [(f.name, f.name.rstrip("_"), _maker(hints[f.name])) for f in fields(kind)]

    def make(value: Any) -> Any:
        return kind(**{name: None if (v := value[told]) is None else maker(v) for name, told, maker in plan if told in value})

    return make


def _many(inner: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return tuple if inner is _same else lambda value: tuple([inner(v) for v in value])


def _few(inner: tuple[Callable[[Any], Any], ...]) -> Callable[[Any], Any]:
    return lambda value: tuple([make(v) for make, v in zip(inner, value, strict=True)])
