"""Whether a report tells that an agreement was made: signed, reached, announced, in force; by whom, with whose help."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from dragoman.contracts import Reading, Sentence
from dragoman.extraction.agreements.dates import dates, is_length, mark, relation
from dragoman.extraction.agreements.helpers import Spans, helpers, prepositional
from dragoman.extraction.agreements.phrases import actors, left_edge, norm, norms
from dragoman.extraction.agreements.units import subject_of
from dragoman.extraction.tree import ancestors
from dragoman.vocab import agreements as vocab

#: Nouns that are an agreement where they are signed, and an act where they begin or are made.
_ACTS = frozenset(("exchange", "swap", "prisoner", "detainee"))
_CONCLUDING = frozenset(("sign", "conclude", "initial", "seal", "clinch", "finalise", "finalize", "negotiate", "broker", "mediate"))
#: Verbs that tell of the day of declaring, which need not be the day of signing.
_DECLARING = frozenset(("announce", "declare", "proclaim", "unveil"))


@dataclass(slots=True)
class Making:
    """An agreement that a sentence tells of: the noun's token (None: the parties agreed), its verb, who, when."""

    noun: int | None
    verb: int | None
    signatories: Spans = field(default_factory=list)
    mediators: Spans = field(default_factory=list)
    guarantors: Spans = field(default_factory=list)
    witnesses: Spans = field(default_factory=list)
    declared: str | None = None
    signed: str | None = None
    effective: str | None = None


@cache
def noun_forms() -> frozenset[str]:
    """Forms that the noun of an agreement may stand in: a sentence without one names no agreement."""
    ends = {p[-1] for p in vocab.nouns()} | {p[0] for p in vocab.nouns()}
    return frozenset(ends | {w + "s" for w in ends} | {w[:-1] + "ies" for w in ends if w.endswith("y")})


def agreement_noun(reading: Reading, token: int) -> vocab.Noun | None:
    """What the noun ``token`` is called among agreements (joint statement, ceasefire, declaration of principles)."""
    nouns = vocab.nouns()
    if reading.lowers[token + 1 : token + 2] == ["of"] and (long := nouns.get(tuple(w for w, _ in norms(reading, token, token + 3)))):
        return long
    words = [w for w, _ in norms(reading, max(0, token - 3), token + 1)]
    for size in (3, 2, 1):
        found = nouns.get(tuple(words[-size:])) if len(words) >= size else None
        if found is None or (size > 1 and "of" in words[-size:]):
            continue
        solemn = size > 1 or words[-1] not in vocab.words("solemn only") or _solemn(reading, token)
        return found if solemn else None
    return None


def _solemn(reading: Reading, token: int) -> bool:
    """``statement`` and the like are agreements only where they are joint, signed or named."""
    first = left_edge(reading, token)
    if reading.words[token][0].isupper() and token > 0:
        return True
    words = {reading.lemmas[t].lower() for t in range(first, token)}
    return bool(
        words & {"joint", "peace", "political", "common", "trilateral", "tripartite", "signed", "bilateral", "ceasefire", "negotiated"}
    )


def making(reading: Reading, sentence: Sentence, noun: int) -> Making | None:
    """The making of the agreement named at ``noun``, if the sentence tells it as done."""
    verb, role = _governor(reading, noun)
    if verb is None or not _done(reading, verb) or called_off(reading, verb, noun) or _counted(reading, noun):
        return None
    lemma = vocab.stem(reading.lemmas[verb])
    if not _makes(reading, lemma, role, verb) or (norm(reading, noun) in _ACTS and lemma not in _CONCLUDING):
        return None
    made = Making(noun, verb)
    _people(reading, made, lemma, role, sentence)
    _when(reading, made, sentence)
    return made


def called_off(reading: Reading, verb: int, noun: int) -> bool:
    """``declared the truce over``, ``pronounced the accord dead``: no new agreement is made."""
    return vocab.stem(reading.lemmas[verb]) in ("declare", "announce", "pronounce", "proclaim", "call", "consider") and any(
        reading.lowers[t] in vocab.words("at an end") for t in range(noun + 1, min(noun + 4, len(reading.lowers)))
    )


def _counted(reading: Reading, noun: int) -> bool:
    """``have signed four truces since 2001`` counts agreements of the past."""
    counted = reading.tags[noun] == "NNS" and any(reading.deps[c] in ("nummod", "amod") for c in reading.children[noun])
    return counted and "since" in reading.lowers[noun : noun + 4]


def _governor(reading: Reading, noun: int) -> tuple[int | None, str]:
    """The verb or noun of action that the agreement stands under, and the agreement's role there."""
    verb, role = _above(reading, noun)
    if verb is not None and _makes(reading, vocab.stem(reading.lemmas[verb]), role, verb):
        return verb, role
    for clause in reading.children[noun]:
        participle = reading.deps[clause] in ("acl", "relcl") and reading.tags[clause] == "VBN"
        if participle and vocab.stem(reading.lemmas[clause]) in _all_making():
            return clause, "patient"
    return verb, role


def _above(reading: Reading, noun: int) -> tuple[int | None, str]:
    head, dep = reading.heads[noun], reading.deps[noun]
    if dep == "compound" and reading.lowers[head] in ("calling", "providing", "ending"):
        return _above(reading, head)
    if dep in ("compound", "nmod") or head == noun:
        return None, ""
    if dep == "conj":
        return _above(reading, head) if reading.tags[head][0] == "N" else (None, "")
    if dep in ("dobj", "nsubjpass"):
        return head, "patient"
    if dep == "nsubj":
        return head, "agent"
    if dep == "pobj":
        outer = reading.heads[head]
        if reading.lowers[head] == "of" and norm(reading, outer) in vocab.words("nouns of making"):
            return outer, "of"
        if reading.lowers[head] in ("to", "on", "at", "into") and reading.tags[outer][0] == "V":
            return outer, "patient"
    return None, ""


def _all_making() -> frozenset[str]:
    return vocab.words("making by parties") | vocab.words("making by others")


def _makes(reading: Reading, lemma: str, role: str, verb: int) -> bool:
    if role == "of":
        return True
    if role == "agent":
        return lemma in vocab.words("taking effect") and (
            lemma not in ("take", "come", "go", "enter", "hold") or _into_force(reading, verb)
        )
    return lemma in _all_making()


def _into_force(reading: Reading, verb: int) -> bool:
    after = reading.lowers[verb + 1 : verb + 5]
    return "effect" in after or "force" in after


def _done(reading: Reading, verb: int) -> bool:
    """Not denied, not merely possible, hoped for, refused or foreseen."""
    bars = vocab.words("not made")
    for child in reading.children[verb]:
        word = reading.lowers[child]
        if (
            reading.deps[child] == "neg"
            or (reading.tags[child] == "MD" and word != "did")
            or word in ("never", "yet", "no", "if", "unless", "without")
        ):
            return False
    if _infinitive(reading, verb) and not _agreed_to(reading, verb):
        return False
    previous = verb
    for head in ancestors(reading, verb):
        lemma = vocab.stem(reading.lemmas[head])
        if (
            reading.deps[previous] in ("xcomp", "pcomp", "ccomp", "acl", "pobj", "prep", "conj")
            and lemma in bars
            and reading.deps[previous] != "conj"
        ):
            return False
        if any(reading.deps[c] == "neg" for c in reading.children[head]) and reading.deps[previous] in ("xcomp", "ccomp"):
            return False
        previous = head
    return True


def _infinitive(reading: Reading, verb: int) -> bool:
    return reading.tags[verb] == "VB" and any(reading.lowers[c] == "to" and reading.tags[c] == "TO" for c in reading.children[verb])


def _agreed_to(reading: Reading, verb: int) -> bool:
    """``managed to sign``, ``agreed to extend`` tell it as done."""
    return reading.deps[verb] == "xcomp" and vocab.stem(reading.lemmas[reading.heads[verb]]) in ("manage", "agree", "come", "meet")


def _people(reading: Reading, made: Making, lemma: str, role: str, sentence: Sentence) -> None:
    verb, noun = made.verb, made.noun
    assert verb is not None and noun is not None  # noqa: S101  # a making has both when it is looked at
    between = _between(reading, noun) or _between(reading, verb)
    subject = _subject(reading, verb)
    others = lemma in vocab.words("making by others") and lemma not in ("announce", "secure", "negotiate")
    if between:
        made.signatories = between
        if subject is not None and others and role == "patient" and reading.deps[noun] != "nsubjpass":
            made.mediators = actors(reading, subject, True)
    elif subject is not None and reading.deps[noun] not in ("nsubjpass", "nsubj") and reading.tags[verb] != "VBN" or _has(reading, verb):
        (made.mediators if others else made.signatories).extend(actors(reading, subject, True) if subject is not None else [])
    for how, spans in (("with", made.signatories), ("by", made.mediators if others else made.signatories)):
        for token in prepositional(reading, verb, how) + (prepositional(reading, noun, how) if how == "with" else []):
            if lemma != "broker" or how == "by":
                spans.extend(s for s in actors(reading, token, True) if s not in spans)
    for role, span in helpers(reading, sentence):
        kept = made.guarantors if role == "guarantor" else made.witnesses if role == "witness" else made.mediators
        if span not in kept:
            kept.append(span)
    others_ = [*made.mediators, *made.guarantors, *made.witnesses]
    made.signatories = [s for s in made.signatories if s not in others_]


def _has(reading: Reading, verb: int) -> bool:
    return (
        reading.tags[verb] == "VBN"
        and any(reading.lemmas[c] == "have" for c in reading.children[verb])
        and subject_of(reading, verb) is not None
    )


def _subject(reading: Reading, verb: int) -> int | None:
    """The verb's subject, or that of the verb it is coordinated with or a complement of."""
    node = verb
    for _ in range(4):
        found = subject_of(reading, node)
        if found is not None:
            return found if reading.tags[found] not in ("WDT", "WP") else reading.heads[node] if reading.deps[node] == "relcl" else None
        if reading.deps[node] not in ("conj", "xcomp", "advcl", "pcomp", "prep") or reading.heads[node] == node:
            return None
        node = reading.heads[node]
    return None


def _between(reading: Reading, token: int) -> Spans:
    for child in reading.children[token]:
        if reading.lowers[child] == "between" and reading.deps[child] == "prep":
            noun = next((c for c in reading.children[child] if reading.deps[c] == "pobj"), None)
            return actors(reading, noun, True) if noun is not None else []
    return []


def _when(reading: Reading, made: Making, sentence: Sentence) -> None:
    """The day of making, and the day from which it is in force. Lengths of time (a three-month truce) are neither."""
    verb = made.verb
    enters = verb is not None and vocab.stem(reading.lemmas[verb]) in ("take", "come", "enter", "go", "begin", "start")
    for first, last in dates(reading, sentence.first, sentence.last):
        how = relation(reading, sentence.first, first)
        if how == "past" or is_length(reading, first, last):
            continue
        later = any(w in ("force", "effect") for w in reading.lowers[max(sentence.first, first - 4) : first])
        if (how == "from" or later or enters) and made.effective is None:
            made.effective = mark(reading, first)
        elif how == "on" and made.signed is None and not enters and _near(reading, first, made):
            if verb is not None and vocab.stem(reading.lemmas[verb]) in _DECLARING:
                made.declared = mark(reading, first)
            made.signed = mark(reading, first)


def _near(reading: Reading, token: int, made: Making) -> bool:
    """The date belongs to the making: no other clause's verb stands between."""
    verb = made.verb
    if verb is None:
        return True
    low, high = min(token, verb), max(token, verb)
    return (
        not any(
            reading.tags[t] in ("VBD", "VBZ", "VBP", "MD") and t != verb and reading.deps[t] not in ("aux", "auxpass")
            for t in range(low + 1, high)
        )
        or token < verb
    )
