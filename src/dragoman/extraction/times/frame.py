"""What a time expression is counted from while a report is gone through: the anchor, the previous expression, the tense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.extraction.times.period import Period

Direction = Literal["past", "present", "future"]


@dataclass(slots=True)
class Frame:
    """State of one pass over a report.

    ``anchor`` is the day of reporting and ``kind`` says where it comes from; ``previous`` is the last day or period that the
    text named, ``last_day`` the last day. For characters, ``tense`` gives which way their clause looks, ``pos`` the part of
    speech, ``told_by`` whether a verb of saying governs them. ``told`` is the year of the last full date of the zone, and the
    lexeme behind it.
    """

    anchor: date | None
    kind: str | None
    tense: Callable[[int, int], Direction | None]
    pos: Callable[[int], str | None]
    told_by: Callable[[int, int], bool]
    previous: Period | None = None
    last_day: date | None = None
    told: tuple[int, int] | None = None
