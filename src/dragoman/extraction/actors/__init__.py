"""Actors: who speaks and acts in a report, each identity once with all its mentions.

A mention covers the core of the noun phrase: title and name together ("Russian President Vladimir Putin"), a description
with its article and owner ("Russia's foreign minister"), a bare pronoun. A mention of several ("the two sides") stands
in each of their actors. An actor none of whose mentions is a name is unnamed, and its name is its description.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Actor, Issue, Reading, Report
from dragoman.extraction.actors.finder import find_mentions
from dragoman.extraction.actors.resolve import resolve
from dragoman.extraction.actors.rules import RULES, VERSION
from dragoman.extraction.actors.write import actor_of

__all__ = ["RULES", "VERSION", "extract"]


def extract(report: Report, reading: Reading) -> Iterator[Actor | Issue]:
    """The actors of ``report`` in the order in which they are met, then what stayed open."""
    del report
    entities, issues = resolve(reading, find_mentions(reading))
    for entity in entities:
        yield actor_of(reading, entity)
    yield from issues
