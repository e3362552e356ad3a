"""Whom a name means where the report only describes them: by what ``dragoman identify`` told.

"The president" of a report may be resolved to an identity whose names hold the name that is asked for. Such rows are found beside those
that have the name themselves.
"""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.store import Store

#: Actors of reports, as the rows name them, that are resolved to an identity of the name but do not bear it.
_DESCRIBED = """
SELECT DISTINCT m.report, a.name FROM identities i JOIN identity_mentions m USING (identity)
JOIN actors a ON a.report = m.report AND a.id = m.actor
WHERE len(list_filter(i.names, lambda name: contains(lower(name), lower($who)))) > 0 AND NOT contains(lower(a.name), lower($who))
ORDER BY ALL
"""
#: How the rows of each kind name their actors.
_IN: Mapping[str, str] = {
    "events": "list_contains(c.actors, n.name) OR list_contains(c.recipients, n.name)",
    "statements": "c.speaker = n.name",
}


def or_described(store: Store, kind: str, condition: str, who: str) -> tuple[str, dict[str, object]]:
    """``condition`` on ``who``, widened by those who are only described; and the values that this binds."""
    if kind not in _IN:
        return condition, {}
    found = store.table(_DESCRIBED, {"who": who})
    if not found.num_rows:
        return condition, {}
    named = "SELECT unnest($described_in) AS report, unnest($described) AS name"
    rows = f"SELECT c.rowid FROM {kind} c JOIN ({named}) n ON n.report = c.report WHERE {_IN[kind]}"  # noqa: S608  # our own names
    values: dict[str, object] = {"described_in": found.column("report").to_pylist(), "described": found.column("name").to_pylist()}
    return f"({condition} OR {kind}.rowid IN ({rows}))", values
