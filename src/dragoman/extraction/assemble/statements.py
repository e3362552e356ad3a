"""Statements: who speaks, which statement each is told in, and when it was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.contracts import Span, Statement, Time
from dragoman.extraction.assemble.clauses import Clauses
from dragoman.extraction.assemble.finish import finish
from dragoman.extraction.assemble.mentions import ActorIndex


def join_statements(statements: Sequence[Statement], index: ActorIndex, clauses: Clauses, times: Iterable[Time]) -> tuple[Statement, ...]:
    """Each statement with its actors, the statement it stands in and the time of the saying."""
    told, when = Told(statements), _times_by_verb(clauses, times)
    return tuple(
        [
            finish(
                s,
                speaker=index.resolve(s.speaker),
                addressee=index.resolve(s.addressee),
                within=_outer(s, told),
                time=_said(s, clauses, when),
            )
            for s in statements
        ]
    )


class Told:
    """Finds the statement that a stretch of text is told in: the smallest whose content holds it."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._pieces = sorted(
            ((length(s), n, c.start, c.end, s) for n, s in enumerate(statements) for c in s.content), key=lambda piece: piece[:3]
        )

    def innermost(self, span: Span, above: int = -1) -> Statement | None:
        """The smallest statement that holds ``span`` and is longer than ``above`` characters."""
        first, last = span.start, span.end
        for size, _, start, end, statement in self._pieces:
            if start <= first and last <= end and size > above:
                return statement
        return None


def holds(statement: Statement, span: Span) -> bool:
    """Whether the statement's content holds all of ``span``."""
    return any(c.start <= span.start and span.end <= c.end for c in statement.content)


def length(statement: Statement) -> int:
    """Characters of the statement's content."""
    return sum(c.end - c.start for c in statement.content)


def _outer(statement: Statement, told: Told) -> str | None:
    mark: Span | None = statement.cue or statement.speaker or (statement.content[0] if statement.content else None)
    if mark is None:
        return None
    outer = told.innermost(mark, length(statement))
    return outer.id if outer else None


def _times_by_verb(clauses: Clauses, times: Iterable[Time]) -> dict[int, list[Time]]:
    """Dates and clock times by the verb of their clause."""
    found: dict[int, list[Time]] = {}
    for time in times:
        token = clauses.head(time) if time.type in ("DATE", "TIME") else None
        if token is not None:
            found.setdefault(clauses.verb(token), []).append(time)
    return found


def _said(statement: Statement, clauses: Clauses, times: dict[int, list[Time]]) -> str | None:
    """The time that hangs on the cue's own verb, outside of what was said."""
    head = clauses.head(statement.cue) if statement.cue else None
    if head is None:
        return None
    return next((t.id for t in times.get(clauses.verb(head), ()) if not holds(statement, t)), None)
