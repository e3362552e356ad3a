"""What the figures and days of a few words are worth, so that "fourteen" and "14", "today" and "Monday" do not count as changed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dragoman.record.stories.facts import dated, day_word
from dragoman.record.stories.passages import Told
from dragoman.vocab.press import months
from dragoman.vocab.stories import calendar, numerals, words, worth_of

_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SHIFT = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def numeral(told: Told, place: int) -> bool:
    """Whether the word is a figure or a part of one."""
    word = told.words.words[place]
    return word[0].isdigit() or word in words("scales")


def figures(told: Told, first: int, last: int) -> list[float]:
    """The figures among the words, dates and hours left out: "twenty-one thousand" is 21,000."""
    found: list[float] = []
    tens = fresh = False
    for place in range(first, last):
        word = told.words.words[place]
        if word in _SCALES:
            if fresh:
                found[-1] *= _SCALES[word]
            else:
                found.append(_SCALES[word])
            fresh, tens = True, False
        elif word[0].isdigit() and not dated(told.words, place):
            value = _value(word)
            if tens and value < 10 and told.words.raw(place).lower() in numerals():
                found[-1] += value
            else:
                found.append(value)
            fresh, tens = True, told.words.raw(place).lower() in numerals() and value >= 20
        else:
            fresh = tens = False
    return found


def counted(told: Told, first: int, last: int) -> list[float]:
    """What words that say a number without naming it are worth: "both" is two, "a week" is seven days."""
    worth = worth_of()
    return sorted(worth[w] for w in told.words.words[first:last] if w in worth)


def _value(word: str) -> float:
    """As a number; of "14th" and "7.30.15" what stands first."""
    found = _NUMBER.match(word)
    return float(found.group()[:30]) if found else -1.0


def days(told: Told, first: int, last: int) -> set[str]:
    """Days, months, years and hours among the words; "today" as the weekday where the report has a day."""
    found: set[str] = set()
    for place in range(first, last):
        raw = told.words.raw(place).lower()
        if day_word(told.words, place):
            found.add(_day(raw, told.day))
        elif raw[0].isdigit() and dated(told.words, place):
            found.add(told.words.words[place])
    return found


def _day(raw: str, day: date | None) -> str:
    if raw in _SHIFT:
        return _DAYS[(day + timedelta(days=_SHIFT[raw])).weekday()] if day else "relative"
    return f"month {months()[raw]}" if raw in months() else calendar().get(raw, raw)


def other_days(mine: set[str], others: set[str]) -> bool:
    """Whether both name days and they are not the same."""
    if not mine or not others or mine == others:
        return False
    return not ("relative" in mine | others and (mine - others <= {"relative"} or (mine | others) - {"relative"} <= set(_DAYS)))
