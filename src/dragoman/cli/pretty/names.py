"""Ids of a record written out: who, when, where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.contracts import REPORT, Participant, Place, Record
from dragoman.extraction.places.display import displayed


class Names:
    """Looks ids of one record up for people."""

    def __init__(self, record: Record, languages: Sequence[str] = ()) -> None:
        self._languages = languages
        self._actors = {a.id: a for a in record.actors}
        self._times = {t.id: t for t in record.times}
        self._places = {p.id: p for p in record.places}
        self._statements = {s.id: s for s in record.statements}
        self._quantities = {q.id: q for q in record.quantities}

    def who(self, one: Participant | None) -> str:
        """A participant: the actor's name, and what the text calls them where that differs."""
        if one is None:
            return "unnamed"
        actor = self._actors.get(one.actor or "")
        if actor is None or actor.name == one.text:
            return one.text
        return actor.name if actor.name in one.text or len(one.text) > 60 else f"{actor.name} (“{one.text}”)"

    def all(self, many: Iterable[Participant]) -> str:
        """Participants, joined."""
        return ", ".join(dict.fromkeys(self.who(one) for one in many)) or "—"

    def role(self, one: Participant | None) -> str:
        """Office and country of a participant's actor, as far as the report gives them."""
        actor = self._actors.get(one.actor or "") if one else None
        return ", ".join(x for x in (actor.role, actor.country) if x) if actor else ""

    def when(self, time: str | None) -> str:
        """A time as EDTF, or as the text has it."""
        found = self._times.get(time or "")
        return (found.edtf or found.text) if found else ""

    def where(self, place: str | None) -> str:
        """A place by all its names, with a mark where it is disputed."""
        found = self._places.get(place or "")
        return place_name(found, self._languages) if found else ""

    def source(self, according_to: str) -> str:
        """``report``, or the speaker of a statement with the statement's id."""
        told = self._statements.get(according_to)
        if according_to == REPORT or told is None:
            return "the report"
        return f"{self.who(told.speaker)} [{told.id}, {told.act}]"

    def figure(self, name: str) -> str:
        """A figure with what it counts."""
        q = self._quantities.get(name)
        return f"{q.text} ({', '.join(x for x in (q.what, bounds(q.low, q.high)) if x)})" if q else ""


#: How many names of a disputed place stand in a line; the list of places under ``--explain``, and the record, have them all.
_SHOWN = 3


def place_name(place: Place, languages: Sequence[str] = ()) -> str:
    """A disputed place by its name in the reader's languages, else by the names that English texts use for it, side by side."""
    if not place.disputed:
        return place.name
    chosen = displayed(place, languages)
    if chosen != place.name:
        return f"{chosen} (disputed)"
    english = [n.name for n in place.names if n.language in (None, "", "en")]
    names = list(dict.fromkeys(english or [n.name for n in place.names] or [place.name]))
    return " / ".join(names[:_SHOWN]) + (" / …" if len(names) > _SHOWN else "") + " (disputed)"


def bounds(low: float | None, high: float | None) -> str:
    """A range, its open ends as dots."""
    if low is None and high is None:
        return ""
    if low == high and low is not None:
        return f"{low:,g}"
    return f"{'…' if low is None else f'{low:,g}'}–{'…' if high is None else f'{high:,g}'}"
