"""From an undertaking's stretch of text to the provision: who is bound, for whom, what, where, until when."""

from __future__ import annotations

from dragoman.contracts import Evidence, Participant, Provision, Reading
from dragoman.extraction.agreements.classes import depth
from dragoman.extraction.agreements.dates import dates, is_length, mark, relation
from dragoman.extraction.agreements.phrases import actors, is_actor, norm, noun_phrase, participant
from dragoman.extraction.agreements.units import Unit
from dragoman.extraction.tree import subtree
from dragoman.vocab import agreements as vocab

VERSION = 1
_PLACE_PREPOSITIONS = frozenset(
    ("in", "from", "to", "into", "at", "near", "along", "of", "between", "on", "across", "through", "around", "towards", "over")
)
_CARE = frozenset(("control", "protection", "supervision", "guard", "responsibility"))
_OBLIGOR_OF = frozenset(("with", "disarm", "demob", "cease"))


def provision(reading: Reading, unit: Unit, rule: str) -> Provision:
    """The provision that ``unit`` words. Times, place and quantity are markers: ``@`` and a first character."""
    start, end = reading.starts[unit.first], reading.ends[unit.last - 1]
    text = reading.text[start:end]
    begins, until = _term(reading, unit)
    who, whom, place, number = _obligor(reading, unit), _beneficiary(reading, unit), _place(reading, unit), _quantity(reading, unit)
    return Provision(
        id="", start=start, end=end, text=text, kind=unit.found.kind,
        obligor=who, beneficiary=whom, depth=depth((who, whom, place, number, begins, until)),
        action=_action(reading, unit), place=place, from_=begins, until=until, quantity=number,
        status_text=_condition(reading, unit), evidence=Evidence(start=start, end=end, text=text, rule=rule, rule_version=VERSION),
    )  # fmt: skip


def _term(reading: Reading, unit: Unit) -> tuple[str | None, str | None]:
    """Markers of the first date that the undertaking runs from, and of its deadline or the length of its term."""
    begin = until = None
    for first, last in dates(reading, unit.first, unit.last):
        how = relation(reading, max(0, unit.first - 3), first)
        if how == "past":
            continue
        if how == "on" and is_length(reading, first, last):
            how = "for"
        if (how == "from" or (how == "on" and reading.tags[unit.head][0] == "V")) and begin is None:
            begin = mark(reading, first)
        elif how in ("until", "for") and until is None:
            until = mark(reading, first)
    return begin, until


def _obligor(reading: Reading, unit: Unit) -> tuple[Participant, ...]:
    by = _by(reading, unit)
    token = by if by is not None else unit.subject
    if token is None and reading.tags[unit.head][0] == "N":
        token = _owner(reading, unit)
    if token is None:
        return ()
    if by is None and reading.deps[token] == "nsubjpass" and not _bound(reading, token, unit):
        return ()
    if by is None and (
        _receives(reading, token) or _permitted(reading, unit.head) or reading.lowers[token + 1 : token + 3] == ["of", "war"]
    ):
        return ()
    if by is None and _acts(reading, token, unit):
        return (participant(reading, *noun_phrase(reading, token)),)
    if by is None and not is_actor(reading, token):
        token = _owner_of_thing(reading, token)
    return tuple(participant(reading, a, b) for a, b in actors(reading, token)) if token is not None else ()


def _bound(reading: Reading, subject: int, unit: Unit) -> bool:
    """The subject of a passive is bound where the passive obliges (is required to), or says who is deployed."""
    verb = reading.heads[subject]
    if verb != unit.head and reading.lemmas[verb].lower() in ("oblige", "require", "bind", "commit", "expect", "order", "prohibit"):
        return True
    sent = reading.lemmas[unit.head].lower() in ("deploy", "station", "send", "dispatch", "place", "position")
    return sent and unit.found.kind in ("regpkf", "unpkf", "verify")


def _permitted(reading: Reading, verb: int) -> bool:
    """``may`` without ``not`` or ``neither`` permits: it binds the other side."""
    words = [reading.lowers[c] for c in reading.children[verb]]
    before = reading.lowers[max(0, verb - 6) : verb]
    return "may" in words and "not" not in words and "neither" not in before and "no" not in before


def _receives(reading: Reading, subject: int) -> bool:
    """Who enjoys, receives or has something is not bound by it; who shall *not* acquire it is."""
    verb = reading.heads[subject]
    if reading.deps[subject] != "nsubj" or any(reading.deps[c] == "neg" for c in reading.children[verb]):
        return False
    return reading.lemmas[verb].lower() in vocab.words("receiving")


def _acts(reading: Reading, subject: int, unit: Unit) -> bool:
    """A noun of no known party that does something to something (the engineers shall clear the mines)."""
    if is_actor(reading, subject) or reading.deps[subject] != "nsubj" or norm(reading, subject) in vocab.words("bind nobody"):
        return False
    if norm(reading, subject) in vocab.words("persons helped") and unit.found.kind in ("refug", "idps", "prisr"):
        return False
    return any(reading.deps[c] in ("dobj", "xcomp") for c in reading.children[unit.head])


def _by(reading: Reading, unit: Unit) -> int | None:
    """The ``by`` agent of a passive or of a noun of action; who holds what is ``under the control of`` somebody."""
    for token in range(unit.head, unit.last):
        agent = reading.deps[token] == "agent" or (reading.deps[token] == "prep" and reading.heads[token] == unit.head)
        by = reading.lowers[token] == "by" and agent
        under = reading.lowers[token] == "of" and reading.lowers[token - 1] in _CARE and "under" in reading.lowers[token - 4 : token - 1]
        if not by and not under:
            continue
        noun = next((c for c in reading.children[token] if reading.deps[c] == "pobj"), None)
        dated = noun is None or reading.ents[noun] in ("DATE", "TIME") or _month(reading, noun)
        if noun is not None and not dated and is_actor(reading, noun) and (by or unit.found.kind == "access_corridor"):
            return noun
    return None


def _owner(reading: Reading, unit: Unit) -> int | None:
    """Whose withdrawal, whose disarmament: the possessor, or the ``of`` phrase where it names those who act."""
    for child in reading.children[unit.head]:
        if reading.deps[child] == "poss" and is_actor(reading, child):
            return child
    if unit.found.kind not in _OBLIGOR_OF:
        return None
    for child in reading.children[unit.head]:
        if reading.deps[child] == "prep" and reading.lowers[child] == "of":
            noun = next((c for c in reading.children[child] if reading.deps[c] == "pobj"), None)
            return noun if noun is not None and is_actor(reading, noun) else None
    return None


def _owner_of_thing(reading: Reading, token: int) -> int | None:
    """A thing that is the subject binds its owner (the rebels' heavy weapons will be stored)."""
    return next(
        (c for c in reading.children[token] if reading.deps[c] == "poss" and is_actor(reading, c) and reading.tags[c] != "PRP$"), None
    )


def _beneficiary(reading: Reading, unit: Unit) -> tuple[Participant, ...]:
    helped = vocab.words("persons helped")
    for token in range(unit.first, unit.last):
        if token == unit.subject and reading.deps[token] == "nsubj" and unit.found.kind not in ("refug", "idps"):
            continue
        if (
            reading.tags[token] in ("NNS", "NNPS", "NN")
            and norm(reading, token) in helped
            and reading.deps[token] in ("dobj", "nsubjpass", "pobj", "nsubj")
        ):
            first, last = noun_phrase(reading, token)
            return (participant(reading, first, last),) if token != unit.subject or unit.found.kind in ("refug", "idps", "prisr") else ()
    return ()


def _action(reading: Reading, unit: Unit) -> str | None:
    """The verb with its particle and object, or the noun of action with what it is of."""
    head = unit.head if unit.first <= unit.head < unit.last else unit.first
    last = head + 1
    for child in reading.children[head]:
        if head < child < unit.last and reading.deps[child] in ("dobj", "prt", "prep", "oprd", "attr", "acomp", "xcomp"):
            last = max(last, min(unit.last, subtree(reading, child)[1]))
            if reading.deps[child] in ("dobj", "prep"):
                break
    first = head - 2 if head > unit.first + 1 and reading.lowers[head - 1] == "-" else head
    return reading.text[reading.starts[first] : reading.ends[last - 1]]


def _place(reading: Reading, unit: Unit) -> str | None:
    for token in range(unit.first, unit.last):
        if (
            reading.ents[token] in ("GPE", "LOC", "FAC", "ORG", "")
            and reading.tags[token] in ("NNP", "NNPS")
            and not _month(reading, token)
        ):
            before = reading.lowers[token - 1] if token else ""
            earlier = reading.lowers[token - 2] if token > 1 else ""
            if before in _PLACE_PREPOSITIONS or (before == "the" and earlier in _PLACE_PREPOSITIONS):
                return mark(reading, token)
    return None


def _month(reading: Reading, token: int) -> bool:
    return reading.lowers[token] in vocab.words("calendar") or reading.lowers[token] in ("article", "may", "parties", "party")


def _quantity(reading: Reading, unit: Unit) -> str | None:
    timed = {t for first, last in dates(reading, unit.first, unit.last) for t in range(first, last)}
    for token in range(unit.first, unit.last):
        counts = reading.tags[token] == "CD" and reading.lowers[token] != "one" and ":" not in reading.words[token]
        spelt = reading.lowers[token + 1 : token + 2] == ["("] and token + 2 in timed  # sixty (60) days
        if counts and not spelt and token not in timed and reading.ents[token] not in ("DATE", "TIME"):
            return mark(reading, token)
    return None


def _condition(reading: Reading, unit: Unit) -> str | None:
    """The words of a condition (if, unless, provided that, once, in return for)."""
    for token in range(unit.first, unit.last):
        word = reading.lowers[token]
        if word in ("if", "unless", "provided", "once") or (
            word == "in" and reading.lowers[token + 1 : token + 3] in (["return", "for"], ["exchange", "for"])
        ):
            return reading.text[reading.starts[token] : reading.ends[unit.last - 1]]
    return None
