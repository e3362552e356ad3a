"""What kind of breach a sentence tells of, how it was observed, and who is said to have done it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from dragoman.contracts import Event, Participant
from dragoman.contracts.entries import BreachKind, Observed
from dragoman.record.agreements.phase import CLEAN
from dragoman.record.agreements.told import Told
from dragoman.vocab.record import breaches, pattern, sides

ACCUSES = re.compile(r"\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)|alleg(?:ed|es|ing)|charged|traded (?:charges|accusations|blame))\b")
EACH = re.compile(
    r"\b(?:each other|one another|traded (?:charges|accusations|blame)|both sides (?:said|accused|blamed|reported|"
    r"alleged)|each side (?:accused|blamed))\b"
)
_HEARD = re.compile(r"\b(?:heard|hears|audible|sounds? of)\b")
_SAW = re.compile(
    r"\b(?:saw|sees|seen|observed|watched|spotted|filmed|photographed|witnessed|visited the site|inspected|counted|camera|"
    r"footage|imagery)\b"
)
_NOT_FACT = re.compile(
    r"\b(?:will|would|if|could|may|might|must|should|threatened|warned|ordered not|not to|did not|had not|has not|have "
    r"not|were not|was not|never|unless|"
    r"to prevent|ready to|prepared to|plans? to|planned to)\b"
)
#: Words before a deed that say who did it, in a sentence of which no event was made.
_SUBJECT = re.compile(r"^(?:on \w+,? |in [\w ]{2,30}, |at dawn,? |overnight,? )?((?:the |a |an |some |several |armed |"
    r"masked |unknown )*[\w'’-]+(?: (?:of (?:the )?)?[\w'’-]+){0,3}?)"
                      r" (?:has |have |had |also |then |again )*$", re.IGNORECASE)  # fmt: skip
_AGENT = re.compile(r"\bby ((?:the |a |an )?[\w’'-]+(?: (?:of (?:the )?)?[\w’'-]+){0,2})", re.IGNORECASE)
#: Denied access, which is no denial; and refusals, whose "not" is the breach itself.
ACCESS = re.compile(r"\b(?:denied|denies|denying) (?:[\w']+ ){0,4}?(?:access|entry|passage)\b")
_REFUSED = re.compile(r"\b(?:was|were|had|have|has|been|did)? ?not (?:been )?(?:allow(?:ed)?|let|permit(?:ted)?)\b")
_ADMITTED = re.compile(r"^((?:The |A |An )?[\w’' -]{2,50}?) (?:has |have |had )?(?:admitted|acknowledged|conceded|apologised|apologized)\b")
_SAID = re.compile(r", ([^,]{3,60}?) (?:said|says|reported)\b")
_DEEDS = ("ASSAULT", "COERCE", "MOBILIZE")
_NOBODY = frozenset(
    [
        "it",
        "there",
        "shots",
        "shelling",
        "fire",
        "explosions",
        "gunfire",
        "mortar",
        "mortars",
        "shells",
        "rockets",
        "drone",
        "drones",
        "mine",
        "mines",
        "bomb",
        "unknown",
        "a",
        "an",
    ]
)


def kind_of(one: Told) -> BreachKind | None:
    """By wording first, as the passage is worded closer than the event's mode; then by mode. Bare denials are no breach."""
    charged = ACCUSES.search(one.low) is not None or EACH.search(one.low) is not None
    body = _REFUSED.sub(" ", one.body)
    if not charged and (
        _NOT_FACT.search(body) or CLEAN.search(body) or one.act in ("promises", "demands", "threatens", "asks", "believes")
    ):
        return None
    if one.act == "denies" and not ACCESS.search(one.low) and not charged:
        return None
    modes = [f"{e.type}/{e.mode or ''}" for e in one.events if e.status in ("occurred", "ongoing")]
    body = one.low if charged or ACCESS.search(one.low) else one.body
    for row in breaches_by_word():
        if pattern(row[1]).search(body):
            return cast("BreachKind", row[0])
    found = (k for k, events in breaches_by_mode() if any(m.startswith(e) for m in modes for e in events))
    return cast("BreachKind | None", next(found, None))


def observed(one: Told) -> Observed:
    """Heard, seen, or only reported."""
    if _HEARD.search(one.low):
        return "heard"
    return "saw" if _SAW.search(one.low) else "reported"


def by_and_against(one: Told, kind: BreachKind) -> tuple[str | None, str | None]:
    """Who alleges, and against whom. Nobody named, nobody accused: the attribution of a breach is not guessed."""
    charge = next((e for e in one.events if e.type == "ACCUSE"), None)
    deed = next((e for e in one.events if e.type in _DEEDS and e.actors and e.status in ("occurred", "ongoing")), None)
    done_by = _person(deed) or _worded(one, kind)
    if charge is not None and ACCUSES.search(one.low):
        return _first(charge.actors) or one.speaker, _first(charge.recipients) or done_by
    if ACCESS.search(one.low) and (said := _SAID.search(one.cited.text)):
        return said[1], done_by
    admitted = _ADMITTED.match(one.cited.text)
    return one.speaker or (admitted[1] if admitted else None), done_by


def _person(event: Event | None) -> str | None:
    """The actor of a deed. Weapons act for nobody who is named, "soldiers" may be anybody's, and what it befell did not do it."""
    if event is None or event.actors == event.recipients:
        return None
    name = _first(event.actors)
    if not name or name in _ANYBODY or set(name.lower().replace("the ", "").split()) & _WEAPONS:
        return None
    return name


_ANYBODY = frozenset({"soldiers", "troops", "gunmen", "fighters", "men", "forces", "police", "militiamen", "people"})
_WEAPONS = frozenset(
    [
        "shell",
        "shells",
        "mortar",
        "mortars",
        "rocket",
        "rockets",
        "drone",
        "drones",
        "mine",
        "mines",
        "bomb",
        "bombs",
        "artillery",
        "gunfire",
        "fire",
        "explosion",
        "explosions",
        "jets",
        "jet",
        "warplanes",
        "helicopter",
        "helicopters",
        "landmine",
        "shots",
        "observers",
        "monitors",
        "inspectors",
        "car",
        "grenade",
        "grenades",
        "quadcopter",
    ]
)


def _first(people: Sequence[Participant]) -> str | None:
    return next((p.text for p in people), None)


def _worded(one: Told, kind: BreachKind) -> str | None:
    """Who stands before the deed's words, or after "by" where it is told in the passive."""
    words = next(w for k, w in breaches_by_word() if k == kind)
    body = one.cited.text
    at = pattern(words).search(body.lower().replace("’", "'"))
    if at is None or len(body) != len(body.lower()):
        return None
    for found in _AGENT.finditer(body, at.end() if " by " in body[at.end() :] else at.start()):
        if _somebody(found[1]):
            return found[1]
    before = _SUBJECT.search(body[: at.start()].rpartition(" that ")[2])
    return before[1] if before and _somebody(before[1]) else None


def _somebody(text: str) -> bool:
    low = text.lower()
    if set(low.split()) & (_NOBODY | _WEAPONS):
        return False
    return (
        any(pattern(sides()[k], whole=False).search(low) for k in ("state", "armed"))
        or pattern(_FORCES, whole=False).search(low) is not None
    )


_FORCES = (
    "soldier",
    "troops",
    "gunmen",
    "gunman",
    "fighters",
    "militia",
    "units",
    "police",
    "forces",
    "men",
    "border guard",
    "commando",
    "tanks of",
    "sapper",
    "infantry",
)


def breaches_by_word() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Kinds with their wordings."""
    return tuple((b.kind, b.words) for b in breaches())


def breaches_by_mode() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Kinds with their events' modes."""
    return tuple((b.kind, b.modes) for b in breaches())
