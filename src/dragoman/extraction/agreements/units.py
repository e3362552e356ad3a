"""Cuts a clause or a list of nouns into single undertakings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from dragoman.contracts import Reading
from dragoman.extraction.agreements.kinds import Match, match
from dragoman.extraction.agreements.phrases import left_edge
from dragoman.extraction.tree import subtree
from dragoman.vocab import agreements as vocab

_FINITE = frozenset(("MD", "VBZ", "VBP", "VBD"))
_ENDS = frozenset((".", "while", "but", "said", "that", "which", "who", '"', "”"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_EDGES = frozenset((",", ";", ":", "and", "or", "but", "while", "that", ".", "(", "-", "–", "which"))  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens ``first:last`` of one undertaking, the word that heads it, who is bound (a token), and its kind."""

    first: int
    last: int
    head: int
    subject: int | None
    found: Match


def subject_of(reading: Reading, verb: int) -> int | None:
    """The subject of a verb, if it has one of its own."""
    return next((c for c in reading.children[verb] if reading.deps[c] in _SUBJECTS), None)


class Judge(Protocol):
    """Tells the kind of a stretch of tokens: ``match`` by frames alone, ``surely`` by what it is about, too."""

    def __call__(self, reading: Reading, first: int, last: int, head: int | None = None, *, subject: int | None = None) -> Match | None:
        """The kind of tokens ``first:last`` with their verb."""


def clause_units(reading: Reading, verb: int, subject: int | None, stop: int, depth: int = 0, *, judge: Judge = match) -> Iterator[Unit]:
    """The undertakings of the clause of ``verb`` and of the clauses coordinated with it; ``subject`` is inherited."""
    own = subject_of(reading, verb)
    bound = subject if own is None or reading.tags[own] in ("WDT", "WP", "EX") else own
    inner = _inner(reading, verb)
    if inner is not None and depth < 4:
        handed = _handed(reading, verb)
        units = list(clause_units(reading, inner, bound if handed is None else handed, stop, depth + 1, judge=judge))
        yield from _widened(reading, verb, units, own)
    else:
        yield from _own(reading, verb, bound, stop, judge)
    for child in reading.children[verb]:
        if _is_clause_conjunct(reading, child) and depth < 8:
            yield from clause_units(reading, child, bound, stop, depth + 1, judge=judge)


def _widened(reading: Reading, verb: int, units: list[Unit], own: int | None) -> Iterator[Unit]:
    """The first undertaking of a light verb begins at the light verb's subject where that is near."""
    for at, unit in enumerate(units):
        first = unit.first
        if at == 0 and own is not None and verb < unit.head and vocab.stem(reading.lemmas[verb]) not in vocab.words("agreeing"):
            first = min(first, subtree(reading, own)[0])
        yield Unit(first, unit.last, unit.head, unit.subject, unit.found)


def _inner(reading: Reading, verb: int) -> int | None:
    """The verb that a light verb hands its content to (agreed to exchange, will be allowed to return)."""
    lemma = vocab.stem(reading.lemmas[verb])
    if lemma not in vocab.words("light") or (lemma in ("allow", "permit", "authorise", "authorize") and not _passive(reading, verb)):
        return None
    for child in reading.children[verb]:
        if reading.deps[child] in ("xcomp", "ccomp") and reading.pos[child] in ("VERB", "AUX", "NOUN") and reading.tags[child][0] == "V":
            return child
    return None


def _passive(reading: Reading, verb: int) -> bool:
    return reading.tags[verb] == "VBN" and any(reading.deps[c] in ("auxpass", "nsubjpass") for c in reading.children[verb])


def _handed(reading: Reading, verb: int) -> int | None:
    """Who is bound by a verb with an object before its infinitive (obliges the army to withdraw)."""
    objects = (c for c in reading.children[verb] if reading.deps[c] in ("dobj", "dative"))
    return next((c for c in objects if not reading.lowers[c].endswith(("self", "selves"))), None)


def _is_clause_conjunct(reading: Reading, child: int) -> bool:
    if reading.deps[child] not in ("conj", "ccomp", "parataxis", "advcl") or reading.tags[child][0] != "V":
        return False
    if reading.deps[child] == "advcl":
        return any(reading.lowers[c] in ("while", "whereas") for c in reading.children[child]) and _obliges(reading, child)
    before = child < reading.heads[child]  # the parser hangs a first clause on the one after it
    return reading.deps[child] != "ccomp" or (before and subject_of(reading, child) is not None)


def _obliges(reading: Reading, verb: int) -> bool:
    """``while the army will pull back`` undertakes, ``while the withdrawal lasts`` does not."""
    children = reading.children[verb]
    if any(reading.tags[c] in ("MD", "TO") for c in children):
        return True
    return reading.lemmas[verb].lower() in ("be", "have", "undertake", "agree", "pledge", "promise") and any(
        reading.deps[c] in ("xcomp", "ccomp") for c in children
    )


def own_span(reading: Reading, head: int) -> tuple[int, int]:
    """Tokens of ``head``'s subtree without clauses or nouns coordinated with it, trimmed of joints at its edges."""
    cut = [c for c in reading.children[head] if reading.deps[c] == "conj" or _is_clause_conjunct(reading, c)]
    first, last = subtree(reading, head)
    for child in cut:
        begin, end = subtree(reading, child)
        if child > head:
            last = min(last, begin)
        else:
            first = max(first, end)
    return trimmed(reading, first, last)


def trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The stretch without commas, conjunctions and full stops at its edges."""
    while last - 1 > first and reading.lowers[last - 1] in _EDGES:
        last -= 1
    while first < last - 1 and reading.lowers[first] in _EDGES:
        first += 1
    return first, last


def _own(reading: Reading, verb: int, subject: int | None, stop: int, judge: Judge) -> Iterator[Unit]:
    first, last = own_span(reading, verb)
    last = _before_relative(reading, verb, min(last, stop))
    found = judge(reading, first, last, verb, subject=_subject_outside(reading, verb, subject, first))
    if found is None:
        return
    parts = list(_by_object(reading, verb, last, found))
    if len(parts) < 2:
        yield Unit(first, last, verb, subject, found)
        return
    for at, (begin, end, kind) in enumerate(parts):
        yield Unit(first if at == 0 else begin, end, verb, subject, kind)


def _subject_outside(reading: Reading, verb: int, subject: int | None, first: int) -> int | None:
    """The subject of a light verb above (fighters are to gather): a verb without an object says it of its subject."""
    if subject is None or subject >= first or any(reading.deps[c] == "dobj" for c in reading.children[verb]):
        return None
    return subject


def _before_relative(reading: Reading, verb: int, last: int) -> int:
    """Where a relative clause after a comma begins (…, where 90,000 people go hungry): it is no part of the undertaking."""
    for node in range(verb + 1, last - 1):
        if reading.lowers[node] == "," and reading.tags[node + 1] in ("WRB", "WDT", "WP"):
            return node
    return last


def _by_object(reading: Reading, verb: int, last: int, whole: Match) -> Iterator[tuple[int, int, Match]]:
    """Coordinated objects of one verb, where they are undertakings of different kinds."""
    for child in reading.children[verb]:
        if reading.deps[child] not in ("dobj", "nsubjpass"):
            continue
        chain = [child]
        while len(chain) < 12 and (after := _noun_conjunct(reading, chain[-1])) is not None:
            chain.append(after)
        spans = [own_span(reading, noun) for noun in chain]
        kinds = [match_with(reading, verb, first, end) for first, end in spans]
        told = {k.kind for k in kinds if k is not None}
        if len(told) < 2:
            return
        for (first, end), kind in zip(spans, kinds, strict=True):
            if kind is not None:
                yield first, min(end, last), kind


def match_with(reading: Reading, verb: int, first: int, last: int) -> Match | None:
    """The kind of tokens ``first:last`` with the verb in sight."""
    if first <= verb < last:
        return match(reading, first, last, verb)
    low, high = (verb, last) if verb < first else (first, verb + 1)
    return match(reading, low, high, verb) if high - low < last - first + 3 else match(reading, first, last, None)


def _noun_conjunct(reading: Reading, noun: int) -> int | None:
    return next((c for c in reading.children[noun] if reading.deps[c] in ("conj", "appos") and c > noun), None)


def noun_units(reading: Reading, noun: int, stop: int) -> Iterator[Unit]:
    """The undertakings of a list of nouns (a ceasefire, the release of prisoners and the opening of a road). Cut at
    commas and conjunctions: the parser loses itself in long lists. A piece that is no undertaking goes to the one before."""
    begin = left_edge(reading, noun)
    pieces: list[Unit] = []
    for first, last in _pieces(reading, begin, stop):
        head = _head_noun(reading, first, last)
        found = match(reading, first, last, head, verbless=True)
        if found is not None and not (pieces and (pieces[-1].found.kind == found.kind or _qualifies(reading, first, head))):
            pieces.append(Unit(first, last, head, None, found))
        elif pieces:
            before = pieces[-1]
            pieces[-1] = Unit(before.first, last, before.head, None, before.found)
    yield from pieces


def _qualifies(reading: Reading, first: int, head: int) -> bool:
    """A piece that begins with a participle or preposition, or is only a name, belongs to the noun before it."""
    return reading.tags[first] in ("VBN", "VBD", "IN", "TO", "RB") or reading.tags[head] in ("NNP", "NNPS")


def _pieces(reading: Reading, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """Stretches between commas and conjunctions up to the next finite verb's clause."""
    begin = first
    for node in range(first, stop):
        tag, word = reading.tags[node], reading.lowers[node]
        if tag in _FINITE or word in _ENDS:
            if begin < node and (tag not in _FINITE or begin == first):
                yield trimmed(reading, begin, node)
            return
        if word in (",", ";", "and", "or") or (node == begin and node > first and tag == "IN"):
            if node > begin:
                yield trimmed(reading, begin, node)
            begin = node + 1
    if begin < stop:
        yield trimmed(reading, begin, stop)


def _head_noun(reading: Reading, first: int, last: int) -> int:
    """The first noun of a stretch that no noun after it carries on."""
    for node in range(first, last):
        if reading.tags[node][0] == "N" or reading.tags[node] == "VBG":
            following = reading.tags[node + 1] if node + 1 < last else ""
            if not following.startswith("N") and following not in ("HYPH", "POS"):
                return node
    return first
