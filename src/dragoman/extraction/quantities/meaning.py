"""What happened to the counted: killed, returned, seized … read from the words beside the figure, then from the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.contracts import Reading
from dragoman.extraction.quantities.after import after, past_aside, past_list, past_relative
from dragoman.extraction.quantities.before import before, belongs_to_noun
from dragoman.extraction.quantities.bounds import Figure
from dragoman.extraction.quantities.climb import climb, relative
from dragoman.extraction.quantities.context import WINDOW
from dragoman.extraction.quantities.counted import Counted
from dragoman.extraction.quantities.told import Asked, Found, classes_of, kind_at, kind_of
from dragoman.vocab import quantities as vocab
from dragoman.vocab.quantities import Kind

_CHANGE = vocab.words("rising and standing")
_SHARES = frozenset(
    ("half", "third", "thirds", "quarter", "quarters", "most", "none", "one", "neither", "percent", "cent", "%", "few", "many")
)
_OWNERS = frozenset(("DT", "PRP$", "NNP", "NNPS", "POS", "JJ"))
_NUMBERS = frozenset(("number", "toll", "total", "tally", "count", "figure"))
_REPORTED = vocab.words("abbreviations")
_HARMED = frozenset(("killed", "wounded"))
_EITHER = frozenset(("or", "and", "/"))


def meaning(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int) -> Found | None:
    """The kind of the figure and the id of the rule that saw it; None where no word tells."""
    if _share_of(reading, start, figure.first):
        return _by_unit(counted)
    near = reading.lemmas[max(start, figure.first - WINDOW) : min(stop, figure.last + WINDOW)]
    asked = Asked(classes_of(counted), near)
    found = next((found for found in _candidates(reading, start, figure, counted, stop, asked) if found is not None), None)
    return (_either(reading, start, figure, counted, stop, found[0]), found[1]) if found is not None else None


def whole_with(reading: Reading, counted: Counted) -> Found | None:
    """What a participle says of a whole beside its part (42 of 48 drones **launched** overnight); the sentence's verb is the
    part's."""
    if counted.unit is None:
        return None
    at = counted.first if counted.head is None else counted.head
    nodes = range(at + 1, min(at + (2 if counted.head is not None else 4), len(reading.tags)))
    node = next((t for t in nodes if reading.tags[t] == "VBN"), None)
    if node is None:
        return None
    found = kind_of(reading, node, "patient", Asked(classes_of(counted), [reading.lemmas[node]]))
    return (found, "quantity.tree") if found is not None else None


def _share_of(reading: Reading, start: int, first: int) -> bool:
    """``half of the 200 have come``, ``not one of the 60 came back``: what happened, happened to a share."""
    lowers, tags = reading.lowers, reading.tags
    for node in range(first - 2, max(start, first - 6), -1):
        if tags[node + 1] not in _OWNERS:
            return False
        if lowers[node] == "of":
            return lowers[node - 1] in _SHARES and lowers[node - 2] not in ("every", "each")
    return False


def told_before(reading: Reading, start: int, first: int, counted: Counted, stop: int) -> Found | None:
    """What the words before token ``first`` alone say."""
    near = reading.lemmas[max(start, first - WINDOW) : min(stop, first + WINDOW)]
    return before(reading, start, first, Asked(classes_of(counted), near))


def _candidates(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int, asked: Asked) -> Iterator[Found | None]:
    """What each rule says, the surest rule first."""
    last = figure.last if counted.head is None else counted.head + 1
    token = figure.number if counted.head is None else counted.head
    if counted.head is not None and counted.unit is not None and counted.unit.what and reading.lowers[counted.head] in _REPORTED:
        yield _by_unit(counted)
    inside = _inside(reading, figure.last, last, asked)
    if inside is not None and inside[0].what == "killed":
        yield inside  # four slain soldiers were flown home: the dead return as dead
    told = None if belongs_to_noun(reading, start, figure.first) else after(reading, last, stop, asked)
    if told is not None:
        if reading.lemmas[figure.first - 1] == "have":
            yield _had(reading, last, stop, asked)
        yield _done(reading, start, figure, told, asked) if told[0].flow == "stock" else told
    yield before(reading, start, figure.first, asked)
    following = reading.lowers[last] if last < stop else ""
    if following in ("who", "that", "which"):
        yield past_relative(reading, last, stop, asked)
    elif following in (",", "("):
        yield past_aside(reading, last, stop, asked)
    climbed = climb(reading, token, figure, asked)
    if climbed is not None and climbed[0].what != "assisted":
        yield climbed
    yield relative(reading, token, asked)
    yield _predicate(reading, token, stop, asked)
    if following in (",", "and", "&"):
        yield past_list(reading, last, stop, asked)
    yield _toll(reading, start, figure.first, asked)
    yield _number_of(reading, figure, stop, asked)
    yield inside
    yield climbed
    yield _by_unit(counted)


def _either(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int, kind: Kind) -> Kind:
    """``were killed or injured``, ``killed or maimed 57``: nobody can tell how many of which."""
    if kind.what not in _HARMED:
        return kind
    last = figure.last if counted.head is None else counted.head + 1
    for node in (*range(max(start + 1, figure.first - 4), figure.first), *range(last + 1, min(stop - 1, last + 20))):
        if node > last and reading.tags[node + 1] == "CD":
            break
        if (
            reading.lowers[node] in _EITHER
            and reading.tags[node - 1] == reading.tags[node + 1]
            and {_harm(reading, node - 1), _harm(reading, node + 1)} == _HARMED
            and not _counts_on(reading, node + 2, figure, stop)
        ):
            return replace(kind, what="casualties")
    return kind


def _counts_on(reading: Reading, node: int, figure: Figure, stop: int) -> bool:
    """``shot 13 dead and wounded eight``: what follows is counted by itself."""
    return node < stop and node > figure.last and reading.tags[node] in ("CD", "DT", "JJ")


def _harm(reading: Reading, node: int) -> str | None:
    person = Asked(("person", "force"), [])
    kind = kind_at(reading.lemmas[node], "patient", person) or kind_at(reading.lowers[node], "state", person)
    return kind.what if kind is not None else None


def _toll(reading: Reading, start: int, first: int, asked: Asked) -> Found | None:
    """``the death toll has risen to``, ``the number of wounded stands at``, ``put the number of its dead at``."""
    lemmas, lowers = reading.lemmas, reading.lowers
    asked = Asked((*asked.classes, "event"), asked.near)
    change, noun, counting = False, None, False
    for node in range(first - 1, max(start - 1, first - 16), -1):
        word = lowers[node]
        if not change and noun is None and (reading.tags[node] == "CC" or word in (";", ",")):
            return None
        change = change or (lemmas[node] in _CHANGE and reading.pos[node] in ("VERB", "AUX"))
        counting = counting or word in ("number", "toll", "total")
        found = kind_at(word, "toll", asked) or kind_at(lemmas[node].lower(), "toll", asked)
        if found is not None and change and noun is None:
            return found, "quantity.toll"
        noun, counting = noun or found, counting or (found is not None and lowers[node + 1] in ("at", "to"))
        if noun is not None and change and counting:
            return noun, "quantity.toll"
    return None


def _had(reading: Reading, last: int, stop: int, asked: Asked) -> Found | None:
    """``has 40 men deployed in the north``: what it has stands."""
    if last >= stop or reading.tags[last - 1][0] != "N":
        return None
    state = kind_at(reading.lowers[last], "state", asked)
    return (state, "quantity.after") if state is not None and state.flow == "stock" else None


def _done(reading: Reading, start: int, figure: Figure, told: Found, asked: Asked) -> Found:
    """``put 12 men behind bars``: what was done, and not how they are."""
    earlier = before(reading, start, figure.first, asked)
    return earlier if earlier is not None and earlier[0].what == told[0].what else told


def _number_of(reading: Reading, figure: Figure, stop: int, asked: Asked) -> Found | None:
    """``bringing to 19 the number of men killed``: the number is told after its figure."""
    at = figure.last
    to_the = figure.first > 0 and reading.lowers[figure.first - 1] == "to" and reading.lowers[at : at + 1] == ["the"]
    if not to_the or at + 2 >= stop or reading.lowers[at + 1] not in _NUMBERS:
        return None
    for node in range(at + 1, min(stop, at + 10)):
        role = "patient" if reading.tags[node] == "VBN" else "toll"
        found = kind_of(reading, node, role, asked) or kind_at(reading.lowers[node], "state", asked)
        if found is not None:
            return found, "quantity.toll"
    return None


def _predicate(reading: Reading, token: int, stop: int, asked: Asked) -> Found | None:
    """``eight districts of the south were in rebel hands``: the words after the verb of which the noun is subject."""
    for _ in range(4):
        if reading.deps[token] != "conj":
            break
        token = reading.heads[token]
    verb = reading.heads[token]
    if reading.deps[token] not in ("nsubj", "nsubjpass") or verb <= token:
        return None
    begin = min((t for t in reading.children[verb] if t > token and reading.deps[t] in ("aux", "auxpass")), default=verb)
    return after(reading, begin, stop, asked)


def _inside(reading: Reading, first: int, last: int, asked: Asked) -> Found | None:
    """``12 wounded soldiers``: a state among the words before the noun."""
    for node in range(first, last):
        found = kind_at(reading.lowers[node], "state", asked)
        if found is not None:
            return found, "quantity.inside"
    return None


def _by_unit(counted: Counted) -> Found | None:
    unit = counted.unit
    return (Kind(unit.what, unit.flow), "quantity.unit") if unit is not None and unit.what else None
