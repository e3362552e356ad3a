"""What a grammar rule finds: a time expression between lexing and the finished claim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.contracts import TimexType
from dragoman.extraction.times.period import Period


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time: hour 0–24, minute, and the zone's name in small letters, if one is written."""

    hour: int
    minute: int
    zone: str | None = None


@dataclass(slots=True, kw_only=True)
class Found:
    """A time expression on lexemes ``first:last``.

    ``period`` is the calendar period it names (of a duration: the stretch it covers, ``period`` to ``until``). ``part`` is TIMEX3's
    START, MID or END; ``bare`` says what was left to the context (``year``: it had none; ``end``: midnight at the end of its day).
    ``note`` becomes an issue.
    """

    first: int
    last: int
    type: TimexType
    rule: str = ""
    value: str | None = None
    period: Period | None = None
    until: Period | None = None
    days: tuple[date, date] | None = None
    edtf: str | None = None
    anchor: str | None = None
    utc: str | None = None
    part: str | None = None
    mod: str | None = None
    approximate: bool = False
    uncertain: bool = False
    clock: Clock | None = None
    dated: bool = False
    bare: str | None = None
    note: str | None = None

    @property
    def timex(self) -> str | None:
        """TIMEX3 value."""
        if self.value is not None or self.period is None or self.until is not None:
            return self.value  # TIMEX3 has no value with two ends
        return self.period.value
