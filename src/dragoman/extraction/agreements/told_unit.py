"""An undertaking that a sentence of a report tells, and what it was seen by."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.extraction.agreements.making import Making
from dragoman.extraction.agreements.units import Unit


@dataclass(frozen=True, slots=True)
class Content:
    """An undertaking, the rule that saw it, and the agreement noun it hangs on (None: the nearest agreement).
    ``made`` is set where the sentence itself tells that the parties agreed; ``apart`` where it names its agreement."""

    unit: Unit
    rule: str
    noun: int | None = None
    made: Making | None = None
    apart: bool = False
