"""Rules for times counted from the day of reporting or from what was named before."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.period import Period, Unit, enclosing, month, season, year
from dragoman.extraction.times.resolve import weekday
from dragoman.extraction.times.rule import Hit, Rule
from dragoman.extraction.times.rules_calendar import date_found, open_date, tense
from dragoman.vocab.times import context_words

NO_PREVIOUS = "nothing dated stands before it to count from"
UNITS: dict[str, Unit] = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
    "E": "decade",
    "C": "century",
    "Q": "quarter",
    "WE": "weekend",
}
_STEP = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1, "upcoming": 1}
_OPEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}
#: Words that point to the time that the text named before, not to the day of reporting.
_BACKWARD = frozenset({"previous", "preceding", "prior", "following", "same", "that"})


def step(words: list[str]) -> int:
    """-1, 0 or 1: which way ``last``, ``this``, ``next`` … go."""
    return next((_STEP[w] for w in words if w in _STEP), 0)


def _part(hit: Hit) -> str | None:
    """TIMEX3 code of the day part in the hit."""
    if not hit.has("p"):
        return None
    word = hit.words("p")[-1]
    return "NI" if word == "night" else hit.value("p") if word in hit.words("p")[:1] else None


def with_part(found: Found | None, tag: str | None) -> Found | None:
    """The finding with a part of its day (``MO``, ``NI`` …): a TIME."""
    if found is None or tag is None:
        return found
    found.type = "TIME"
    if found.period and found.period.unit == "day":
        found.period = Period("day", found.period.first, {"NOON": "12:00", "MIDNIGHT": "24:00"}.get(tag, tag))
    elif found.value:
        found.value += f"T{tag}"
    return found


def deictic(hit: Hit, frame: Frame) -> Found | None:
    """Today, yesterday morning, tomorrow night."""
    if frame.anchor is None:
        return with_part(open_date(hit, "XXXX-XX-XX"), _part(hit))
    at = frame.anchor + timedelta(days=hit.integer("d") if hit.value("d")[0] != "-" else -1)
    return with_part(date_found(hit, Period("day", at), anchor=frame.kind), _part(hit))


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
    if words[-1] in _BACKWARD or words == ["the", "next"]:
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
    tag = _part(hit)
    number = hit.integer("d")
    if frame.anchor is None:
        return with_part(open_date(hit, f"XXXX-WXX-{number}"), tag)
    words = hit.words("q")
    if hit.has("r"):
        period = enclosing("week", frame.anchor).shift(step(hit.words("r")))
        period = Period("day", period.first + timedelta(days=number - 1))
    elif set(words) & _BACKWARD and frame.previous and frame.previous.unit == "day":
        return with_part(_from_previous(hit, frame, number, step(words)), tag)
    else:
        period = _near_weekday(number, words, frame.anchor, hit, frame)
    return with_part(date_found(hit, period, anchor=frame.kind), tag)


def _from_previous(hit: Hit, frame: Frame, number: int, direction: int) -> Found | None:
    assert frame.previous is not None
    base = frame.previous.first
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


def unit_rule(hit: Hit, frame: Frame) -> Found | None:
    """This week, last month, next year, the current quarter."""
    code = hit.value("u")
    if code not in UNITS:
        return None
    unit, words = UNITS[code], hit.words("q")
    if words[-1] in _BACKWARD or words in (["the", "next"], ["the", "next", "very"]):
        return _from_context(hit, frame, unit, step(words))
    if frame.anchor is None:
        return open_date(hit, _OPEN.get(unit, "XXXX"))
    if unit == "day":
        return None
    if unit == "weekend" and "this" not in words:
        return date_found(hit, _weekend(frame.anchor, step(words)), anchor=frame.kind)
    return date_found(hit, enclosing(unit, frame.anchor).shift(step(words)), anchor=frame.kind)


def _weekend(anchor: date, steps: int) -> Period:
    """The last weekend that began before the anchor, or the next that begins behind it."""
    own = enclosing("weekend", anchor)
    if steps < 0:
        return own if anchor > own.last else own.shift(-1)
    return own if steps > 0 and anchor < own.first else own.shift(1) if steps > 0 else own


def _from_context(hit: Hit, frame: Frame, unit: Unit, steps: int) -> Found:
    previous = frame.previous
    fits = previous and (previous.unit == unit or previous.unit == "day" or unit in ("year", "decade", "century") or steps == 0)
    if previous is None or not fits or (unit in ("day", "week", "weekend") and previous.unit not in ("day", "week", "weekend")):
        return open_date(hit, _OPEN.get(unit, "XXXX"), NO_PREVIOUS)
    if unit == "day" and previous.unit != "day":
        return open_date(hit, "XXXX-XX-XX", NO_PREVIOUS)
    period = enclosing(unit, previous.first).shift(steps)
    return Found(first=hit.first, last=hit.last, type="DATE", period=period, anchor="previous")


def unit_behind(hit: Hit, frame: Frame) -> Found | None:
    """The day before, the year after: counted from the time named before; only where nothing follows to count from."""
    code = hit.value("u")
    if code not in UNITS or hit.around(0) not in (".", ",", ";", ")", "", ":") or UNITS[code] in ("decade", "century"):
        return None
    return _from_context(hit, frame, UNITS[code], 1 if hit.words("w")[0] in ("after", "following", "later") else -1)


def the_unit(hit: Hit, frame: Frame) -> Found | None:
    """The weekend: the last one, or the next where the clause looks ahead. The end of the year: the anchor's own."""
    code = hit.value("u")
    if frame.anchor is None:
        return None
    if code == "D":
        return _the_day(hit, frame)
    if code == "WE":
        steps = 1 if tense(hit, frame) == "future" else -1
        return date_found(hit, _weekend(frame.anchor, steps), anchor=frame.kind)
    if (
        code in ("W", "M", "Y")
        and hit.around(-1) == "of"
        and (hit.around(-2) in ("end", "beginning", "start", "middle", "rest", "remainder", "close"))
    ):
        return date_found(hit, enclosing(UNITS[code], frame.anchor), anchor=frame.kind)
    return None


def _the_day(hit: Hit, frame: Frame) -> Found | None:
    """The day that is told of, where it ends, or something is for it or later in it."""
    told = hit.around(-1) in context_words("market") or hit.around(-1) in ("for", "in", "of")
    if not told or hit.around(0) not in (".", ",", ";", "at", "down", "up", "with", "on", "", "in") or frame.anchor is None:
        return None
    if frame.previous and frame.previous.unit == "day":
        return date_found(hit, Period("day", frame.previous.first), anchor="previous")
    return date_found(hit, Period("day", frame.anchor), anchor=frame.kind)


def named(hit: Hit, frame: Frame) -> Found | None:
    """Last November, this past July, next spring."""
    if frame.anchor is None:
        return open_date(hit, f"XXXX-{hit.integer('m'):02d}" if hit.has("m") else f"XXXX-{hit.value('s')}")
    words, anchor = hit.words("q"), frame.anchor
    if hit.has("m"):
        options = [month(y, hit.integer("m")) for y in (anchor.year - 1, anchor.year, anchor.year + 1)]
    else:
        options = [season(y, hit.value("s")) for y in (anchor.year - 1, anchor.year, anchor.year + 1)]
    if step(words) < 0:
        period = [p for p in options if p.last < anchor][-1]
    elif step(words) > 0:
        period = next(p for p in options if p.first > anchor)
    else:
        period = options[1]
    return date_found(hit, period, anchor=frame.kind)


def ago(hit: Hit, frame: Frame) -> Found | None:
    """Three days ago; a year and a half ago; years ago."""
    unit, count = _unit_of(hit), hit.amount("n") if hit.has("n") else None
    if unit is None:
        return None
    if count is None or unit == "hour":
        return Found(first=hit.first, last=hit.last, type="DATE", value="PAST_REF")
    if frame.anchor is None:
        return open_date(hit, _OPEN.get(unit, "XXXX"))
    period = _counted(frame.anchor, unit, -count - (0.5 if hit.has("half") else 0))
    return date_found(hit, period, anchor=frame.kind, approximate=unit in ("decade", "century"))


def ahead(hit: Hit, frame: Frame) -> Found | None:
    """Two weeks from now; in three days' time."""
    unit, count = _unit_of(hit), hit.amount("n")
    if unit is None or unit == "hour" or count is None:
        return Found(first=hit.first, last=hit.last, type="DATE", value="FUTURE_REF")
    if frame.anchor is None:
        return open_date(hit, _OPEN.get(unit, "XXXX"))
    return date_found(hit, _counted(frame.anchor, unit, count), anchor=frame.kind)


def _unit_of(hit: Hit) -> str | None:
    code = hit.value("u")
    if code in ("TS", "TM", "TH"):
        return "hour"
    return "fortnight" if code == "FN" else "day" if code == "NI" else UNITS.get(code)


def _counted(anchor: date, unit: str, count: float) -> Period:
    """The period ``count`` units from the anchor, as coarse as the unit it was counted in."""
    if unit == "fortnight":
        return enclosing("week", anchor).shift(int(count) * 2)
    if unit in ("decade", "century"):
        return enclosing("year", anchor).shift(int(count * (10 if unit == "decade" else 100)))
    if count != int(count):
        return enclosing("month", anchor).shift(int(count * 12)) if unit == "year" else enclosing("day", anchor).shift(int(count * 7))
    return enclosing(unit, anchor).shift(int(count))  # type: ignore[arg-type]


def shifted(hit: Hit, frame: Frame) -> Found | None:
    """A day earlier, three weeks later: from the time named before. Before what follows: a duration."""
    unit, count, word = _unit_of(hit), hit.amount("n"), hit.words("w")[0]
    if unit is None or unit == "hour" or count is None or (word in ("before", "after") and hit.around(0) not in (".", ",", ";", "", ")")):
        return None
    previous = frame.previous
    fine = (
        ("day",) if unit == "day" else ("day", "week") if unit in ("week", "fortnight") else ("day", "month") if unit == "month" else None
    )
    if previous is None or (fine and previous.unit not in fine):
        return None
    signed = count if word in ("later", "after", "afterwards", "afterward", "on") else -count
    base = previous.first
    if previous.unit == "day" and unit in ("week", "fortnight") and count == int(count):
        days = int(signed) * (7 if unit == "week" else 14)
        return date_found(hit, Period("day", base + timedelta(days=days)), anchor="previous", approximate=True)
    return date_found(hit, _counted(base, unit, signed), anchor="previous")


def same_period(hit: Hit, frame: Frame) -> Found | None:
    """The same month a year ago; the same period last year."""
    base = frame.previous or (Period("day", frame.anchor) if frame.anchor else None)
    if base is None:
        return open_date(hit, "XXXX")
    unit = UNITS.get(hit.value("u")) if hit.has("u") else None
    try:
        moved = enclosing(unit, base.first) if unit and unit != "year" else base
        back = year(moved.first.year - 1).first.replace(month=moved.first.month)
    except ValueError:
        return None
    period = Period(moved.unit, back, moved.tag) if moved.unit in ("month", "quarter", "half", "season", "year") else Period("month", back)
    return date_found(hit, period, anchor="previous" if frame.previous else frame.kind)


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


AMOUNT_UNIT = "n=AMT (MORE)? u=(UNIT|UNITS|SECOND|QUARTER)"
RULES = (
    Rule("times.deictic.day", "today, yesterday, tomorrow with a part of the day", "d=DEICTIC (p=(DAYPART|NIGHT))?", deictic),
    Rule("times.deictic.beyond", "the day before yesterday", "the DAYUNIT w=(before|after) d=DEICTIC", beyond),
    Rule("times.deictic.night", "tonight, overnight", "t=TONIGHT", tonight),
    Rule("times.deictic.part", "this morning, last night, the following morning", "q=(this|last|that|that same|the same|the next|the following|the previous|next) EARLY? p=(DAYPART|NIGHT|SUNPART)", this_part),
    Rule("times.weekday", "a weekday, with last, this, next and a part of the day", "(q=(last|next|this|this past|this coming|this last|that|the same|the? following|the? previous|the? coming|the? next) COMMA?)? d=WEEKDAY (EARLY? p=(DAYPART|NIGHT))?", weekday_rule),
    Rule("times.weekday", "a weekday of this, last, next week", "d=WEEKDAY (p=(DAYPART|NIGHT))? COMMA? (of)? r=(last|this|next|the previous|the following) WEEKUNIT", weekday_rule),
    Rule("times.weekday-short", "a weekday in short", "d=WDABBR DOT?", weekday_abbr),
    Rule("times.unit", "this week, last month, next year", "q=(this|last|next|this past|this last|this coming|the? current|the? previous|the? preceding|the prior|the? following|the? coming|the last|the next|the? same|that same|that|the upcoming) u=(UNIT|QUARTER)", unit_rule),
    Rule("times.unit-behind", "the day before, the year after", "the u=(UNIT|QUARTER) w=(before|after|earlier|previous|following|later)", unit_behind),
    Rule("times.the-unit", "the weekend; the end of the year", "the u=UNIT", the_unit),
    Rule("times.named", "last November, this past July, next spring", "q=(last|this|next|this past|this coming|this last|the past|the coming) (m=MON|s=(SEASON|FALL))", named),
    Rule("times.ago", "three days ago, a year and a half ago", "n=AMT u=(UNIT|UNITS|QUARTER|SECOND) (half=(and a half))? ago", ago),
    Rule("times.ago", "years ago", "u=UNITS ago", ago),
    Rule("times.ahead", "two weeks from now", AMOUNT_UNIT + " (from (REFWORD|DEICTIC)|hence)", ahead),
    Rule("times.shifted", "a day earlier, three weeks later", AMOUNT_UNIT + " w=(earlier|later|before|after|afterwards|afterward|previously)", shifted),
    Rule("times.same-period", "the same month a year ago", "the same (u=(UNIT|QUARTER)|period|time|stretch) (of|in)? (the)? (last YEARUNIT|a YEARUNIT (ago|earlier)|(previous|preceding) YEARUNIT|YEARUNIT (before|earlier))", same_period),
    Rule("times.week-of", "the last week of March", "(the)? n=(ORDWORD|SECOND|last|final) WEEKUNIT (of|in) m=MON (COMMA? y=YEAR)?", week_of),
)  # fmt: skip
