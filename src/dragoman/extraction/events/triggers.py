"""Which words of a sentence can report an event, and whether the sentence speaks of something else altogether (sport, business)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.contracts import Sentence
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.match import Hit, match
from dragoman.vocab.frames.domains import domains
from dragoman.vocab.frames.load import Frame, frames

#: From this sum of weights on, a sentence belongs to another domain; words of conflict and politics, and names, weigh against it.
#: A sentence with neither begins there: "the toddler laid siege to the biscuit tin" is nobody's war.
_OTHER_DOMAIN = 1.0
#: A lean that lets every sentence through, for trying frames out.
UNGATED = -1e6
_NAMES = {"GPE": -1.0, "NORP": -1.0, "PERSON": -0.3, "ORG": -0.3, "LOC": -0.5, "FAC": -0.3}

_LOOKED_UP_AS_WRITTEN = frozenset({"PROPN", "VERB", "NOUN"})
_INSIDE_NOUN = frozenset({"compound", "nmod"})
_INSIDE_VERB = frozenset({"amod", "compound"})
#: Where a gerund stands for its noun ("shelling of the town resumed").
_NOMINAL = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "dobj", "pobj", "attr", "conj"})

#: Frames with the word as verb, noun and adjective, and its weight for another domain.
Entry = tuple[tuple[tuple[Frame, ...], tuple[Frame, ...], tuple[Frame, ...]], float]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One table that a token is looked up in: frames by part of speech, and the word's weight for another domain."""

    entries: dict[str, Entry]


@cache
def lexicon(own: Path | None = None) -> Lexicon:
    """The frames (a user's ``own`` included) and the domain words as one table."""
    index, weights = frames(own), domains()
    found: dict[str, Entry] = {}
    for lemma in {*index.verbs, *index.nouns, *index.adjectives, *weights}:
        options = (index.verbs.get(lemma, ()), index.nouns.get(lemma, ()), index.adjectives.get(lemma, ()))
        found[lemma] = (options, weights.get(lemma, 0.0))
    for lemma, nouns in index.nouns.items():
        # Headlines in capitals leave plurals as they stand: "Clashes Erupt".
        for plural in (lemma + "s", lemma + "es"):
            found.setdefault(plural, (((), nouns, ()), 0.0))
    return Lexicon(found)


def hits(grammar: Grammar, sentence: Sentence, table: Lexicon, lean: float) -> list[Hit]:
    """The frames that fit in the sentence. ``lean`` is what the report as a whole adds to the weight of another domain."""
    entries, lemmas, lowers, pos = table.entries, grammar.lemmas, grammar.lowers, grammar.pos
    found: list[tuple[int, Entry]] = []
    weight = _OTHER_DOMAIN + lean
    for token in range(sentence.first, sentence.last):
        entry = entries.get(lemmas[token])
        if entry is None:
            if pos[token] not in _LOOKED_UP_AS_WRITTEN:
                continue
            entry = entries.get(lowers[token])
            if entry is None:
                continue
        weight += entry[1]
        found.append((token, entry))
    if not found:
        return []
    weight += sum(_NAMES.get(label, 0.0) for label in set(grammar.ents[sentence.first : sentence.last]))
    if weight >= _OTHER_DOMAIN:
        return []
    matched = (_hit(grammar, token, entry, entries) for token, entry in found)
    return [hit for hit in matched if hit is not None]


def _hit(grammar: Grammar, token: int, entry: Entry, entries: dict[str, Entry]) -> Hit | None:
    """The frame that fits at ``token``, looked for in the ways in which its part of speech may be read."""
    kind, dep = grammar.pos[token], grammar.deps[token]
    verbs, nouns, adjectives = entry[0]
    if grammar.ents[token] == "DATE":
        return None
    if kind == "NOUN" and dep == "ccomp" and verbs and not nouns:
        # "demanded that the minister resign": taggers take the bare form for a noun.
        return match(grammar, token, verbs, "v")
    if kind == "NOUN" or kind == "PROPN":
        return match(grammar, token, nouns, "n") if nouns and dep not in _INSIDE_NOUN else None
    if kind == "ADJ":
        return match(grammar, token, adjectives, "a") if adjectives else None
    if kind == "AUX":
        return match(grammar, token, verbs, "v") if verbs and dep not in {"aux", "auxpass"} else None
    if kind != "VERB" or dep in _INSIDE_VERB:
        return None
    tag = grammar.tags[token]
    named = entries.get(grammar.lowers[token]) if tag in {"VBG", "VBN"} else None
    if named is not None and tag == "VBG" and named[0][1] and dep in _NOMINAL:
        return match(grammar, token, named[0][1], "n")
    hit = match(grammar, token, verbs, "v") if verbs else None
    return hit or (match(grammar, token, named[0][2], "a") if named is not None and named[0][2] else None)


def lean(grammar: Grammar, table: Lexicon) -> float:
    """What the report as a whole adds to the weight of each of its sentences: a report of conflict below 0, of sport above."""
    entries = table.entries
    total = sum(entries[lemma][1] for lemma in grammar.lemmas if lemma in entries)
    share = total / max(60, len(grammar.lemmas))
    return max(-_OTHER_DOMAIN, min(_OTHER_DOMAIN, share * 10))
