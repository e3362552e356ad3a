"""Which kind of undertaking an article of an agreement's own text words: frames first, then what its words are about and
what stands over it. Frames alone decide in reports, where most sentences undertake nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.contracts import Reading
from dragoman.extraction.agreements.kinds import TOPIC, Match, Word, frame_scores, sent_by, subject_words
from dragoman.extraction.agreements.phrases import norms
from dragoman.extraction.tree import subtree
from dragoman.vocab import agreements as vocab

#: How much the words of a topic count beside a frame, and at most.
_TOPIC_SHARE, _TOPIC_MOST = 0.7, 4.0
#: What a heading over the article adds to its kinds, and what words in an aside (in accordance with …) still count.
HEADING, _ASIDE, _LIGHT = 1.3, 0.3, 0.6
_PLACES = ("GPE", "LOC", "FAC")
#: What is left of a frame by the place of its object.
_FRAME_SHARE = {1.0: 1.0, _LIGHT: 0.8, _ASIDE: 0.4, 0.0: 0.5}
#: Words that open an aside: what follows tells a purpose, a ground or a manner, not the undertaking.
_ASIDES = vocab.words("asides")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands over an article: words of the list's opening, kinds of the heading, words of the parties' names (lower case)."""

    before: tuple[Word, ...] = ()
    heading: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


EMPTY = Context()


def classify(
    reading: Reading,
    first: int,
    last: int,
    head: int | None = None,
    *,
    subject: int | None = None,
    verbless: bool = False,
    context: Context = EMPTY,
) -> Match | None:
    """The kind that fits tokens ``first:last`` best, by frames, topics and heading together; None where none fits."""
    frames = frame_scores(reading, first, last, head, verbless=verbless, subject=subject, before=context.before)
    words = norms(reading, first, last)
    shares = _shares(reading, words, first, last, head, context.names)
    if subject is not None:
        outside = subject_words(reading, subject, first)
        words, shares = [*outside, *words], [*[1.0] * len(outside), *shares]
    about = topics(words, shares)
    share_at = {token: share for (_, token), share in zip(words, shares, strict=True)}
    best: Match | None = None
    alone = context.heading if len(context.heading) == 1 else frozenset()
    for kind in frames.keys() | about.keys() | alone:
        frame = frames.get(kind)
        more = min(_TOPIC_MOST, about.get(kind, 0.0)) * _TOPIC_SHARE + (HEADING if kind in context.heading else 0.0)
        fits = 0.0 if frame is None else frame.score * _FRAME_SHARE[share_at.get(frame.at, 1.0)]
        total = fits + more
        found = replace(frame, score=total) if frame else Match(kind, total, TOPIC, False, first if head is None else head)
        if best is None or (total, kind) > (best.score, best.kind):
            best = found
    return None if best is None else sent_by(reading, best, first, last)


#: What a topic must say by itself to count in a report, where a sentence may undertake nothing.
_SURE = 1.8


def surely(reading: Reading, first: int, last: int, head: int | None = None, *, subject: int | None = None) -> Match | None:
    """As ``classify``, for a report: a kind that no frame words must be spoken of plainly."""
    found = classify(reading, first, last, head, subject=subject)
    return None if found is None or (found.row == TOPIC and found.score < _SURE) else found


def _start_of_clause(reading: Reading, first: int, head: int | None) -> int:
    """The first token after an opening adverbial (Upon the transfer of power, …) where the clause's verb comes later."""
    if head is None or reading.tags[first] not in ("IN", "RB", "VBG", "TO") or reading.tags[head][0] != "V":
        return first
    deps = reading.deps
    subject = next((c for c in reading.children[head] if first < c < head and deps[c] in ("nsubj", "nsubjpass")), None)
    return first if subject is None else max(first, subtree(reading, subject)[0])


def _shares(reading: Reading, words: Sequence[Word], first: int, last: int, head: int | None, names: frozenset[str]) -> list[float]:
    """How much each word counts: the names of parties not at all; who acts, what stands in an opening adverbial, in a relative
    clause or after a word that opens an aside (in accordance with …) little."""
    start = _start_of_clause(reading, first, head)
    light = _relative(reading, first, last)
    if head is not None and reading.tags[head][0] == "V":
        light |= _acting(reading, first, head)
    found, aside = [], False
    for word, token in words:
        named = reading.words[token][0].isupper() and (reading.lowers[token] in names or reading.ents[token] in _PLACES)
        aside = aside or (word in _ASIDES and token > start and (head is None or token > head))
        found.append(0.0 if named else _ASIDE if aside or token < start else _LIGHT if token in light else 1.0)
    return found


def _relative(reading: Reading, first: int, last: int) -> set[int]:
    """Tokens of the relative clauses within ``first:last``."""
    found: set[int] = set()
    for token in range(first, last):
        on = reading.heads[token]
        if reading.deps[token] != "relcl" or not first <= on < token:
            continue
        if reading.tags[on][0] == "N" and vocab.stem(reading.lemmas[on]) not in vocab.words("persons helped"):
            found.update(range(*subtree(reading, token)))
    return found


def _acting(reading: Reading, first: int, head: int) -> set[int]:
    """Tokens of the subject of an active verb that has an object of its own, or of a passive's agent: who acts, not what it
    is about."""
    children, deps = reading.children[head], reading.deps
    agent = next((c for c in children if deps[c] == "agent"), None)
    if agent is not None:
        return set(range(*subtree(reading, agent)))
    subject = next((c for c in children if deps[c] == "nsubj" and first <= c < head), None)
    if subject is None or not any(deps[c] in ("dobj", "xcomp", "ccomp") for c in children):
        return set()
    return set(range(*subtree(reading, subject)))


def topics(words: Sequence[Word], shares: Sequence[float] | None = None) -> dict[str, float]:
    """How much the words speak of each kind. Of phrases that begin at one word the longest counts."""
    found: dict[str, float] = {}
    table, at, root = vocab.topics(), 0, vocab.root
    plain = [root(w) for w, _ in words]
    while at < len(words):
        size = 1
        for topic in table.get(plain[at], ()):
            length = len(topic.words)
            if length == 1 or tuple(plain[at : at + length]) == topic.words:
                share = (1.0 if shares is None else min(shares[at : at + length])) * (1.0 - 0.01 * min(at, 30))
                for kind, weight in topic.kinds:
                    found[kind] = found.get(kind, 0.0) + weight * share
                size = length
                break
        at += size
    return found


def heading_kinds(text: str) -> frozenset[str]:
    """The kinds that a heading speaks of: those near the one it speaks of most."""
    words = [(vocab.stem(w), n) for n, w in enumerate(text.replace("-", " ").lower().split()) if w not in vocab.DETERMINERS]
    words = [(w.strip(".,;:()"), n) for w, n in words]
    about = topics(words)
    most = max(about.values(), default=0.0)
    return frozenset(kind for kind, weight in about.items() if weight >= most * 0.6 and weight >= 1.5)
