"""The words after the counted noun: ``12 dead``, ``12 soldiers were reportedly killed``, ``12 people with burns``."""

from __future__ import annotations

from itertools import pairwise

from dragoman.contracts import Reading
from dragoman.extraction.quantities.told import BE, Asked, Found, kind_at, kind_of, verb_kind
from dragoman.vocab import quantities as vocab
from dragoman.vocab.quantities import Kind

_PASSABLE = vocab.words("between noun and verb")
_NEW_OBJECT = frozenset(("DT", "CD", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP", "PDT"))
_IN_LIST = frozenset(("CD", "DT", "JJ", "NN", "NNS", "NNP", "NNPS"))
_WHEN = vocab.words("time words before an object")
_TIME_NOUNS = frozenset(
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
)
#: What is denied happened to nobody.
NEGATIONS = frozenset(("not", "n't", "never", "neither", "nor"))
_SEEN = vocab.words("seen again")
_WHERE = frozenset(("deployed", "displaced", "held", "destroyed"))
_THEM = frozenset(("them", "whom", "which", "those", "these"))
_CARRIES = {"with": "with", "without": "without", "in": "in", "under": "in", "behind": "in", "on": "in", "among": "state"}
_HEADED = frozenset(("hostage", "captive", "prisoner", "dead"))


def after(reading: Reading, at: int, stop: int, asked: Asked) -> Found | None:
    """The first word from token ``at`` on that gives the counted noun a kind, past words that may stand between."""
    lowers, tags, lemmas = reading.lowers, reading.tags, reading.lemmas
    if lowers[at : at + 1] == ["of"] and at + 1 < stop and lowers[at + 1] in _THEM:
        at += 2
    be = ""
    for node in range(at, min(stop, at + 7)):
        word, tag = lowers[node], tags[node]
        if word in NEGATIONS or (word == "yet" and lowers[node + 1 : node + 2] == ["to"]):
            return _never_seen(reading, node, stop, asked)
        if word in _CARRIES:
            carried = _carried(reading, node, stop, asked)
            if carried is not None and node == at and _CARRIES[word] == "in" and _place_only(carried[0]):
                carried = None  # killed nine people in the camps: where they were, not what happened
            if carried is not None or word not in _PASSABLE:
                return carried
        if tag[0] == "V" or tag in ("JJ", "NN", "NNS", "NNP", "RP", "RB"):
            is_be = lemmas[node] in BE
            be = word if is_be else be
            found = _verb_or_state(reading, node, stop, asked, "" if is_be else be)
            if found is not None:
                return found, "quantity.after"
        if word not in _PASSABLE and tag not in ("RB", "MD"):
            return None
    return None


def _place_only(kind: Kind) -> bool:
    """Whether ``in`` tells where people were and nothing more, unless they ``were`` or ``live`` there."""
    return kind.what in _WHERE or (kind.what == "wounded" and not kind.beside)


def _never_seen(reading: Reading, at: int, stop: int, asked: Asked) -> Found | None:
    """``were never seen again``, ``have not been heard from``, ``had not been accounted for``: missing. Other denials say
    nothing."""
    for node in range(at + 1, min(stop, at + 4)):
        if reading.tags[node] == "VBN" and reading.lemmas[node] in _SEEN:
            found = kind_at("missing", "state", asked)
            return (found, "quantity.after") if found is not None else None
    return None


def _carried(reading: Reading, at: int, stop: int, asked: Asked) -> Found | None:
    """``patients with gunshot wounds``, ``families without shelter``, ``fishermen in foreign custody``: what they have,
    lack or are in tells."""
    role = _CARRIES[reading.lowers[at]]
    for node in range(at + 1, min(stop, at + 6)):
        found = kind_at(reading.lowers[node] if role == "state" else reading.lemmas[node], role, asked)
        if found is not None:
            return found, "quantity.after"
        if (reading.tags[node][0] in "V,.:I" and role != "state") or reading.tags[node] == "CD":
            return None
    return None


def _verb_or_state(reading: Reading, node: int, stop: int, asked: Asked, be: str) -> Kind | None:
    """A participle is what happened, but after ``remain``, ``still`` or ``are`` the state that it left."""
    state = kind_at(reading.lowers[node], "state", asked)
    if state is not None and state.flow == "stock" and (be in ("are", "is", "'re") or (be and _stands(reading, node, stop, asked))):
        return state
    if state is not None and (reading.lemmas[node - 1] == "remain" or reading.lowers[node - 1] == "still"):
        return state
    if be == "" and node + 1 < stop and reading.tags[node] == "VBD" and reading.tags[node + 1] == "PRP":
        return None  # a bomber killed himself
    return verb_after(reading, node, stop, asked, be != "") or state


def _stands(reading: Reading, at: int, stop: int, asked: Asked) -> bool:
    """``were displaced at the end of May``, ``as of 31 March, 900 were displaced``: a count on a day."""
    if "as" in asked.near and any(pair in (("as", "of"), ("as", "at")) for pair in pairwise(asked.near)):
        return True
    lowers, last = reading.lowers, min(stop, at + 9)
    return any(lowers[t : t + 3] == ["at", "the", "end"] or lowers[t : t + 2] in (["as", "of"], ["as", "at"]) for t in range(at + 1, last))


def verb_after(reading: Reading, node: int, stop: int, asked: Asked, passive: bool) -> Kind | None:
    """The kind that the verb at ``node`` gives the noun before it."""
    tag = reading.tags[node]
    if tag[0] != "V" or (node + 1 < stop and reading.lowers[node + 1] in _HEADED):
        return None
    if tag in ("VBN", "VBD") and (passive or not _takes_object(reading, node + 1, stop)):
        found = kind_of(reading, node, "patient", asked)
        if found is not None and (passive or verb_kind(reading, node, "agent", asked) is None):
            return found
    return None if passive else verb_kind(reading, node, "agent", asked)


def _takes_object(reading: Reading, at: int, stop: int) -> bool:
    if at >= stop or reading.lowers[at] in _WHEN or reading.lowers[at] in _TIME_NOUNS:
        return False
    return reading.tags[at] in _NEW_OBJECT


def past_relative(reading: Reading, at: int, stop: int, asked: Asked) -> Found | None:
    """``residents who had left their homes returned``: the finite verb after the relative clause's own."""
    tags = reading.tags
    own = next((t for t in range(at + 1, stop) if tags[t][0] == "V" and reading.deps[t] not in ("aux", "auxpass")), stop)
    for node in range(own + 1, stop):
        if reading.lowers[node] in (";", ",", "who", "which", "and", "but"):
            return None
        if tags[node] in ("VBD", "VBZ", "VBP"):
            kind = verb_after(reading, node, stop, asked, False)
            return (kind, "quantity.after") if kind is not None else after(reading, node, stop, asked)
    return None


def past_aside(reading: Reading, at: int, stop: int, asked: Asked) -> Found | None:
    """``38,000 people, most of them women, have been killed``: the verb after the aside between commas or brackets."""
    closing = ")" if reading.lowers[at] == "(" else ","
    end = next((t for t in range(at + 2, min(stop - 1, at + 20)) if reading.lowers[t] == closing), None)
    if end is None or reading.tags[end + 1] not in ("VBD", "VBZ", "VBP", "MD", "VBN"):
        return None
    return after(reading, end + 1, stop, asked)


def past_list(reading: Reading, at: int, stop: int, asked: Asked) -> Found | None:
    """``15 rebels, 2 soldiers killed``: a list that shares the verb after its last member."""
    node = at
    while node + 1 < stop and reading.lowers[node] in (",", "and", "&") and reading.tags[node + 1] in ("CD", "DT"):
        node += 2
        while node < stop and reading.tags[node] in _IN_LIST and reading.lowers[node] not in _HEADED:
            node += 1
    if node == at or node >= stop or reading.tags[node][0] not in "VMJ" or reading.tags[node - 1][0] != "N":
        return None
    return after(reading, node, stop, asked)
