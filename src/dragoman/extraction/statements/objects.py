"""Infinitives, objects and prepositional phrases as content."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.statements.content import under
from dragoman.extraction.statements.page import Content, Page, particle
from dragoman.extraction.statements.sources import ISSUED, dates
from dragoman.extraction.tree import child
from dragoman.vocab.cues import Cue, words

_OBJECT_TAIL = frozenset({"as", "for", "to", "with", "in", "over", "against", "about", "of", "between", "by", "toward", "towards"})
_PREPOSITION_TAIL = frozenset({"as", "for", "with", "to", "of", "against", "over"})
_ADDRESSES = frozenset({"tell", "instruct", "remind", "warn", "advise", "admonish", "counsel", "persuade"})
_BESIDE = frozenset({"to", "with", "and"})
_DOCUMENTS = words("document")
_BODILY = words("bodily")
_ISSUING = words("issuing")
_CONTESTED = words("contested")
_ANSWERED = words("answered")


def infinitive(page: Page, token: int, cue: Cue) -> Content | None:
    """An infinitive or gerund: "promised to …", "urged them to …", "is expected to …"."""
    reading = page.reading
    for node in reading.children[token]:
        if reading.deps[node] not in ("xcomp", "ccomp", "advcl"):
            continue
        to = any(reading.lowers[c] == "to" and reading.deps[c] == "aux" for c in reading.children[node])
        if to and child(reading, token, "auxpass", "nsubjpass") is not None and "passto" in cue.frames:
            subject = child(reading, token, "nsubjpass")
            return "verb.passive-to", (under(reading, subject) if subject is not None else []) + under(reading, node)
        if to and "objto" in cue.frames:
            return "verb.object-to", _object_to(reading, token, node)
        rest = under(reading, node)
        if reading.deps[node] == "advcl" and not 0 < rest[0] - token <= 1 + (cue.particle is not None):
            continue
        if to and "to" in cue.frames:
            return "verb.to", rest
        if reading.tags[node] == "VBG" and "ing" in cue.frames:
            return "verb.gerund", rest
    return None


def _object_to(reading: Reading, token: int, node: int) -> list[int]:
    """The infinitive, with whoever is to do it unless the verb speaks to them ("told the crew to wait")."""
    inner = [c for c in reading.children[node] if reading.deps[c] == "nsubj"]
    if reading.lemmas[token] in _ADDRESSES:
        return under(reading, node, inner)
    outer = child(reading, token, "dobj")
    return (under(reading, outer) if outer is not None and token < outer < node else []) + under(reading, node)


def prepositional(page: Page, token: int, cue: Cue) -> Content | None:
    """What a preposition of the cue brings: "accused them of …", "spoke about …"."""
    reading = page.reading
    wanted = cue.pps | ({"of"} if "objof" in cue.frames else set()) | ({"for"} if "objfor" in cue.frames else set())
    if not wanted:
        return None
    whole = _for_somebody_to(reading, token) if "for" in wanted else None
    if whole is not None:
        return "verb.preposition", whole
    part = particle(reading, token, cue)
    nodes = [*reading.children[token], *(reading.children[part] if part is not None else ())]
    if "objof" in cue.frames:
        nodes += [k for c in reading.children[token] if reading.deps[c] == "dobj" for k in reading.children[c] if reading.lowers[k] == "of"]
    for node in nodes:
        if reading.deps[node] in ("prep", "agent", "dative") and reading.lowers[node] in wanted and not dates(reading, node):
            held = child(reading, node, "pobj", "pcomp")
            if held is not None and (cue.head != "respond" or reading.lemmas[held].lower() in _ANSWERED or reading.deps[held] == "pcomp"):
                rest = under(reading, held)
                later = [c for c in reading.children[token] if c == rest[-1] + 1 and reading.lowers[c] in _PREPOSITION_TAIL]
                if reading.lowers[node] == "for" and not later:
                    later = [c for c in reading.children[token] if c == rest[-1] + 2 and reading.lowers[c - 1] == "to"]
                return "verb.preposition", rest + [t for c in later[:1] for t in under(reading, c)]
    return None


def _for_somebody_to(reading: Reading, token: int) -> list[int] | None:
    """ "Called for both sides to stop": the clause without its "for"."""
    for node in reading.children[token]:
        if node > token and reading.deps[node] in ("advcl", "ccomp", "xcomp"):
            mark = next((c for c in reading.children[node] if reading.lowers[c] == "for" and c < node), None)
            if mark is not None and child(reading, node, "nsubj", "nsubjpass") is not None:
                return under(reading, node, [mark])
    return None


def object_(page: Page, token: int, cue: Cue) -> Content | None:
    """An object, with its predicate where the cue takes one: "denied the report", "called it a crime"."""
    reading = page.reading
    if "small" in cue.frames or "as" in cue.frames:
        got = [c for c in reading.children[token] if c > token and reading.deps[c] in ("dobj", "oprd", "ccomp", "xcomp", "attr", "acomp")]
        as_ = [c for c in reading.children[token] if c > token and reading.deps[c] == "prep" and reading.lowers[c] == "as"]
        if (got and "small" in cue.frames) or (as_ and "as" in cue.frames):
            return "verb.predicate", sorted(t for c in got + as_ for t in under(reading, c))
        if "as" in cue.frames and got and any(reading.lowers[c] == "as" for c in reading.children[got[0]]):
            return "verb.predicate", under(reading, got[0])
    node = child(reading, token, "dobj")
    if node is not None and _says_itself(page, node):
        return None
    if node is not None and node > token and "pair" in cue.frames:
        beside = [c for c in reading.children[token] if reading.lowers[c] in _BESIDE and c > node]
        return "verb.pair", sorted(t for c in (node, *beside) for t in under(reading, c))
    if "np" not in cue.frames and not ("doc" in cue.frames and _by_document(reading, token)):
        return None
    part = particle(reading, token, cue)
    if node is None and part is not None:
        node = child(reading, part, "pobj", "pcomp")
    if node is not None and not _may_be_said(reading, node, cue):
        return None
    if node is not None and node > token:
        return "verb.object", _with_tail(reading, token, node, _OBJECT_TAIL)
    return _passive(reading, token)


def _may_be_said(reading: Reading, node: int, cue: Cue) -> bool:
    """Whether an object fits a verb that has another, bodily sense: words are attacked, and released, but so are towns and captives."""
    lemma = reading.lemmas[node].lower()
    if cue.head in _BODILY:
        return lemma in _CONTESTED or reading.ents[node] == "PERSON" or reading.pos[node] == "PRON"
    if cue.head in _ISSUING:
        return lemma in ISSUED or lemma in _DOCUMENTS
    return True


def _with_tail(reading: Reading, token: int, node: int, tail: frozenset[str]) -> list[int]:
    """What is under ``node`` with the prepositional phrases at once behind it that the parser hung on the verb."""
    tokens = under(reading, node)
    for other in reading.children[token]:
        if other == tokens[-1] + 1 and (reading.lowers[other] in tail and reading.deps[other] in ("prep", "agent", "dative")):
            tokens += under(reading, other)
    return tokens


def _says_itself(page: Page, noun: int) -> bool:
    """ "Issued a statement saying …": the participle is the cue, not the verb."""
    reading = page.reading
    return any(
        reading.deps[c] == "acl" and reading.lowers[c] in ("saying", "reading", "stating", "claiming", "announcing")
        for c in reading.children[noun]
    )


def _by_document(reading: Reading, token: int) -> bool:
    subject = child(reading, token, "nsubj")
    if subject is None and reading.deps[token] in ("acl", "relcl"):
        subject = reading.heads[token]
    return subject is not None and reading.lemmas[subject].lower() in _DOCUMENTS


def _passive(reading: Reading, token: int) -> Content | None:
    """ "The plan was rejected by the elders"; without "by" somebody only what is said passively rather than done."""
    by = child(reading, token, "agent") is not None
    node = child(reading, token, "nsubjpass")
    if node is not None and by:
        return "verb.passive", under(reading, node)
    return None


def seems(page: Page, token: int, cue: Cue) -> Content | None:
    """Subject and predicate of "seems": nobody says it, but it is no plain assertion."""
    reading = page.reading
    if "raise" not in cue.frames:
        return None
    subject = child(reading, token, "nsubj")
    rest = child(reading, token, "xcomp", "oprd", "acomp")
    if rest is None:
        return None
    return "verb.seems", (under(reading, subject) if subject is not None else []) + under(reading, rest)
