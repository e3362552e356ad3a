"""Clock times and parts of the day that stand without their day."""

from __future__ import annotations

import re

from dragoman.extraction.times.build.common import tense
from dragoman.extraction.times.found import Clock, Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.rule import Hit


def _found(hit: Hit, hour: int, minute: int) -> Found | None:
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    zone = " ".join(hit.words("z")) if hit.has("z") else None
    return Found(first=hit.first, last=hit.last, type="TIME", clock=Clock(hour, minute, zone))


def _parts(word: str) -> tuple[int, int]:
    digits = [int(d) for d in re.findall(r"\d+", word)]
    return digits[0], digits[1] if len(digits) > 1 else 0


def twelve(hit: Hit, frame: Frame) -> Found | None:
    """10:35 a.m.; 6 pm; 6.30 pm."""
    hour, minute = _parts(hit.words("t")[0])
    if not 1 <= hour <= 12:
        return _found(hit, hour, minute) if hour < 24 else None
    return _found(hit, hour % 12 + 12 * (hit.value("ampm") == "PM"), minute)


def twenty_four(hit: Hit, frame: Frame) -> Found | None:
    """18:00; 18:00 UTC."""
    if hit.around(-1) in ("psalm", "john", "matthew", "luke", "verse", "quran", "surah", "of") and not hit.has("z"):
        return None
    return _found(hit, *_parts(hit.words("t")[0]))


def military(hit: Hit, frame: Frame) -> Found | None:
    """0600 GMT; 1800 hours; 0600Z."""
    word = hit.words("t")[0]
    if not (hit.has("z") or hit.has("h") or word.endswith("z")) or hit.has("h") and hit.word("h") not in ("hours", "hrs", "hour"):
        return None
    if "." in word:
        return _found(hit, *_parts(word))
    found = _found(hit, int(word[:2]), int(word[2:4]))
    if found and found.clock and word.endswith("z"):
        found.clock = Clock(found.clock.hour, found.clock.minute, "utc")
    return found


def oclock(hit: Hit, frame: Frame) -> Found | None:
    """Five o'clock; 4 in the morning."""
    hour = hit.integer("t")
    if not 1 <= hour <= 12:
        return None
    if hit.has("p"):
        tag = "NI" if hit.words("p")[0] == "night" else hit.value("p")
        late = tag in ("AF", "EV") or (tag == "NI" and 6 <= hour < 12)
        return _found(hit, hour % 12 + 12 * late, 0)
    return _found(hit, hour, 0)


def point(hit: Hit, frame: Frame) -> Found | None:
    """Noon; midday; midnight (the beginning of the named day)."""
    if hit.capital(0) and hit.around(0) in ("express", "sun", "run"):
        return None
    found = _found(hit, 0 if hit.value("t") == "MIDNIGHT" else 12, 0)
    if found and hit.value("t") == "MIDNIGHT" and tense(hit, frame) == "future":
        found.bare = "end"  # by midnight: of a day that is not named, the end
    return found


def part(hit: Hit, frame: Frame) -> Found | None:
    """In the morning; at dawn; at night."""
    first = hit.span("s")[0]
    tag = "NI" if hit.words("p")[0] == "night" else hit.value("p")
    return Found(first=first, last=hit.last, type="TIME", value="T" + tag)
