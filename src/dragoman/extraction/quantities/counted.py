"""What a figure counts: the noun after it, its unit, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.contracts import Participant, Reading
from dragoman.vocab import quantities as vocab

_PREMODIFIERS = frozenset(
    ("amod", "compound", "nmod", "poss", "nummod", "det", "punct", "case", "advmod", "npadvmod", "quantmod", "predet")
)
_INNER = frozenset(
    ("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "POS", "HYPH", "CD", "RB", "PRP$", "DT", ",", "CC", "AFX")
)
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_OF = vocab.words("between figure and noun")
_WHEN = vocab.words("time words")
_NEVER = vocab.words("never counted")
_NOTHING = vocab.Unit("other", "nothing", None, None, None)
_PERSON = vocab.Unit("person", "person", None, None, None)
_BODIES = frozenset(("body", "corpse", "remain", "remains", "cadaver"))
#: Endings of people in the plural (catechists, technicians, pamphleteers).
_PERSONS = ("ists", "icians", "arians", "eers")
_STANDS_FOR_PEOPLE = frozenset(("dead", "wounded", "injured", "missing"))
_TIMES = vocab.words("units after a figure")
_FLIERS = frozenset(("bomber", "bombers", "fighter", "fighters", "interceptor", "interceptors"))
_CALIBRES = frozenset(("mm", "millimetre", "millimeter", "cm"))


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun at token ``head`` (None: the figure stands alone), from token ``first``."""

    first: int
    head: int | None
    unit: vocab.Unit | None


def counted(reading: Reading, at: int, stop: int) -> Counted:
    """The noun that a figure ending before token ``at`` counts, with its unit where the table knows it."""
    lowers = reading.lowers
    if at + 1 < stop and lowers[at] in _TIMES:
        at += 1  # 3 x KIA, as patrols report
    if lowers[at : at + 2] == ["per", "cent"]:
        return Counted(at, at + 1, vocab.units()["percent"])
    if lowers[at : at + 1] == ["-"] and at + 1 < stop:
        hyphened = _hyphened(reading, at + 1)
        if hyphened is not None:
            return hyphened
    node = _past_of(reading, at, stop)
    head = _head(reading, node, stop)
    if head is None:
        head = _the_dead(reading, node, stop)
    elif lowers[head] == "head" and lowers[head + 1 : head + 2] == ["of"]:
        head = _head(reading, head + 2, stop) or head  # 40 head of cattle
    return Counted(at, None, _apposed(reading, at, stop)) if head is None else _counted_head(reading, at, node, head, stop)


def _counted_head(reading: Reading, at: int, node: int, head: int, stop: int) -> Counted:
    """The noun at ``head`` after a figure that ends before ``at``; ``node`` is the first token of its phrase."""
    if reading.lowers[head] in _NEVER:
        return Counted(node, head, _NOTHING)
    if head + 1 < stop and reading.lowers[head + 1] in _STANDS_FOR_PEOPLE and (dead := _dead_after(reading, head)) is not None:
        return Counted(node, head + 1, dead)
    if node > at and reading.tags[node] == "CD":
        return Counted(at, None, unit_of(reading, head))  # 29 of 36 drones: what follows is said of the 36
    return Counted(node, head, vocab.units()["dead"] if at >= 3 and _of_bodies(reading, at) else unit_of(reading, head))


def _dead_after(reading: Reading, head: int) -> vocab.Unit | None:
    """``57 government dead``: the adjective counts people, its noun says whose."""
    unit = unit_of(reading, head)
    if (unit is not None and unit.kind not in ("place", "group")) or reading.lowers[head + 2 : head + 3] == ["-"]:
        return None
    return vocab.units()[reading.lowers[head + 1]]


def _apposed(reading: Reading, at: int, stop: int) -> vocab.Unit | None:
    """``the rockets, 18 in all``: a bare figure beside its noun."""
    if at >= stop or reading.deps[at - 1] != "appos" or reading.lowers[at] not in ("in", ",", "."):
        return None
    return unit_of(reading, reading.heads[at - 1])


def _past_of(reading: Reading, at: int, stop: int) -> int:
    """Past what may stand between a figure and its noun (of the, of its own, out of)."""
    node = at + 1 if reading.lowers[at : at + 2] == ["out", "of"] else at
    while node < stop and node - at < 4 and reading.lowers[node] in _OF and (node > at or reading.tags[node] not in ("DT", "PRP$")):
        node += 1
    return node


def _hyphened(reading: Reading, at: int) -> Counted | None:
    """``an 8-kilometre strip``, ``a 120-strong unit``: what stands after the hyphen is counted, not the noun."""
    if reading.lowers[at] == "strong":
        return Counted(at, at, _PERSON)
    unit = unit_of(reading, at)
    return Counted(at, at, unit) if unit is not None and unit.kind in ("length", "area", "weight", "volume") else None


def _the_dead(reading: Reading, node: int, stop: int) -> int | None:
    """``17 of the dead``, ``six of those killed``: an adjective or participle that stands for people."""
    if (
        node >= stop
        or reading.lowers[node - 1] not in ("the", "those", "its", "their", "his", "own")
        or reading.tags[node] not in ("JJ", "VBN", "VBD")
    ):
        return None
    known = reading.lowers[node] in vocab.units() or (reading.lowers[node], "state") in vocab.kinds()
    return node if known else None


def _of_bodies(reading: Reading, at: int) -> bool:
    """``the bodies of 15 fighters``, ``the remains of at least 40 men``."""
    node = at - 1
    while node > 1 and at - node < 6 and reading.lowers[node] != "of" and reading.tags[node][0] not in "NV,":
        node -= 1
    return reading.lowers[node] == "of" and reading.lemmas[node - 1].lower() in _BODIES


def unit_of(reading: Reading, token: int) -> vocab.Unit | None:
    """The unit that the noun ``token`` names: by form, by lemma, or a people's name (Palestinians, Rohingya)."""
    units = vocab.units()
    lower = reading.lowers[token]
    found = units.get(lower) or units.get(reading.lemmas[token].lower()) or units.get(_singular(lower))
    if found is None and token > 1 and reading.lowers[token - 1] == "-":
        found = units.get(f"{reading.lowers[token - 2]}-{_singular(lower)}")
    if lower in _FLIERS and "-" in reading.words[token - 1][1:-1]:
        return vocab.units()["aircraft"]  # Tu-95 bombers
    if found is not None and found.kind == "length" and reading.lowers[token - 1] == "square":
        return vocab.units()["square"]
    if found is None and (lower.endswith(_PERSONS) or (reading.words[token][:1].isupper() and _people(reading, token))):
        return _PERSON
    return found


def _singular(word: str) -> str:
    """A plural that the tagger took for a name (Soldiers) or a compound (ex-fighters)."""
    if word.endswith("men"):
        return word[:-2] + "an"
    return word[:-1] if word.endswith("s") else word


def _people(reading: Reading, token: int) -> bool:
    """A plural, or a name that the reading takes for a people's."""
    if reading.ents[token] == "NORP":
        return True
    return reading.tags[token] == "NNPS" and reading.lowers[token].endswith(("s", "ese", "ish"))


def _head(reading: Reading, at: int, stop: int) -> int | None:
    """Walks right through what stands before a noun to the noun that heads it."""
    tags, lowers = reading.tags, reading.lowers
    head, compound = None, at
    for node in range(at, min(stop, at + 9)):
        tag = tags[node]
        if lowers[node + 1 : node + 2] == ["-"] and node + 2 < stop and tag[0] == "V":
            compound = node + 3  # pick-up trucks
        if node < compound:
            continue
        if lowers[node] in _WHEN or tag not in _INNER or (head is not None and not _goes_on(reading, head, node)):
            break
        if tag in _NOUNS and lowers[node] not in _CALIBRES and lowers[node] != "-":
            head = node
        elif tag in (",", "CC", "DT", "PRP$", "RB") and head is None and not _leads_on(reading, node, stop):
            break
    return head


def _leads_on(reading: Reading, node: int, stop: int) -> bool:
    """Whether a comma, ``and`` or adverb stands between two adjectives before the noun."""
    tags = reading.tags
    if node + 1 >= stop or tags[node] in ("DT", "PRP$"):
        return False
    if tags[node + 1] not in ("JJ", "VBN") or tags[node - 1] not in ("JJ", "VBN", "CD"):
        return False
    return reading.heads[node + 1] > node + 1 or (tags[node] == "CC" and tags[node + 2 : node + 3] in (["NNS"], ["NN"]))


def _goes_on(reading: Reading, head: int, node: int) -> bool:
    """After a noun: whether ``node`` still belongs to a noun phrase that ends later."""
    if reading.tags[node] in ("POS", "HYPH") or reading.lowers[node] == "-":
        return True
    if reading.tags[node] not in _NOUNS:
        return reading.lowers[head + 1 : head + 2] == ["-"]
    if reading.tags[node - 1] == "VBN" and reading.lowers[head + 1] == "-":
        return True  # rocket-propelled grenades
    joined = reading.heads[head] >= node and reading.deps[head] in _PREMODIFIERS
    known = unit_of(reading, head)
    if reading.lowers[node] == "home" and known is not None and known.kind == "person":
        return False  # flew 60 pilgrims home
    return joined and not (known is not None and reading.tags[head] == "NNS" and unit_of(reading, node) is None)


def side(reading: Reading, found: Counted, stop: int) -> Participant | None:
    """Whose the counted people or things are: the noun phrase, where a name or possessive in it tells."""
    if found.head is None or found.unit is None or found.unit.kind in ("length", "area", "weight", "volume", "duration", "share", "money"):
        return None
    first, last = found.first, found.head + 1
    names = reading.name_of
    named = any(_tells(reading, t) for t in range(first, last))
    if first > 0 and reading.tags[first - 1] == "PRP$":
        first, named = first - 1, True
    if last + 1 < stop and reading.lowers[last] in ("of", "from"):
        end = _of_phrase(reading, last + 1, stop)
        if end:
            last, named = end, True
    if not named or all(names[t] >= 0 and reading.ents[t] in ("DATE", "CARDINAL") for t in range(first, last)):
        return None
    return Participant(
        start=reading.starts[first], end=reading.ends[last - 1], text=reading.text[reading.starts[first] : reading.ends[last - 1]]
    )


def _tells(reading: Reading, token: int) -> bool:
    ent = reading.ents[token]
    return ent in ("NORP", "GPE", "ORG", "PERSON", "LOC") or (reading.tags[token] in ("NNP", "NNPS") and reading.words[token][0].isupper())


def _of_phrase(reading: Reading, at: int, stop: int) -> int | None:
    """The end of a short ``of`` phrase that holds a force's or people's name (soldiers of the Malian army)."""
    node, named = at, False
    while node < stop and node - at < 6 and reading.tags[node] in ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$"):
        named = named or reading.ents[node] in ("NORP", "ORG")
        node += 1
    return node if named else None
