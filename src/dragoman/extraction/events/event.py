"""One event out of a draft: its participants as they stand in the text, its contexts, its evidence."""

from __future__ import annotations

from dragoman.contracts import Event, Evidence, Participant, Reading, Sentence, Span
from dragoman.extraction.events.draft import Draft, needs_recipient
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.participants import participants, phrase
from dragoman.extraction.events.rules import frame_rule
from dragoman.vocab.frames.codebook import classes, codebook, context_words

VERSION = 1
#: Clauses beside the event's own: who is named there is not its recipient.
_OTHER_CLAUSE = frozenset({"advcl", "relcl", "parataxis"})
_WHERE = frozenset({"in", "at", "near", "outside", "across", "around"})


def event(reading: Reading, grammar: Grammar, sentence: Sentence, draft: Draft) -> Event:
    """The event that ``draft`` tells of; what other extractors find is left open."""
    actors = participants(reading, grammar, draft.actors)
    taken = set(draft.actors)
    recipients = participants(reading, grammar, (t for t in draft.recipients))
    if needs_recipient(draft):
        recipients = _nearby(reading, grammar, sentence, draft, taken)
    trigger = reading.passage(draft.token, draft.token + 1)
    evidence = Evidence(
        start=sentence.start, end=sentence.end, text=reading.text[sentence.start : sentence.end], rule=_rule(draft), rule_version=VERSION
    )
    return Event(
        id="",
        type=draft.type,
        mode=draft.mode,
        contexts=_contexts(grammar, sentence, draft),
        cameo=draft.cameo or None,
        quad=codebook().quad[draft.type],
        actors=actors,
        recipients=recipients,
        trigger=trigger,
        sentence=Span(start=sentence.start, end=sentence.end),
        status=draft.status,
        repeats=tuple(reading.passage(t, t + 1) for t in draft.repeats),
        evidence=evidence,
    )


def _rule(draft: Draft) -> str:
    return draft.rule if draft.rule.startswith("events.") else frame_rule(draft.rule)


def _nearby(reading: Reading, grammar: Grammar, sentence: Sentence, draft: Draft, taken: set[int]) -> tuple[Participant, ...]:
    """Where PLOVER asks for a recipient and no slot holds one: the first actor named after the trigger, in what depends on it."""
    covered = [phrase(grammar, t) for t in taken]
    for token in range(draft.token + 1, sentence.last):
        if any(first <= token < last for first, last in covered) or not _named_actor(grammar, token):
            continue
        if _depends(grammar, token, draft.token):
            return participants(reading, grammar, [token])
    return ()


def _named_actor(grammar: Grammar, token: int) -> bool:
    dep, head = grammar.deps[token], grammar.heads[token]
    if dep in {"compound", "amod", "nmod"} and grammar.ents[token] != "NORP":
        return False
    if dep == "pobj" and grammar.ents[token] == "GPE" and grammar.lowers[head] in _WHERE:
        return False  # talks in Geneva are not held with Geneva
    return grammar.ents[token] in {"PERSON", "ORG", "GPE", "NORP"} or (
        grammar.pos[token] == "NOUN" and grammar.lemmas[token] in classes()["actor"]
    )


def _depends(grammar: Grammar, token: int, top: int) -> bool:
    node = token
    for _ in range(12):
        if node == top:
            return True
        if grammar.heads[node] == node or grammar.deps[node] in _OTHER_CLAUSE:
            return False
        if grammar.deps[node] == "nsubj" and grammar.lemmas[grammar.heads[node]] in classes()["say"]:
            return False
        node = grammar.heads[node]
    return False


def _contexts(grammar: Grammar, sentence: Sentence, draft: Draft) -> tuple[str, ...]:
    """The frame's own contexts, then those that words of the sentence speak for, most often named first."""
    words, counts = context_words(), dict.fromkeys(draft.contexts, 99)
    lemmas = grammar.lemmas
    for token in range(sentence.first, sentence.last):
        for name in words.get(lemmas[token], ()):
            counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda name: -counts[name])[:3])
