"""Counts without a number: nobody was hurt (nought), a soldier was killed (one)."""

from __future__ import annotations

from dataclasses import replace

from dragoman.contracts import Evidence, Quantity, Reading
from dragoman.extraction.quantities.bounds import Figure
from dragoman.extraction.quantities.counted import Counted, side, unit_of
from dragoman.extraction.quantities.meaning import meaning
from dragoman.vocab import quantities as vocab
from dragoman.vocab.quantities import Kind

#: ``A third`` where others were counted before it.
ORDINALS = frozenset(("second", "third", "fourth", "fifth"))
#: A single person is counted only for these: what else an article introduces is seldom a count.
_COUNTED = frozenset(("killed", "wounded", "captured", "arrested", "abducted", "released", "missing"))
_BEFORE_NOUN = frozenset(("JJ", "NN", "NNP", "HYPH", "VBN", "CD", "NNS"))
_PARTS = vocab.words("part words")
#: No injured, no dead: states that stand for people.
_STATES = frozenset(("injured", "wounded", "dead", "missing", "fatal"))
_STRICT = frozenset(("quantity.after", "quantity.before", "quantity.tree", "quantity.of"))


def none_or_single(reading: Reading, start: int, at: int, stop: int) -> Quantity | None:
    """The count of nought or one whose word stands at token ``at``."""
    if reading.lowers[at] in ("no", "nobody", "none", "nil"):
        return _none(reading, start, at, stop)
    if reading.lowers[at] == "another":
        return _another(reading, start, at, stop)
    if reading.lowers[at] in ORDINALS:
        return _third(reading, start, at, stop)
    return _single(reading, start, at, stop) if reading.tags[at] in ("NN", "NNP") else None


def _none(reading: Reading, start: int, at: int, stop: int) -> Quantity | None:
    head = next((t for t in range(at, min(stop, at + 4)) if t == at and reading.lowers[t] in ("nobody", "none") or _noun(reading, t)), None)
    if reading.lowers[at] == "no" and reading.lowers[at + 1 : at + 2] == ["one"]:
        head = at + 1
    if head is None and at + 1 < stop and reading.lowers[at + 1] in _STATES:
        head = at + 1
    if head is None:
        return None
    counted = Counted(head, head, unit_of(reading, head))
    told = meaning(reading, start, Figure(at, head, at, 0, 0, 0, "exact"), counted if counted.unit else Counted(head, None, None), stop)
    if told is None and counted.unit is not None and counted.unit.what:
        told = Kind(counted.unit.what, counted.unit.flow), "quantity.unit"
    if told is None or told[0].what not in (*_COUNTED, "casualties"):
        return None
    return _quantity(reading, at, head, 0.0, Counted(head, head, counted.unit), told[0], "quantity.none", stop)


def _another(reading: Reading, start: int, at: int, stop: int) -> Quantity | None:
    """``one man was killed and another hurt``: one more of the like."""
    if at + 1 >= stop or reading.tags[at + 1] not in ("VBD", "VBN", "VBZ", "VBP", "JJ", "RB") or _noun_ahead(reading, at + 1, stop):
        return None
    found = meaning(reading, start, Figure(at, at + 1, at, 1, 1, 1, "exact"), Counted(at + 1, None, None), stop)
    if found is None or found[0].what not in _COUNTED or found[1] != "quantity.after":
        return None
    return _quantity(reading, at, at, 1.0, Counted(at, None, None), found[0], "quantity.single", stop)


def _third(reading: Reading, start: int, at: int, stop: int) -> Quantity | None:
    """``wounded a third``, ``a fourth was killed``: one more of the like; not ``a third of``."""
    if at == start or reading.lowers[at - 1] != "a" or at + 1 >= stop or not _ends_phrase(reading, at + 1):
        return None
    found = meaning(reading, start, Figure(at - 1, at + 1, at, 1, 1, 1, "exact"), Counted(at + 1, None, None), stop)
    if found is None or found[0].what not in _COUNTED or found[1] not in _STRICT:
        return None
    return _quantity(reading, at - 1, at, 1.0, Counted(at + 1, None, None), found[0], "quantity.single", stop)


def _ends_phrase(reading: Reading, at: int) -> bool:
    return reading.tags[at][0] in "VM,.C" or reading.lowers[at] in ("in", "when", "as", "critically", "seriously", "badly", "later")


def _noun_ahead(reading: Reading, at: int, stop: int) -> bool:
    """``another wounded soldier``: the adjective's noun follows."""
    return reading.tags[at] in ("JJ", "VBN") and at + 1 < stop and reading.tags[at + 1] in ("NN", "NNS", "JJ", "NNP")


def _noun(reading: Reading, token: int) -> bool:
    unit = unit_of(reading, token) if reading.tags[token] in ("NN", "NNS") else None
    return unit is not None and unit.kind == "person"


def _single(reading: Reading, start: int, at: int, stop: int) -> Quantity | None:
    if reading.deps[at] not in ("dobj", "nsubj", "nsubjpass", "conj"):
        return None
    first = next((t for t in range(at - 1, max(start - 1, at - 9), -1) if reading.tags[t] not in _BEFORE_NOUN), None)
    if first is None or reading.lowers[first] not in ("a", "an", "another") or _goes_on(reading, at, stop):
        return None
    counted = Counted(first + 1, at, unit_of(reading, at))
    if counted.unit is None or counted.unit.what:
        return None
    told = meaning(reading, start, Figure(first, first + 1, first, 1, 1, 1, "exact"), counted, stop)
    if told is None or told[0].what not in _COUNTED or told[1] not in _STRICT:
        return None
    return _quantity(reading, first, at, 1.0, counted, told[0], "quantity.single", stop)


def one_of_them(reading: Reading, start: int, at: int, whole: Quantity | None) -> Quantity | None:
    """``27 men, among them a major``: one person as part of the figure before; kind as the whole's."""
    if whole is None or whole.what not in _COUNTED or whole.unit != "person" or reading.tags[at] not in ("NN", "NNP"):
        return None
    first = next((t for t in range(at - 1, max(start - 1, at - 9), -1) if reading.tags[t] not in _BEFORE_NOUN), start)
    counted = Counted(first + 1, at, unit_of(reading, at))
    after_part_word = reading.lowers[first - 1] in _PARTS or reading.lowers[first - 2 : first] == ["among", "them"]
    if reading.lowers[first] not in ("a", "an") or not after_part_word or counted.unit is None or _goes_on(reading, at, len(reading.tags)):
        return None
    found = _quantity(reading, first, at, 1.0, counted, Kind(whole.what, whole.flow), "quantity.part", len(reading.tags))
    return replace(found, part_of=f"@{whole.start}")


def _goes_on(reading: Reading, at: int, stop: int) -> bool:
    if reading.lowers[at + 1 : at + 2] == ["of"] and at + 2 < stop and reading.tags[at + 2] == "CD":
        return True  # a family of five
    return at + 1 < stop and reading.tags[at + 1] in ("NN", "NNS", "POS", "HYPH")


def _quantity(reading: Reading, first: int, head: int, value: float, counted: Counted, kind: Kind, rule: str, stop: int) -> Quantity:
    start, end = reading.starts[first], reading.ends[head]
    text = reading.text[start:end]
    return Quantity(
        id="", start=start, end=end, text=text, low=value, best=value, high=value, rule="none" if value == 0 else "single",
        unit="person", what=kind.what, flow=kind.flow, of=counted.unit.of if counted.unit else None,
        side=side(reading, counted, stop), evidence=Evidence(start=start, end=end, text=text, rule=rule),
    )  # fmt: skip
