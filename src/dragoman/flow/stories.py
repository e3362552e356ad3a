"""A store's stories made anew from its reports, where they are missing or behind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from dragoman.query import Answer, Filter, ask
from dragoman.query.rows import StoryRow
from dragoman.record.stories.build import Tally, fresh, tell_store
from dragoman.store import Store, open_store

_CHANGES = """
SELECT c.*, s.origin, r.outlet, r.agency, r.day AS report_day, r.source_id FROM story_changes c
JOIN stories s USING (story) JOIN reports r ON r.report = c.report
WHERE ($origin IS NULL OR contains(lower(s.origin), lower($origin)))
  AND ($since IS NULL OR r.day >= $since) AND ($until IS NULL OR r.day <= $until)
ORDER BY r.day NULLS LAST, c.report, c.start_, c.kind LIMIT $limit
"""


def tell_stories(path: Path, progress: Callable[[str, int], None], *, again: bool = False) -> Tally | None:
    """Tell the stories of the store at ``path``; None where they stood already and were not to be told ``again``.

    Raises StoreError where the file is no store or cannot be written.
    """
    if not again:
        with open_store(path, read_only=True, older=True) as store:
            if fresh(store):
                return None
    with open_store(path) as store:
        return tell_store(store, progress)


def list_stories(store: Store, *, origin: str | None, since: date | None, until: date | None, limit: int) -> Answer[StoryRow]:
    """Stories, those with most reports first, with all columns of the table."""
    return ask(store, "stories", Filter(who=origin, since=since, until=until), limit)


def list_changes(store: Store, *, origin: str | None, since: date | None, until: date | None, limit: int) -> Answer[dict[str, Any]]:
    """What copies change, in the order of the reports' days; ``origin`` and days are those of the story and the report."""
    return Answer(store.table(_CHANGES, {"origin": origin, "since": since, "until": until, "limit": limit}), dict)
