"""Up the tree from the counted noun: the verb that it is subject or object of, however far away."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.quantities.after import NEGATIONS
from dragoman.extraction.quantities.bounds import Figure
from dragoman.extraction.quantities.told import Asked, Found, kind_at, kind_of, verb_kind
from dragoman.vocab import quantities as vocab

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_BY_PREPOSITION = {"of": "of", "with": "off with", "to": "to", "for": "to", "among": "to"}
_COUNTING_NOUNS = vocab.words("nouns that count")


def relative(reading: Reading, token: int, asked: Asked) -> Found | None:
    """``12 people who were killed``, ``3,000 people who fled``: the relative clause's verb."""
    for clause in reading.children[token]:
        if reading.deps[clause] not in ("relcl", "acl") or _denied(reading, clause):
            continue
        role = _role_in(reading, clause)
        found = verb_kind(reading, clause, role, asked) if role is not None else None
        if found is not None:
            return found, "quantity.tree"
    return None


def _role_in(reading: Reading, clause: int) -> str | None:
    """What the noun is to the verb of its relative clause. None where the clause is about others (of whom 40 were freed)."""
    children = reading.children[clause]
    if any(reading.lowers[t] == "of" for t in children):
        return None
    subject = next((t for t in children if reading.deps[t] in ("nsubj", "nsubjpass")), None)
    if subject is not None and reading.lowers[subject] not in ("who", "that", "which"):
        return None if any(reading.lowers[t] == "of" for t in reading.children[subject]) else "patient"
    passive = reading.tags[clause] == "VBN" and not any(reading.lemmas[c] == "have" for c in children)
    return "patient" if passive else "agent"


def climb(reading: Reading, token: int, figure: Figure, asked: Asked) -> Found | None:
    """The first word up the tree that gives the noun a kind in the role it stands in."""
    deps, heads = reading.deps, reading.heads
    for _ in range(6):
        dep, head = deps[token], heads[token]
        if head == token or _denied(reading, head):
            return None
        role = _role(reading, token, dep, head, asked)
        found = kind_of(reading, head, role, asked) if role is not None else None
        if found is not None:
            return found, "quantity.tree"
        if role is not None and dep in ("nsubj", "nsubjpass", "dobj", "csubj"):
            return _beside(reading, head, role, asked)
        if dep == "prep" and role is None and reading.tags[head] in _NOUNS:
            return None  # soldiers from two battalions: what the soldiers did, the battalions did not
        if role == "of" and not figure.first <= head < figure.last and reading.lowers[head] not in _COUNTING_NOUNS:
            return None
        token = head
    return None


def _denied(reading: Reading, verb: int) -> bool:
    return any(reading.deps[t] == "neg" and reading.lowers[t] in NEGATIONS for t in reading.children[verb])


def _beside(reading: Reading, verb: int, role: str, asked: Asked) -> Found | None:
    """A verb that says nothing itself: its coordinated or complement verb with the same subject (were attacked and killed)."""
    if role == "patient" and reading.tags[verb] not in ("VBN", "VBD"):
        return None
    for node in reading.children[verb]:
        if reading.deps[node] in ("conj", "xcomp", "acomp", "oprd") and not _own_subject(reading, node):
            found = kind_of(reading, node, role, asked) or kind_at(reading.lowers[node], "state", asked)
            if found is not None:
                return found, "quantity.tree"
    return None


def _own_subject(reading: Reading, verb: int) -> bool:
    return any(reading.deps[t] in ("nsubj", "nsubjpass") for t in reading.children[verb])


def _role(reading: Reading, token: int, dep: str, head: int, asked: Asked) -> str | None:
    if dep == "dative" and reading.lowers[token] == "to":
        return "to"
    if dep in ("dobj", "nsubjpass", "dative", "oprd", "attr"):
        return "patient"
    if dep == "nsubj":
        alone = reading.tags[head] in ("VBD", "VBN") and not any(reading.deps[c] == "dobj" for c in reading.children[head])
        return "patient" if alone and kind_at(reading.lemmas[head], "agent", asked) is None else "agent"
    if dep == "prep":
        role = _BY_PREPOSITION.get(reading.lowers[token])
        return role if role != "to" or reading.tags[head][0] == "V" else None
    return None
