"""Spans of a report's canonical text, in code points, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch ``text[start:end]`` of a report, counted in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Span):
    """A span together with the characters that stand in it: ``text == report.text[start:end]``."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Passage):
    """The passage a claim rests on, and the rule that read it.

    ``rule`` is the id that ``--explain`` prints; ``rule_version`` rises when the rule's answers may change.
    """

    rule: str
    rule_version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Passage):
    """The mention that fills a role in its sentence, and the id of the actor it resolves to (None: unresolved)."""

    actor: str | None = None


def passage(text: str, start: int, end: int) -> Passage:
    """The passage ``text[start:end]``."""
    return Passage(start=start, end=end, text=text[start:end])
