"""From a reading to its events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dragoman.contracts import Event, Evidence, Issue, Participant, Reading, Report, Sentence, Span
from dragoman.extraction.events.draft import Draft, drafts, folded, needs_recipient
from dragoman.extraction.events.gate import OTHER_DOMAIN, foreign, lean, weigh, weight
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.participants import participants, phrase
from dragoman.extraction.events.rules import frame_rule
from dragoman.extraction.events.status import Statuses
from dragoman.extraction.events.triggers import candidates, hits, lexicon
from dragoman.vocab.frames.codebook import classes, codebook, context_words

VERSION = 1
#: Clauses beside the event's own: who is named there is not its recipient.
_OTHER_CLAUSE = frozenset({"advcl", "relcl", "parataxis"})


def extract(report: Report, reading: Reading, own: Path | None = None) -> Iterator[Event | Issue]:
    """The events of a report, sentence by sentence. ``own`` is a user's frame file, whose frames go before the shipped ones.

    ``id``, ``place``, ``time``, ``quantities`` and ``according_to`` are left for ``assemble``; ``status`` is the syntactic one.
    """
    yield from coded(report, reading, own, gated=True)


def coded(report: Report, reading: Reading, own: Path | None, *, gated: bool) -> Iterator[Event]:
    """The events; with ``gated``, none of sentences that belong to another domain (sport, business) or name nobody in politics."""
    grammar, table = Grammar(reading), lexicon(own)
    statuses = Statuses(grammar, _year(report))
    weights = weigh(grammar) if gated else []
    tilt = lean(weights)
    for sentence in reading.sentences:
        words = candidates(grammar, sentence, table)
        if not words or (gated and weight(grammar, sentence, weights, tilt) >= OTHER_DOMAIN):
            continue
        for draft in folded(grammar, drafts(grammar, hits(grammar, words, table), statuses)):
            if not (gated and foreign(grammar, draft)):
                yield _event(reading, grammar, sentence, draft)


def _year(report: Report) -> int | None:
    date = (report.dateline.date if report.dateline else None) or report.published
    return int(date[:4]) if date and date[:4].isdigit() else None


def _event(reading: Reading, grammar: Grammar, sentence: Sentence, draft: Draft) -> Event:
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
    if grammar.deps[token] in {"compound", "amod", "nmod"} and grammar.ents[token] != "NORP":
        return False
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
