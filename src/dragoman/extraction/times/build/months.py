"""Months, seasons, quarters, halves and weeks of a year."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.extraction.times.build.common import date_found, is_name, open_date, relative_year, step, tense, told_year
from dragoman.extraction.times.build.days import month_day
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.period import Period, enclosing, month, season
from dragoman.extraction.times.resolve import bare_month, bare_quarter, bare_season
from dragoman.extraction.times.rule import Hit
from dragoman.vocab.times.words import context_words, time_words


def month_year(hit: Hit, frame: Frame) -> Found | None:
    """October 2007; October of 2007."""
    return date_found(hit, month(hit.integer("y"), hit.integer("m")))


def month_relative_year(hit: Hit, frame: Frame) -> Found | None:
    """October this year; October of next year."""
    number = relative_year(hit, frame, "r")
    if number is None:
        return open_date(hit, f"XXXX-{hit.integer('m'):02d}")
    return date_found(hit, month(number, hit.integer("m")), anchor=frame.kind)


def bare_month_rule(hit: Hit, frame: Frame) -> Found | None:
    """October; not the verb may, a march or a name."""
    if not _is_month(hit, frame):
        return None
    number = hit.integer("m")
    if told := told_year(hit, frame):
        return date_found(hit, month(told, number), anchor="previous")
    if frame.anchor is None:
        return open_date(hit, f"XXXX-{number:02d}")
    return date_found(hit, bare_month(number, frame.anchor, tense(hit, frame)), anchor=frame.kind, bare="year")


def _is_month(hit: Hit, frame: Frame) -> bool:
    word, before = hit.words("m")[0], hit.around(-1)
    start = hit.lexemes.starts[hit.first]
    if is_name(hit, "body") or before in context_words("colour") or before in ("st", "mr", "mrs", "ms"):
        return False
    if (hit.around(0)[:1].isdigit() and len(hit.around(0)) <= 2) or before[:1].isdigit():
        return False  # the day beside it made no date of it: a name
    if before in context_words("before-month") and word not in ("may", "march", "mar"):
        return True
    if not before.isalpha() and hit.capital(0):
        return False
    if word in time_words() and time_words()[word].kind in ("MONTHABBR", "MARABBR") and hit.last - hit.first == 1:
        return False  # Jan, without a dot and without "in"
    pos = frame.pos(start)
    if word in ("may", "march", "mar"):
        if pos is not None and pos not in ("PROPN", "NOUN", "ADV"):
            return False
        if pos == "PROPN" and before in ("", ".") and not hit.capital(0):
            return True
        return (
            before in context_words("before-month")
            and not (hit.around(0) == "for" and hit.capital(1))
            and before not in ("the", "a", "an", ",")
        )
    return pos != "PERSON" and pos in (None, "PROPN", "NOUN", "ADJ", "ADV", "NUM")


def quarter(hit: Hit, frame: Frame) -> Found | None:
    """The third quarter (of 2009, of this year)."""
    word = hit.words("n")[0]
    number = 4 if word in ("last", "final") else int(word[1]) if word[0] == "q" else hit.integer("n")
    if number > 4:
        return None
    which = hit.integer("y") if hit.has("y") else relative_year(hit, frame, "r") if hit.has("r") else None
    if which is not None:
        return date_found(hit, Period("quarter", date(which, number * 3 - 2, 1)), anchor=None if hit.has("y") else frame.kind)
    if word == "last":
        return None
    if frame.anchor is None or hit.has("r"):
        return open_date(hit, f"XXXX-Q{number}")
    return date_found(hit, bare_quarter(number, frame.anchor, tense(hit, frame)), anchor=frame.kind, bare="year")


def half(hit: Hit, frame: Frame) -> Found | None:
    """The first half of 2008, of this year."""
    number = hit.integer("n")
    which = hit.integer("y") if hit.has("y") else relative_year(hit, frame, "r")
    if number > 2:
        return None
    if which is None:
        return open_date(hit, f"XXXX-H{number}")
    return date_found(hit, Period("half", date(which, number * 6 - 5, 1)), anchor=None if hit.has("y") else frame.kind)


def season_rule(hit: Hit, frame: Frame) -> Found | None:
    """Summer 2009; the spring of last year; spring."""
    tag = hit.value("s")
    if hit.has("y"):
        return date_found(hit, season(hit.integer("y"), tag))
    if hit.has("r"):
        which = relative_year(hit, frame, "r")
        return date_found(hit, season(which, tag), anchor=frame.kind) if which else open_date(hit, f"XXXX-{tag}")
    if not _is_season(hit, frame):
        return None
    if frame.anchor is None:
        return open_date(hit, f"XXXX-{tag}")
    return date_found(hit, bare_season(tag, frame.anchor, tense(hit, frame)), anchor=frame.kind, bare="year")


def _is_season(hit: Hit, frame: Frame) -> bool:
    if hit.around(0) in context_words("no-season"):
        return False
    word, before = hit.words("s")[0], hit.around(-1)
    pos = frame.pos(hit.lexemes.starts[hit.span("s")[0]])
    if word in ("fall", "spring") and (
        pos not in ("NOUN", "PROPN") or before not in ("in", "the", "by", "until", "since", "during", "this", "of")
    ):
        return False
    if word == "fall" and hit.around(0) in ("of", "in", "from", "to"):
        return False
    return not (hit.capital(0) and hit.around(0) not in ("", "in"))


def named(hit: Hit, frame: Frame) -> Found | None:
    """Last November, this past July, next spring."""
    if frame.anchor is None:
        return open_date(hit, f"XXXX-{hit.integer('m'):02d}" if hit.has("m") else f"XXXX-{hit.value('s')}")
    words, anchor = hit.words("q"), frame.anchor
    # Two years back: in February the winter that began last year is not over.
    years = range(max(1, anchor.year - 2), anchor.year + 2)
    options = [month(y, hit.integer("m")) if hit.has("m") else season(y, hit.value("s")) for y in years]
    if step(words) < 0:
        period = [p for p in options if p.last < anchor][-1]
    elif step(words) > 0:
        period = next(p for p in options if p.first > anchor)
    else:
        period = next((p for p in options if p.first <= anchor <= p.last), options[years.index(anchor.year)])
    return date_found(hit, period, anchor=frame.kind)


def week_of(hit: Hit, frame: Frame) -> Found | None:
    """The last week of March; the first week of May 2020."""
    number = hit.integer("m")
    which = hit.integer("y") if hit.has("y") else None
    if which is None:
        if frame.anchor is None:
            return open_date(hit, f"XXXX-{number:02d}")
        from_tense = tense(hit, frame)
        which = frame.anchor.year + (1 if from_tense == "future" and number < frame.anchor.month else 0)
        which -= 1 if from_tense != "future" and number > frame.anchor.month else 0
    held = month(which, number)
    word = hit.words("n")[0]
    if word in ("last", "final"):
        period = enclosing("week", held.last - timedelta(days=3))
    else:
        period = enclosing("week", held.first + timedelta(days=3)).shift(hit.integer("n") - 1)
    return date_found(hit, period, anchor=None if hit.has("y") else frame.kind)


def week_with(hit: Hit, frame: Frame) -> Found | None:
    """The week of March 6."""
    found = month_day(hit, frame)
    if found and found.period:
        found.period = enclosing("week", found.period.first)
    return found


def half_month(hit: Hit, frame: Frame) -> Found | None:
    """The second half of May: its days from the 16th."""
    number, which = hit.integer("m"), hit.integer("n")
    if which > 2:
        return None
    if hit.has("y"):
        period, anchor = month(hit.integer("y"), number), None
    elif frame.anchor is None:
        return open_date(hit, f"XXXX-{number:02d}")
    else:
        period, anchor = bare_month(number, frame.anchor, tense(hit, frame)), frame.kind
    middle = period.first.replace(day=15)
    days = (period.first, middle) if which == 1 else (middle + timedelta(days=1), period.last)
    return date_found(hit, period, anchor=anchor, days=days)
