"""Two marks from 0 to 1: that it happened, and who did it. For comparing entries; no probabilities, calibrated on nothing.

Each independent word (one origin, one speaker) has a weight; ``w1, w2 …`` together give ``1 - (1 - w1)(1 - w2)…``, and each
independent denial takes its share off: ``× (1 - d)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.contracts.accounts import EntryClaim, Voice
from dragoman.record.accounts.parties import Match, Parties, match, parties
from dragoman.record.accounts.telling import is_headline

#: What a word is worth for "it happened": a party that says it of the other side has an interest; one that says it of itself has less.
HAPPENED: dict[Voice, float] = {"report": 0.5, "third": 0.5, "actor": 0.45, "recipient": 0.35, "opponent": 0.35, "unnamed": 0.2}
#: What it is worth for "they did it".
DONE_BY: dict[Voice, float] = {"report": 0.45, "third": 0.45, "actor": 0.7, "recipient": 0.25, "opponent": 0.25, "unnamed": 0.15}
#: What a denial takes off.
DENIED: dict[Voice, float] = {"report": 0.5, "third": 0.5, "actor": 0.25, "recipient": 0.5, "opponent": 0.3, "unnamed": 0.2}
#: A hedged word ("is believed to have") counts half; so does one that is retold.
HEDGED = 0.5
_SAYING = ("asserts", "retells")


def happened(claims: Sequence[EntryClaim]) -> float:
    """How well attested it is that the event happened."""
    return round(_together(_words((c for c in claims if c.bearing in _SAYING), HAPPENED)) * _left(claims), 2)


def attributed(claims: Sequence[EntryClaim], doer: Parties) -> float | None:
    """How well attested the doer is whom the entry is compared by; None where nobody is named. Words for another doer count
    against as denials do."""
    if not (doer.names or doer.countries or doer.sides):
        return None
    said = [c for c in claims if c.bearing in _SAYING and c.claim.actors]
    matches = [(c, match(parties(c.claim.actors), doer)) for c in said]
    others = _words((c for c, m in matches if m is Match.CONTRARY), DONE_BY)
    whole = _together(_words((c for c, m in matches if m in (Match.SAME, Match.NESTED)), DONE_BY))
    for weight in others:
        whole *= 1 - weight
    return round(whole * _left(claims), 2)


def _words(claims: Iterable[EntryClaim], weights: dict[Voice, float]) -> list[float]:
    """The weight of every independent word. An origin has one, its weightiest; a speaker whom several origins quote, and who is all
    that they have, counts once. A headline adds nothing to its report."""
    best: dict[str, tuple[bool, float, str]] = {}
    for c in claims:
        speaker = c.claim.speaker
        weight = weights[c.voice] * (HEDGED if c.bearing == "retells" or c.claim.act == "believes" else 1.0)
        told = (not is_headline(c.claim), weight, (speaker.identity or speaker.name).lower() if speaker else "")
        best[c.claim.origin] = max(best.get(c.claim.origin, told), told)
    found: dict[str, float] = {}
    for origin, (_, weight, speaker_) in best.items():
        key = f"speaker {speaker_}" if speaker_ else f"origin {origin}"
        found[key] = max(found.get(key, 0.0), weight)
    return list(found.values())


def _together(weights: Iterable[float]) -> float:
    open_ = 1.0
    for weight in weights:
        open_ *= 1 - weight
    return 1 - open_


def _left(claims: Sequence[EntryClaim]) -> float:
    left = 1.0
    for weight in _words((c for c in claims if c.bearing == "denies"), DENIED):
        left *= 1 - weight
    return left
