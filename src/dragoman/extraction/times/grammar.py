"""The grammar: all rules over one alphabet, and the scan of a zone's lexemes with them."""

from __future__ import annotations

import re
from functools import cache

from dragoman.extraction.times import rules_calendar, rules_clock, rules_duration, rules_holiday, rules_relative
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.lexer import Lexemes, lex
from dragoman.extraction.times.rule import Grammar, Hit, Rule, pattern_words
from dragoman.vocab.times import holidays

#: Names that stand for several classes or a sequence of them; later ones may use earlier ones.
MACROS = (
    ("MON", "(MONTH | MAYMONTH | (MONTHABBR | MARABBR) DOT?)"),
    ("WD", "(WEEKDAY | WDABBR DOT?)"),
    ("DAY", "(DAYNUM | ORDNUM)"),
    ("DAYWORD", "(DAYNUM | ORDNUM | ORDWORD | SECOND)"),
    ("UNIT", "(UNITWORD | DAYUNIT | WEEKUNIT | YEARUNIT | NIGHT)"),
    ("RELYEAR", "((this | last | next | that | the same | the previous | the preceding | the following) YEARUNIT)"),
    ("CARD", "((DAYNUM | NUM | YEAR | BIGNUM | DECIMAL) FRACTION? | FRACTION | NUMWORD (DASH? NUMWORD)? (and a half)?)"),
    (
        "AMT",
        "(CARD | (a | an | another) (half | HUNDRED)? | a (VAGUE | good | COUPLE of) | (CARD)? HUNDRED | half (a | an | DASH)? | VAGUE | COUPLE of)",
    ),
    ("MORE", "(more | full | further)"),
    ("ZONE", rules_clock.zone_macro()),
)
_ALL = (*rules_calendar.RULES, *rules_relative.RULES, *rules_duration.RULES, *rules_clock.RULES, *rules_holiday.RULES)
#: Rule id → what it reads; ``Evidence.rule`` holds the id.
RULES = {rule.id: rule.reads for rule in _ALL}
#: Classes that a time expression can hang on; a run of words without one is passed over.
_TRIGGERS = (
    "UNITWORD DAYUNIT WEEKUNIT YEARUNIT NIGHT MONTH MAYMONTH MONTHABBR MARABBR WEEKDAY WEEKDAYS WDABBR SEASON SEASONS FALL UNITS QUARTER SECOND LONGWORD DAYPART DAYPARTS"
    " POINT SUNPART DEICTIC TONIGHT REFWORD SETWORD DECADEWORD DECADENUM DECADESHORT YEAR HHMM CLOCK ZULU ISODATE SLASHDATE DOTDATE"
    " YEARSPAN QUARTERNUM SHORTYEAR FISCALNUM AMPM current recent past future present moment time term clock fiscal financial"
)


def _triggers() -> set[str]:
    """The classes above and, of holidays whose name holds none of them, the first word."""
    known = set(_TRIGGERS.split())
    names = [pattern_words(name).split() for name in holidays()]
    return known | {name[0] for name in names if not known & set(name)}


class Scanner:
    """Finds expressions in lexed zones, left to right, the longest first."""

    def __init__(self) -> None:
        self.grammar = Grammar(_ALL, MACROS)
        alphabet = self.grammar.alphabet
        self.chars, self.kinds = alphabet.chars, alphabet.kinds
        signs = "".join(alphabet.char(t) for t in _triggers())
        self._run = re.compile(f"[^{alphabet.char('OTHER')}]+")
        self._trigger = re.compile(f"[{signs}]")

    def lex(self, text: str, start: int, end: int) -> Lexemes:
        """Lexemes of ``text[start:end]`` in this grammar's alphabet."""
        return lex(text, start, end, self.chars, self.kinds)

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
    return found


@cache
def scanner() -> Scanner:
    """The scanner, built once."""
    return Scanner()
