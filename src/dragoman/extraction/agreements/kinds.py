"""Which kind of undertaking a stretch of text words, and which kind of agreement a phrase names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.contracts import Reading
from dragoman.extraction.agreements.phrases import norms
from dragoman.extraction.tree import subtree
from dragoman.vocab import agreements as vocab

#: Kinds that the one who acts tells (observers will watch …); else what acts on an object is not itself the object.
_LEAVING = frozenset(("leave", "quit", "vacate", "evacuate", "receive", "lead", "join", "enter", "lay"))
_BY_SUBJECT = frozenset(("untran", "verify", "regpkf", "unpkf", "mandate_term", "truth", "elect"))


Word = tuple[str, int]

#: ``row`` of a kind that the words of a topic tell, without a frame.
TOPIC = -1
#: Words between a frame's verb and its object, at most, where the verb is not the clause's own.
REACH = 7
_SENDING = frozenset(("deploy", "deployment", "station", "dispatch", "send"))
_SENT = frozenset(("observer", "monitor", "peacekeeper", "inspector"))
_UNIONS = vocab.words("unions of states")
_NEW_CLAUSE = vocab.words("new clause")


@dataclass(frozen=True, slots=True)
class Match:
    """A kind, how well its frame fits, the frame's row, and whether a verb of the frame was there."""

    kind: str
    score: float
    row: int
    verbal: bool
    at: int


def match(
    reading: Reading, first: int, last: int, head: int | None = None, *, verbless: bool = False, subject: int | None = None
) -> Match | None:
    """The frame that fits tokens ``first:last`` best. ``head`` is the clause's verb: what it governs itself weighs more.
    ``verbless``: in a list of nouns an object of two words or more needs no verb (provides for a new electoral law).
    ``subject``: a noun outside the stretch that is said to do it (fighters are *to gather*)."""
    best: Match | None = None
    for found in frame_scores(reading, first, last, head, verbless=verbless, subject=subject).values():
        best = found if best is None or found.score > best.score else best
    return None if best is None else sent_by(reading, best, first, last)


def sent_by(reading: Reading, found: Match, first: int, last: int) -> Match:
    """Observers who are deployed: those of the United Nations are its force (``unpkf``), those of a union of states a regional
    one (``regpkf``), as in the Peace Accords Matrix; observers who only watch, or whose sender is not told, verify."""
    lemmas, lowers = reading.lemmas, reading.lowers
    if found.kind == "regpkf" and any(_united_nations(lowers, t) for t in range(first, last)):
        return replace(found, kind="unpkf")
    if found.kind not in ("verify", "unpkf", "regpkf") or not any(vocab.stem(lemmas[t]) in _SENDING for t in range(first, last)):
        return found
    at = next((t for t in range(first, last) if vocab.stem(lemmas[t]) in _SENT), None)
    if at is None:
        return found
    near = range(max(first, at - 6), min(last, at + 7))
    if any(_united_nations(lowers, t) for t in near):
        return replace(found, kind="unpkf")
    named = any(lowers[t] in _UNIONS and reading.words[t][0].isupper() for t in near)
    return replace(found, kind="regpkf") if named and found.kind != "unpkf" else found


def _united_nations(lowers: list[str], token: int) -> bool:
    """``UN`` as a sender; not where it only lends its name or mandate (under a UN mandate)."""
    size = 1 if lowers[token] in ("un", "u.n.") else 2 if lowers[token : token + 2] == ["united", "nations"] else 0
    return size > 0 and lowers[token + size : token + size + 1] not in (["mandate"], ["resolution"], ["security"])


#: Tokens after a subject's noun that are looked at with it (the handing over *of all arms*).
_AFTER_SUBJECT = 5


def subject_words(reading: Reading, subject: int, stop: int) -> list[Word]:
    """The words of a subject that stands outside the clause (a monitoring committee *is to be set up*)."""
    first, last = subtree(reading, subject)
    return norms(reading, first, min(last, subject + 1 + _AFTER_SUBJECT, stop))


def frame_scores(
    reading: Reading,
    first: int,
    last: int,
    head: int | None = None,
    *,
    verbless: bool = False,
    subject: int | None = None,
    before: Sequence[Word] = (),
) -> dict[str, Match]:
    """The best fitting frame of each kind, in the order of the text. ``before``: words that go before those of the stretch,
    as the opening of a list does (The parties shall refrain from: …)."""
    words = norms(reading, first, last)
    if subject is not None:
        words = [*subject_words(reading, subject, first), *words]
    words = [*before, *words]
    plain = [w for w, _ in words]
    present = set(plain)
    frames, tags = vocab.frames(), reading.tags
    best: dict[str, Match] = {}
    for index, (word, token) in enumerate(words):
        ready = frames.get(word, ())
        if tags[token] == "VBG":
            ready += _of_gerund(reading, token)
        for frame in ready:
            # Most frames that begin with this word fail here; the rest is looked at only then.
            if frame.verbs and not verbless and frame.verbs.isdisjoint(present):
                continue
            size = len(frame.object)
            if size > 1 and tuple(plain[index : index + size]) != frame.object:
                continue
            score = _score(reading, frame, words, index, token, present, head, verbless and size > 1)
            if score is not None and (frame.kind not in best or score > best[frame.kind].score):
                best[frame.kind] = Match(frame.kind, score, frame.row, bool(frame.verbs), token)
    return best


def _verbs(reading: Reading, frame: vocab.Frame, words: Sequence[tuple[str, int]], index: int, head: int | None) -> frozenset[str]:
    """Verbs of the frame that go with the object: the clause's own, one not far before it, or one that it is subject of."""
    end = index + len(frame.object)
    found = set()
    for at, (word, token) in enumerate(words):
        if word not in frame.verbs or index <= at < end:
            continue
        after = at > index and not any(w in _NEW_CLAUSE for w, _ in words[end:at])
        if token == head or index - REACH <= at < index or after:
            found.add(word)
    return frozenset(found)


def _acts(reading: Reading, token: int, head: int) -> bool:
    """Whether the noun is the subject of a verb that has an object of its own."""
    if reading.deps[token] != "nsubj" or reading.heads[token] != head or reading.lemmas[head].lower() in _LEAVING:
        return False
    return any(reading.deps[c] == "dobj" for c in reading.children[head])


def _of_gerund(reading: Reading, token: int) -> tuple[vocab.Frame, ...]:
    """Frames of a verbal noun as it is written (monitoring, demining), whose lemma is the verb's."""
    return tuple(f for f in vocab.frames().get(vocab.stem(reading.lowers[token]), ()) if len(f.object) == 1)


def _score(
    reading: Reading,
    frame: vocab.Frame,
    words: Sequence[tuple[str, int]],
    index: int,
    token: int,
    present: set[str],
    head: int | None,
    bare: bool,
) -> float | None:
    """Long objects, a verb of the frame and nearness to the clause's verb count; None where the verb is missing."""
    size = len(frame.object)
    score = 2.2 * size - 0.08 * index
    if frame.verbs:
        found = _verbs(reading, frame, words, index, head) if not frame.verbs.isdisjoint(present) else frozenset()
        if not found and not (bare and any(t == head for _, t in words[index : index + size])):
            return None
        score += 1.5 if found else -1.0
        if head is not None and vocab.stem(reading.lemmas[head]) in found:
            score += 2.0
    last = words[index + size - 1][1]
    if frame.verbs and head is not None and _acts(reading, last, head) and frame.kind not in _BY_SUBJECT:
        return None
    if frame.kind == "mandate_term":
        score += 2.0  # a term is told in passing, in a sentence that names the force at length
    if head is not None and (reading.heads[last] == head or reading.heads[token] == head or token == head):
        score += 1.5 if token != head else 3.0
    return score


def agreement_kind(words: Sequence[str]) -> str | None:
    """The kind that the words of an agreement's phrase tell."""
    for phrase, kind in vocab.kinds():
        size = len(phrase)
        if phrase[0] in words and any(tuple(words[i : i + size]) == phrase for i in range(len(words) - size + 1)):
            return kind
    return None
