"""How far a sentence says that an undertaking has got. Nothing that is hoped, planned or demanded is a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.contracts.entries import Phase
from dragoman.record.agreements.figures import counted, part_of
from dragoman.vocab.record import Matter, Words, pattern, phases

#: What a speaker hopes, demands or threatens tells nothing of what has happened.
NO_FACT = frozenset({"promises", "demands", "threatens", "believes", "asks"})
_CUT = re.compile(
    r"; |, but |, and |, while | while |, although |, though |, whereas |, so |\. |: |, yet | but (?=not |has |have |had |"
    r"is |was |the |no |its |their )"
)
CLEAN = re.compile(
    r"\b(?:no|not any|not \w+ any|not a single|without any|without a|zero|neither|nor|free of)\b[\w,' "
    r"-]{0,40}?\b(?:violation|incident|shelling|shot|fire|"
    r"attack|explosion|breach|firing|clash|fighting|burst|abuse|shooting|casualt|movement|advance|delay|obstacle|drone|"
    r"mine|tank|aircraft|detention|arrest)"
)
_MODAL = re.compile(r"(?<![\w-])(?:will|would|could|may|might|shall|should|must|can|if|unless|threaten\w*|warn\w*|'ll)(?![\w-])")
_STRIP = re.compile(r"\b(?:not only|not far|no longer|no fewer than|no less than|no more than|without incident|without a "
    r"shot|as planned|as agreed|as "
                    r"scheduled|as promised|ahead of schedule|on schedule|(?:as )?required by|due under|promised in|"
                        r"planned for|scheduled for|set for)\b")  # fmt: skip
#: The month, which is no verb; what something was made for, which is no plan.
_MAY = re.compile(r"\bmay(?= \d)|(?<=\d )may\b|(?<= (?:in|to|by) )may\b|(?<=until )may\b|(?<=since )may\b|(?<=before )may\b|(?<=of )may\b")
_RELATIVE = re.compile(
    r"\b(?:that|which|who|whom) (?:is|are|was|were) (?:meant |due |supposed |expected )?to \w+(?: (?:the|a|its|their))?(?: \w+)?"
)
#: Events that are said to come once the undertaking is carried out, or before it, tell nothing of it.
_SINCE_WHEN = re.compile(r"\b(?:until|before|after|once|unless|as soon as) (?:the|all|its|their|every|they|it|last|both|he|she)\b[^,]*")
_WHOLE_SET = re.compile(r"\b(?:the|its|their|his|our|both) (?:(?!first|second|next|other|same|two|few)[\w'-]+ ){0,2}?$")
#: Of several clauses the first of these decides.
_ORDER: tuple[Phase, ...] = (
    "collapsed", "extended", "amended", "failed", "delayed", "broken", "begun", "done", "holding", "promised", "mentioned",
)  # fmt: skip


def about(matter: Matter, low: str) -> bool:
    """Whether words (lower case) name the matter."""
    return any(all(pattern((w,), whole=False).search(low) for w in words) for words in matter.words)


def phase_of(
    matter: Matter, body: str, act: str | None = None, *, figure: float | None = None, focus: Sequence[str] = (), whole: str = ""
) -> Phase:
    """How far ``body`` (a sentence in lower case, without who says so) says that the matter has got. ``act`` is the act of the
    statement, ``figure`` how many the undertaking names, ``focus`` names of its places, which tell the clause that counts, ``whole``
    the sentence with who says so."""
    body = _RELATIVE.sub("", _MAY.sub("5th-month", body))
    clauses = [c for c in _CUT.split(body) if c]
    near = [c for c in clauses if any(f in c for f in focus)]
    chosen = near or _on(matter, clauses) or [body]
    if _extended(body, whole or body):
        return "extended"
    found = {_clause(matter, c, act, figure) for c in chosen}
    if matter.single == "never" and "done" in found:
        return "begun"
    if not matter.standing and "failed" in found and found & {"done", "begun"}:
        return "begun"
    return next(p for p in _ORDER if p in found)


def _on(matter: Matter, clauses: Sequence[str]) -> list[str]:
    """Clauses about the matter, and those after one of them that name no other subject."""
    found, within = [], False
    for clause in clauses:
        within = about(matter, clause) or (within and clause.startswith(("it ", "they ", "has ", "have ", "had ", "was ", "were ", "is ")))
        if within:
            found.append(clause)
    return found


def _clause(matter: Matter, clause: str, act: str | None, figure: float | None) -> Phase:
    low = _STRIP.sub(" ", clause)
    general = _general(matter, low, act)
    if general is not None:
        return general
    return _kept(matter, low) if matter.standing else _carried(matter, _SINCE_WHEN.sub("", low), figure)


def _has(words: Words, low: str) -> bool:
    return pattern(words).search(low) is not None


def _general(matter: Matter, low: str, act: str | None) -> Phase | None:
    """What the same words say of every kind of undertaking."""
    words = phases()
    if matter.standing and CLEAN.search(low) and act not in NO_FACT and not _MODAL.search(low):
        return "holding"
    if matter.standing and _has(words["collapsed"], low) and not _MODAL.search(low) and act not in NO_FACT:
        return "collapsed"
    if act in NO_FACT or (_has(words["extended"], low) and _has(words["asked"], low)):
        return "promised"
    if act == "denies" or _has(words["denied"], low):
        return _denied(matter, low)
    if _has(words["delayed"], low) and not (matter.kind == "prisr" and "held up" in low):
        return "delayed"
    if _has(words["amended"], low) and not _MODAL.search(low) and _has(_TEXT, low):
        return "amended"
    return None


def _extended(body: str, whole: str) -> bool:
    """More time was given: asked for, proposed or refused is not given."""
    words = phases()
    return any(_has(words["extended"], c) and not _has(words["asked"], c) for c in _CUT.split(body)) and _has(words["agreed"], whole)


_TEXT: Words = (
    "article*",
    "annex",
    "provision*",
    "clause*",
    "paragraph*",
    "agreement",
    "accord",
    "protocol",
    "text",
    "terms",
    "point*",
    "deal",
    "instead",
)


def _denied(matter: Matter, low: str) -> Phase:
    """Who denies that it was done says that it was not; a denied breach, delay or failure says nothing more."""
    if matter.standing:
        told = _has(matter.acts, low) and not _has(matter.broken, low) and not _has(phases()["broken"], low)
        return "failed" if told and matter.kind != "cease" else "mentioned"
    bad = _has(phases()["failed"], low) or _has(matter.broken, low) or _has(matter.failed, low)
    good = _has(matter.acts, low) or _has(matter.begun, low) or _has(phases()["total"], low)
    return "failed" if good and not bad else "mentioned"


def _kept(matter: Matter, low: str) -> Phase:
    words = phases()
    broken = _has(matter.broken, low) or _has(words["broken"], low)
    if broken and not _MODAL.search(low) and not _negated(low):
        return "broken"
    if _has(words["promised"], low):
        return "promised"
    if _has(matter.failed, low) or _has(words["failed"], low):
        return "holding" if broken else "failed"
    if _has(matter.acts, low) or _has(words["holding"], low):
        return "holding"
    return "begun" if _has(matter.begun, low) or _has(words["begun"], low) else "mentioned"


def _negated(low: str) -> bool:
    return re.search(r"\b(?:not|never|no|nobody|neither|stopped|ceased|n't)\b", low) is not None


def _carried(matter: Matter, low: str, figure: float | None) -> Phase:
    words = phases()
    if _has(words["promised"], low) and not _promise_kept(matter, low):
        return (
            "failed"
            if _has(("yet to", "was to", "were to", "had to", "still has to", "still have to"), low) and _has(_YET, low)
            else "promised"
        )
    if _has(words["failed"], low) or _has(matter.failed, low):
        return "failed"
    part = part_of(low, figure)
    acted, total = _has(matter.acts, low), _has(words["total"], low)
    if _has(matter.broken, low) and not (acted and total):
        return "broken"
    if part == "part" or (_has(words["begun"], low) and part != "whole"):
        return "begun"
    if (acted or _has(matter.begun, low)) and (part == "whole" or total):
        return "done"
    if total and _has(_ENDS, low):
        return "done"
    return _acted(matter, low) if acted else "begun" if _has(matter.begun, low) else "mentioned"


_YET: Words = ("yet to", "but has not", "still")
_ENDS: Words = ("complete", "completed", "completely", "finished", "concluded", "fulfilled", "accomplished", "implemented") + (
    "carried out", "wrapped up", "is over", "was over", "came to an end", "come to an end", "has ended", "completes", "finishes", "fully",
)  # fmt: skip


def _promise_kept(matter: Matter, low: str) -> bool:
    """A word of planning that only dates what has happened (the prisoners who were to be freed have all been freed)."""
    return _has(("have all been", "has now been", "have now been", "have since been", "has since been"), low) and _has(matter.acts, low)


def _acted(matter: Matter, low: str) -> Phase:
    """One act: it finishes what is single; of what comes in portions it finishes a set that is named whole."""
    some = bool(counted(low))
    if matter.single == "yes":
        return "begun" if some and matter.kind in ("with", "regpkf", "unpkf", "verify", "disarm") else "done"
    if matter.single == "set" and not some and _definite(matter, low):
        return "done"
    return "begun"


def _definite(matter: Matter, low: str) -> bool:
    """Whether the things undertaken stand with an article or possessor (its prisoners, the minefield maps)."""
    starts = [m.start() for words in matter.words for m in pattern(words[:1], whole=False).finditer(low)]
    return any(_WHOLE_SET.search(low[max(0, at - 40) : at]) for at in starts)
