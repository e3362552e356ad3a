"""What stands on the left of an expression and belongs to it: early and late, the end of, more than, about, perhaps."""

from __future__ import annotations

from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.lexer import Lexemes
from dragoman.vocab.times.words import time_words

_APPROXIMATE = frozenset({"about", "around", "approximately", "roughly", "circa"})
_UNCERTAIN = frozenset({"possibly", "perhaps", "maybe", "probably", "reportedly", "apparently"})
_MOD = {
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "over": "MORE_THAN", "about": "APPROX", "around": "APPROX",
    "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
}  # fmt: skip
_TWO_WORDS = {
    ("more", "than"): "MORE_THAN", ("less", "than"): "LESS_THAN", ("fewer", "than"): "LESS_THAN",
    ("at", "least"): "EQUAL_OR_MORE", ("at", "most"): "EQUAL_OR_LESS", ("up", "to"): "EQUAL_OR_LESS",
}  # fmt: skip
_EDGE = {"beginning": "START", "start": "START", "outset": "START", "middle": "MID", "midpoint": "MID", "end": "END", "close": "END"}
#: Periods that take their article into the expression (the 1990s, the third quarter).
_ARTICLE = frozenset({"decade", "century", "quarter", "half", "season", "weekend"})


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
    elif left and left[-1] in _MOD and found.type != "SET" and not (left[-1] == "over" and found.days):
        found.mod, found.first = _MOD[left[-1]], found.first - 1


def _since_start(found: Found, word: str, frame: Frame) -> None:
    found.first -= 1
    period, anchor = found.period, frame.anchor
    if period and anchor and period.unit != "day" and period.covers(anchor):
        found.days = (period.first, anchor) if word == "earlier" else (anchor, period.last)
    else:
        found.part = "START" if word == "earlier" else "END"


def _edge(found: Found, left: list[str]) -> None:
    if left[-2:] == ["hours", "of"] and left[-3:-2] in (["early"], ["small"], ["late"]):
        found.part = "END" if left[-3] == "late" else "START"
        found.first -= 3 + (left[-4:-3] == ["the"])
        return
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
    elif found.rule == "times.ago":
        _amount_mod(found, left)
        found.approximate = found.approximate or found.mod is not None
