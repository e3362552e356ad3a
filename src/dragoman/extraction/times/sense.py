"""What the reading says about a time word: its part of speech, and which way its clause looks."""

from __future__ import annotations

from bisect import bisect_right

from dragoman.contracts import Reading
from dragoman.extraction.times.frame import Direction
from dragoman.extraction.times.tense import direction, governed_by
from dragoman.vocab.times.words import forward_words


class Sense:
    """Looks characters up in a reading. Outside the coded zones it knows nothing, and says None."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def direction(self, start: int, end: int) -> Direction | None:
        """Which way the clause of ``text[start:end]`` looks."""
        return direction(self._reading, start, end)

    def told_by(self, start: int, end: int) -> bool:
        """Whether the verb that ``text[start:end]`` hangs on is one of saying."""
        return governed_by(self._reading, start, end, forward_words("reporting"))

    def pos(self, start: int) -> str | None:
        """Universal POS at a character; ``PERSON`` inside a person's name; ``COUNT`` for a number that counts a plural noun."""
        reading = self._reading
        token = bisect_right(reading.starts, start) - 1
        if token < 0 or reading.ends[token] <= start:
            return None
        if reading.ents[token] == "PERSON":
            return "PERSON"
        head = reading.heads[token]
        if (
            reading.deps[token] == "nummod"
            and head > token
            and reading.tags[head] == "NNS"
            and reading.ents[token] in ("CARDINAL", "QUANTITY")
        ):
            return "COUNT"
        return reading.pos[token]
