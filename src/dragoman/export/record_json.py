"""The public JSON of a record: ``dragoman/record/1``, one object a report."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from dragoman.contracts import Record

#: Field names that are Python keywords carry an underscore in Python and none in JSON.
_KEYWORDS = {"from_": "from"}


def record_dict(record: Record) -> dict[str, Any]:
    """``record`` as JSON values, keys in the order of the contract, ``schema`` first."""
    plain = _object(record)
    return {"schema": plain.pop("schema"), **plain}


def record_line(record: Record) -> str:
    """``record`` as one line of JSON, characters as they are. The same record gives the same bytes."""
    return json.dumps(record_dict(record), ensure_ascii=False, separators=(",", ":"))


def _object(item: Any) -> dict[str, Any]:
    return {_KEYWORDS.get(f.name, f.name): _value(getattr(item, f.name)) for f in fields(item)}


def _value(value: Any) -> Any:
    convert = _CONVERT.get(type(value))
    return convert(value) if convert else _object(value)


def _same(value: Any) -> Any:
    return value


_CONVERT: dict[type, Callable[[Any], Any]] = {
    str: _same,
    int: _same,
    float: _same,
    bool: _same,
    type(None): _same,
    tuple: lambda items: [_value(i) for i in items],
}
