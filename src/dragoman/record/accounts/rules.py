"""The rules of this package by id, and the numbers that they go by."""

from __future__ import annotations

#: Rises when any rule's answers may change.
VERSION = 2
#: Points from which two tellings are one event. A denial needs fewer, since a dispute must not be lost, and so does a promise or
#: demand, which has no day to agree on.
ENOUGH = 4
ENOUGH_TO_DENY = 3
#: A told event without a date is this many days old at most, counted from its report.
FRESH_DAYS = 1
#: One that is spoken of as known ("the attack") may be this many days old.
KNOWN_DAYS = 10
#: A denial without a date reaches this many days back.
DENIAL_DAYS = 14
#: A telling is a retelling from this many days after the event.
RETOLD_DAYS = 7
#: A promise or demand without a date is heard for this many days.
PROMISE_DAYS = 60
#: Two places closer than this (kilometres) are one; larger for places that are areas.
NEAR_KM = 3.0
AREA_KM = {"ADM1": 150.0, "ADM2": 50.0, "ADM3": 25.0, "ADM4": 15.0, "PPLX": 12.0, "RGN": 100.0, "AREA": 50.0, "PPLC": 8.0, "PPLA": 6.0}
#: Acts in words are one where they share so much of their content words (Jaccard).
SAME_CONTENT = 0.4
#: Two tellings of a promise or demand are in the same words where the shorter shares so much of them.
SAME_WORDS = 0.6
#: At most so many entries are compared with one claim; they are those that share most with it.
CANDIDATES = 40

RULES: dict[str, str] = {
    "record.first": "the first telling: it opens the entry",
    "record.same-event": "type, parties, place, day and figures agree so far as they are told, and enough is told",
    "record.same-report": "told again in the same report or story",
    "record.outcome": "casualties told without doer, place or day, right after the attack that caused them in the same report",
    "record.contested-author": "the same place, day and victims, but another doer: one event, and who did it is contested",
    "record.denied": "says that the event did not happen, or that it was not so",
    "record.bare-denial": "somebody whom the entry names denies in a sentence that tells no event",
    "record.denial-act": "the act of denying, told as an event of its own: it is part of the dispute that it makes",
    "record.retold": "a past event told again as background",
    "record.same-undertaking": "the same promise, demand or expectation: parties, place and kind agree and no term rules it out",
    "record.decided-same": "a person decided that these are one event",
    "record.copy": "the same sentence in a copy of the story",
}
