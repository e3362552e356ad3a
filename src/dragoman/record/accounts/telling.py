"""A claim with everything that it is compared by, worked out once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from dragoman.contracts.accounts import Claim, Party
from dragoman.record.accounts.parties import NOBODY, Parties, parties
from dragoman.record.accounts.places import Words, spots
from dragoman.record.accounts.windows import Window, real_window, term_window
from dragoman.vocab.accounts import family, senses, sides

#: What happened, and what was promised, demanded or supposed: claims of different planes are never one entry.
Plane = Literal["real", "planned", "demanded", "supposed", "bare"]
_PLANES: dict[str, Plane] = {"promised": "planned", "future": "planned", "demanded": "demanded", "hypothetical": "supposed"}
_KNOWN = re.compile(
    r"(?:\b(?:the|that|this|those|these)|['’]s)\s+(?:(?:deadly|earlier|previous|same|latest|recent|alleged|reported|last|big|second|"
    r"weekend|mass|car|suicide|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:['’]s)?\s+)?$",
    re.IGNORECASE,
)
#: "… were wounded in the shelling": the sentence goes back to what has been told.
_SPOKEN_OF = re.compile(
    r"(?:\b(?:the|that|this|those|these)|['’]s)\s+(?:attacks?|shelling|bombing|bombardment|blasts?|explosions?|strikes?|air\s?strikes?|raids?|"
    r"ambush|clash(?:es)?|fighting|battle|kidnapping|abduction|killings?|massacre|shooting|incident|assault)\b",
    re.IGNORECASE,
)
#: "Nobody has claimed responsibility for the attack" denies nothing.
_UNCLAIMED = re.compile(r"\b(?:claim\w*|took|taken) (?:any )?(?:responsibility|credit)\b", re.IGNORECASE)
_DEAL = r"(?:agreements?|accords?|deals?|truces?|cease-?fires?|pacts?|treaty|treaties|armistice|memorandum|protocol)"
_SIGNED = (
    r"(?:sign|signs|signed|signing|agrees?|agreed|reach|reaches|reached|conclude|concluded|strike|strikes|struck|seal|sealed|initialled)"
)
#: An agreement is made, in whatever words: "sign truce", "a deal was reached", "have agreed as follows".
_SIGNING = re.compile(
    rf"\b{_SIGNED}\b[^.;:]{{0,60}}\b{_DEAL}\b|\b{_DEAL}\b[^.;:]{{0,60}}\b{_SIGNED}\b|\bagreed (?:as follows|the following)\b", re.IGNORECASE
)
#: Senses of a truce that is spoken of once it stands.
_STANDS = re.compile(r"\b(?:holding|held|holds|respected|observed|violated|broken|breached|collapsed)\b", re.IGNORECASE)
_OWN = re.compile(r"(?:its|their|his|her|our|my)\s", re.IGNORECASE)
_BEGUN = re.compile(r"\b(?:begun|began|begin|begins|beginning|started|starts|start|starting)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_END = re.compile(r"(?<=\w{3})(?:ing|ed|es|e|s)$")
#: So many telling words on each side of the trigger say what it is about.
_BESIDE = 4
_PACTS = frozenset({"AGREE", "SUPPORT", "RETREAT"})
#: Senses of a truce kept: each telling is of its own day.
_DAILY = frozenset({"hold"})


class Telling:
    """One claim as it is compared: family, sense, parties, place words, window, and how it is spoken of."""

    __slots__ = (
        *("actors", "begun", "claim", "content", "daily", "denies", "family", "headline", "hints", "known", "matter", "mutual"),
        *("plane", "recipients", "sense", "signing", "speaker", "spots", "verbal", "window"),
    )

    def __init__(self, claim: Claim) -> None:
        kin = family(claim.type, claim.mode)
        self.claim = claim
        self.signing = is_signing(claim)
        self.family = "pact" if self.signing else kin.name
        self.mutual = kin.mutual
        self.plane: Plane = _PLANES.get(claim.status, "real") if claim.type else "bare"
        self.sense = "sign" if self.signing else sense_of(claim.trigger)
        before = claim.sentence[: max(0, claim.trigger_start - claim.start)]
        self.headline = is_headline(claim)
        self.known = not self.headline and bool(_KNOWN.search(before[-40:]) or _SPOKEN_OF.search(claim.sentence))
        self.begun = bool(_BEGUN.search(before[-40:]))
        self.denies = claim.act == "denies" or (claim.status == "negated" and not _UNCLAIMED.search(claim.sentence))
        self.daily = self.plane == "real" and (
            (self.family == "truce" and self.sense in _DAILY) or (claim.status == "negated" and self.denies and not _names_anything(claim))
        )
        self.speaker = parties((claim.speaker,)) if claim.speaker else NOBODY
        self.actors = self.speaker if self.denies and claim.speaker and _own(claim.actors) else parties(claim.actors)
        self.recipients = parties(claim.recipients)
        self.spots = spots(claim) - self.actors.names - self.speaker.names
        unsure = {w for p in claim.recipients if p.kind in ("person", "unknown") for w in parties((p,)).names}
        self.hints = self.spots | unsure
        real = self.plane == "real"
        self.verbal = kin.content or self.daily
        names = self.actors.names | self.recipients.names | self.speaker.names
        self.content = content_words(claim.sentence) - stems(names) if self.verbal or not real else frozenset()
        self.matter = frozenset() if real else _matter(claim) - stems(names)
        real = self.plane in ("real", "bare")
        self.window: Window = real_window(claim, self.known, self.daily, self.denies) if real else term_window(claim)

    @property
    def where(self) -> Words:
        """Words of places."""
        return Words(self.spots, self.hints)

    @property
    def everyone(self) -> Parties:
        """Actors and recipients together."""
        return self.actors | self.recipients


def _own(actors: Sequence[Party]) -> bool:
    """ "Its men", "our aircraft": who denies speaks of its own."""
    return bool(actors) and all(_OWN.match(a.name) for a in actors)


def is_signing(claim: Claim) -> bool:
    """Whether the trigger tells that an agreement was made (not what was agreed, nor that it stands)."""
    if claim.type not in _PACTS or claim.status in _PLANES or (claim.type == "RETREAT" and claim.mode != "ceasefire"):
        return False
    at = claim.trigger_start - claim.start
    made = any(m.start() <= at < m.end() for m in _SIGNING.finditer(claim.sentence))
    return made and not _STANDS.search(claim.sentence)


def is_headline(claim: Claim) -> bool:
    """A line that ends like no sentence: a headline or caption, which says in short what its report tells."""
    return not claim.sentence.rstrip().endswith((".", "!", "?", '"', "”", "…", ":", ";"))


def _names_anything(claim: Claim) -> bool:
    return bool(claim.actors or claim.place or claim.recipients)


@lru_cache(maxsize=50_000)
def sense_of(trigger: str) -> str | None:
    """The sense of a trigger's last word that has one."""
    known = senses()
    found = (known.get(w) for w in reversed(trigger.lower().split()))
    return next((s for s in found if s), None)


def content_words(sentence: str) -> frozenset[str]:
    """Stems of the telling words of a sentence (six letters at most), so that forms of one word meet."""
    return frozenset(_telling(sentence))


def _telling(text: str) -> list[str]:
    known = sides()
    every = (w.lower() for w in _WORD.findall(text))
    return [_stem(w) for w in every if (side := known.get(w)) is None or side.kind not in ("plain", "time")]


def _stem(word: str) -> str:
    return _END.sub("", word)[:6]


def stems(words: frozenset[str]) -> frozenset[str]:
    """The stems of words."""
    return frozenset(_stem(w) for w in words)


def _matter(claim: Claim) -> frozenset[str]:
    """What an undertaking is about: the telling words next to its trigger, on both sides, without the trigger's own."""
    at = max(0, claim.trigger_start - claim.start)
    before, after = _telling(claim.sentence[:at]), _telling(claim.sentence[at + len(claim.trigger) :])
    return frozenset(before[-_BESIDE:] + after[:_BESIDE]) - {_stem(w) for w in claim.trigger.lower().split()}
