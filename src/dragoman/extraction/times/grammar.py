"""The grammar: all rules over one alphabet, and the scan of a zone's lexemes with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from dragoman.extraction.times.build import BUILDERS
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.lexer import Lexemes, Lexicon, lex
from dragoman.extraction.times.rule import Grammar, Hit, Rule, pattern_words
from dragoman.vocab.times.grammar import time_macros, time_rules
from dragoman.vocab.times.words import clock_zones, holidays


def _zone() -> str:
    """All written clock zones as one pattern, with ``GMT+3`` beside them."""
    names = " | ".join(pattern_words(name) for name in sorted(clock_zones(), key=len, reverse=True))
    return f"((gmt | utc) (PLUS | DASH) (DAYNUM | CLOCK) | {names})"


def _rules() -> list[Rule]:
    rules = [Rule(r.id, r.reads, r.pattern, BUILDERS[r.build]) for r in time_rules()]
    for name in holidays():
        pattern = f"h=({pattern_words(name)}) (COMMA? y=YEAR)?"
        rules.append(Rule("times.holiday", "a holiday by name, with or without its year", pattern, BUILDERS["holiday_rule"]))
    return rules


_ALL = tuple(_rules())
_MACROS = (("ZONE", _zone()), *time_macros())
#: Rule id → what it reads; ``Evidence.rule`` holds the id.
RULES: Mapping[str, str] = {rule.id: rule.reads for rule in _ALL}
#: Classes that a time expression can hang on; a run of words without one is passed over.
_TRIGGERS = (
    "UNITWORD DAYUNIT WEEKUNIT YEARUNIT NIGHT MONTH MAYMONTH MONTHABBR MARABBR WEEKDAY WEEKDAYS WDABBR SEASON SEASONS FALL UNITS"
    " QUARTER SECOND LONGWORD DAYPART DAYPARTS POINT SUNPART DEICTIC TONIGHT REFWORD SETWORD DECADEWORD DECADENUM DECADESHORT YEAR"
    " HHMM CLOCK ZULU ISODATE SLASHDATE DOTDATE YEARSPAN QUARTERNUM SHORTYEAR FISCALNUM ORDNUM AMPM current recent past future present"
    " moment time term clock fiscal financial"
)


def _triggers() -> set[str]:
    """The classes above and, of holidays whose name holds none of them, the first word."""
    known = set(_TRIGGERS.split())
    names = [pattern_words(name).split() for name in holidays()]
    return known | {name[0] for name in names if not known & set(name)}


class Scanner:
    """Finds expressions in lexed zones, left to right, the longest first."""

    def __init__(self) -> None:
        self.grammar = Grammar(_ALL, _MACROS)
        alphabet = self.grammar.alphabet
        self.chars = alphabet.chars
        signs = "".join(alphabet.char(t) for t in _triggers())
        self._lexicon = Lexicon(alphabet.chars, alphabet.kinds)
        self._run = re.compile(f"[^{alphabet.char('OTHER')}]+")
        self._trigger = re.compile(f"[{signs}]")

    def lex(self, text: str, start: int, end: int) -> Lexemes:
        """Lexemes of ``text[start:end]`` in this grammar's alphabet."""
        return lex(text, start, end, self._lexicon)

    def scan(self, lexemes: Lexemes, frame: Frame) -> list[Found]:
        """All findings, in order."""
        found: list[Found] = []
        classes = lexemes.classes
        for run in self._run.finditer(classes):
            at, end = run.span()
            trigger = self._trigger.search(classes, at, end)
            while trigger and at < end:
                new = self._at(lexemes, at, end, frame)
                found.extend(new)
                at = new[-1].last if new else at + 1
        return found

    def _at(self, lexemes: Lexemes, at: int, end: int, frame: Frame) -> list[Found]:
        classes = lexemes.classes
        ready = self.grammar.by_first.get(classes[at])
        if not ready:
            return []
        hits = [(m.end(), r, m) for r in ready if (m := r.match(classes, at, end))]
        hits.sort(key=lambda h: -h[0])
        for _, hit_rule, match in hits:
            try:
                built = hit_rule.rule.build(Hit(lexemes, match, hit_rule.names), frame)
            except OverflowError:
                continue  # a year beyond the calendar: the next shorter reading, or none
            if built:
                return [_note(f, hit_rule.rule, frame) for f in (built if isinstance(built, list) else [built])]
        return []


def _note(found: Found, rule: Rule, frame: Frame) -> Found:
    found.rule = rule.id
    if found.period is not None and found.type in ("DATE", "TIME"):
        frame.previous = found.period
        if found.period.unit == "day":
            frame.last_day = found.period.first
        if found.period.unit in ("day", "month") and found.anchor is None:
            frame.told = found.last, found.period.first.year
    return found


@cache
def scanner() -> Scanner:
    """The scanner, built once."""
    return Scanner()
