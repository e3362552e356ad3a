"""A look at one sentence: what it weighs, which events it tells. A sentence that stands in ten reports is looked at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dragoman.contracts import Event, Reading, Sentence
from dragoman.extraction.events.alone import Alone, alone, by_itself
from dragoman.extraction.events.draft import drafts, folded
from dragoman.extraction.events.event import event
from dragoman.extraction.events.gate import Weight, foreign, weigh
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.near import political
from dragoman.extraction.events.status import Statuses
from dragoman.extraction.events.told import Told, again, told
from dragoman.extraction.events.triggers import candidates, hits, lexicon

#: Sentences that are remembered (about 3 kB each), and sentences that are known to have been met (8 bytes each); when there are so
#: many, all are forgotten.
MOST, MOST_MET = 8_000, 200_000


class Given(NamedTuple):
    """What events depend on beside their sentence: the user's frames, the report's year, whether other domains are kept out."""

    own: Path | None
    year: int | None
    gated: bool


_met: set[int] = set()
_weights: dict[Alone, Weight] = {}
_told: dict[tuple[Alone, Given], tuple[Told, ...]] = {}


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
        """What speaks for another domain."""
        known = _weights.get(self._one) if self._one else None
        if known is not None:
            return known
        reading, grammar = self._see()
        found = weigh(grammar, reading.sentences[0])
        if self._one:
            if len(_weights) >= MOST:
                _weights.clear()
            _weights[self._one] = found
        return found

    def events(self) -> Sequence[Event]:
        """The events that it tells."""
        known = _told.get((self._one, self._given)) if self._one else None
        if known is not None:
            return [again(one, self._reading, self._sentence) for one in known]
        reading, grammar = self._see()
        found = list(self._coded(reading, grammar))
        if self._one:
            if len(_told) >= MOST:
                _told.clear()
            _told[self._one, self._given] = tuple([told(one, reading) for one in found])
        return found

    def _coded(self, reading: Reading, grammar: Grammar) -> Iterator[Event]:
        (sentence,), table = reading.sentences, lexicon(self._given.own)
        words = candidates(grammar, sentence, table)
        if not words:
            return
        found = hits(grammar, words, table, near=political(self.weight()))
        for draft in folded(grammar, drafts(grammar, found, Statuses(grammar, self._given.year))):
            if not (self._given.gated and foreign(grammar, draft)):
                yield event(reading, grammar, sentence, draft)

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
