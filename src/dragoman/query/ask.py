"""Asks a store for rows of one kind, or in the user's own SQL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dragoman.contracts import SettingsError
from dragoman.query.answer import Answer
from dragoman.query.filters import CONDITIONS, Filter, conditions
from dragoman.query.named import or_described
from dragoman.query.rows import ROWS
from dragoman.store import Store

#: What can be asked for.
KINDS = tuple(CONDITIONS)
_BY_TIME = "c.day_from NULLS LAST, r.seq, c.start_, c.id"
_IN_ORDER = "r.seq, c.start_, c.id"
#: The order of each kind: of time where rows have days of their own, else that of ingestion and text. Never left to chance.
ORDER: Mapping[str, str] = {
    "events": _BY_TIME,
    "statements": _BY_TIME,
    "identities": "c.reports DESC, c.name, c.identity",
    "offices": "coalesce(c.country, c.body), c.office, c.day_from NULLS LAST, c.term",
    "identity_issues": "c.count DESC, c.message, r.seq, c.start_, c.actor",
    "stories": "c.reports DESC, c.day_from NULLS LAST, c.story",
    "copies": "r.seq",
    "story_changes": "r.seq, c.start_, c.kind, c.of_start",
    "entries": "c.day_from NULLS LAST, r.seq, c.start_, c.entry",
    "entry_claims": "c.entry, r.seq, c.start_, c.bearing",
    "issues": "r.seq, c.start_ NULLS FIRST, c.rule, c.message",
}
#: Kinds whose rows say which story their report belongs to, and whom it began with.
_WITH_STORY = frozenset({"events", "statements"})
_STORY = "LEFT JOIN (SELECT report, story, origin FROM copies) k ON k.report = c.report"
_ABOUT = "r.outlet, r.agency, r.day AS report_day, r.source_id"


def ask(store: Store, kind: str, wanted: Filter, limit: int | None = None) -> Answer[Any]:
    """Rows of ``kind`` that fit ``wanted``, each with its report's id, outlet, agency and day, in the order of time.

    Raises SettingsError where the kind is unknown or does not answer to a part of the filter.
    """
    query, values = question(store, kind, wanted, limit)
    return Answer(store.table(query, values), ROWS.get(kind, dict))


def question(store: Store, kind: str, wanted: Filter, limit: int | None = None) -> tuple[str, dict[str, object]]:
    """The SQL of a question and its bound values. Raises SettingsError as ``ask`` does."""
    where, values = where_of(store, kind, wanted)
    order = order_of(kind)
    # Our own names and conditions; all values are bound.
    if limit is None:
        return joined(kind, f"(SELECT * FROM {kind} WHERE {where})", order), values  # noqa: S608
    # The rows that the answer holds are told first from the columns that tell them, then read in full.
    narrow = f"SELECT *, rowid AS row FROM {kind} WHERE {where}"  # noqa: S608
    first = f"SELECT c.row FROM ({narrow}) c JOIN reports r USING (report) ORDER BY {order} LIMIT $limit"  # noqa: S608
    chosen = f"(SELECT * FROM {kind} WHERE rowid IN (SELECT row FROM first))"  # noqa: S608
    return f"WITH first AS MATERIALIZED ({first}) {joined(kind, chosen, order)}", {**values, "limit": limit}


def where_of(store: Store, kind: str, wanted: Filter) -> tuple[str, dict[str, object]]:
    """The condition on rows of ``kind`` and its bound values. Raises SettingsError as ``ask`` does."""
    if kind not in CONDITIONS:
        raise SettingsError(f"{kind!r} is nothing that can be asked for. There are: {', '.join(KINDS)}.")
    wheres, values = ["true"], dict[str, object]()
    for name, condition, value in conditions(kind, wanted):
        values[name] = value
        if name == "who":
            condition, more = or_described(store, kind, condition, str(value))
            values |= more
        wheres.append(condition)
    return " AND ".join(wheres), values


def order_of(kind: str, *, by_time: bool = True) -> str:
    """The order of rows of ``kind``; claims stand in the order of their days, or in that of ingestion and text."""
    order = ORDER.get(kind, _IN_ORDER)
    return order if by_time or order != _BY_TIME else _IN_ORDER


def joined(kind: str, rows: str, order: str) -> str:
    """The SQL of ``rows`` of ``kind``, each with what is known of its report."""
    story, copies = (", k.story, k.origin", _STORY) if kind in _WITH_STORY else ("", "")
    return f"SELECT c.*, {_ABOUT}{story} FROM {rows} c JOIN reports r ON r.report = c.report {copies} ORDER BY {order}"  # noqa: S608


def sql(store: Store, query: str) -> Answer[dict[str, Any]]:
    """The answer to the user's own SQL. The store must be open read-only; DuckDB itself keeps the file as it is."""
    return Answer(store.table(query, {}), dict)
