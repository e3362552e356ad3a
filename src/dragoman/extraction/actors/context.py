"""What every rule that classifies a phrase holds: the reading, the known names in it, and how a mention is made."""

from __future__ import annotations

from dragoman.contracts import ActorKind, Reading
from dragoman.extraction.actors.gazetteer import Found
from dragoman.extraction.actors.grammar import is_subject
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.actors.naming import name_words


class Context:
    """One reading and the known names in it."""

    def __init__(self, reading: Reading, found: Found) -> None:
        self.reading = reading
        self.found = found

    def _floor(self, token: int) -> int:
        return self.reading.sentences[self.reading.sentence_of[token]].first

    def _make(self, first: int, last: int, token: int, kind: ActorKind, rule: str, how: str = "name") -> Mention:
        reading = self.reading
        mention = Mention(first, last, token, reading.sentence_of[token], how, kind, rule)  # type: ignore[arg-type]
        mention.subject = is_subject(reading, token)
        begin = first
        if how != "pronoun" and reading.lowers[first] in ("the", "a", "an") and last - first > 1:
            begin = first + 1
        mention.name = reading.text[reading.starts[begin] : reading.ends[last - 1]]
        if how == "name":
            mention.words = name_words(reading, begin, last)
            mention.key = " ".join(mention.words)
            mention.plural = kind == "people"
        return mention
