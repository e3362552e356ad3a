"""Whether a sentence, or an event read in it, belongs to another domain altogether (sport, business, nature).

The words of a sentence are weighed: those of conflict and politics, and names of peoples and states, against those of other domains.
An event whose doers are beasts, storms or goblins, or whose doers and sufferers are all of another domain, is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dragoman.contracts import Sentence
from dragoman.extraction.events.draft import Draft
from dragoman.extraction.events.grammar import Grammar
from dragoman.vocab.frames.codebook import classes, codebook
from dragoman.vocab.frames.domains import domain, domains, pairs
from dragoman.vocab.frames.situations import situation

#: From this sum of weights on, a sentence belongs to another domain. A sentence with neither kind of word begins there:
#: "the toddler laid siege to the biscuit tin" is nobody's war.
OTHER_DOMAIN = 1.0
_NAMES = {"PERSON": -0.3, "ORG": -0.8, "LOC": -0.5, "FAC": -0.3}
#: States and peoples that take part, and those that only say where ("in Leeds") or whose ("the Dutch driver").
_PARTY, _THERE = -1.3, -0.5
_WHERE = frozenset({"in", "near", "at", "around", "across", "outside", "along", "through", "off", "over", "from"})
#: What a general statement weighs ("an embargo forbids ships to leave a port").
_GENERAL = 1.0
_PROPER = frozenset({"NNP", "NNPS"})
_NAMING = frozenset({"PERSON", "GPE", "NORP", "ORG", "LOC", "FAC", "DATE", "TIME", "CARDINAL"})
_PROPER_NAMES = frozenset({"PERSON", "GPE", "LOC", "ORG", "FAC"})
#: Domains whose nouns do nothing in politics.
_DOERS = ("wildlife", "weather", "weather-weak", "feelings", "seasons", "elements", "body-parts")
#: "a tech giant", "a wave of strikers", "a hero of the revolution".
_AMBIGUOUS = frozenset({"giant", "hero", "heroine", "wave", "character", "knight", "seal", "crane", "duck", "bug", "bull", "bear"})
#: What may stand between the words of a pair.
_BETWEEN = frozenset({"-", "'s", "'", "’s", "’"})
#: What a sentence about the contents of a novel, a painting, a game weighs.
_WORK = 3.0
#: The weight from which a word alone places whoever it names in another domain.
_CLEARLY = 1.3


class Weight(NamedTuple):
    """What the words of a sentence weigh, how many they are, and what its form and its names add."""

    words: float
    size: int
    form: float
    names: float


def weigh(grammar: Grammar, sentence: Sentence) -> Weight:
    """The weight of a sentence, before what the report as a whole adds."""
    labels = set(grammar.ents[sentence.first : sentence.last])
    form = (_WORK if _of_a_work(grammar, sentence) else 0.0) + (_GENERAL if _general(grammar, sentence, labels) else 0.0)
    names = sum(_NAMES.get(label, 0.0) for label in sorted(labels)) + _peoples(grammar, sentence, labels)
    return Weight(sum(_words(grammar)), len(grammar.lemmas), form, names)


def _words(grammar: Grammar) -> list[float]:
    """The weight of each word, alone and together with the word after it."""
    words, seconds, lemmas, tags = domains(), pairs(), grammar.lemmas, grammar.tags
    found = [words.get(lemma, 0.0) for lemma in lemmas]
    for token, lemma in enumerate(lemmas):
        if tags[token] in _PROPER and lemma not in words:
            found[token] = _of_name(grammar, token)
        if lemma in seconds:
            found[token] += _pair(seconds[lemma], lemmas, token + 1, len(lemmas))
    return found


def elsewhere(weight: Weight, lean: float) -> bool:
    """Whether a sentence belongs to another domain, given what the report as a whole adds."""
    return OTHER_DOMAIN + lean + weight.words + weight.form + weight.names >= OTHER_DOMAIN


def _peoples(grammar: Grammar, sentence: Sentence, labels: set[str]) -> float:
    """What names of states and peoples weigh: less where they only say where something is or comes from."""
    if "GPE" not in labels and "NORP" not in labels:
        return 0.0
    found = 0.0
    for token in range(sentence.first, sentence.last):
        if grammar.ents[token] in {"GPE", "NORP"}:
            if not _only_there(grammar, token):
                return _PARTY
            found = _THERE
    return found


def _only_there(grammar: Grammar, token: int) -> bool:
    dep, head = grammar.deps[token], grammar.heads[token]
    if dep == "compound" and grammar.ents[head] == grammar.ents[token]:
        return _only_there(grammar, head)
    if dep == "pobj":
        return grammar.lowers[head] in _WHERE
    return dep in {"amod", "compound", "nmod", "poss"} and domains().get(grammar.lemmas[head], 0.0) > 0


def _general(grammar: Grammar, sentence: Sentence, labels: set[str]) -> bool:
    """A statement in the present tense that names nobody and no time: "a mutiny is a refusal to obey orders"."""
    if not labels.isdisjoint(_NAMING):
        return False
    last = sentence.last - 1
    if grammar.lowers[last] not in {".", ";"}:
        return False  # headlines tell the past in the present tense
    for token in range(sentence.first, sentence.last):
        if grammar.deps[token] == "ROOT":
            told = grammar.tags[token] in {"VBZ", "VBP"} and grammar.lemmas[token] not in classes()["say"]
            return told and not any(grammar.deps[n] in {"aux", "ccomp", "expl"} for n in grammar.children[token])
    return False


def _of_name(grammar: Grammar, token: int) -> float:
    """The weight of a name's word, which has no lemma ("Parliament", "the Impressionists"); Mr Tusk is no elephant."""
    words, word = domains(), grammar.lowers[token]
    found = words.get(word)
    if found is None:
        found = words.get(word[:-1], 0.0) if grammar.tags[token] == "NNPS" else 0.0
    return min(found, 0.0) if grammar.ents[token] in _PROPER_NAMES and word not in domain("team") else found


def _pair(seconds: dict[str, float], lemmas: list[str], at: int, end: int) -> float:
    """The weight of a pair of words ("penalty area", "code-sharing") whose second word is looked for from ``at`` on."""
    if at + 1 < end and lemmas[at] in _BETWEEN:
        at += 1
    return seconds.get(lemmas[at], 0.0) if at < end else 0.0


def lean(weights: Sequence[Weight]) -> float:
    """What the report as a whole adds to the weight of each of its sentences: a report of conflict below 0, of sport above."""
    share = sum(w.words for w in weights) / max(60, sum(w.size for w in weights))
    return max(-OTHER_DOMAIN, min(OTHER_DOMAIN, share * 10))


def _of_a_work(grammar: Grammar, sentence: Sentence) -> bool:
    """Whether the sentence tells what is in a work of art or a game: "the fresco shows", "the game lets players raise armies"."""
    works, tells = domain("work"), situation("tells")
    for token in range(sentence.first, sentence.last):
        if grammar.deps[token] == "nsubj" and grammar.lemmas[token] in works and grammar.lemmas[grammar.heads[token]] in tells:
            return True
    return False


@cache
def _wild() -> frozenset[str]:
    """Beasts, monsters, forces of nature and of the heart."""
    named = classes()
    told = frozenset[str]().union(*(domain(name) for name in _DOERS))
    return (named["beast"] | named["fiend"] | named["force-of-nature"] | told) - _AMBIGUOUS


def foreign(grammar: Grammar, draft: Draft) -> bool:
    """Whether those who fill an event's roles place it outside politics."""
    harmful = codebook().quad[draft.type] >= 3
    actors = [grammar.core(t) for t in draft.actors or (_subject(grammar, draft.token) if harmful else ())]
    if any(_is_wild(grammar, n) for t in actors for n in (t, *_made_of(grammar, t))) and (harmful or not draft.recipients):
        return True
    recipients = [grammar.core(t) for t in draft.recipients]
    doing, done_to = [_domain(grammar, t) for t in actors], [_domain(grammar, t) for t in recipients]
    if doing:
        return min(doing) >= _CLEARLY and min(done_to, default=0.0) > -_CLEARLY / 2
    return min(done_to, default=0.0) >= _CLEARLY


def _made_of(grammar: Grammar, token: int) -> list[int]:
    """What a pack, a swarm, a wave is made of: "a pack of wolves"."""
    return [
        n for prep in grammar.children[token] if grammar.lowers[prep] == "of" for n in grammar.children[prep] if grammar.deps[n] == "pobj"
    ]


def _subject(grammar: Grammar, token: int) -> list[int]:
    """Who or what does it by the grammar alone, where it is nobody who can act: "wildfires forced", "the blizzard laid siege to"."""
    if grammar.pos[token] == "VERB":
        return grammar.verb(token).get("subj", [])
    slots = grammar.noun(token)
    if "host" in slots and grammar.deps[token] != "nsubj":
        verb = slots["host"][0]
        return grammar.verb(verb).get("subj") or [n for n in grammar.children[verb] if grammar.deps[n] == "npadvmod" and n < verb]
    return slots.get("poss", [])


def _is_wild(grammar: Grammar, token: int) -> bool:
    if grammar.ents[token] in {"DATE", "TIME"}:
        return False
    if grammar.pos[token] == "NOUN":
        return grammar.lemmas[token] in _wild()
    # The capital of a sentence's first word makes a name of it: "Wildfires forced thousands to flee".
    first = token == 0 or grammar.sentence_of[token - 1] != grammar.sentence_of[token]
    return first and grammar.pos[token] == "PROPN" and grammar.lowers[token].removesuffix("s") in _wild()


def _domain(grammar: Grammar, token: int) -> float:
    """The weight of a participant's head; names of states and peoples weigh as politics does."""
    if grammar.tags[token] not in _PROPER:
        return domains().get(grammar.lemmas[token], 0.0)
    return _of_name(grammar, token) or (-1.0 if grammar.ents[token] in {"GPE", "NORP"} else 0.0)
