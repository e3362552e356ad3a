"""What a copy changes in meaning: every difference from what it copies is looked at for figures, days, names, negations, hedges,
verbs of speech, and words that exclude each other. Other words are style."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.contracts import ChangeKind
from dragoman.record.stories.align import Alignment, Edit
from dragoman.record.stories.figures import counted, days, figures, numeral, other_days
from dragoman.record.stories.names import another, names, turned
from dragoman.record.stories.passages import Told
from dragoman.record.stories.sense import excluded, hedging, negations, opposite_prefix, stances

#: Longer differences are text told anew: where both have words there, and where only one has.
#: … and where the shorter side has more than this.
MOST_BOTH, MOST_ONE, MOST_LESS = 5, 8, 3


class Notice(NamedTuple):
    """A change of meaning: words ``x0:x1`` of the copy stand where the other has ``y0:y1``; neither is empty."""

    kind: ChangeKind
    x0: int
    x1: int
    y0: int
    y1: int


def notices(x: Told, y: Told, found: Alignment) -> list[Notice]:
    """What ``x`` changes in ``y``, in the order of ``x``; each once."""
    known = x.facts.names | y.facts.names
    seen: dict[Notice, None] = {}
    for edit in (part for whole in found.edits for part in _split(x, y, whole)):
        sizes = edit.x1 - edit.x0, edit.y1 - edit.y0
        if max(sizes) <= (MOST_BOTH if min(sizes) else MOST_ONE) and min(sizes) <= MOST_LESS and not _sentence(x, y, edit):
            for kind, at in _kinds(x, y, edit, known):
                seen.setdefault(_shown(kind, at, x, y))
    return sorted(seen, key=lambda n: (n.x0, n.y0, n.kind))


def _split(x: Told, y: Told, e: Edit) -> Iterator[Edit]:
    """A difference sentence by sentence: what ends the sentence on one side does not stand for what begins another on the other."""
    e = _slid(x, y, e)
    mine, others = _parts(x, e.x0, e.x1), _parts(y, e.y0, e.y1)
    if e.x1 > e.x0 and e.y1 > e.y0 and (e.x0 in x.words.stops) != (e.y0 in y.words.stops):
        begins = mine if e.x0 in x.words.stops else others
        begins.insert(0, (begins[0][0], begins[0][0]))
    if len(mine) == len(others) == 1:
        yield e
        return
    pairs = list(zip(mine, others, strict=False))
    for (a, b), (c, d) in pairs if len(mine) == len(others) else pairs[:1]:
        if b > a or d > c:
            yield Edit(a, b, c, d)


def _slid(x: Told, y: Told, e: Edit) -> Edit:
    """Words that came or went, moved to the left where that says the same and ends with a sentence: "the [ministry said. The] army"."""
    t, first, last = (x.words, e.x0, e.x1) if e.x1 > e.x0 else (y.words, e.y0, e.y1)
    if (e.x1 > e.x0) == (e.y1 > e.y0):
        return e
    for step in range(min(MOST_LESS, e.x0, e.y0) + 1):
        if last - step in t.stops:
            return Edit(e.x0 - step, e.x1 - step, e.y0 - step, e.y1 - step)
        if t.words[first - step - 1] != t.words[last - step - 1]:
            break
    return e


def _parts(t: Told, first: int, last: int) -> list[tuple[int, int]]:
    """The words cut where sentences begin."""
    cuts = [first, *(p for p in range(first + 1, last) if p in t.words.stops), last]
    return list(zip(cuts, cuts[1:], strict=False))


def _kinds(x: Told, y: Told, edit: Edit, known: frozenset[str]) -> Iterator[tuple[ChangeKind, Edit]]:
    wide = _number_edges(x, y, edit)
    if _other_figure(x, y, wide):
        yield "figure", wide
    dated = Edit(max(0, edit.x0 - 1), min(edit.x1 + 1, len(x.words.words)), max(0, edit.y0 - 1), min(edit.y1 + 1, len(y.words.words)))
    if _other_day(x, y, edit, dated):
        yield "date", edit
    named = _other_name(x, y, edit, known)
    if named:
        yield "name", edit
    mine, others = x.words.words[edit.x0 : edit.x1], y.words.words[edit.y0 : edit.y1]
    if _other_negation(x, y, edit, mine, others):
        yield "negation", edit
    if _other_hedge(x, y, edit):
        yield "hedge", edit
    if _other_source(x, y, edit):
        yield "attribution", edit
    if not named and mine and others and excluded(mine, others):
        yield "deed", edit


def _sentence(x: Told, y: Told, e: Edit) -> bool:
    """A whole sentence came or went: that is more or less text, not a change."""
    first, last, told = (e.x0, e.x1, x.words) if e.x1 > e.x0 else (e.y0, e.y1, y.words)
    if (e.x1 > e.x0) == (e.y1 > e.y0):
        return False
    return told.units[told.unit_of[first]][0] == first and told.units[told.unit_of[last - 1]][1] == last


def _number_edges(x: Told, y: Told, e: Edit) -> Edit:
    """The difference drawn out over the rest of a figure that both have ("twenty-one", "2.5 million")."""
    x0, x1, y0, y1 = e
    if not any(numeral(t, p) for t, a, b in ((x, x0, x1), (y, y0, y1)) for p in range(a, b)):
        return e
    if x0 and y0 and numeral(x, x0 - 1) and numeral(y, y0 - 1):
        x0, y0 = x0 - 1, y0 - 1
    while x1 < len(x.words.words) and y1 < len(y.words.words) and numeral(x, x1) and numeral(y, y1):
        x1, y1 = x1 + 1, y1 + 1
    return Edit(x0, x1, y0, y1)


def _other_figure(x: Told, y: Told, e: Edit) -> bool:
    mine, others = sorted(figures(x, e.x0, e.x1)), sorted(figures(y, e.y0, e.y1))
    if mine == others or (not others and not mine):
        return False
    if mine and others:
        return True
    # "One" is often no figure; a figure that only came or went ("Korek, 45, said") is detail, but "14" for "dozens" is not.
    alone, t, span = (mine, y, (e.y0, e.y1)) if mine else (others, x, (e.x0, e.x1))
    return alone != [1.0] and e.x1 > e.x0 and e.y1 > e.y0 and alone != counted(t, *span)


def _other_day(x: Told, y: Told, e: Edit, wide: Edit) -> bool:
    if not days(x, e.x0, e.x1) and not days(y, e.y0, e.y1):
        return False
    return other_days(days(x, e.x0, e.x1), days(y, e.y0, e.y1)) or (
        e.x1 > e.x0 and e.y1 > e.y0 and other_days(days(x, wide.x0, wide.x1), days(y, wide.y0, wide.y1))
    )


def _other_name(x: Told, y: Told, e: Edit, known: frozenset[str]) -> bool:
    mine, others = names(x, e.x0, e.x1, known), names(y, e.y0, e.y1, known)
    return another(mine, others) or (turned(mine, others) and len(mine) + len(others) == 1)


def _units(x: Told, y: Told, e: Edit) -> Edit:
    """The sentences around a difference. Where one side has no words there, the sentence that the other's belong to."""
    a, b = _around(x, e.x0, e.x1, _goes_on(y, e.y0))
    c, d = _around(y, e.y0, e.y1, _goes_on(x, e.x0))
    return Edit(a, b, c, d)


def _goes_on(t: Told, first: int) -> bool:
    """Whether the words from ``first`` on belong to a sentence begun before."""
    unit_of = t.words.unit_of
    return first >= len(unit_of) or (first > 0 and unit_of[first] == unit_of[first - 1])


def _around(t: Told, first: int, last: int, back: bool) -> tuple[int, int]:
    units, unit_of = t.words.units, t.words.unit_of
    if last == first:
        first, last = (first - 1, first) if back and first else (first, first + 1)
    end = len(unit_of) - 1
    return units[unit_of[min(first, end)]][0], units[unit_of[min(last - 1, end)]][1]


def _other_negation(x: Told, y: Told, e: Edit, mine: list[str], others: list[str]) -> bool:
    if mine and others:
        said, told = stances(x.words, e.x0, e.x1), stances(y.words, e.y0, e.y1)
        if said and told and ("denial" in said) != ("denial" in told):
            return True
        if opposite_prefix(mine, others):
            return True
    if bool(negations(x.words, e.x0, e.x1)) == bool(negations(y.words, e.y0, e.y1)):
        return False
    whole = _units(x, y, e)
    return negations(x.words, whole.x0, whole.x1) != negations(y.words, whole.y0, whole.y1)


def _other_hedge(x: Told, y: Told, e: Edit) -> bool:
    whole = _units(x, y, e)
    mine, others = hedging(x.words, whole.x0, whole.x1), hedging(y.words, whole.y0, whole.y1)
    if Counter(h[2] for h in mine) == Counter(h[2] for h in others):
        return False
    here = {name for a, b, name in mine if a < e.x1 and b > e.x0}
    return here != {name for a, b, name in others if a < e.y1 and b > e.y0}


def _other_source(x: Told, y: Told, e: Edit) -> bool:
    """Who says so went, or the verb took another stance. A carrier's "the Gazette reported" is no such change."""
    mine, others = stances(x.words, e.x0, e.x1), stances(y.words, e.y0, e.y1)
    if set(mine) == set(others) or ("denial" in mine) != ("denial" in others):
        return False
    if mine and others:
        return True
    if e.x1 - e.x0 == e.y1 - e.y0 == 1 or (not others and _credit(x, e.x0, e.x1)):
        return False
    whole = _units(x, y, e)
    return stances(x.words, whole.x0, whole.x1) != stances(y.words, whole.y0, whole.y1)


def _credit(x: Told, first: int, last: int) -> bool:
    return any(x.words.raw(p)[0].isupper() for p in range(first, min(last + 1, len(x.words.words))))


def _shown(kind: ChangeKind, e: Edit, x: Told, y: Told) -> Notice:
    """Where nothing stands on one side, one word to the left and one to the right are shown with it."""
    if e.x1 > e.x0 and e.y1 > e.y0:
        return Notice(kind, *e)
    left = 1 if e.x0 and e.y0 else 0
    right = 1 if e.x1 < len(x.words.words) and e.y1 < len(y.words.words) else 0
    return Notice(kind, e.x0 - left, e.x1 + right, e.y0 - left, e.y1 + right)
