"""What stands around an expression: early and late, about and perhaps, the day of a clock time, the two ends of a range."""

from __future__ import annotations

from dragoman.extraction.times import edtf
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.lexer import Lexemes
from dragoman.extraction.times.period import Period, day, month
from dragoman.vocab.times import time_words

_APPROXIMATE = frozenset({"about", "around", "approximately", "roughly", "circa"})
_UNCERTAIN = frozenset({"possibly", "perhaps", "maybe", "probably", "reportedly", "apparently"})
_MOD = {
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "over": "MORE_THAN", "about": "APPROX", "around": "APPROX",
    "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
}  # fmt: skip
_TWO_WORDS = {("more", "than"): "MORE_THAN", ("less", "than"): "LESS_THAN", ("at", "least"): "EQUAL_OR_MORE", ("at", "most"): "EQUAL_OR_LESS",
              ("up", "to"): "EQUAL_OR_LESS", ("fewer", "than"): "LESS_THAN"}  # fmt: skip
_EDGE = {"beginning": "START", "start": "START", "outset": "START", "middle": "MID", "midpoint": "MID", "end": "END", "close": "END"}
#: Periods that take their article into the expression (the 1990s, the third quarter).
_ARTICLE = frozenset({"decade", "century", "quarter", "half", "season", "weekend"})
_JOINTS = frozenset({"to", "until", "till", "through", "-", "–", "—"})


def absorb(lexemes: Lexemes, found: Found, frame: Frame) -> None:
    """Takes in what belongs to the expression on its left: ``early``, ``mid-``, ``the end of``, ``more than``, ``about``."""
    words, at = lexemes.words, found.first
    left = words[max(0, at - 4) : at]
    if found.type in ("DURATION", "SET"):
        _amount_mod(found, left)
        return
    if left[-1:] in (["-"], ["–"]) and left[-2:-1] in (["early"], ["mid"], ["late"]):
        found.first, found.part = at - 2, _part(left[-2])
    elif left[-1:] and left[-1] in ("early", "mid", "late"):
        found.first, found.part = at - 1, _part(left[-1])
    elif left[-1:] and left[-1] in ("earlier", "later") and found.period:
        _since_start(found, left[-1], frame)
    elif left[-2:] and left[-2:-1] and left[-2] in ("early", "late") and left[-1] in ("in", "on"):
        found.first, found.part = at - 2, _part(left[-2])
    else:
        _edge(found, left)
    if found.first and words[found.first - 1] == "the" and found.period and found.period.unit in _ARTICLE:
        found.first -= 1
    _doubt(found, words[max(0, found.first - 2) : found.first])


def _part(word: str) -> str:
    return time_words()[word].value


def _amount_mod(found: Found, left: list[str]) -> None:
    if tuple(left[-2:]) in _TWO_WORDS:
        found.mod, found.first = _TWO_WORDS[tuple(left[-2:])], found.first - 2  # type: ignore[index]
    elif left and left[-1] in _MOD and found.type == "DURATION" and not (left[-1] == "over" and found.days):
        found.mod, found.first = _MOD[left[-1]], found.first - 1


def _since_start(found: Found, word: str, frame: Frame) -> None:
    found.first -= 1
    period, anchor = found.period, frame.anchor
    if period and anchor and period.unit != "day" and period.covers(anchor):
        found.days = (period.first, anchor) if word == "earlier" else (anchor, period.last)
    else:
        found.part = "START" if word == "earlier" else "END"


def _edge(found: Found, left: list[str]) -> None:
    tail = left[:-1] if left[-1:] == ["the"] else left
    if tail[-1:] == ["of"] and tail[-2:-1] and tail[-2] in _EDGE:
        found.part = _EDGE[tail[-2]]
        found.first -= 2 + (len(tail) < len(left))
        if tail[-3:-2] == ["the"]:
            found.first -= 1


def _doubt(found: Found, left: list[str]) -> None:
    if left and left[-1] in _APPROXIMATE:
        found.approximate = True
        found.mod = found.mod or "APPROX"
    elif left and (left[-1] in _UNCERTAIN or left[0] in _UNCERTAIN and left[-1] in ("in", "on")):
        found.uncertain = True
    elif left and found.rule == "times.ago" and (left[-1] in _MOD or tuple(left[-2:]) in _TWO_WORDS):
        found.mod, found.approximate = _MOD.get(left[-1]) or _TWO_WORDS[tuple(left[-2:])], True  # type: ignore[index]


def date_clocks(lexemes: Lexemes, founds: list[Found], frame: Frame) -> list[Found]:
    """Gives clock times and parts of the day their day: what touches them, else a day of their sentence, else the last day named."""
    kept: list[Found] = []
    for at, found in enumerate(founds):
        if found.clock is None and not (found.value or "").startswith("T"):
            kept.append(found)
            continue
        behind = founds[at + 1] if at + 1 < len(founds) else None
        before = kept[-1] if kept else None
        tag = f"{found.clock.hour:02d}:{found.clock.minute:02d}" if found.clock else (found.value or "")[1:]
        if behind and behind.first == found.last and _is_day(behind):
            found.last = behind.last
            _date(found, behind, tag)
            behind.rule = ""  # taken in
        elif before and before.last == found.first and _is_day(before) and not before.clock:
            found.first = before.first
            _date(found, before, tag)
            kept.pop()
        else:
            _date(found, _day_nearby(lexemes, founds, at), tag)
            if found.period is None:
                _date_from(found, tag, frame)
        kept.append(found)
    return [f for f in kept if f.rule]


def _is_day(found: Found) -> bool:
    return found.period is not None and found.period.unit == "day" and found.until is None and found.type in ("DATE", "TIME")


def _date(found: Found, source: Found | None, tag: str) -> None:
    if source is None or source.period is None:
        return
    found.period, found.anchor, found.value = Period("day", source.period.first, tag), source.anchor, None


def _date_from(found: Found, tag: str, frame: Frame) -> None:
    if frame.clocked is not None:
        found.period, found.anchor, found.value = Period("day", frame.clocked.first, tag), "previous", None
    elif frame.anchor is not None:
        found.period, found.anchor, found.value = Period("day", frame.anchor, tag), frame.kind, None
    else:
        found.value, found.note = f"XXXX-XX-XXT{tag}", "no day to count the time of day from"


def _day_nearby(lexemes: Lexemes, founds: list[Found], at: int) -> Found | None:
    """The nearest day in the same sentence; behind before ahead where only a preposition lies between."""
    found = founds[at]
    behind = founds[at + 1] if at + 1 < len(founds) else None
    if behind and _is_day(behind) and behind.first - found.last <= 3 and "." not in lexemes.words[found.last : behind.first]:
        return behind
    for other in reversed(founds[:at]):
        if "." in lexemes.words[other.last : found.first]:
            break
        if _is_day(other):
            return other
    for other in founds[at + 1 :]:
        if "." in lexemes.words[found.last : other.first]:
            break
        if _is_day(other):
            return other
    return None


def link_ranges(lexemes: Lexemes, founds: list[Found]) -> None:
    """Joins the two ends of ``from A to B`` and ``between A and B``: each keeps its own value, both have the whole as EDTF."""
    words = lexemes.words
    for one, two in zip(founds, founds[1:], strict=False):
        gap = words[one.last : two.first]
        if gap[-1:] == ["the"]:
            gap = gap[:-1]
        if len(gap) != 1 or not _datable(one) or not _datable(two) or one.edtf:
            continue
        lead = words[max(0, one.first - 2) : one.first]
        lead = lead[:-1] if lead[-1:] == ["the"] else lead
        before = lead[-1] if lead else ""
        if (gap[0] == "and" and before == "between") or (gap[0] in _JOINTS and (before == "from" or _alike(one, two))):
            _join(one, two)


def _datable(found: Found) -> bool:
    return found.type == "DATE" and found.period is not None and found.until is None


def _alike(one: Found, two: Found) -> bool:
    return bool(one.period and two.period and one.period.unit == two.period.unit)


def _join(one: Found, two: Found) -> None:
    assert one.period is not None and two.period is not None
    if one.bare == "year" and one.period.unit in ("day", "month"):
        one.period = _in_year(one.period, two.period.first.year) or one.period
        if one.period.first > two.period.last:
            one.period = _in_year(one.period, two.period.first.year - 1) or one.period
        if two.bare is None:
            one.anchor = None
    first, last = edtf.ends(one.period, one.part), edtf.ends(two.period, two.part)
    if first and last and one.period.first <= two.period.last:
        one.edtf = two.edtf = edtf.interval(first[0], last[1])


def _in_year(period: Period, number: int) -> Period | None:
    if period.unit == "month":
        return month(number, period.first.month)
    return day(number, period.first.month, period.first.day)
