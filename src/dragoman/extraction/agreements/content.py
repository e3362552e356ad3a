"""Where a sentence tells what was agreed: under the deal …, the deal provides for …, the sides agreed to …"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Reading, Sentence
from dragoman.extraction.agreements.classify import surely
from dragoman.extraction.agreements.hanging import after_preposition, held, of_noun
from dragoman.extraction.agreements.making import Making, agreement_noun, noun_forms
from dragoman.extraction.agreements.mood import denied, past, stands, undertaken
from dragoman.extraction.agreements.phrases import actors, is_actor, norm
from dragoman.extraction.agreements.told_unit import Content
from dragoman.extraction.agreements.units import Unit, clause_units, noun_units, subject_of
from dragoman.vocab import agreements as vocab

#: Kinds that are undertaken by *not* doing something; any other "will not" is a refusal.
_NOT_TO = frozenset(("cease", "positions_frozen", "amnest", "embarg", "humrts", "child", "humanitarian_access", "media"))
#: What an agreement is called when it is spoken of again.
_TEXTS = frozenset(("it", "document", "text", "plan", "paper"))


def contents(reading: Reading, sentence: Sentence, known: bool, made: bool) -> Iterator[Content]:
    """The undertakings told in a sentence. ``known``: an agreement was told before; ``made``: in this sentence."""
    done: list[Unit] = []
    lemmas, tags, agreeing, heads = reading.lemmas, reading.tags, vocab.words("agreeing"), noun_forms()
    for token in range(sentence.first, sentence.last):
        if reading.lowers[token] in heads and tags[token][0] == "N" and agreement_noun(reading, token) is not None:
            yield from _fresh(of_noun(reading, sentence, token), done)
        elif lemmas[token] in agreeing and tags[token][0] == "V":
            yield from _fresh(_agreed(reading, sentence, token, known, made), done)
    if known and not made:
        yield from _fresh(_after(reading, sentence), done)


def _fresh(found: Iterator[Content], done: list[Unit]) -> Iterator[Content]:
    """What was not told yet: another head, and other words."""
    for content in found:
        unit = content.unit
        if not any(unit.head == old.head or (unit.first < old.last and old.first < unit.last) for old in done):
            done.append(unit)
            yield content


def _refused(reading: Reading, unit: Unit) -> bool:
    """``will not`` refuses, unless not doing it is what is undertaken (will not lay mines, shall not be prosecuted)."""
    if not any(reading.deps[c] == "neg" for c in reading.children[unit.head]) or unit.found.kind in _NOT_TO:
        return False
    return vocab.stem(reading.lemmas[unit.head]) not in vocab.words("left undone")


def _agreed(reading: Reading, sentence: Sentence, verb: int, known: bool, made: bool) -> Iterator[Content]:
    """``the sides agreed to …``, ``… on …``, ``… that …``."""
    subject = subject_of(reading, verb)
    if subject is None and reading.deps[verb] == "conj":
        subject = subject_of(reading, reading.heads[verb])
    if subject is None or not past(reading, verb) or denied(reading, verb) or not _together(reading, verb, subject, known, made):
        return
    by = Making(None, verb, [] if reading.lowers[subject] == "it" else actors(reading, subject, True))
    for unit in _agreed_units(reading, sentence, verb, subject):
        yield Content(unit, "provision.agreed", None, by)


def _together(reading: Reading, verb: int, subject: int, known: bool, made: bool) -> bool:
    """An agreement takes more than one: a plural or coordinated subject, or the report tells of an agreement."""
    if reading.lowers[subject] == "it":  # it was agreed that …
        return reading.lemmas[verb] == "agree" and any(reading.deps[c] == "auxpass" for c in reading.children[verb])
    if not is_actor(reading, subject):
        return False
    if made or (known and reading.lemmas[verb] in vocab.words("agreeing later")):
        return True
    if reading.lemmas[verb] != "agree":
        return False
    plural = reading.tags[subject] in ("NNS", "NNPS") or reading.lowers[subject] in ("both", "they")
    joined = any(reading.deps[c] == "conj" for c in reading.children[subject])
    return joined or (plural and norm(reading, subject) in vocab.words("parties"))


def _agreed_units(reading: Reading, sentence: Sentence, verb: int, subject: int) -> Iterator[Unit]:
    for child in reading.children[verb]:
        dep = reading.deps[child]
        if dep in ("xcomp", "ccomp") and reading.tags[child][0] == "V":
            yield from clause_units(reading, child, subject, sentence.last, judge=surely)
        elif dep == "dobj" and agreement_noun(reading, child) is None:
            yield from (Unit(u.first, u.last, u.head, subject, u.found) for u in noun_units(reading, child, sentence.last))
        elif dep == "prep" and reading.lowers[child] in ("on", "to", "upon", "in"):
            yield from _on_a_day(reading, sentence, child, subject)
            yield from (
                Unit(u.first, u.last, u.head, subject if u.subject is None else u.subject, u.found)
                for u in after_preposition(reading, sentence, child)
            )


def _on_a_day(reading: Reading, sentence: Sentence, preposition: int, subject: int) -> Iterator[Unit]:
    """``agreed on Thursday to stop``: the infinitive hangs on the day."""
    for day in reading.children[preposition]:
        for verb in reading.children[day]:
            if reading.deps[verb] in ("acl", "relcl") and reading.tags[verb] == "VB":
                yield from clause_units(reading, verb, subject, sentence.last)


def _after(reading: Reading, sentence: Sentence) -> Iterator[Content]:
    """A sentence after the agreement's: clauses worded as undertakings, in the report's voice or a speaker's."""
    for token in range(sentence.first, sentence.last):
        if reading.tags[token][0] != "V" or not stands(reading, token):
            continue
        subject = subject_of(reading, token)
        if subject is not None and reading.lowers[subject] in _TEXTS and vocab.stem(reading.lemmas[token]) in vocab.words("holding"):
            yield from held(reading, sentence, None, token)
            continue
        for unit in clause_units(reading, token, None, sentence.last, judge=surely):
            worded = unit.found.verbal or unit.found.kind != "cease"
            refused = _refused(reading, unit)
            if worded and not refused and undertaken(reading, unit.head):
                yield Content(unit, "provision.after")
