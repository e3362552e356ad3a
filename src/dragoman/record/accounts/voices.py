"""Whose word a claim is, seen from its event; and who stands against whom in these reports."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.contracts.accounts import Voice
from dragoman.record.accounts.draft import Draft, Said
from dragoman.record.accounts.parties import Match, Parties, match
from dragoman.record.accounts.telling import Telling

#: Pairs of words (names or countries) that reports set against one another.
Rivals = frozenset[tuple[str, str]]
#: Families in which the one who does it is against the one to whom it is done.
_HOSTILE = frozenset({"force", "accuse", "abduction", "arrest"})
_FIGHTING = frozenset({"state", "armed"})


def rivals(drafts: Iterable[Draft]) -> Rivals:
    """Who is told to attack or accuse whom, both ways round."""
    found: set[tuple[str, str]] = set()
    for draft in drafts:
        if draft.family in _HOSTILE and draft.first.plane == "real":
            pairs = ((a, b) for a in _words(draft.actors) for b in _words(draft.recipients) if a != b)
            found.update(pair for a, b in pairs for pair in ((a, b), (b, a)))
    return frozenset(found)


def _words(parties: Parties) -> frozenset[str]:
    return parties.names | parties.countries


def voice(told: Telling | Said, draft: Draft, against: Rivals) -> Voice:
    """The report's own word, the doer's, that of the one it was done to, of the doer's opponent, of a third, or of nobody named."""
    claim, speaker = told.claim, told.speaker
    if claim.speaker is None:
        return "report" if claim.act is None else "unnamed"
    close = (Match.SAME, Match.NESTED)
    doer, done_to = match(speaker, draft.actors), match(speaker, draft.recipients)
    if doer in close and (doer >= done_to or doer is Match.SAME):
        return "actor"
    if done_to in close:
        return "recipient"
    return "opponent" if _opposed(speaker, draft.actors, against) else "third"


def _opposed(speaker: Parties, doer: Parties, against: Rivals) -> bool:
    fighting = speaker.sides | doer.sides
    if len(speaker.sides) == len(doer.sides) == 1 and fighting == _FIGHTING:
        return True
    return any((a, b) in against for a in _words(speaker) for b in _words(doer))
