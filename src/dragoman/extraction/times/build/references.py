"""Words that say no more than past, present or future."""

from __future__ import annotations

from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.rule import Hit


def reference(hit: Hit, frame: Frame) -> Found | None:
    """Now, currently, recently."""
    word, behind = hit.words("w")[0], hit.around(0)
    if word == "now" and (hit.capital(0) and hit.lexemes.text[hit.lexemes.starts[hit.first]].isupper() and hit.around(-1) not in ("", ".")):
        return None
    if word == "shortly" and behind in ("after", "before"):
        return None
    if word == "soon" and (behind == "after" or hit.around(-1) == "as" or behind == "as"):
        return None
    return Found(first=hit.first, last=hit.last, type="DATE", value=hit.value("w"))


def current(hit: Hit, frame: Frame) -> Found | None:
    """Current (leadership), recent (clashes), future (talks), former is not a time."""
    word = hit.words("w")[0]
    if word in ("current", "future") and frame.pos(hit.lexemes.starts[hit.first]) != "ADJ":
        return None
    value = {"current": "PRESENT_REF", "recent": "PAST_REF", "future": "FUTURE_REF"}[word]
    return Found(first=hit.first, last=hit.last, type="DATE", value=value)


def past_words(hit: Hit, frame: Frame) -> Found | None:
    """The past."""
    return Found(first=hit.first, last=hit.last, type="DATE", value="PAST_REF")


def present_words(hit: Hit, frame: Frame) -> Found | None:
    """At the moment."""
    return Found(first=hit.first, last=hit.last, type="DATE", value="PRESENT_REF")


def future_words(hit: Hit, frame: Frame) -> Found | None:
    """The near future."""
    return Found(first=hit.first, last=hit.last, type="DATE", value="FUTURE_REF")
