"""What happened to the counted: killed, returned, seized … read from the words beside the figure, then from the tree."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Reading
from dragoman.extraction.quantities.bounds import Figure
from dragoman.extraction.quantities.context import WINDOW
from dragoman.extraction.quantities.counted import Counted
from dragoman.vocab import quantities as vocab
from dragoman.vocab.quantities import Kind

Found = tuple[Kind, str]
_PASSABLE_AFTER = vocab.words("between noun and verb")
_PASSABLE_BEFORE = vocab.words("between verb and figure")
_COUNTING_NOUNS = vocab.words("nouns that count")
_BE = frozenset(("be", "get"))
_CHANGE = vocab.words("rising and standing")
_NEW_OBJECT = frozenset(("DT", "CD", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP", "PDT"))
_WHEN = vocab.words("time words before an object")
_TIME_NOUNS = frozenset(
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
)


def meaning(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int) -> Found | None:
    """The kind of the figure and the id of the rule that saw it; None where no word tells."""
    near = reading.lemmas[max(start, figure.first - WINDOW) : min(stop, figure.last + WINDOW)]
    for found in _candidates(reading, start, figure, counted, stop):
        if found is not None and (not found[0].beside or not found[0].beside.isdisjoint(near)):
            return found
    return None


def _candidates(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int) -> Iterator[Found | None]:
    """What each rule says, the surest rule first."""
    classes = classes_of(counted)
    last = figure.last if counted.head is None else counted.head + 1
    token = figure.number if counted.head is None else counted.head
    if not _inner(reading, start, figure.first):
        yield _after(reading, last, stop, classes)
    yield before(reading, start, figure.first, classes)
    yield _past_relative(reading, last, stop, classes)
    yield _past_aside(reading, last, stop, classes)
    yield _tree(reading, token, figure, classes)
    yield _relative(reading, token, classes)
    yield _toll(reading, start, figure.first, classes)
    yield _inside(reading, figure.last, last, classes)
    yield _by_unit(counted)


def classes_of(counted: Counted) -> tuple[str, ...]:
    """The classes of the counted noun, most special first. A noun that no table knows has the class ``?``."""
    unit = counted.unit
    if unit is None:
        return ("person", "force") if counted.head is None else ("?",)
    own = (unit.what,) if unit.what in ("captured", "abducted", "displaced") else ()
    if unit.kind == "person":
        return (*own, "person") if unit.of == "civilians" else (*own, "person", "force")
    if unit.of == "forces":
        return ("thing", "force")
    return (unit.kind,)


def kind_at(word: str, role: str, classes: tuple[str, ...]) -> Kind | None:
    """The kind that ``word`` gives to one of ``classes`` in ``role``. What happens to persons alone makes an unknown
    noun a person."""
    row = vocab.kinds().get((word, role))
    if row is None:
        return None
    for name in classes:
        if name in row:
            return row[name]
    return row["person"] if classes == ("?",) and len(row) == 1 and "person" in row else None


def _inner(reading: Reading, start: int, first: int) -> bool:
    """``the families of 30 activists``: what follows belongs to the families."""
    outer = first - 2
    if outer < start or reading.lowers[first - 1] != "of" or reading.tags[outer] not in ("NN", "NNS"):
        return False
    return reading.lowers[outer] not in _COUNTING_NOUNS


def _after(reading: Reading, at: int, stop: int, classes: tuple[str, ...]) -> Found | None:
    """``12 dead``, ``12 soldiers were reportedly killed``, ``12 people have fled``."""
    lowers, tags, passive = reading.lowers, reading.tags, False
    for node in range(at, min(stop, at + 7)):
        word, tag = lowers[node], tags[node]
        if tag[0] == "V" or tag in ("JJ", "NN", "NNS", "NNP", "RP", "RB"):
            passive = passive or reading.lemmas[node] in _BE
            found = _verb_or_state(reading, node, stop, classes, passive and reading.lemmas[node] not in _BE)
            if found is not None:
                return found, "quantity.after"
        if word not in _PASSABLE_AFTER and tag not in ("RB", "MD"):
            return None
    return None


def _verb_or_state(reading: Reading, node: int, stop: int, classes: tuple[str, ...], passive: bool) -> Kind | None:
    """A participle is what happened, but after ``remain`` or ``still`` the state that it left."""
    state = kind_at(reading.lowers[node], "state", classes)
    if state is not None and (reading.lemmas[node - 1] == "remain" or reading.lowers[node - 1] == "still"):
        return state
    return _verb_after(reading, node, stop, classes, passive) or state


def _verb_after(reading: Reading, node: int, stop: int, classes: tuple[str, ...], passive: bool) -> Kind | None:
    tag, lemma = reading.tags[node], reading.lemmas[node]
    if tag[0] != "V" or (node + 1 < stop and reading.lowers[node + 1] in ("hostage", "captive", "prisoner", "dead")):
        return None
    if tag in ("VBN", "VBD") and (passive or not _takes_object(reading, node + 1, stop)):
        found = kind_at(lemma, "patient", classes)
        if found is not None and (passive or kind_at(lemma, "agent", classes) is None):
            return found
    return None if passive else kind_at(lemma, "agent", classes)


def _takes_object(reading: Reading, at: int, stop: int) -> bool:
    if at >= stop or reading.lowers[at] in _WHEN or reading.lowers[at] in _TIME_NOUNS:
        return False
    return reading.tags[at] in _NEW_OBJECT


def before(reading: Reading, start: int, first: int, classes: tuple[str, ...]) -> Found | None:
    """``killing 12``, ``wounded at least 12``, ``the deaths of 12``, ``shot down 12``."""
    lowers, tags = reading.lowers, reading.tags
    node = first - 1
    for _ in range(5):
        if node < start:
            return None
        word = lowers[node]
        lemma = reading.lemmas[node]
        if tags[node][0] == "V" and lemma not in _BE and not _is_passive(reading, start, node):
            found = _told(reading, node, "patient", classes)
            return (found, "quantity.before") if found is not None else None
        if lowers[node + 1] in ("of", "to") and (found := kind_at(lemma.lower(), "of", classes)):
            return found, "quantity.of"
        if word not in _PASSABLE_BEFORE:
            return None
        node -= 1
    return None


def _is_passive(reading: Reading, start: int, node: int) -> bool:
    """``were killed 12 …``: what follows a passive is not its object."""
    return reading.tags[node] == "VBN" and any(reading.lemmas[t] == "be" for t in range(max(start, node - 2), node))


def _past_relative(reading: Reading, at: int, stop: int, classes: tuple[str, ...]) -> Found | None:
    """``residents who had left their homes returned``: the finite verb after the relative clause's own."""
    tags = reading.tags
    if at >= stop or reading.lowers[at] not in ("who", "that", "which"):
        return None
    own = next((t for t in range(at + 1, stop) if tags[t][0] == "V" and reading.deps[t] not in ("aux", "auxpass")), stop)
    for node in range(own + 1, stop):
        if reading.lowers[node] in (";", "who", "which", "and", "but"):
            return None
        if tags[node] in ("VBD", "VBZ", "VBP"):
            found = _verb_after(reading, node, stop, classes, False) or _after(reading, node, stop, classes)
            return found if isinstance(found, tuple) else (found, "quantity.after") if found is not None else None
    return None


def _past_aside(reading: Reading, at: int, stop: int, classes: tuple[str, ...]) -> Found | None:
    """``38,000 people, most of them women, have been killed``: the verb after the aside between commas."""
    if at >= stop or reading.lowers[at] != ",":
        return None
    end = next((t for t in range(at + 2, min(stop - 1, at + 20)) if reading.lowers[t] == ","), None)
    if end is None or reading.tags[end + 1] not in ("VBD", "VBZ", "VBP", "MD"):
        return None
    return _after(reading, end + 1, stop, classes)


def _relative(reading: Reading, token: int, classes: tuple[str, ...]) -> Found | None:
    """``12 people who were killed``, ``3,000 people who fled``: the relative clause's verb."""
    for clause in reading.children[token]:
        if reading.deps[clause] not in ("relcl", "acl"):
            continue
        passive = reading.tags[clause] == "VBN" and not any(reading.lemmas[c] == "have" for c in reading.children[clause])
        found = kind_at(reading.lemmas[clause], "patient" if passive else "agent", classes)
        if found is not None:
            return found, "quantity.tree"
    return None


def _tree(reading: Reading, token: int, figure: Figure, classes: tuple[str, ...]) -> Found | None:
    """Up the tree from the counted noun to the first word that gives it a kind in the role it stands in."""
    deps, heads = reading.deps, reading.heads
    for _ in range(6):
        dep, head = deps[token], heads[token]
        if head == token:
            return None
        role = _role(reading, token, dep, head)
        found = _told(reading, head, role, classes) if role is not None else None
        if found is not None:
            return found, "quantity.tree"
        if role is not None and dep in ("nsubj", "nsubjpass", "dobj", "csubj"):
            return _beside(reading, head, role, classes)
        if role == "of" and not figure.first <= head < figure.last and reading.lowers[head] not in _COUNTING_NOUNS:
            return None
        token = head
    return None


def _told(reading: Reading, word: int, role: str, classes: tuple[str, ...]) -> Kind | None:
    found = kind_at(reading.lemmas[word].lower(), role, classes)
    if found is None and reading.tags[word] in ("VBD", "VBN"):
        found = kind_at(reading.lowers[word][:-1], role, classes)  # lemmas go wrong in a few words (raped: rap)
    if found is None and role == "agent":
        found = kind_at(reading.lowers[word], "state", classes)
    return found


def _beside(reading: Reading, verb: int, role: str, classes: tuple[str, ...]) -> Found | None:
    """A verb that says nothing itself: its coordinated or complement verb with the same subject (were attacked and killed)."""
    if role == "patient" and reading.tags[verb] not in ("VBN", "VBD"):
        return None
    for node in reading.children[verb]:
        if reading.deps[node] in ("conj", "xcomp", "acomp", "oprd") and not _own_subject(reading, node):
            found = kind_at(reading.lemmas[node], role, classes) or kind_at(reading.lowers[node], "state", classes)
            if found is not None:
                return found, "quantity.tree"
    return None


def _own_subject(reading: Reading, verb: int) -> bool:
    return any(reading.deps[t] in ("nsubj", "nsubjpass") for t in reading.children[verb])


def _role(reading: Reading, token: int, dep: str, head: int) -> str | None:
    if dep in ("dobj", "nsubjpass", "dative", "oprd", "attr"):
        return "patient"
    if dep == "nsubj":
        alone = reading.tags[head] in ("VBD", "VBN") and not any(reading.deps[c] == "dobj" for c in reading.children[head])
        return "patient" if alone and kind_at(reading.lemmas[head], "agent", ("person", "force")) is None else "agent"
    if dep == "pobj" and reading.lowers[head] == "of":
        return None
    if dep == "prep" and reading.lowers[token] == "of":
        return "of"
    return None


def _toll(reading: Reading, start: int, first: int, classes: tuple[str, ...]) -> Found | None:
    """``the death toll has risen to``, ``the number of wounded stands at``, ``put the number of its dead at``."""
    lemmas, lowers = reading.lemmas, reading.lowers
    classes = (*classes, "event")
    change, noun, counting = False, None, False
    for node in range(first - 1, max(start - 1, first - 16), -1):
        word = lowers[node]
        if not change and noun is None and (reading.tags[node] == "CC" or word in (";", ",")):
            return None
        change = change or (lemmas[node] in _CHANGE and reading.pos[node] in ("VERB", "AUX"))
        counting = counting or word in ("number", "toll", "total")
        found = kind_at(word, "toll", classes) or kind_at(lemmas[node].lower(), "toll", classes)
        if found is not None and change and noun is None:
            return found, "quantity.toll"
        noun = noun or found
        if noun is not None and change and counting:
            return noun, "quantity.toll"
    return None


def _inside(reading: Reading, first: int, last: int, classes: tuple[str, ...]) -> Found | None:
    """``12 wounded soldiers``: a state among the words before the noun."""
    for node in range(first, last):
        found = kind_at(reading.lowers[node], "state", classes)
        if found is not None:
            return found, "quantity.inside"
    return None


def _by_unit(counted: Counted) -> Found | None:
    unit = counted.unit
    return (Kind(unit.what, unit.flow), "quantity.unit") if unit is not None and unit.what else None
