"""Weekdays, and days and parts of days counted from the day of reporting."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.extraction.times.build.common import BACKWARD, NO_PREVIOUS, date_found, open_date, part_of_day, step, tense, with_part
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.period import Period, enclosing
from dragoman.extraction.times.resolve import weekday
from dragoman.extraction.times.rule import Hit
from dragoman.vocab.times.words import context_words


def deictic(hit: Hit, frame: Frame) -> Found | None:
    """Today, yesterday morning, tomorrow night."""
    if frame.anchor is None:
        return with_part(open_date(hit, "XXXX-XX-XX"), part_of_day(hit))
    at = frame.anchor + timedelta(days=hit.integer("d") if hit.value("d")[0] != "-" else -1)
    return with_part(date_found(hit, Period("day", at), anchor=frame.kind), part_of_day(hit))


def beyond(hit: Hit, frame: Frame) -> Found | None:
    """The day before yesterday; the day after tomorrow."""
    word = hit.words("d")[0]
    if (word, hit.words("w")[0]) not in (("yesterday", "before"), ("tomorrow", "after")):
        return None
    if frame.anchor is None:
        return open_date(hit, "XXXX-XX-XX")
    return date_found(hit, Period("day", frame.anchor + timedelta(days=-2 if word == "yesterday" else 2)), anchor=frame.kind)


def tonight(hit: Hit, frame: Frame) -> Found | None:
    """Tonight; overnight (the night to the day of reporting)."""
    word = hit.words("t")[0]
    if word == "overnight" and hit.around(0) in ("stay", "stays", "bag", "bags", "success", "sensation"):
        return None
    if frame.anchor is None:
        found = open_date(hit, "XXXX-XX-XX")
    else:
        found = Found(first=hit.first, last=hit.last, type="TIME", period=Period("day", frame.anchor), anchor=frame.kind)
        if word == "overnight":
            found.days = (frame.anchor - timedelta(days=1), frame.anchor)
    return with_part(found, "NI")


def this_part(hit: Hit, frame: Frame) -> Found | None:
    """This morning, last night."""
    words = hit.words("q")
    tag = "NI" if hit.words("p")[-1] == "night" else hit.value("p")
    if words[-1] in BACKWARD or words == ["the", "next"]:
        return with_part(_previous_day(hit, frame, step(words)), tag)
    if frame.anchor is None:
        return with_part(open_date(hit, "XXXX-XX-XX"), tag)
    at = frame.anchor + timedelta(days=-1 if "last" in words else 1 if "next" in words else 0)
    return with_part(date_found(hit, Period("day", at), anchor=frame.kind), tag)


def _previous_day(hit: Hit, frame: Frame, steps: int) -> Found | None:
    if frame.previous is None or frame.previous.unit != "day":
        return open_date(hit, "XXXX-XX-XX", NO_PREVIOUS)
    return date_found(hit, Period("day", frame.previous.first + timedelta(days=steps)), anchor="previous")


def weekday_rule(hit: Hit, frame: Frame) -> Found | None:
    """Friday; last Friday; Friday night; Friday of last week."""
    if _is_name(hit):
        return None
    tag = part_of_day(hit)
    number = hit.integer("d")
    if frame.anchor is None:
        return with_part(open_date(hit, f"XXXX-WXX-{number}"), tag)
    words = hit.words("q")
    if frame.kind == "text" and not words and not hit.has("r"):
        return with_part(open_date(hit, f"XXXX-WXX-{number}", "a date in the text does not say in which week the report was written"), tag)
    if hit.has("r"):
        period = enclosing("week", frame.anchor).shift(step(hit.words("r")))
        period = Period("day", period.first + timedelta(days=number - 1))
    elif set(words) & BACKWARD and frame.previous and frame.previous.unit == "day":
        return with_part(_from_previous(hit, frame.previous.first, number, step(words)), tag)
    else:
        period = _near_weekday(number, words, frame.anchor, hit, frame)
    return with_part(date_found(hit, period, anchor=frame.kind), tag)


def _from_previous(hit: Hit, base: date, number: int, direction: int) -> Found | None:
    ahead = (number - base.isoweekday()) % 7
    days = (ahead or 7) if direction > 0 else -((7 - ahead) % 7 or 7) if direction < 0 else -((-ahead) % 7)
    return date_found(hit, Period("day", base + timedelta(days=days)), anchor="previous")


def _near_weekday(number: int, words: list[str], anchor: date, hit: Hit, frame: Frame) -> Period:
    if "last" in words or "past" in words or "previous" in words:
        return Period("day", anchor - timedelta(days=(anchor.isoweekday() - number) % 7 or 7))
    if step(words) > 0:
        return Period("day", anchor + timedelta(days=(number - anchor.isoweekday()) % 7 or 7))
    if "this" in words and tense(hit, frame) != "past":
        return weekday(number, anchor, "future")
    return weekday(number, anchor, tense(hit, frame))


def _is_name(hit: Hit) -> bool:
    before = hit.around(-1)
    if before in context_words("colour") and hit.capital(-1):
        return True
    return hit.capital(0) and hit.around(0) in (context_words("paper") | context_words("event")) or before == "good"


def weekday_abbr(hit: Hit, frame: Frame) -> Found | None:
    """Mon., Tue.: where ``on`` stands before it."""
    return weekday_rule(hit, frame) if hit.around(-1) in ("on", "last", "next", "until", "by", "since") else None
