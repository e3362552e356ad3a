"""The public JSON of a record: ``dragoman/record/1``, one object a report."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import orjson

from dragoman.contracts import Agreement, Provision, Record

#: Field names that are Python keywords carry an underscore in Python and none in JSON.
_KEYWORDS = {"from_": "from"}


def record_line(record: Record) -> str:
    """``record`` as one line of JSON, characters as they are. The same record gives the same bytes."""
    return orjson.dumps(_plain(record)).decode("utf-8")


def record_dict(record: Record) -> dict[str, Any]:
    """``record`` as JSON values, keys in the order of the contract, ``schema`` first."""
    plain: dict[str, Any] = orjson.loads(orjson.dumps(_plain(record)))
    return plain


def _plain(record: Record) -> dict[str, Any]:
    """The parts of a record; orjson writes the contracts' dataclasses as they are, but for Python's underscores."""
    parts = {f.name: getattr(record, f.name) for f in fields(record) if f.name != "schema"}
    return {"schema": record.schema, **parts, "agreements": [_agreement(a) for a in record.agreements]}


def _agreement(agreement: Agreement) -> dict[str, Any]:
    plain = {f.name: getattr(agreement, f.name) for f in fields(agreement)}
    return {**plain, "provisions": [_provision(p) for p in agreement.provisions]}


def _provision(provision: Provision) -> dict[str, Any]:
    return {_KEYWORDS.get(f.name, f.name): getattr(provision, f.name) for f in fields(provision)}
