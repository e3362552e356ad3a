"""From an undertaking's stretch of text to the provision: who is bound, for whom, what, where, until when."""

from __future__ import annotations

from dragoman.contracts import Evidence, Participant, Passage, Provision, Reading
from dragoman.extraction.agreements.classes import depth
from dragoman.extraction.agreements.dates import dates, is_day_count, is_length, mark, relation
from dragoman.extraction.agreements.phrases import actors, is_actor, norm, noun_phrase, participant
from dragoman.extraction.agreements.units import Unit
from dragoman.extraction.tree import subtree
from dragoman.vocab import agreements as vocab

VERSION = 2
#: Rules of an agreement's own text, where a noun with a day is an undertaking of that day.
_OWN = frozenset(("provision.article", "provision.topic"))
_PLACE_PREPOSITIONS = frozenset(
    ("in", "from", "to", "into", "at", "near", "along", "of", "between", "on", "across", "through", "around", "towards", "over")
)
_RULING = frozenset(("govern", "rule", "head", "chair", "compose"))
_CARE = frozenset(("control", "protection", "supervision", "guard", "responsibility", "hands", "charge"))
_HANDS = frozenset(("responsibility", "hands"))
_OBLIGOR_OF = frozenset(("with", "disarm", "demob", "cease"))


def provision(reading: Reading, unit: Unit, rule: str) -> Provision:
    """The provision that ``unit`` words. Times, place and quantity are markers: ``@`` and a first character."""
    start, end = reading.starts[unit.first], reading.ends[unit.last - 1]
    text = reading.text[start:end]
    begins, until = _term(reading, unit, rule)
    condition = _condition(reading, unit)
    who, whom, place, number = _obligor(reading, unit), _beneficiary(reading, unit), _place(reading, unit), _quantity(reading, unit)
    return Provision(
        id="", start=start, end=end, text=text, kind=unit.found.kind,
        obligor=who, beneficiary=whom, depth=depth((who, whom, place, number, begins, until)),
        action=_action(reading, unit), place=place, from_=begins, until=until, quantity=number,
        status_text=None if condition is None else condition.text, condition=condition, reciprocal=_reciprocal(reading, unit),
        evidence=Evidence(start=start, end=end, text=text, rule=rule, rule_version=VERSION),
    )  # fmt: skip


def _term(reading: Reading, unit: Unit, rule: str) -> tuple[str | None, str | None]:
    """Markers of the first date that the undertaking runs from, and of its deadline or the length of its term."""
    begin = until = None
    for first, last in dates(reading, unit.first, unit.last):
        how = relation(reading, max(0, unit.first - 3), first)
        if how == "past":
            continue
        if how == "on" and is_length(reading, first, last):
            how = "for"
        if (how == "from" or (how == "on" and (reading.tags[unit.head][0] == "V" or rule in _OWN))) and begin is None:
            begin = mark(reading, first)
        elif how in ("until", "for") and until is None:
            until = mark(reading, first)
    return begin, until


def _obligor(reading: Reading, unit: Unit) -> tuple[Participant, ...]:
    found = _obligors(reading, unit)
    if found is None:
        found = _before_duty(reading, unit)
    return tuple(participant(reading, max(a, unit.first) if a < unit.first < b else a, b) for a, b in found)


def _obligors(reading: Reading, unit: Unit) -> list[tuple[int, int]] | None:
    """Token spans of those who are bound; none where the wording binds nobody; None where the subject tells nothing."""
    if unit.found.kind == "mandate_term":
        return []  # how long something lasts binds nobody
    by = by_whom(reading, unit.head, unit.first, unit.last)
    if by is not None and not _permitted(reading, unit.head):
        return actors(reading, by, True) or [noun_phrase(reading, by)]
    token = _holder(reading, unit)
    if token is None:
        token = unit.subject
    if token is None and reading.tags[unit.head][0] == "N":
        token = _owner(reading, unit)
    if token is None or reading.tags[token] == "EX":
        return None
    if _binds_nobody(reading, token, unit):
        return []
    if _acts(reading, token, unit):
        return [noun_phrase(reading, token)]
    if not is_actor(reading, token):
        owner = _owner_of_thing(reading, token)
        return actors(reading, owner) if owner is not None else None
    return actors(reading, token)


def _binds_nobody(reading: Reading, subject: int, unit: Unit) -> bool:
    """A passive, what is received or permitted, what something is, consists of or lasts."""
    if norm(reading, subject) in vocab.words("bind nobody") and norm(reading, subject) not in vocab.words("actors"):
        return True
    passive = reading.deps[subject] == "nsubjpass" or (reading.heads[subject] != unit.head and _is_passive(reading, unit.head))
    if passive and not _bound(reading, subject, unit):
        return True
    if _receives(reading, subject) or _permitted(reading, unit.head) or reading.lowers[subject + 1 : subject + 3] == ["of", "war"]:
        return True
    verb = reading.heads[subject]
    stative = reading.deps[subject] == "nsubj" and vocab.stem(reading.lemmas[verb]) in vocab.words("stative")
    return stative or _is_said_of(reading, subject, unit)


def _is_passive(reading: Reading, verb: int) -> bool:
    """A passive of its own: shall be taught, in a list of clauses whose subject stands in the first."""
    return reading.tags[verb] == "VBN" and any(reading.deps[c] == "auxpass" for c in reading.children[verb])


def _is_said_of(reading: Reading, subject: int, unit: Unit) -> bool:
    """``Tamu shall be an official language``: a copula says what something is, it binds nobody."""
    verb = reading.heads[subject]
    if reading.lemmas[verb] != "be" or reading.deps[subject] != "nsubj" or verb != unit.head:
        return False
    said = [c for c in reading.children[verb] if reading.deps[c] in ("attr", "acomp")]
    return any(reading.lowers[c] not in vocab.words("bound adjectives") for c in said)


def _before_duty(reading: Reading, unit: Unit) -> list[tuple[int, int]]:
    """The party before the unit's first verb of duty, where the parser lost the subject. A passive binds nobody."""
    verbs, lowers = vocab.words("duty openings"), reading.lowers
    stop = min(unit.last, unit.first + 25)
    at = next((t for t in range(unit.first + 1, stop) if lowers[t] in verbs), None)
    if at is None or any(lowers[t] in (",", "which", "who", "that") for t in range(unit.first, at)):
        return []
    after = at + 1
    while after < unit.last and (reading.tags[after] == "RB" or lowers[after] in ("not", "also", "hereby")):
        after += 1
    if after < unit.last and lowers[after] in ("be", "been", "have"):
        return []
    noun = at - 1
    while noun > unit.first and (reading.tags[noun] == "RB" or lowers[noun] in ("hereby", "both", "each", "all")):
        noun -= 1
    noun = _governing(reading, noun, unit.first)
    if reading.tags[noun][0] not in "NP" or not is_actor(reading, noun) or norm(reading, noun) in vocab.words("bind nobody"):
        return []
    return actors(reading, noun)


def _governing(reading: Reading, noun: int, first: int) -> int:
    """The noun that heads a phrase ending at ``noun`` (the commanders of both armies)."""
    heads = reading.heads
    while reading.deps[noun] == "pobj" and first <= heads[heads[noun]] < noun and reading.tags[heads[heads[noun]]][0] == "N":
        noun = heads[heads[noun]]
    return noun


def _bound(reading: Reading, subject: int, unit: Unit) -> bool:
    """The subject of a passive is bound where the passive obliges (is required to), says who is deployed, or names a party
    whose forces leave or lay down arms."""
    verb = reading.heads[subject]
    if verb != unit.head and reading.lemmas[verb].lower() in ("oblige", "require", "bind", "commit", "expect", "order", "prohibit"):
        return True
    sent = reading.lemmas[unit.head].lower() in ("deploy", "station", "send", "dispatch", "place", "position")
    if sent and unit.found.kind in ("regpkf", "unpkf", "verify"):
        return True
    first, last = noun_phrase(reading, subject)
    return unit.found.kind in _OBLIGOR_OF and any(reading.tags[t] in ("NNP", "NNPS") for t in range(max(first, unit.first), last))


def _permitted(reading: Reading, verb: int) -> bool:
    """``may`` without ``not`` or ``neither`` permits: it binds the other side."""
    words = [reading.lowers[c] for c in reading.children[verb]]
    before = reading.lowers[max(0, verb - 6) : verb]
    return "may" in words and "not" not in words and "neither" not in before and "no" not in before


def _receives(reading: Reading, subject: int) -> bool:
    """Who enjoys, receives or has something is not bound by it; who shall *not* acquire it is."""
    verb = reading.heads[subject]
    if reading.deps[subject] not in ("nsubj", "nsubjpass") or any(reading.deps[c] == "neg" for c in reading.children[verb]):
        return False
    return reading.lemmas[verb].lower() in vocab.words("receiving") or (
        reading.lowers[verb] in ("entitled", "free", "allowed", "permitted") and reading.tags[verb] in ("JJ", "VBN")
    )


def _acts(reading: Reading, subject: int, unit: Unit) -> bool:
    """A noun of no known party that does something to something (the engineers shall clear the mines)."""
    if (
        is_actor(reading, subject)
        or reading.deps[subject] != "nsubj"
        or reading.tags[subject] == "DT"
        or norm(reading, subject) in vocab.words("bind nobody")
    ):
        return False
    if norm(reading, subject) in vocab.words("persons helped") and unit.found.kind in ("refug", "idps", "prisr"):
        return False
    return any(reading.deps[c] == "dobj" for c in reading.children[unit.head])


def by_whom(reading: Reading, head: int, first: int, last: int) -> int | None:
    """The ``by`` agent of the passive or noun of action at ``head``, within tokens ``first:last``. Who governs is not bound."""
    if reading.lemmas[head].lower() in _RULING:
        return None
    chain = {head, *(t for t in range(first, last) if reading.heads[t] == head and reading.deps[t] in ("xcomp", "conj", "ccomp"))}
    nominal = reading.tags[head][0] == "N"
    for token in range(first, last):
        if reading.lowers[token] != "by" or reading.deps[token] not in ("agent", "prep"):
            continue
        noun = next((c for c in reading.children[token] if reading.deps[c] == "pobj"), None)
        if (
            noun is None
            or reading.tags[noun][0] not in "NPDJ"
            or reading.ents[noun] in ("DATE", "TIME", "CARDINAL")
            or reading.lowers[noun] in vocab.words("calendar")
            or reading.lowers[noun] == "may"
            or is_day_count(reading, noun)
        ):
            continue
        at = reading.heads[token]
        hung = at in chain or (nominal and reading.tags[at][0] == "N" and token > head)
        able = is_actor(reading, noun) or (reading.deps[token] == "agent" and _can_act(reading, noun))
        if hung and able:
            return noun
    return None


def _can_act(reading: Reading, noun: int) -> bool:
    """A noun after ``by`` that is no means, measure or ground (by decree, by bus, by half)."""
    word = norm(reading, noun)
    return reading.tags[noun][:2] == "NN" and word not in vocab.words("means") and word not in vocab.words("bind nobody")


def _holder(reading: Reading, unit: Unit) -> int | None:
    """Who holds what is ``under the control of``, ``in the hands of``, ``the responsibility of`` somebody."""
    care = _CARE if unit.found.kind == "access_corridor" else _HANDS
    for token in range(unit.head, unit.last):
        if reading.lowers[token] == "of" and reading.lowers[token - 1] in care:
            noun = next((c for c in reading.children[token] if reading.deps[c] == "pobj"), None)
            if noun is not None and is_actor(reading, noun):
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
            able = noun is not None and is_actor(reading, noun) and reading.lemmas[noun].lower() not in ("man", "soldier")
            return noun if able else None
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


def _condition(reading: Reading, unit: Unit) -> Passage | None:
    """The words of a condition: if, unless, once, as soon as, provided that, on condition that, subject to, in return for."""
    for token in range(unit.first, unit.last):
        if _opens_condition(reading, token):
            clause = reading.heads[token] if reading.deps[token] in ("mark", "advmod") else token
            first, last = subtree(reading, clause)
            if not first <= token < last or first < token - 3 or (unit.head >= token and first <= unit.head < last):
                last = unit.last
            last = min(last, unit.last) if token < unit.last else unit.last
            while last - 1 > token and not reading.words[last - 1][0].isalnum():
                last -= 1
            return reading.passage(token, last)
    return None


def _opens_condition(reading: Reading, token: int) -> bool:
    lowers = reading.lowers
    word, after = lowers[token], lowers[token + 1 : token + 3]
    if word in ("if", "unless", "once"):
        return True
    if word in ("provided", "providing"):
        return reading.deps[token] in ("prep", "mark", "advcl", "acl") or after[:1] == ["that"]
    return [word, *after] in _CONDITIONS or [word, *after[:1]] in _CONDITIONS


_CONDITIONS = (
    ["in", "return", "for"], ["in", "exchange", "for"], ["as", "soon", "as"], ["on", "condition"], ["subject", "to"], ["as", "long", "as"],
    ["so", "long", "as"], ["in", "case"], ["in", "the", "event"], ["conditional", "on"], ["conditional", "upon"], ["contingent", "on"],
)  # fmt: skip


def _reciprocal(reading: Reading, unit: Unit) -> bool:
    """Each side owes it to the other: mutually, reciprocally, one another; both sides exchange, swap; all for all."""
    lowers, lemmas = reading.lowers[unit.first : unit.last], reading.lemmas[unit.first : unit.last]
    if any(w in _MUTUAL for w in lowers):
        return True
    pairs = zip(lowers, lowers[1:], strict=False)
    if any(p in (("one", "another"), ("each", "other"), ("the", "other")) and "each" in lowers or p == ("one", "another") for p in pairs):
        return True
    together = any(w in ("both", "each", "parties", "sides", "two") for w in lowers)
    return together and any(lemma in ("exchange", "swap") for lemma in lemmas)


_MUTUAL = frozenset(("mutual", "mutually", "reciprocal", "reciprocally", "reciprocity", "bilaterally"))
