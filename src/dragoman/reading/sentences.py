"""Where sentences may, must and must not begin: told to the parser before it reads, so that its trees keep to it.

The parser decides only where an end of sentence stands before a token and these rules do not know better. Rules, by id:
``no-end`` nothing before the token ends a sentence; ``abbreviation``, ``number``, ``initial`` the stop belongs to the
word; ``closing`` a closing mark stays with what it closes; ``lower`` a small letter goes on; ``opener`` a capitalised
function word after a full stop begins; ``quotation`` an opening mark after a full stop begins; ``title`` full stops in a
quoted name; ``slug`` an agency between slashes goes with what is before it; ``dateline`` the story begins after it;
``bullet`` and ``item`` the point of a list begins with its mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.reading.quotes import MARKS, opens_closes
from dragoman.vocab.sentences import sentence_words

NEVER, MAYBE, ALWAYS = -1, 0, 1

_WORDS = sentence_words()
_TITLE, _OPENER, _LOOSE = _WORDS["title"] | {t.upper() for t in _WORDS["title"]}, _WORDS["opener"], _WORDS["loose"]
_BEFORE_FIGURE = _WORDS["number"] | _WORDS["month"] | _WORDS["day"]
_DAY, _MONTH = _WORDS["day"], _WORDS["month"]
#: Begin a sentence even after an abbreviation; other function words also stand there in headlines ("U.S. To Send").
_FIRM = frozenset({"The", "He", "She", "It", "They", "We", "This", "These", "His", "Her", "Their", "But", "I"})
_LETTERED, _SAYING = _WORDS["lettered"], _WORDS["saying"]
_STOPS = frozenset(".?!…")
_BULLETS = frozenset("•●▪◦‣■►·*")
_BRACKETS = frozenset(")]}")
_DASHES = frozenset({"-", "–", "—", "--", "_", "―"})
_GOES_ON = frozenset(",;:.?!…%/)]}") | {"...", "'s", "’s"}
#: Names of persons and groups that begin with a small letter (al-Shabaab, von Braun).
_PARTICLES = frozenset({"al", "el", "de", "del", "van", "von", "bin", "ibn", "da", "di", "la", "le"})
_ARTICLES = frozenset({"al", "el", "ad", "as", "ash", "an", "ar", "at", "az"})
_LONGEST_TITLE = 10
_SMALL_WORDS = frozenset({"of", "the", "and", "a", "an", "in", "on", "to", "for", "with", "at", "by", "from", "de", "la"})

_SLUG = re.compile(r"(?<!\S)/[A-Z][^/\n]{1,30}/\.?(?!\S)")
_DATELINE = re.compile(
    r"""(?:[A-Z][A-Z'’.-]{2,}[^()–—_]{0,50}(?:\([^()]{2,40}\)\s*)?(?:—|–|--|-|_)      # BAKU, Azerbaijan (AP) —
        |[A-Z][^()–—_"“]{2,50}\((?:[A-Z]{2,}|[A-Z][a-z]+)\)\s*(?:—|–|--|-|_))        # New York (AFP) –
        \s+(?=["“'‘`A-Z0-9])""",
    re.VERBOSE,
)


class Line(NamedTuple):
    """A paragraph as tokens: its text, words, where each begins and ends, and its quoted titles (first and last token)."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    titles: list[tuple[int, int]]


def sentence_starts(line: Line) -> list[int]:
    """For each token: may a sentence begin with it? NEVER, MAYBE (the parser decides) or ALWAYS. Notes the titles met."""
    words = line.words
    found = [NEVER] * len(words)
    after = [i + 1 for i, w in enumerate(words) if w[-1] in _STOPS or w in _BULLETS]
    if after:
        marks = opens_closes(line.text, words, line.starts, line.ends) if not MARKS.isdisjoint(words) else {}
        small = not any(w[0].isupper() for w in words)
        for token in after:
            _decide(words, token, marks, small, found)
        line.titles.extend(_keep_titles(words, marks, found))
    _slugs(line, found)
    _dateline(line, found)
    if found:
        found[0] = ALWAYS
    return found


def _decide(words: Sequence[str], token: int, marks: dict[int, bool], small: bool, found: list[int]) -> None:
    """Gives its verdict to the first token after the stop before ``token`` and after what closes with it."""
    stop = token - 1
    if words[stop] in _BULLETS:
        if words[stop] not in words[stop + 1 : stop + 2] and words[stop] not in words[max(stop - 1, 0) : stop]:
            found[stop] = ALWAYS
        return
    last = len(words)
    while token < last and (words[token] in _BRACKETS or marks.get(token) is False):
        token += 1
    if token < last and words[token] == "[" and token + 2 < last and words[token + 2] == "]":
        token += 3
    if token == stop + 1 and token < last and words[token][0].isupper() and _is_item(words, stop):
        found[stop - 1] = ALWAYS
    elif token < last and words[token] not in _GOES_ON:
        found[token] = _verdict(words, stop, token, marks, small)


def _verdict(words: Sequence[str], stop: int, token: int, marks: dict[int, bool], small: bool) -> int:
    end, word = words[stop], words[token]
    if word in _DASHES:
        return MAYBE if token + 1 < len(words) and words[token + 1][0].isupper() and words[stop + 1 : token] == [] else NEVER
    if len(end) > 1 and end[-1] == "." and end[-2] != ".":
        return _after_abbreviation(words, stop, token)
    if end == "." and _before_figure(words[stop - 1] + "." if stop else "", word):
        return NEVER
    if word[0].islower():
        return MAYBE if small or not word.isalpha() or _particle(words, token) else NEVER
    if marks.get(token):
        return ALWAYS if end in ".?!" else MAYBE
    if word in _BULLETS or (word in _OPENER and end == "."):
        return ALWAYS
    return MAYBE


def _particle(words: Sequence[str], token: int) -> bool:
    following = words[token + 1] if token + 1 < len(words) else ""
    return (words[token] in _ARTICLES and following == "-") or (words[token] in _PARTICLES and following[:1].isupper())


def _after_abbreviation(words: Sequence[str], stop: int, token: int) -> int:
    end, word = words[stop], words[token]
    if stop == 0 or word[0].islower() or _before_figure(end, word):
        return NEVER
    if word in _OPENER:
        return ALWAYS if end in _LOOSE and word in _FIRM else MAYBE
    if end in _TITLE:
        return NEVER
    if len(end) == 2 and end[0].isupper() and word[0].isupper():
        return ALWAYS if words[stop - 1].capitalize() in _LETTERED else NEVER
    return MAYBE


def _before_figure(end: str, word: str) -> bool:
    if end not in _BEFORE_FIGURE:
        return False
    return word[0].isdigit() or (end in _DAY and word in _MONTH)


def _is_item(words: Sequence[str], stop: int) -> bool:
    """Is the stop that of a list's number, which itself begins the sentence ("2. The Parties")?"""
    if words[stop] != "." or stop == 0 or len(words[stop - 1]) > 2 or not words[stop - 1].isdigit():
        return False
    return stop == 1 or (words[stop - 2] in ".;:" and not _before_figure(words[stop - 3] + "." if stop > 2 else "", "1"))


def _keep_titles(words: Sequence[str], marks: dict[int, bool], found: list[int]) -> Iterator[tuple[int, int]]:
    for first, opening in marks.items():
        if not opening or (first and (words[first - 1].lower() in _SAYING or words[first - 1] in ",:")):
            continue
        last = first + 1
        limit = min(len(words), first + _LONGEST_TITLE + 2)
        while last < limit and last not in marks:
            last += 1
        begins = first == 0 or found[first] != NEVER
        if (
            last < limit
            and marks[last] is False
            and _reads_as_title(words[first + 1 : last])
            and not (begins and words[last - 1] in ".,?!…")
        ):
            found[first + 1 : last + 1] = [NEVER] * (last - first)
            if not _STOPS.isdisjoint(words[first + 1 : last - 1]):
                yield first + 1, last


def _reads_as_title(words: Sequence[str]) -> bool:
    return all(w[0].isupper() or not w[0].isalpha() or w in _SMALL_WORDS for w in words)


def _slugs(line: Line, found: list[int]) -> None:
    if "/" not in line.text:
        return
    for slug in _SLUG.finditer(line.text):
        for token, start in enumerate(line.starts):
            if slug.start() <= start < slug.end():
                found[token] = NEVER
            elif start >= slug.end():
                found[token] = ALWAYS
                break


def _dateline(line: Line, found: list[int]) -> None:
    told = _DATELINE.match(line.text)
    if told is None:
        return
    for token, start in enumerate(line.starts):
        if start >= told.end():
            found[token] = ALWAYS
            break
        found[token] = NEVER
