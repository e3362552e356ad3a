"""The stories of a store, made anew: only new reports are sketched; everything else is told again from what is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from dragoman.contracts import Copy, Story, StoryChange, StoryText
from dragoman.record.stories.kept import SKETCH_VERSION, pack, sketch_of, text_from
from dragoman.record.stories.rules import VERSION
from dragoman.record.stories.sketch import sketches
from dragoman.record.stories.tell import Known, Told, stories
from dragoman.record.stories.texts import text_of
from dragoman.store import Store, report_of
from dragoman.store.stories import StoryRows

#: Reports that are sketched, and stories that are written, at once.
_SKETCHED, _WRITTEN = 500, 2_000
_RULES = f"{VERSION}.{SKETCH_VERSION}"
Progress = Callable[[str, int], None]


class Tally(NamedTuple):
    """What was told: reports, stories, those of more than one report, and changes of meaning."""

    reports: int
    stories: int
    shared: int
    changes: int


def fresh(store: Store) -> bool:
    """Whether the store's stories were told by today's rules from all of its reports."""
    return StoryRows(store.connection).fresh(_RULES)


def tell_store(store: Store, progress: Progress = lambda _step, _done: None) -> Tally:
    """Rebuild the tables of stories of ``store`` (open for writing). The same reports give the same rows, in whatever order they
    came. Raises StoreError where the store cannot be written."""
    rows = StoryRows(store.connection)
    _sketch(store, rows, progress)
    known = [Known(report, published, sketch_of(data)) for report, published, data in rows.known()]

    def load(reports: Sequence[str]) -> Mapping[str, StoryText]:
        return {row[0]: text_from(row) for row in rows.texts(reports)}

    with store.transaction():
        rows.clear()
        tally = Tally(len(known), 0, 0, 0)
        batch: list[Told] = []
        for told in stories(known, load, progress):
            tally = tally._replace(
                stories=tally.stories + 1, shared=tally.shared + (told.story.reports > 1), changes=tally.changes + len(told.changes)
            )
            batch.append(told)
            if len(batch) >= _WRITTEN:
                _write(rows, batch)
                batch = []
        _write(rows, batch)
        rows.told(_RULES)
    return tally


def _sketch(store: Store, rows: StoryRows, progress: Progress) -> None:
    with store.transaction():
        rows.forget(SKETCH_VERSION)
    missing = rows.missing()
    for first in range(0, len(missing), _SKETCHED):
        texts = [text_of(report_of(line)) for line in store.lines(missing[first : first + _SKETCHED])]
        with store.transaction():
            rows.put_sketches([(t.id, pack(t, s)) for t, s in zip(texts, sketches(texts), strict=True)])
        progress("reports", first + len(texts))


def _write(rows: StoryRows, batch: Sequence[Told]) -> None:
    rows.put("stories", (_story(t.story) for t in batch))
    rows.put("copies", (_copy(c) for t in batch for c in t.copies))
    rows.put("story_changes", (_change(c) for t in batch for c in t.changes))


def _story(s: Story) -> dict[str, Any]:
    plain = {n: getattr(s, n) for n in ("title", "origin_report", "origin", "reports", "carriers", "versions", "rule", "rule_version")}
    passage = {"report": s.evidence_report, "start_": s.evidence.start, "end_": s.evidence.end}
    return {"story": s.id, "outlets": list(s.outlets), "day_from": s.first, "day_to": s.last, **plain, **passage}


def _copy(c: Copy) -> dict[str, Any]:
    names = ("report", "story", "origin", "of", "part", "version", "containment", "similarity", "rule", "rule_version")
    return {n: getattr(c, n) for n in names}


def _change(c: StoryChange) -> dict[str, Any]:
    plain = {n: getattr(c, n) for n in ("story", "report", "of", "kind", "before", "after", "of_start", "of_end", "rule")}
    return {**plain, "start_": c.start, "end_": c.end}
