"""How an undertaking is judged: as one act, or as something that goes on; by its wording, not by its kind alone."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from dragoman.contracts.entries import ProvisionEntry
from dragoman.vocab.record import Matter, matters

#: Acts that end what is otherwise a standing duty, where they have a date (reopen the airport by 15 October).
_ACT = re.compile(
    r"\b(?:re-?open\w*|open\w*|lift\w*|unblock\w*|restor\w*|clear\w*|repair\w*|remov\w*|dismantl\w*|reconnect\w*)\b", re.IGNORECASE
)
#: Work that a body does as long as there is something to watch, and words for making the body.
_WORK = re.compile(
    r"\b(?:supervis\w*|monitor(?!s|ing (?:cent|mission|comm))\w*|verif(?:y|ies)|oversee\w*|watch\w*|inspect\w*|observe\b)", re.IGNORECASE
)
_MAKE = re.compile(
    r"\b(?:set up|sets up|setting up|establish\w*|creat\w*|deploy\w*|send\w*|sent|form(?:ed|s)?|open\w*|dispatch\w*|"
    r"station\w*|convene\w*|invite\w*|"
    r"arriv\w*|post(?:ed)?)\b",
    re.IGNORECASE,
)


def matter_of(provision: ProvisionEntry) -> Matter | None:
    """The matter of a provision's kind, as its wording has it judged."""
    if provision.kind not in matters():
        return None
    return _matter(provision.kind, provision.sources[0].text, bool(provision.deadline or provision.term))


@lru_cache(maxsize=10_000)
def _matter(kind: str, text: str, dated: bool) -> Matter:
    found = matters()[kind]
    if found.standing and dated and kind not in ("cease", "positions_frozen") and _ACT.search(text):
        return replace(found, standing=False, single="yes")
    if kind == "verify" and _WORK.search(text) and not _MAKE.search(text):
        return replace(found, single="never")
    return found
