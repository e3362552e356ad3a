"""Verbs that taggers take for something else, with the slots that they would have had."""

from __future__ import annotations

from dragoman.extraction.events.grammar import Grammar, Slots

_DETERMINERS = frozenset({"DT", "PRP$", "PRP", "CD"})
_OF_AN_OBJECT = frozenset({"DT", "PRP$", "PRP", "CD", "NNP", "NNPS"})
_QUOTES = frozenset({'"', "“", "‘", "'", "``", "«"})


def gerund(grammar: Grammar, noun: int) -> Slots:
    """The slots of a gerund tagged as a noun, as its verb would have them: "the vacating of the camps by the militia"."""
    own = grammar.noun(noun)
    found = {name: words for name, words in own.items() if name not in {"agent", "mod", "poss", "host"}}
    if "of" in own or "poss" in own:
        found["obj"] = own.get("of") or own["poss"]
    if "agent" in own and own["agent"] != found.get("obj"):
        found["subj"] = own["agent"]
    return found


def past(grammar: Grammar, verb: int) -> Slots:
    """The slots of a bare participle that is no passive after all: what was taken for its object is its subject."""
    found = grammar.verb(verb)
    if "obj" not in found or any(grammar.deps[n] in {"auxpass", "nsubjpass", "dobj"} for n in grammar.children[verb]):
        return {}
    return {name: words for name, words in found.items() if name not in {"obj", "subj"}} | {"subj": found["obj"]}


def commanded(grammar: Grammar, token: int) -> bool:
    """Whether the word opens a sentence or a quotation and is followed by what may be its object."""
    if token + 1 >= len(grammar.tags) or grammar.tags[token + 1] not in _DETERMINERS:
        return False
    before = token - 1
    return before < 0 or grammar.sentence_of[before] != grammar.sentence_of[token] or grammar.lowers[before] in _QUOTES


def command(grammar: Grammar, token: int) -> Slots:
    """The slots of a command that the tagger took for a name ("Extradite the five men"): its object is the next noun phrase."""
    node = token + 1
    for _ in range(6):
        over = grammar.heads[node]
        if over <= node or grammar.sentence_of[over] != grammar.sentence_of[token]:
            break
        node = over
    return {"obj": [node]} if grammar.pos[node] in {"NOUN", "PROPN", "PRON"} else {}


def infinitive(grammar: Grammar, token: int) -> bool:
    """Whether a noun after "to" may be an infinitive with an object: "to *picket* fuel depots", "to *cow* the judges"."""
    if token == 0 or grammar.lowers[token - 1] != "to" or grammar.tags[token] != "NN" or token + 1 >= len(grammar.tags):
        return False
    return grammar.deps[token] == "compound" or (grammar.deps[token] == "pobj" and grammar.tags[token + 1] in _OF_AN_OBJECT)


def purpose(grammar: Grammar, token: int) -> Slots:
    """The slots of such an infinitive: its object is the noun phrase after it, its subject whom the verb over "to" speaks of."""
    found = {"obj": [grammar.heads[token]]} if grammar.deps[token] == "compound" else command(grammar, token)
    over = grammar.heads[grammar.heads[token]] if grammar.deps[token] == "pobj" else grammar.heads[grammar.heads[grammar.heads[token]]]
    if grammar.pos[over] == "VERB":
        slots = grammar.verb(over)
        who = slots.get("obj") or slots.get("subj")
        if who:
            found["subj"] = who
    return found
