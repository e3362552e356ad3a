"""What hangs on the noun of an agreement: a deal on, for, to; the deal provides for …; under the deal …"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Reading, Sentence
from dragoman.extraction.agreements.classify import surely
from dragoman.extraction.agreements.kinds import match
from dragoman.extraction.agreements.making import agreement_noun, making
from dragoman.extraction.agreements.mood import denied, undertaken
from dragoman.extraction.agreements.phrases import is_actor, left_edge, norm, noun_phrase
from dragoman.extraction.agreements.told_unit import Content
from dragoman.extraction.agreements.units import Unit, clause_units, noun_units, subject_of
from dragoman.extraction.tree import ancestors, subtree
from dragoman.vocab import agreements as vocab


def of_noun(reading: Reading, sentence: Sentence, noun: int) -> Iterator[Content]:
    """The undertakings that a sentence tells of the agreement whose noun is ``noun``."""
    head, dep = reading.heads[noun], reading.deps[noun]
    told_made = making(reading, sentence, noun) is not None
    if told_made:
        yield from _itself(reading, noun)
    if told_made or dep in ("dobj", "nsubjpass", "nsubj", "pobj", "attr"):
        yield from _hanging(reading, sentence, noun, told_made)
    if dep == "nsubj" and vocab.stem(reading.lemmas[head]) in vocab.words("holding") and not denied(reading, head):
        yield from held(reading, sentence, noun, head)
    if dep in ("nsubj", "nsubjpass"):
        units = clause_units(reading, head, None, sentence.last)
        yield from (Content(u, "provision.holds", noun, apart=True) for u in units if u.found.kind == "mandate_term")
    if dep == "pobj" and _basis(reading, head):
        yield from _under(reading, sentence, noun, head)


def _itself(reading: Reading, noun: int) -> Iterator[Content]:
    """The agreement's own name says an undertaking: a ceasefire in the north, a prisoner exchange deal."""
    first, last = left_edge(reading, noun), noun_phrase(reading, noun)[1]
    for child in reading.children[noun]:
        if child == last and reading.lowers[child] in ("in", "along", "across", "around"):
            last = next((c + 1 for c in reading.children[child] if reading.deps[c] == "pobj" and reading.tags[c] in ("NNP", "NNPS")), last)
    found = match(reading, first, last, None)
    if found is not None:
        yield Content(Unit(first, last, noun, None, found), "provision.name", noun)


def _hanging(reading: Reading, sentence: Sentence, noun: int, told_made: bool) -> Iterator[Content]:
    """What hangs on the noun: a deal on, for, to; a deal that provides for; a deal under which."""
    for child in reading.children[noun]:
        dep, word = reading.deps[child], reading.lowers[child]
        if dep == "prep" and word in ("on", "for", "of", "about", "over") and told_made:
            for pobj in reading.children[child]:
                if reading.deps[pobj] == "pobj":
                    yield from (Content(u, "provision.on", noun) for u in noun_units(reading, pobj, sentence.last))
                elif reading.deps[pobj] == "pcomp":
                    yield from (Content(u, "provision.on", noun) for u in clause_units(reading, pobj, None, sentence.last))
        elif dep == "prep" and word in ("with", "between") and told_made:
            yield from _strayed_infinitive(reading, sentence, noun, child)
        elif dep in ("acl", "relcl", "ccomp"):
            yield from _clause_on(reading, sentence, noun, child, told_made)
    if reading.deps[noun] == "compound" and reading.lowers[reading.heads[noun]] in ("calling", "providing"):
        yield from held(reading, sentence, noun, reading.heads[noun])
    if told_made:
        yield from _beside_verb(reading, sentence, noun)
        yield from _strayed(reading, sentence, noun)


def _strayed_infinitive(reading: Reading, sentence: Sentence, noun: int, preposition: int) -> Iterator[Content]:
    """``an agreement with the government to release …``: the infinitive hangs on the party."""
    for party in reading.children[preposition]:
        for verb in reading.children[party]:
            if reading.deps[verb] in ("acl", "relcl") and reading.tags[verb] == "VB":
                yield from (Content(u, "provision.to", noun) for u in clause_units(reading, verb, None, sentence.last))


def _beside_verb(reading: Reading, sentence: Sentence, noun: int) -> Iterator[Content]:
    """Phrases that the parser hung on the verb of making: signed a statement on a ceasefire, reached a deal to …"""
    verb = reading.heads[noun]
    for child in reading.children[verb]:
        if child < noun:
            continue
        if reading.deps[child] == "prep" and reading.lowers[child] in ("on", "for"):
            for pobj in reading.children[child]:
                if reading.deps[pobj] == "pobj" and reading.ents[pobj] not in ("DATE", "TIME"):
                    yield from (Content(u, "provision.on", noun) for u in noun_units(reading, pobj, sentence.last))
        elif reading.deps[child] in ("xcomp", "advcl", "ccomp") and (reading.tags[child] == "VB" or _holds(reading, child)):
            yield from _clause_on(reading, sentence, noun, child, True)


def _strayed(reading: Reading, sentence: Sentence, noun: int) -> Iterator[Content]:
    """``which provides for …`` that the parser hung on a nearer noun (a deal brokered by X, which provides for)."""
    for token in range(noun + 1, sentence.last):
        hung = (
            reading.deps[token] in ("relcl", "acl") and reading.heads[token] != noun and reading.tags[token] in ("VBZ", "VBD", "VBG", "VBP")
        )
        if hung and vocab.stem(reading.lemmas[token]) in vocab.words("holding") and agreement_noun(reading, reading.heads[token]) is None:
            yield from held(reading, sentence, noun, token)


def _holds(reading: Reading, verb: int) -> bool:
    return reading.tags[verb] == "VBG" and vocab.stem(reading.lemmas[verb]) in vocab.words("holding")


def _clause_on(reading: Reading, sentence: Sentence, noun: int, verb: int, told_made: bool) -> Iterator[Content]:
    lemma = vocab.stem(reading.lemmas[verb])
    if lemma in vocab.words("holding") and reading.tags[verb] != "VBN":
        yield from held(reading, sentence, noun, verb)
    elif any(reading.lowers[t] == "which" and reading.lowers[t - 1] in ("under", "by", "in") for t in range(max(1, noun), verb)):
        yield from (Content(u, "provision.under", noun) for u in clause_units(reading, verb, None, sentence.last))
    elif told_made and reading.tags[verb] in ("VB", "VBG") and lemma not in vocab.words("making by parties"):
        yield from (Content(u, "provision.to", noun) for u in clause_units(reading, verb, None, sentence.last))


def held(reading: Reading, sentence: Sentence, noun: int | None, verb: int) -> Iterator[Content]:
    """What the agreement provides for, includes, stipulates, obliges somebody to."""
    subject = next((c for c in reading.children[verb] if reading.deps[c] in ("dobj", "dative")), None)
    for child in reading.children[verb]:
        dep = reading.deps[child]
        if dep == "dobj":
            infinitive = any(reading.deps[c] in ("xcomp", "ccomp") or _bound_to(reading, c, child) for c in reading.children[verb])
            if not infinitive:
                yield from (Content(u, "provision.holds", noun, apart=True) for u in noun_units(reading, child, sentence.last))
        elif (dep in ("xcomp", "ccomp") and reading.tags[child][0] == "V") or (subject is not None and _bound_to(reading, child, subject)):
            yield from (Content(u, "provision.holds", noun, apart=True) for u in clause_units(reading, child, subject, sentence.last))
        elif dep == "prep" and reading.lowers[child] in ("for", "on", "to"):
            yield from (Content(u, "provision.holds", noun, apart=True) for u in after_preposition(reading, sentence, child))
        elif dep == "conj" and vocab.stem(reading.lemmas[child]) in vocab.words("holding") and subject_of(reading, child) is None:
            yield from held(reading, sentence, noun, child)


def _bound_to(reading: Reading, verb: int, subject: int) -> bool:
    """``commits the two armies to stay``, where the parser takes the infinitive for a purpose."""
    infinitive = reading.tags[verb] == "VB" and any(reading.tags[c] == "TO" for c in reading.children[verb])
    return infinitive and reading.deps[verb] == "advcl" and verb > subject and is_actor(reading, subject)


def after_preposition(reading: Reading, sentence: Sentence, preposition: int) -> Iterator[Unit]:
    """The undertakings after ``on``, ``to``, ``for``: nouns, or who is to do what."""
    for node in reading.children[preposition]:
        if reading.deps[node] == "pobj" and reading.ents[node] in ("DATE", "TIME", "GPE"):
            continue
        if reading.deps[node] == "pobj":
            acts = next((c for c in reading.children[node] if reading.deps[c] in ("acl", "relcl") and reading.tags[c] == "VB"), None)
            if acts is not None and is_actor(reading, node):
                yield from clause_units(reading, acts, node, sentence.last)
            else:
                yield from noun_units(reading, node, sentence.last)
        elif reading.deps[node] in ("pcomp", "ccomp"):
            yield from clause_units(reading, node, None, sentence.last)


def _basis(reading: Reading, preposition: int) -> bool:
    """``under``, ``according to``, ``as part of``, ``under the terms of`` before the agreement."""
    if reading.lowers[preposition] in ("under", "per") or reading.lowers[preposition - 1] in (
        "according",
        "accordance",
        "line",
        "part",
        "pursuant",
    ):
        return True
    outer = reading.heads[preposition]
    if reading.lowers[preposition] == "of" and norm(reading, outer) in (
        "term",
        "provision",
        "part",
        "condition",
        "point",
        "clause",
        "article",
    ):
        return True
    return reading.lowers[preposition] in ("to", "with", "of") and norm(reading, outer) in (
        "accord",
        "accordance",
        "line",
        "part",
        "according",
    )


def _under(reading: Reading, sentence: Sentence, noun: int, preposition: int) -> Iterator[Content]:
    verb = next((h for h in ancestors(reading, preposition) if reading.tags[h][0] == "V" and reading.lowers[h] not in ("according",)), None)
    if verb is None:
        return
    for unit in clause_units(reading, verb, None, sentence.last, judge=surely):
        if undertaken(reading, unit.head) or undertaken(reading, verb):
            yield Content(_without(reading, unit, noun), "provision.under", noun, apart=True)


def _without(reading: Reading, unit: Unit, noun: int) -> Unit:
    """The undertaking without the phrase that names the agreement before it."""
    first = unit.first
    if first <= noun < unit.head:
        first = max(noun + 1, _relative_end(reading, noun, unit.head))
        while first < unit.head and reading.lowers[first] in (",", "signed", "reached"):
            first += 1
        found = surely(reading, first, unit.last, unit.head)
        return Unit(first, unit.last, unit.head, unit.subject, found or unit.found)
    return unit


def _relative_end(reading: Reading, noun: int, stop: int) -> int:
    """The end of a relative clause on the agreement's noun (which takes effect on Friday), before token ``stop``."""
    ends = [subtree(reading, c)[1] for c in reading.children[noun] if reading.deps[c] in ("relcl", "acl")]
    return max((e for e in ends if e <= stop), default=0)
