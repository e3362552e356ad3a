"""Which clause a stretch of text belongs to: the verb that governs it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from dragoman.contracts import Reading, Span
from dragoman.extraction.tree import ancestors

_VERBS = frozenset({"VERB", "AUX"})


class Clauses:
    """Tells tokens and governing verbs of spans of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def tokens(self, start: int, end: int) -> range:
        """Tokens that lie in ``start:end``, by index (none where the span is not read)."""
        first = max(0, bisect_right(self.reading.starts, start) - 1)
        if first < len(self.reading.ends) and self.reading.ends[first] <= start:
            first += 1
        return range(first, max(first, bisect_left(self.reading.starts, end)))

    def head(self, span: Span) -> int | None:
        """The token that heads a span: the first whose own head lies outside."""
        tokens = self.tokens(span.start, span.end)
        heads = self.reading.heads
        for token in tokens:
            if heads[token] == token or heads[token] not in tokens:
                return token
        return None

    def verb(self, token: int) -> int:
        """The verb that governs ``token``: itself, or its nearest verbal ancestor, or the root of its sentence."""
        pos = self.reading.pos
        if pos[token] in _VERBS:
            return self._main(token)
        last = token
        for node in ancestors(self.reading, token):
            if pos[node] in _VERBS:
                return self._main(node)
            last = node
        return last

    def _main(self, verb: int) -> int:
        """The verb that an auxiliary belongs to."""
        return self.reading.heads[verb] if self.reading.deps[verb] in ("aux", "auxpass") else verb

    def path(self, below: int, above: int) -> int | None:
        """Steps from ``below`` up to ``above`` in the tree; None where it is no ancestor."""
        if below == above:
            return 0
        for steps, node in enumerate(ancestors(self.reading, below), 1):
            if node == above:
                return steps
        return None

    def sentence(self, token: int) -> int:
        """The index of the token's sentence."""
        return self.reading.sentence_of[token]
