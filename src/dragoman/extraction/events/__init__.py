"""Events: who did what to whom, as PLOVER types and modes, with a status for every one.

Frames are data (``vocab/data/events``); this package reads the grammar around a trigger, fills the roles, and says whether
the event happened. Time, place, quantities and the statement that an event stands in are joined by ``assemble``.
"""

from dragoman.extraction.events.extract import extract
from dragoman.extraction.events.rules import RULES

__all__ = ["RULES", "extract"]
