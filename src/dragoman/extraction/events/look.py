"""A look at one sentence: what it weighs, which events it tells. A sentence that stands in ten reports is looked at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from pathlib import Path
from typing import NamedTuple

from dragoman.contracts import Event, Reading, Sentence
from dragoman.extraction.events.alone import Alone, alone, by_itself
from dragoman.extraction.events.draft import drafts, folded
from dragoman.extraction.events.event import event
from dragoman.extraction.events.gate import FAR, OTHER_DOMAIN, Weight, event_leaning, leaning, weigh
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.status import Statuses
from dragoman.extraction.events.told import Told, again, told
from dragoman.extraction.events.triggers import candidates, hits, lexicon

#: Sentences that are remembered (about 3 kB each), and sentences that are known to have been met (8 bytes each); when there are so
#: many, all are forgotten.
MOST, MOST_MET = 8_000, 200_000
#: Where other domains are not kept out, no event leans to one.
_NOT_GATED = -inf


class Given(NamedTuple):
    """What events depend on beside their sentence: the user's frames, the report's year, whether other domains are kept out."""

    own: Path | None
    year: int | None
    gated: bool


_met: set[int] = set()
#: Events with the way each leans: to another domain, or to politics.
_told: dict[tuple[Alone, Given], tuple[tuple[float, Told], ...]] = {}


class Look:
    """A look at one sentence of a reading. It sees nothing of what stands around it: so what is remembered of a copy holds for it.

    Most sentences never come again. Remembered is what has come for the second time.
    """

    __slots__ = ("_given", "_one", "_reading", "_seen", "_sentence")

    def __init__(self, reading: Reading, sentence: Sentence, given: Given) -> None:
        self._reading, self._sentence, self._given = reading, sentence, given
        self._one = alone(reading, sentence) if _is_met(reading.text[sentence.start : sentence.end]) else None
        self._seen: tuple[Reading, Grammar] | None = None

    def weight(self) -> Weight:
        """What its words weigh."""
        return weigh(self._reading.lemmas[self._sentence.first : self._sentence.last])

    def events(self, tilt: float = 0.0) -> Sequence[Event]:
        """The events that it tells, without those of other domains; ``tilt`` is what the rest of the report adds."""
        most = OTHER_DOMAIN - tilt
        known = _told.get((self._one, self._given)) if self._one else None
        if known is not None:
            return [again(one, self._reading, self._sentence) for leans, one in known if leans < most]
        reading, grammar = self._see()
        found = list(self._coded(reading, grammar))
        if self._one:
            if len(_told) >= MOST:
                _told.clear()
            _told[self._one, self._given] = tuple([(leans, told(one, reading)) for leans, one in found])
        return [one for leans, one in found if leans < most]

    def _coded(self, reading: Reading, grammar: Grammar) -> Iterator[tuple[float, Event]]:
        (sentence,), table = reading.sentences, lexicon(self._given.own)
        words = candidates(grammar, sentence, table)
        if not words:
            return
        leans = leaning(grammar, sentence)
        found = hits(grammar, words, table, leans if self._given.gated else None)
        for draft in folded(grammar, drafts(grammar, found, Statuses(grammar, self._given.year))):
            whole = leans + event_leaning(grammar, draft) if self._given.gated else _NOT_GATED
            if whole < OTHER_DOMAIN + FAR:
                yield whole, event(reading, grammar, sentence, draft)

    def _see(self) -> tuple[Reading, Grammar]:
        if self._seen is None:
            reading = by_itself(self._reading, self._sentence)
            self._seen = reading, Grammar(reading)
        return self._seen


def _is_met(text: str) -> bool:
    """Whether a sentence like this has been looked at before (or, at worst, one with the same hash)."""
    mark = hash(text)
    if mark in _met:
        return True
    if len(_met) >= MOST_MET:
        _met.clear()
    _met.add(mark)
    return False
