"""Rules for calendar dates: days, months, quarters, seasons, years, decades, centuries."""

from __future__ import annotations

import re
from datetime import date

from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Direction, Frame
from dragoman.extraction.times.period import Period, day, month, season, year
from dragoman.extraction.times.resolve import bare_day, bare_month, bare_quarter, bare_season
from dragoman.extraction.times.rule import Hit, Rule
from dragoman.vocab.times import context_words, time_words

NO_ANCHOR = "no day of reporting and no dated expression to count from"


def tense(hit: Hit, frame: Frame) -> Direction | None:
    """Which way the clause of the hit looks."""
    return frame.tense(hit.lexemes.starts[hit.first], hit.lexemes.ends[hit.last - 1])


def date_found(hit: Hit, period: Period | None, **more: object) -> Found | None:
    """A DATE on the whole hit; None where the calendar has no such day."""
    if period is None:
        return None
    return Found(first=hit.first, last=hit.last, type="DATE", period=period, **more)  # type: ignore[arg-type]


def open_date(hit: Hit, value: str, note: str = NO_ANCHOR) -> Found:
    """A DATE whose year or day stays open."""
    return Found(first=hit.first, last=hit.last, type="DATE", value=value, note=note)


def _day_of(hit: Hit, frame: Frame, number: int, monthday: int) -> Found | None:
    if hit.has("y"):
        return date_found(hit, day(hit.integer("y"), number, monthday))
    if frame.anchor is None:
        return open_date(hit, f"XXXX-{number:02d}-{monthday:02d}") if day(2000, number, monthday) else None
    return date_found(hit, bare_day(number, monthday, frame.anchor, tense(hit, frame)), anchor=frame.kind, bare="year")


def _name(hit: Hit, kind: str, offset: int = 0) -> bool:
    """Whether the capitalised word behind the hit makes a name of it (April 6 Movement)."""
    return hit.capital(offset) and hit.around(offset) in context_words(kind)


def month_day(hit: Hit, frame: Frame) -> Found | None:
    """November 9, 2020; the 9th of November."""
    if _name(hit, "body"):
        return None
    return _day_of(hit, frame, hit.integer("m"), hit.integer("d"))


def day_span(hit: Hit, frame: Frame) -> Found | list[Found] | None:
    """November 9-10; 9-10 November 2020: one expression with two ends. With ``and`` or ``to``: two expressions."""
    number, a, b = hit.integer("m"), hit.integer("d"), hit.integer("e")
    one, two = _day_of(hit, frame, number, a), _day_of(hit, frame, number, b)
    if one is None or two is None or a >= b:
        return None
    if one.period and two.period and one.period.first > two.period.first:
        one.period = day(two.period.first.year, number, a)
    if hit.words("j")[0] in ("and", "to", "through", "until"):
        return _two_days(hit, one, two)
    one.until = two.period
    one.value = None if one.period else f"XXXX-{number:02d}"
    return one


def _two_days(hit: Hit, one: Found, two: Found) -> list[Found]:
    one.last, two.first = hit.span("j")[0], hit.span("j")[1]
    if (hit.words("j")[0] != "and" or hit.around(-1) == "between") and one.period and two.period:
        one.days = two.days = (one.period.first, two.period.first)
    return [one, two]


def month_year(hit: Hit, frame: Frame) -> Found | None:
    """October 2007; October of 2007."""
    return date_found(hit, month(hit.integer("y"), hit.integer("m")))


def relative_year(hit: Hit, frame: Frame, name: str) -> int | None:
    """The year that ``this year``, ``last year`` … in the part ``name`` means."""
    words = set(hit.words(name))
    base = frame.anchor.year if frame.anchor else None
    if words & {"that", "same", "previous", "preceding", "following"}:
        base = frame.previous.first.year if frame.previous else None
    if base is None:
        return None
    return base + bool(words & {"next", "following", "coming"}) - bool(words & {"last", "previous", "preceding"})


def month_relative_year(hit: Hit, frame: Frame) -> Found | None:
    """October this year; October of next year."""
    number = relative_year(hit, frame, "r")
    if number is None:
        return open_date(hit, f"XXXX-{hit.integer('m'):02d}")
    return date_found(hit, month(number, hit.integer("m")), anchor=frame.kind)


def day_relative_year(hit: Hit, frame: Frame) -> Found | None:
    """July 14 last year; 14 July of this year."""
    number, monthday = hit.integer("m"), hit.integer("d")
    which = relative_year(hit, frame, "r")
    if which is None:
        return open_date(hit, f"XXXX-{number:02d}-{monthday:02d}")
    return date_found(hit, day(which, number, monthday), anchor=frame.kind)


def bare_month_rule(hit: Hit, frame: Frame) -> Found | None:
    """October; not the verb may, a march or a name."""
    if not _is_month(hit, frame):
        return None
    number = hit.integer("m")
    if frame.anchor is None:
        return open_date(hit, f"XXXX-{number:02d}")
    return date_found(hit, bare_month(number, frame.anchor, tense(hit, frame)), anchor=frame.kind, bare="year")


def _is_month(hit: Hit, frame: Frame) -> bool:
    word, before = hit.words("m")[0], hit.around(-1)
    start = hit.lexemes.starts[hit.first]
    if _name(hit, "body") or before in context_words("colour") or before in ("st", "mr", "mrs", "ms"):
        return False
    if before in context_words("before-month") and word not in ("may", "march", "mar"):
        return True
    if word in time_words() and time_words()[word].kind in ("MONTHABBR", "MARABBR") and hit.last - hit.first == 1:
        return False  # Jan, without a dot and without "in"
    pos = frame.pos(start)
    if word in ("may", "march", "mar"):
        if pos is not None and pos not in ("PROPN", "NOUN", "ADV"):
            return False
        return (
            before in context_words("before-month")
            and not (hit.around(0) == "for" and hit.capital(1))
            and before not in ("the", "a", "an", ",")
        )
    return pos != "PERSON" and pos in (None, "PROPN", "NOUN", "ADJ", "ADV", "NUM")


def year_rule(hit: Hit, frame: Frame) -> Found | None:
    """1994, where it is a year and not a number."""
    number = hit.integer("y")
    if not _is_year(hit, frame, number):
        return None
    return date_found(hit, year(number))


def _is_year(hit: Hit, frame: Frame, number: int) -> bool:
    before, behind = hit.around(-1), hit.around(0)
    if before in context_words("lead") or before in ("$", "€", "£", "#", "№") or behind in context_words("counted"):
        return False
    pos = frame.pos(hit.lexemes.starts[hit.first])
    if pos == "COUNT":
        return False
    if number % 100 == 0 and hit.capital(-1) and before not in context_words("before-year"):
        return False  # the number in the name of an index, a model, a campaign
    if before in context_words("before-year"):
        return 1000 <= number <= 2100
    return 1800 <= number <= 2060


def year_span(hit: Hit, frame: Frame) -> Found | None:
    """1992-1994; 1992-94; 1992/93."""
    digits = [int(d) for d in re.findall(r"\d+", hit.lexemes.slice(hit.first, hit.last))]
    one, two = digits[0], digits[-1]
    if two < 100:
        two += one // 100 * 100
    if not one < two <= one + 150 or hit.around(-1) in context_words("lead"):
        return None
    return date_found(hit, year(one), until=year(two))


def short_year(hit: Hit, frame: Frame) -> Found | None:
    """'82: the last such year that the anchor knows."""
    at = hit.lexemes.starts[hit.first]
    if hit.around(-1) not in context_words("before-year") or (at and hit.lexemes.text[at - 1].isalnum()):
        return None
    number = int(hit.words("y")[0][1:])
    latest = frame.anchor.year if frame.anchor else 2029
    century = latest // 100 * 100
    return date_found(hit, year(century + number if century + number <= latest else century - 100 + number))


def decade(hit: Hit, frame: Frame) -> Found | None:
    """The 1990s; the 90s; the nineties (of the last century before the anchor)."""
    word = hit.words("d")[0]
    digits = re.match(r"\d+", word)
    if digits and len(digits.group()) == 4:
        return date_found(hit, Period("decade", date(int(digits.group()), 1, 1)))
    if hit.around(-1) in ("his", "her", "their", "my", "our", "your", "its") or not hit.has("the"):
        return None
    tens = int(digits.group()) if digits else int(hit.value("d")) * 10
    latest = frame.anchor.year if frame.anchor else 2029
    start = latest // 100 * 100 + tens
    return date_found(hit, Period("decade", date(start if start <= latest else start - 100, 1, 1)))


def century(hit: Hit, frame: Frame) -> Found | None:
    """The 19th century."""
    if not hit.has("u") or hit.word("u") not in ("century", "centuries"):
        return None
    number = hit.integer("n")
    if not 2 <= number <= 22:
        return None
    return date_found(hit, Period("century", date((number - 1) * 100, 1, 1)))


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
    word, before = hit.words("s")[0], hit.around(-1)
    pos = frame.pos(hit.lexemes.starts[hit.span("s")[0]])
    if word in ("fall", "spring") and (
        pos not in ("NOUN", "PROPN") or before not in ("in", "the", "by", "until", "since", "during", "this", "of")
    ):
        return False
    if word == "fall" and hit.around(0) in ("of", "in", "from", "to"):
        return False
    return not (hit.capital(0) and hit.around(0) not in ("", "in"))


def iso_date(hit: Hit, frame: Frame) -> Found | None:
    """2020-11-09."""
    digits = re.findall(r"\d+", hit.words("d")[0])
    return date_found(hit, day(int(digits[0]), int(digits[1]), int(digits[2])))


def numeric_date(hit: Hit, frame: Frame) -> Found | None:
    """27.12.2020; 12/27/2020; where day and month could be either, the one nearer to the anchor, if there is one."""
    word = hit.words("d")[0]
    a, b, c = (int(x) for x in re.findall(r"\d+", word))
    if c < 100:
        latest = frame.anchor.year if frame.anchor else 2029
        c += 2000 if 2000 + c <= latest + 5 else 1900
    options = [p for p in {day(c, b, a), day(c, a, b)} if p] if "/" in word else [p for p in [day(c, b, a)] if p]
    if len(options) == 1:
        return date_found(hit, options[0])
    if not options:
        return None
    anchor = frame.anchor
    if anchor is None or min(abs((p.first - anchor).days) for p in options) > 31:
        return open_date(hit, f"{c:04d}-XX-XX", "day and month cannot be told apart")
    return date_found(hit, min(options, key=lambda p: abs((p.first - anchor).days)), anchor=frame.kind)


def fiscal(hit: Hit, frame: Frame) -> Found | None:
    """Fiscal 2007; the 2007 financial year; FY2007: the bounds stay open, they differ by country and body."""
    found = [int(d) for w in hit.words("y") for d in re.findall(r"\d+", w)]
    number = found[-1] + (2000 if found[-1] < 100 else 0)
    result = date_found(hit, Period("fiscal", date(number, 1, 1)))
    if result:
        result.note = "the first and last day of a fiscal year differ by country and body"
    return result


RULES = (
    Rule("times.date.day", "a day of a month: November 9, 2020", "(WD COMMA?)? m=MON (the)? d=DAY (COMMA? y=YEAR)?", month_day),
    Rule("times.date.day", "a day before its month: 9 November 2020", "(WD COMMA?)? (the)? d=DAYWORD (of)? m=MON (COMMA? y=YEAR)?", month_day),
    Rule("times.date.day-relative-year", "July 14 last year", "m=MON d=DAY COMMA? (of)? r=RELYEAR", day_relative_year),
    Rule("times.date.day-relative-year", "14 July last year", "d=DAY (of)? m=MON COMMA? (of)? r=RELYEAR", day_relative_year),
    Rule("times.date.days", "days of one month: November 9-10", "m=MON d=DAY j=(DASH|SLASH|and|to|through|until) e=DAY (COMMA? y=YEAR)?", day_span),
    Rule("times.date.days", "days of one month: 9-10 November", "d=DAY j=(DASH|SLASH|and|to|through|until) (the)? e=DAY (of)? m=MON (COMMA? y=YEAR)?", day_span),
    Rule("times.date.month-year", "a month of a year: October 2007", "m=MON (COMMA|of)? y=YEAR", month_year),
    Rule("times.date.month-relative-year", "a month of this, last, next year", "m=MON COMMA? (of|in)? r=RELYEAR", month_relative_year),
    Rule("times.date.month", "a month without its year", "m=MON", bare_month_rule),
    Rule("times.date.year", "a year", "y=YEAR", year_rule),
    Rule("times.date.years", "years from to: 1992-1994", "YEAR DASH (YEAR|NUM|DAYNUM|HHMM)", year_span),
    Rule("times.date.years", "years from to: 1992/93", "YEARSPAN", year_span),
    Rule("times.date.short-year", "a year in two digits: '82", "y=SHORTYEAR", short_year),
    Rule("times.date.decade", "a decade: the 1990s", "the=the? APOS? d=(DECADENUM|DECADESHORT|DECADEWORD)", decade),
    Rule("times.date.century", "a century: the 19th century", "n=(CENTURYNUM|ORDNUM|ORDWORD|SECOND) DASH? u=UNIT", century),
    Rule("times.date.quarter", "a quarter", "n=(ORDWORD|SECOND|last|final|QUARTERNUM) DASH? QUARTER ((of)? (y=YEAR|r=RELYEAR))?", quarter),
    Rule("times.date.quarter", "a quarter: Q3 2009", "n=QUARTERNUM ((of)? (y=YEAR|r=RELYEAR))?", quarter),
    Rule("times.date.half", "half a year: the first half of 2008", "n=(ORDWORD|SECOND) half of (y=YEAR|r=RELYEAR)", half),
    Rule("times.date.season", "a season", "s=(SEASON|FALL) ((of)? (y=YEAR|r=RELYEAR))?", season_rule),
    Rule("times.date.iso", "an ISO date", "d=ISODATE", iso_date),
    Rule("times.date.numeric", "a date in digits", "d=(SLASHDATE|DOTDATE)", numeric_date),
    Rule("times.date.fiscal", "a fiscal year", "(fiscal|financial) (UNIT)? y=(YEAR|YEARSPAN)", fiscal),
    Rule("times.date.fiscal", "a fiscal year behind its number", "y=(YEAR|YEARSPAN|YEAR DASH DAYNUM) (fiscal|financial) UNIT", fiscal),
    Rule("times.date.fiscal", "a fiscal year: FY2007", "y=FISCALNUM", fiscal),
)  # fmt: skip
