"""The public JSON of a record: ``dragoman/record/1``, one object a report."""

from __future__ import annotations

import json
from dataclasses import fields
from functools import cache
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
    return {key: _value(getattr(item, name)) for key, name in _keys(type(item))}


@cache
def _keys(kind: type) -> tuple[tuple[str, str], ...]:
    """JSON keys of a contract's fields, beside the fields' names."""
    return tuple((_KEYWORDS.get(f.name, f.name), f.name) for f in fields(kind))


def _value(value: Any) -> Any:
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [_value(i) for i in value]
    return _object(value)


_PLAIN = frozenset({str, int, float, bool, type(None)})
