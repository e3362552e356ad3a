"""Which words of a sentence can report an event, and which frame fits each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.contracts import Sentence
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.match import Hit, match
from dragoman.extraction.events.misread import commanded, infinitive
from dragoman.extraction.events.weighed import CLEAR, CLEAR_BESIDE, doubtful, weighed
from dragoman.extraction.events.word_signs import word_of
from dragoman.vocab.frames.forms import gerund
from dragoman.vocab.frames.load import Frame, frames
from dragoman.vocab.frames.word_weights import word_weights

_LOOKED_UP_AS_WRITTEN = frozenset({"PROPN", "VERB", "NOUN"})
#: Where a verb stands at the head of a clause, whatever part of speech the tagger saw in it.
_CLAUSE = frozenset({"ROOT", "ccomp", "advcl", "xcomp", "relcl", "parataxis", "conj"})
_OF_A_CLAUSE = frozenset({"dobj", "prt", "aux", "nsubj", "nsubjpass", "dative"})
_INSIDE_NOUN = frozenset({"compound", "nmod"})
_INSIDE_VERB = frozenset({"amod", "compound"})
#: Where a gerund stands for its noun ("shelling of the town resumed").
_NOMINAL = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "dobj", "pobj", "attr", "conj"})

#: Frames with the word as verb, noun and adjective.
Entry = tuple[tuple[Frame, ...], tuple[Frame, ...], tuple[Frame, ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One table that a token is looked up in: frames by part of speech."""

    entries: dict[str, Entry]


@cache
def lexicon(own: Path | None = None) -> Lexicon:
    """The frames (a user's ``own`` included) as one table."""
    index = frames(own)
    found: dict[str, Entry] = {}
    for lemma in {*index.verbs, *index.nouns, *index.adjectives}:
        found[lemma] = (index.verbs.get(lemma, ()), index.nouns.get(lemma, ()), index.adjectives.get(lemma, ()))
    for lemma in index.verbs:
        # "the vacating of the camps": a gerund that is tagged as a noun is its verb.
        found.setdefault(gerund(lemma), (index.verbs[lemma], (), ()))
    for lemma, nouns in index.nouns.items():
        # Headlines in capitals leave plurals as they stand: "Clashes Erupt".
        for plural in (lemma + "s", lemma + "es"):
            found.setdefault(plural, ((), nouns, ()))
    for sign in word_weights().signs:
        name, _, word = sign.partition(" ")
        if name == "word":
            found.setdefault(word[:-2], ((), (), ()))
    return Lexicon(found)


def candidates(grammar: Grammar, sentence: Sentence, table: Lexicon) -> list[tuple[int, Entry]]:
    """The words of the sentence that frames are listed under."""
    entries, lemmas, lowers, pos = table.entries, grammar.lemmas, grammar.lowers, grammar.pos
    found: list[tuple[int, Entry]] = []
    for token in range(sentence.first, sentence.last):
        entry = entries.get(lemmas[token])
        if entry is None:
            if pos[token] not in _LOOKED_UP_AS_WRITTEN:
                continue
            entry = entries.get(lowers[token])
            if entry is None:
                continue
        found.append((token, entry))
    return found


def hits(grammar: Grammar, found: list[tuple[int, Entry]], table: Lexicon, leans: float | None = None) -> list[Hit]:
    """The frames that fit at the words found. Given how the sentence ``leans``, words are weighed too: those that
    none fits may tell an event all the same, and those that one fits may tell none.
    """
    matched = [hit for token, entry in found if (hit := _hit(grammar, token, entry, table.entries)) is not None]
    if leans is None:
        return matched
    sure = {hit.token: hit for hit in matched if _believed(grammar, hit, leans)}
    clear = CLEAR_BESIDE if sure else CLEAR
    fitted = {hit.token for hit in matched}
    return [
        hit
        for token, entry in found
        if (hit := sure.get(token) or (_weighed(grammar, token, entry, leans, clear) if token not in fitted else None)) is not None
    ]


def _believed(grammar: Grammar, hit: Hit, leans: float) -> bool:
    """Whether a frame that fits counts: a user's own does, a shipped one does unless the signs speak against it."""
    if hit.frame.id not in _shipped():
        return True
    kind = grammar.pos[hit.token]
    way = "v" if kind == "VERB" else "n" if kind == "NOUN" else ""
    return not (way and doubtful(grammar, hit, way, leans))


@cache
def _shipped() -> frozenset[str]:
    return frozenset(frame.id for frame in frames().all)


def _weighed(grammar: Grammar, token: int, entry: Entry, leans: float, clear: float) -> Hit | None:
    way = read_as(grammar, token, entry)
    return weighed(grammar, token, entry[1] if way == "n" else entry[0], way, leans, clear) if way else None


def read_as(grammar: Grammar, token: int, entry: Entry) -> str:
    """How a word that may tell an event is read: ``v``, ``n``, ``g`` (a gerund tagged as a noun); empty where it tells none."""
    kind, dep = grammar.pos[token], grammar.deps[token]
    if grammar.ents[token] == "DATE":
        return ""
    if kind == "VERB":
        return "" if dep in _INSIDE_VERB else "v"
    if kind not in {"NOUN", "PROPN"} or dep in _INSIDE_NOUN:
        return ""
    if entry[1] or f"word {word_of(grammar, token)}.n" in word_weights().signs:
        return "n"
    return "g" if entry[0] and grammar.lowers[token].endswith("ing") else ""


def _hit(grammar: Grammar, token: int, entry: Entry, entries: dict[str, Entry]) -> Hit | None:
    """The frame that fits at ``token``, looked for in the ways in which its part of speech may be read."""
    kind, dep = grammar.pos[token], grammar.deps[token]
    verbs, nouns, adjectives = entry
    if grammar.ents[token] == "DATE":
        return None
    if kind == "VERB":
        return None if dep in _INSIDE_VERB else _of_verb(grammar, token, verbs, entries)
    if kind == "AUX":
        return match(grammar, token, verbs, "v") if verbs and dep not in {"aux", "auxpass"} else None
    hit = _mistagged(grammar, token, verbs, nouns) if verbs and dep in _CLAUSE else None
    if hit is not None:
        return hit
    if verbs and kind == "NOUN" and infinitive(grammar, token):
        # "directed its members to picket fuel depots": taggers take the infinitive for a noun.
        return match(grammar, token, verbs, "t") or (_of_noun(grammar, token, verbs, nouns) if dep not in _INSIDE_NOUN else None)
    if kind == "ADJ":
        return match(grammar, token, adjectives, "a") if adjectives else None
    return _of_noun(grammar, token, verbs, nouns) if (kind == "NOUN" or kind == "PROPN") and dep not in _INSIDE_NOUN else None


def _of_noun(grammar: Grammar, token: int, verbs: tuple[Frame, ...], nouns: tuple[Frame, ...]) -> Hit | None:
    if nouns:
        return match(grammar, token, nouns, "n")
    return match(grammar, token, verbs, "g") if verbs and grammar.lowers[token].endswith("ing") else None


def _of_verb(grammar: Grammar, token: int, verbs: tuple[Frame, ...], entries: dict[str, Entry]) -> Hit | None:
    tag, dep = grammar.tags[token], grammar.deps[token]
    named = entries.get(grammar.lowers[token]) if tag in {"VBG", "VBN"} else None
    if named is not None and tag == "VBG" and named[1] and dep in _NOMINAL:
        return match(grammar, token, named[1], "n")
    hit = match(grammar, token, verbs, "v") if verbs else None
    if hit is None and named is not None and named[2]:
        hit = match(grammar, token, named[2], "a")
    if hit is None and verbs and tag == "VBN" and (dep == "ROOT" or dep == "ccomp"):
        # "Surgeons operated on forty people": taggers take a past tense for a participle.
        hit = match(grammar, token, verbs, "w")
    return hit


def _mistagged(grammar: Grammar, token: int, verbs: tuple[Frame, ...], nouns: tuple[Frame, ...]) -> Hit | None:
    """A verb that the tagger took for a noun: "demanded that the minister *resign*", "*Extradite* the five men", "Rebels *attack* town"."""
    if grammar.deps[token] == "ccomp" and not nouns:
        return match(grammar, token, verbs, "v")
    if any(grammar.deps[n] in _OF_A_CLAUSE for n in grammar.children[token]):
        return match(grammar, token, verbs, "v")
    return match(grammar, token, verbs, "i") if commanded(grammar, token) else None
