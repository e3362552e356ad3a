"""Tells a capital, seat or state that acts ("Baku and Yerevan have disputed", "relations with Ankara") from a place.

After the metonymy classes place-for-people of Markert and Nissim (SemEval-2007 task 8), decided here by the grammar
around the name alone; the lists are ``acting.tsv``, ``dealings.tsv``, ``deeds.tsv`` and the nouns for actors.
"""

from __future__ import annotations

from functools import cache

from dragoman.contracts import Reading
from dragoman.vocab.actors.nouns import acting, bodies, dealings, deeds, forces, offices, words_of
from dragoman.vocab.actors.states import seats, states

_MOTION = frozenset({"to", "from", "for", "on", "over"})
_LONGEST_LIST = 60
_SUBJECT = frozenset({"nsubj", "csubj"})
_OBJECT = frozenset({"dobj", "dative", "obj", "iobj"})
_PARTY_PREPS = frozenset({"with", "between", "against", "on"})


@cache
def _capitals() -> frozenset[str]:
    return frozenset(c for s in states() for c in s.capitals)


@cache
def _states() -> frozenset[str]:
    return frozenset(n.removeprefix("the ") for s in states() for n in (s.name, *s.aliases))


@cache
def _seats() -> frozenset[str]:
    return frozenset(s.surface for s in seats()) - _capitals() - {"Brussels", "Strasbourg", "Jerusalem", "Tel Aviv", "Rawalpindi", "Aden"}


@cache
def _owned() -> frozenset[str]:
    """Nouns whose owner or premodifier is a government when it is a capital or a state."""
    return (
        frozenset(bodies()) | frozenset(forces()) | frozenset(n for n, o in offices().items() if o.rank in (1, 2, 3)) | deeds()
    ) - words_of("town")


def stands_for_government(reading: Reading, first: int, last: int) -> bool:
    """True where the name in tokens ``first:last`` is evidently used as an actor: it speaks, acts, is dealt with, owns a deed.

    The name is taken to be a capital, a seat of government or a state; for a state both readings may hold, and the
    answer is True only where the actor is evident. For a seat (Kremlin) it is True unless a place is evident.
    """
    surface = _surface(reading, first, last)
    head = head_of(reading, first, last)
    evident = _acts(reading, head, surface in _states()) or opens_in_pair(reading, first, last) or _opens_and_speaks(reading, first, last)
    if evident or surface not in _seats():
        return evident
    return not (is_place(reading, head) or _is_building(reading, head))


def head_of(reading: Reading, first: int, last: int) -> int:
    """The token of ``first:last`` that the rest of it hangs on."""
    heads = reading.heads
    for token in range(last - 1, first - 1, -1):
        if not first <= heads[token] < last or heads[token] == token:
            return token
    return last - 1


def is_place(reading: Reading, head: int) -> bool:
    """True where the name headed by ``head`` stands after a preposition of place or "the city of"."""
    deps, heads, lowers = reading.deps, reading.heads, reading.lowers
    head = _first_conjunct(reading, head)
    above = heads[head]
    if deps[head] != "pobj":
        return False
    if lowers[above] in words_of("locative"):
        return True
    noun = heads[above]
    motion = lowers[above] in _MOTION and reading.pos[noun] == "VERB" and lowers[above] not in _preps(reading, noun)
    return motion or (lowers[above] == "of" and lowers[noun] in words_of("city"))


def _surface(reading: Reading, first: int, last: int) -> str:
    text = reading.text[reading.starts[first] : reading.ends[last - 1]].removesuffix("'s").removesuffix("’s")
    return text[4:] if text[:4] in ("the ", "The ") else text


def _first_conjunct(reading: Reading, token: int) -> int:
    deps, heads = reading.deps, reading.heads
    for _ in range(_LONGEST_LIST):
        if deps[token] != "conj":
            break
        token = heads[token]
    return token


def _preps(reading: Reading, token: int) -> frozenset[str]:
    lemma = reading.lemmas[token].lower()
    verb = acting().get(lemma)
    return (verb.preps if verb else frozenset()) | dealings().get(lemma, frozenset())


def _acts(reading: Reading, head: int, state: bool) -> bool:
    conjunct = deps_conj = head
    deps = reading.deps
    head = _first_conjunct(reading, deps_conj)
    dep = deps[head]
    if dep in _SUBJECT:
        return _subject(reading, head, state)
    if dep == "nsubjpass":
        verb = acting().get(reading.lemmas[reading.heads[head]].lower())
        return verb is not None and verb.passive
    if dep in _OBJECT:
        verb = acting().get(reading.lemmas[reading.heads[head]].lower())
        return verb is not None and verb.object
    if dep == "pobj":
        return _after_preposition(reading, head)
    if dep in ("poss", "compound", "nmod", "amod"):
        return _owner(reading, head, state)
    return _after_dash(reading, conjunct)


def _subject(reading: Reading, head: int, state: bool) -> bool:
    token = reading.heads[head]
    lemma = reading.lemmas[token].lower()
    if lemma == "be":
        return any(reading.lemmas[c].lower() in words_of("willing") for c in reading.children[token])
    verb = acting().get(lemma)
    if verb is not None and lemma not in words_of("stative"):
        return verb.subject
    if lemma in words_of("stative") and not any(reading.deps[c] == "ccomp" for c in reading.children[token]):
        return False
    deps = reading.deps
    return any(deps[c] in ("ccomp", "xcomp") or (state and deps[c] == "dobj") for c in reading.children[token])


def _after_preposition(reading: Reading, head: int) -> bool:
    prep = reading.heads[head]
    word = reading.lowers[prep]
    above = reading.heads[prep]
    if word == "to" and reading.lowers[above] == "according":
        return True
    if word == "by":
        return _by(reading, prep, above)
    if word not in words_of("party prepositions"):
        return False
    if word in _preps(reading, above):
        return True
    if word in _PARTY_PREPS and _around(reading, above, word):
        return True
    # "signed an agreement with Ankara": the preposition may hang on the verb while the noun asks for it.
    nouns = ("dobj", "nsubjpass", "nsubj") if word in _PARTY_PREPS else ("dobj", "nsubjpass")
    return any(reading.deps[c] in nouns and word in _dealing(reading, c) for c in reading.children[above])


def _around(reading: Reading, noun: int, prep: str) -> bool:
    """ "Relations built on trust with Ankara": the noun that asks for the preposition stands around the one it hangs on."""
    deps, heads = reading.deps, reading.heads
    for _ in range(4):
        if deps[noun] not in ("pobj", "prep", "acl"):
            return False
        noun = heads[noun]
        if prep in _dealing(reading, noun):
            return True
    return False


def _by(reading: Reading, prep: int, above: int) -> bool:
    if reading.deps[prep] == "agent":
        return True
    tag = reading.tags[above]
    return tag in ("VBN", "VBD") or "by" in _dealing(reading, above) or reading.lemmas[above].lower() in deeds()


def _dealing(reading: Reading, token: int) -> frozenset[str]:
    return dealings().get(reading.lemmas[token].lower(), frozenset())


def _owner(reading: Reading, head: int, state: bool) -> bool:
    noun = reading.heads[head]
    owned = _owned()
    lemma = reading.lemmas[noun].lower()
    if lemma in owned or reading.lowers[noun] in owned:
        return state or reading.deps[head] == "poss" or lemma in words_of("national")
    return reading.deps[head] == "poss" and lemma in dealings()


def opens_in_pair(reading: Reading, first: int, last: int) -> bool:
    """A headline's "Baku and Yerevan trade blame": two capitals or states joined at its head, however it was parsed."""
    sentence = reading.sentences[reading.sentence_of[first]]
    words = reading.words
    if first == sentence.first:
        return last + 1 < sentence.last and words[last] == "and" and words[last + 1] in _governments() and reading.pos[last + 1] == "PROPN"
    return first - 2 == sentence.first and words[first - 1] == "and" and words[first - 2] in _governments()


def _opens_and_speaks(reading: Reading, first: int, last: int) -> bool:
    """ "Kyiv hopes …", "Kigali, meanwhile, denied …": a verb right behind the sentence's first name, whatever the parser made of it."""
    sentence = reading.sentences[reading.sentence_of[first]]
    if first != sentence.first:
        return False
    token = last
    if token + 2 < sentence.last and reading.words[token] == "," and reading.words[token + 2] == ",":
        token += 3
    if token >= sentence.last:
        return False
    verb = acting().get(reading.lemmas[token].lower())
    if verb is None or reading.lemmas[token] in words_of("stative"):
        return False
    tag = reading.tags[token]
    return (verb.subject and tag in ("VBZ", "VBD")) or (verb.speech and tag == "NNS")


def _is_building(reading: Reading, head: int) -> bool:
    noun = reading.heads[head]
    return reading.deps[head] in ("compound", "poss", "nmod") and reading.lemmas[noun].lower() in words_of("premises")


@cache
def _governments() -> frozenset[str]:
    return _capitals() | _states()


def _after_dash(reading: Reading, head: int) -> bool:
    """A headline's "… – Kremlin" or "Kyiv: …": the name stands alone after a dash or before a colon."""
    sentence = reading.sentences[reading.sentence_of[head]]
    words = reading.words
    before = head - 1
    while before >= sentence.first and reading.name_of[before] >= 0 and reading.name_of[before] == reading.name_of[head]:
        before -= 1
    closes = head + 1 >= sentence.last or words[head + 1] in (".", "\n")
    dashed = before > sentence.first and words[before] in ("–", "—", "-", ":") and closes
    opens = before < sentence.first and head + 1 < sentence.last and words[head + 1] == ":"
    return dashed or opens
