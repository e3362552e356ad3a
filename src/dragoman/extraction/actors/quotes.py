"""Which tokens stand inside quotation marks, and who speaks there."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.actors.grammar import speech_verbs
from dragoman.extraction.actors.mention import Mention

_OPEN = {"“": "”", "«": "»", "„": "“", "``": "''"}
_STRAIGHT = '"'


def quotations(reading: Reading) -> list[tuple[int, int]]:
    """Tokens ``first:last`` of each quotation, marks included. A paragraph's end closes what was left open."""
    found: list[tuple[int, int]] = []
    if not any(mark in reading.text for mark in ('"', "“", "«", "„", "``")):
        return found
    words = reading.words
    for first, last in _paragraphs(reading):
        begin, closing = -1, ""
        for token in range(first, last):
            word = words[token]
            if begin < 0:
                if word == _STRAIGHT or word in _OPEN:
                    begin, closing = token, _OPEN.get(word, _STRAIGHT)
            elif word == closing:
                found.append((begin, token + 1))
                begin = -1
        if begin >= 0:
            found.append((begin, last))
    return found


def _paragraphs(reading: Reading) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    zone = -1
    for sentence in reading.sentences:
        if sentence.zone == zone:
            found[-1] = (found[-1][0], sentence.last)
        else:
            found.append((sentence.first, sentence.last))
            zone = sentence.zone
    return found


def mark(quoted: list[tuple[int, int]], mentions: list[Mention]) -> None:
    """Writes into each mention which quotation it stands in."""
    if not quoted:
        return
    index = 0
    for mention in sorted(mentions, key=lambda m: m.head):
        while index < len(quoted) and quoted[index][1] <= mention.head:
            index += 1
        if index == len(quoted):
            return
        if quoted[index][0] <= mention.head:
            mention.quote = index


def speakers(reading: Reading, quoted: list[tuple[int, int]], mentions: list[Mention]) -> list[Mention | None]:
    """The mention that speaks each quotation: subject of a verb of speech beside it, else who spoke the one before."""
    cues: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.quote < 0 and _cue(reading, mention):
            cues.setdefault(mention.sentence, []).append(mention)
    found: list[Mention | None] = []
    for first, last in quoted:
        near = _near(reading, first, last, cues)
        if near is None and found and _follows(reading, quoted[len(found) - 1], first):
            near = found[-1]
        found.append(near)
    return found


def _cue(reading: Reading, mention: Mention) -> bool:
    head = mention.head
    above = reading.heads[head]
    if reading.deps[head] == "nsubj":
        return reading.lemmas[above].lower() in speech_verbs() or reading.tags[head] in ("WP",)
    return reading.deps[head] == "pobj" and reading.lowers[reading.heads[above]] == "according"


def _near(reading: Reading, first: int, last: int, cues: dict[int, list[Mention]]) -> Mention | None:
    begin, end = reading.sentence_of[first], reading.sentence_of[last - 1]
    beside = [m for sentence in range(begin, end + 1) for m in cues.get(sentence, ())]
    if not beside and last < len(reading.words) and reading.sentences[end].zone == reading.sentences[reading.sentence_of[last]].zone:
        beside = [m for m in cues.get(end + 1, ()) if m.head - last <= 4]
    if not beside:
        return None
    return min(beside, key=lambda m: m.head - last if m.head >= last else first - m.head)


def _follows(reading: Reading, before: tuple[int, int], first: int) -> bool:
    """True where a quotation goes on from the one before: at most two sentences and one paragraph between."""
    one, two = reading.sentence_of[before[1] - 1], reading.sentence_of[first]
    return two - one <= 2
