"""Asks a store for rows of one kind, by words, or in the user's own SQL."""

from __future__ import annotations

from dragoman.contracts import SettingsError
from dragoman.query.answer import Answer
from dragoman.query.filters import CONDITIONS, Filter, conditions
from dragoman.store import Store

#: What can be asked for.
KINDS = tuple(CONDITIONS)
_ORDER = {
    "events": "c.day_from NULLS LAST, r.seq, c.start_",
    "statements": "c.day_from NULLS LAST, r.seq, c.start_",
    "identities": "c.reports DESC, c.name, c.identity",
    "offices": "coalesce(c.country, c.body), c.office, c.day_from NULLS LAST, c.term",
    "identity_issues": "c.count DESC, c.message, r.seq, c.start_",
}


def ask(store: Store, kind: str, wanted: Filter, limit: int | None = None) -> Answer:
    """Rows of ``kind`` that fit ``wanted``, each with its report's id, outlet, agency and day, in the order of time.

    Raises SettingsError where the kind is unknown or does not answer to a part of the filter.
    """
    if kind not in CONDITIONS:
        raise SettingsError(f"{kind!r} is nothing that can be asked for. There are: {', '.join(KINDS)}.")
    parts = list(conditions(kind, wanted))
    where = "".join(f" AND {condition}" for _, condition, _ in parts)
    values = {name: value for name, _, value in parts}
    inner = f"SELECT * FROM {kind} WHERE true{where}"  # noqa: S608  # our own names and conditions; all values are bound
    query = (
        "SELECT c.*, r.outlet, r.agency, r.day AS report_day, r.source_id "  # noqa: S608  # as above
        f"FROM ({inner}) c JOIN reports r USING (report) ORDER BY {_ORDER.get(kind, 'r.seq, c.start_')}"
    )
    if limit is not None:
        query, values = f"{query} LIMIT $limit", {**values, "limit": limit}
    return Answer(store.table(query, values))


def search(store: Store, words: str, limit: int = 50) -> Answer:
    """Reports whose text holds all of ``words`` (whatever the case), newest first, with the first passage."""
    terms = words.lower().split()
    if not terms:
        raise SettingsError("Nothing to search for. Give one word or more.")
    where = " AND ".join(f"contains(lower(text), $word{i})" for i in range(len(terms)))
    values: dict[str, object] = {f"word{i}": term for i, term in enumerate(terms)}
    query = (
        "SELECT report, source_id, day, outlet, agency, title, "  # noqa: S608  # our own words; the terms are bound
        "substr(text, greatest(1, strpos(lower(text), $word0) - 80), 240) AS passage "
        f"FROM reports WHERE {where} ORDER BY day DESC NULLS LAST, seq LIMIT $limit"
    )
    return Answer(store.table(query, {**values, "limit": limit}))


def sql(store: Store, query: str) -> Answer:
    """The answer to the user's own SQL. The store must be open read-only; DuckDB itself keeps the file as it is."""
    return Answer(store.table(query, {}))
