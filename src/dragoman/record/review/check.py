"""Are a store's decisions as they were made?"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.record.review.lines import signed
from dragoman.record.review.review import Review
from dragoman.store import Store
from dragoman.store.care import Problem, guarded
from dragoman.store.decisions import DecisionRows

_BACKUP = "Decisions are only ever added: bring back a backup, or import them anew from another store's export"


def problems(store: Store) -> Iterator[Problem]:
    """Decisions that were changed or taken out, and verdicts that are not what the decisions come to."""
    yield from guarded("decisions", _problems(store))


def _problems(store: Store) -> Iterator[Problem]:
    rows = DecisionRows(store)
    for number, seq in enumerate(rows.numbers(), 1):
        if seq != number:
            yield Problem(what="decisions", where=f"number {number}", problem="a decision was taken out", advice=_BACKUP)
            break
    for ruling in rows.rulings():
        if signed(ruling).id != ruling.id:
            problem = "the decision was changed after it was made: its id does not fit"
            yield Problem(what="decisions", where=ruling.id, problem=problem, advice=_BACKUP)
    if Review(store).behind():
        yield Problem(
            what="verdicts",
            where="verdicts",
            problem="are not what the decisions come to",
            advice="Mend it with `dragoman store check --mend`",
            mend=lambda opened: Review(opened).renew(),
        )
