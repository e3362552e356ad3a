"""Every rule id that may stand in an item's evidence, with what the rule does, by extractor."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.extraction import actors, agreements, events, places, quantities, statements, times

ALL_RULES: Mapping[str, Mapping[str, str]] = {
    "actors": actors.RULES,
    "statements": statements.RULES,
    "events": events.RULES,
    "times": times.RULES,
    "places": places.RULES,
    "quantities": quantities.RULES,
    "agreements": agreements.RULES,
}
