"""Statements: who speaks, which statement each is told in, and when it was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.contracts import Passage, Span, Statement, Time
from dragoman.extraction.assemble.clauses import Clauses
from dragoman.extraction.assemble.mentions import ActorIndex


def join_statements(statements: Sequence[Statement], index: ActorIndex, clauses: Clauses, times: Iterable[Time]) -> tuple[Statement, ...]:
    """Each statement with its actors, the statement it stands in and the time of the saying."""
    when = list(times)
    return tuple(
        replace(
            s,
            speaker=index.resolve(s.speaker),
            addressee=index.resolve(s.addressee),
            within=_outer(s, statements),
            time=_said(s, clauses, when),
        )
        for s in statements
    )


def holds(statement: Statement, span: Span) -> bool:
    """Whether the statement's content holds all of ``span``."""
    return any(c.start <= span.start and span.end <= c.end for c in statement.content)


def innermost(statements: Iterable[Statement], span: Span) -> Statement | None:
    """The smallest statement whose content holds ``span``."""
    holding = [s for s in statements if holds(s, span)]
    return min(holding, key=length, default=None)


def length(statement: Statement) -> int:
    """Characters of the statement's content."""
    return sum(c.end - c.start for c in statement.content)


def _outer(statement: Statement, all_: Iterable[Statement]) -> str | None:
    mark: Span | None = statement.cue or statement.speaker or (statement.content[0] if statement.content else None)
    if mark is None:
        return None
    size = length(statement)
    outer = innermost((s for s in all_ if s is not statement and length(s) > size), mark)
    return outer.id if outer else None


def _said(statement: Statement, clauses: Clauses, times: list[Time]) -> str | None:
    """The time that hangs on the cue's own verb, outside of what was said."""
    cue: Passage | None = statement.cue
    if cue is None:
        return None
    head = clauses.head(cue)
    if head is None:
        return None
    verb = clauses.verb(head)
    for time in times:
        if time.type in ("DATE", "TIME") and not holds(statement, time) and abs(time.start - cue.start) < 400:
            token = clauses.head(time)
            if token is not None and clauses.sentence(token) == clauses.sentence(verb) and clauses.verb(token) == verb:
                return time.id
    return None
