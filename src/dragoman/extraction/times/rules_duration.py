"""Rules for durations (six weeks, 72-hour, the past two years), for sets (every Friday, twice a week), and for vague times."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.period import add_months
from dragoman.extraction.times.rule import Build, Hit, Rule
from dragoman.extraction.times.rules_relative import step
from dragoman.vocab.times import context_words

#: Unit code → TIMEX3 prefix, letter, factor.
_LETTER = {
    "TS": ("PT", "S", 1), "TM": ("PT", "M", 1), "TH": ("PT", "H", 1), "D": ("P", "D", 1), "NI": ("P", "D", 1), "W": ("P", "W", 1),
    "FN": ("P", "W", 2), "WE": ("P", "WE", 1), "M": ("P", "M", 1), "Q": ("P", "Q", 1), "Y": ("P", "Y", 1), "E": ("P", "Y", 10),
    "C": ("P", "Y", 100), "L": ("P", "Y", 1000),
}  # fmt: skip


def length(code: str, count: float | None, half: bool = False) -> str | None:
    """TIMEX3 duration: ``P6W``, ``PT5H30M``, ``PXY`` for a vague count."""
    if code not in _LETTER:
        return None
    prefix, letter, factor = _LETTER[code]
    if count is None:
        return f"{prefix}X{letter}"
    total = (count + 0.5 * half) * factor
    if code == "TH" and total % 1:
        minutes = round(total % 1 * 60)
        return f"PT{int(total)}H{minutes}M" if total >= 1 else f"PT{minutes}M"
    return f"{prefix}{total:g}{letter}" if total < 1e6 else None


def _found(hit: Hit, value: str | None) -> Found | None:
    return Found(first=hit.first, last=hit.last, type="DURATION", value=value) if value else None


def duration(hit: Hit, frame: Frame) -> Found | None:
    """Six weeks; two and a half years; 72-hour; half an hour."""
    code = hit.value("u")
    count = hit.amount("n")
    word, before = hit.words("n")[0], hit.around(-1)
    if code == "TS" and (hit.words("u")[0] == "second" or count is None):
        return None
    if word in ("a", "an") and not _article(hit, code):
        return None
    if word in ("a", "one") and code == "NI" or before in ("$", "€", "£") or before == "." and hit.first and _glued(hit):
        return None
    return _found(hit, length(code, count, hit.has("half")))


def _glued(hit: Hit) -> bool:
    text = hit.lexemes
    return text.ends[hit.first - 1] == text.starts[hit.first]


def _article(hit: Hit, code: str) -> bool:
    """Whether ``a week`` is a length: not a rate (twice a week), not just some day."""
    before, behind = hit.around(-1), hit.around(0)
    if before in context_words("before-one"):
        return not (before in ("in", "over", "after", "about") and code in ("D", "NI") and behind not in (",", ".", "of", "after"))
    if behind in ("after", "before", "later", "earlier", "long") and (
        before in ("", ",", "comes", "came", "come", "just", "only", "and", "barely") or not before.isalpha()
    ):
        return code != "NI"
    return hit.has("half")


def adjective(hit: Hit, frame: Frame) -> Found | None:
    """27-year, four-day, decade-long; not a person's age."""
    if hit.has("old") and not _thing(hit):
        return None
    code = hit.value("u")
    text = hit.lexemes
    if hit.has("n"):
        if hit.around(0) in ("s", "'", "’") and hit.has("dash") and hit.capital(-1):
            return None
        if text.text[text.starts[hit.span("u")[0]]].isupper() and hit.capital(0):
            return None  # Six-Day War is a name
        return _found(hit, length(code, hit.amount("n")))
    return _found(hit, length(code, None if hit.words("u")[0].endswith("s") else 1))


def _thing(hit: Hit) -> bool:
    """Whether what is so old is a war, a truce, a dispute: an age in days or in years of a noun that follows without article."""
    behind = hit.around(0)
    return behind.isalpha() and behind in context_words("aged")


def stretch(hit: Hit, frame: Frame) -> Found | None:
    """The past two years, the next six months, recent weeks: a length with its anchor."""
    code, words = hit.value("u"), hit.words("q")
    count: float | None = None
    if hit.has("n"):
        count = hit.amount("n")
    elif not hit.words("u")[0].endswith("s"):
        count = 1
    value = length(code, count)
    found = _found(hit, value)
    if found is None or frame.anchor is None or count is None:
        return found
    way = -1 if {"last", "past", "recent"} & set(words) else step(words)
    span = _covered(frame.anchor, code, count * way) if way else None
    if span:
        found.anchor, found.days = frame.kind, span
    return found


def _covered(anchor: date, code: str, count: float) -> tuple[date, date] | None:
    """The days that ``count`` units before (negative) or after the anchor cover."""
    days = {"D": 1, "W": 7, "FN": 14, "NI": 1}.get(code)
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}.get(code)
    if days:
        end = anchor + timedelta(days=round(count * days))
    elif months:
        end = add_months(anchor, round(count * months))
    else:
        return None
    return (min(anchor, end), max(anchor, end))


def plain_units(hit: Hit, frame: Frame) -> Found | None:
    """For weeks, in years, over the years; months of talks."""
    before = hit.around(-1)
    word = hit.words("u")[0]
    if before in context_words("before-length") and before != "in" or hit.around(0) == "of" and word not in ("days", "quarters", "seconds") or (
        before == "in" and not hit.has("the") and hit.around(0) in (".", ",", ";", "", ")")
    ):  # fmt: skip
        return _found(hit, length(hit.value("u"), None))
    return None


def long_word(hit: Hit, frame: Frame) -> Found | None:
    """Yearlong, weeklong."""
    return _found(hit, hit.value("w"))


def vague_dozens(hit: Hit, frame: Frame) -> Found | None:
    """Dozens of years, hundreds of days."""
    return _found(hit, length(hit.value("u"), None))


def every(hit: Hit, frame: Frame) -> Found | None:
    """Every day, each Friday, every two weeks, every other year."""
    value: str | None
    if hit.has("d"):
        value = f"XXXX-WXX-{hit.integer('d')}"
    elif hit.has("m"):
        value = f"XXXX-{hit.integer('m'):02d}"
    elif hit.has("s"):
        value = f"XXXX-{hit.value('s')}"
    elif hit.has("p"):
        value = "XXXX-XX-XXT" + ("NI" if hit.words("p")[0] == "night" else hit.value("p"))
    else:
        count = 2.0 if hit.has("other") else hit.amount("n") if hit.has("n") else 1.0
        code = hit.value("u")
        value = "XXXX-WXX-WE" if code == "WE" else length(code, count)
    return Found(first=hit.first, last=hit.last, type="SET", value=value) if value else None


def set_word(hit: Hit, frame: Frame) -> Found | None:
    """Daily, weekly, annual; not a newspaper's name."""
    if hit.capital(0) and hit.capital(-0) and hit.lexemes.text[hit.lexemes.starts[hit.first]].isupper():
        return None
    return Found(first=hit.first, last=hit.last, type="SET", value=hit.value("w"))


def rate(hit: Hit, frame: Frame) -> Found | None:
    """Twice a week; $1 billion a year; 40 sorties per day."""
    code = hit.value("u")
    if hit.words("p")[0] in ("a", "an"):
        before = hit.around(-1)
        pos = frame.pos(hit.lexemes.starts[hit.first - 1]) if hit.first else None
        counted = before[:1].isdigit() or before in (
            "million",
            "billion",
            "thousand",
            "hundred",
            "times",
            "percent",
            "%",
            "cent",
            "dollars",
            "euros",
            "people",
        )
        if not (hit.has("t") or counted) or pos == "VERB":
            return None
    value = length(code, 1)
    return Found(first=hit.first, last=hit.last, type="SET", value=value) if value and code not in ("TS", "TM", "TH") else None


def plural_day(hit: Hit, frame: Frame) -> Found | None:
    """On Fridays."""
    return Found(first=hit.first, last=hit.last, type="SET", value=f"XXXX-WXX-{hit.integer('d')}")


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


def _fixed(value: str) -> Build:
    """A rule for words that say no more than past, present or future."""

    def build(hit: Hit, frame: Frame) -> Found | None:
        return Found(first=hit.first, last=hit.last, type="DATE", value=value)

    return build


def current(hit: Hit, frame: Frame) -> Found | None:
    """Current (leadership), recent (clashes), future (talks), former is not a time."""
    word = hit.words("w")[0]
    value = {"current": "PRESENT_REF", "recent": "PAST_REF", "future": "FUTURE_REF"}[word]
    if word == "future" and hit.around(-1) in ("the", "a", "its", "their", "our", "his", "her", "my", "your", "s", "bright", "better"):
        return None
    return Found(first=hit.first, last=hit.last, type="DATE", value=value)


_past = _fixed("PAST_REF")
_present = _fixed("PRESENT_REF")
_future = _fixed("FUTURE_REF")
RULES = (
    Rule("times.duration", "an amount of a unit: six weeks", "n=AMT (MORE|more|straight|consecutive|full|whole|long|further|additional|successive|trading|working)? u=(UNITS|UNIT|SECOND) (half=(and a half))?", duration),
    Rule("times.duration-adjective", "27-year, day-long", "n=(AMT|single) dash=DASH u=(UNIT|UNITS|SECOND) (DASH (long|old=old))?", adjective),
    Rule("times.duration-adjective", "four day rally", "n=(DAYNUM|NUM|NUMWORD) u=(UNIT|UNITS) DASH (long|old=old)", adjective),
    Rule("times.duration-adjective", "day-long, decades-long", "(multi DASH)? (n=NOTHING)? u=(UNIT|UNITS) DASH (long|old=old)", adjective),
    Rule("times.stretch", "the past two years, the next six months", "(the|these|this|his|her|their|its)? q=(last|past|next|coming|recent|previous|following|ORDWORD|final) (n=AMT)? u=UNITS", stretch),
    Rule("times.stretch", "the past decade, the past year", "(the|this)? q=(past|coming) u=(UNIT|QUARTER)", stretch),
    Rule("times.stretch", "two more weeks", "n=AMT more u=(UNITS|UNIT)", duration),
    Rule("times.duration-vague", "for weeks, over the years, months of talks", "(the=the)? u=UNITS", plain_units),
    Rule("times.duration-vague", "dozens of years", "VAGUES of u=UNITS", vague_dozens),
    Rule("times.duration-word", "yearlong", "w=LONGWORD", long_word),
    Rule("times.set.every", "every Friday, each year, every two weeks", "(every|each) (other=other|n=(CARD|COUPLE)|ORDWORD|SECOND|of the)? (u=(UNIT|UNITS)|d=WEEKDAY|m=MON|s=SEASON|p=(DAYPART|NIGHT))", every),
    Rule("times.set.word", "daily, weekly, annual", "w=SETWORD", set_word),
    Rule("times.set.rate", "twice a week, per day", "(t=(TIMESWORD|CARD times))? p=(a|per|each|every) u=(UNIT|SECOND|QUARTER)", rate),
    Rule("times.set.weekdays", "Fridays", "d=WEEKDAYS", plural_day),
    Rule("times.reference", "now, currently, recently", "w=REFWORD", reference),
    Rule("times.reference", "current, recent", "w=(current|recent)", current),
    Rule("times.reference", "the past", "the (recent|distant)? past", _past),
    Rule("times.reference", "the long term", "the (near|long|short|medium) DASH? term", _future),
    Rule("times.reference", "the future", "the (near|foreseeable|immediate|distant|not DASH too DASH distant)? future", _future),
    Rule("times.reference", "at present", "(at present|at the moment|these UNITS|for the time being|at this (time|point|stage))", _present),
)  # fmt: skip
