"""The entries of a store made anew; and those that were known on a day, beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.contracts.accounts import Entry
from dragoman.record.accounts.decided import Decided
from dragoman.record.accounts.fold import Fold
from dragoman.record.accounts.rules import VERSION
from dragoman.record.identities.pause import no_collection
from dragoman.store import Store
from dragoman.store.accounts import AccountRows

Refs = Sequence[frozenset[str]]
Progress = Callable[[str, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What a fold came to. ``rules`` counts claims by the rule that folded them; ``unplaced`` are denials that no entry fits."""

    entries: int
    claims: int
    rules: dict[str, int]
    unplaced: int


def account(store: Store, merged: Refs = (), parted: Refs = (), progress: Progress = lambda _step, _done: None) -> Account:
    """Rebuild the tables of entries of ``store`` (which must be open for writing) from its claims and people's decisions.

    The same store gives the same rows. Raises StoreError where the store cannot be written.
    """
    rows = AccountRows(store.connection)
    with no_collection(), store.transaction():
        made = _fold(rows, None, merged, parted, progress)
        rows.settled(VERSION)
    return made


def stale(store: Store) -> bool:
    """Whether the entries are older than what they rest on: reports, stories, identities, decisions, or the rules."""
    return AccountRows(store.connection).stale(VERSION)


def known(store: Store, day: date, merged: Refs = (), parted: Refs = (), progress: Progress = lambda _step, _done: None) -> Account:
    """The entries as the reports up to ``day`` tell them, in tables of the connection that stand before the store's own.

    The store itself stays as it is (it may be open for reading only). Equal to ``account`` of a store without the later reports
    (and with the same stories: who a copy comes from is taken as it is known today).
    """
    with no_collection():
        return _fold(AccountRows(store.connection, passing=True), day, merged, parted, progress)


def _fold(rows: AccountRows, day: date | None, merged: Refs, parted: Refs, progress: Progress) -> Account:
    rows.look(day, {ref for some in (*merged, *parted) for ref in some})
    fold, rules = Fold(Decided(merged, parted)), Counter[str]()
    for claim in rows.claims():
        fold.take(claim)
        if claim.number % 1000 == 0:
            progress("claims", claim.number)
    entries = rows.put(_counted(fold.entries(), rules, progress))
    claims = rules.total() + fold.unplaced
    return Account(entries=entries, claims=claims, rules=dict(sorted(rules.items())), unplaced=fold.unplaced)


def _counted(entries: Iterator[Entry], rules: Counter[str], progress: Progress) -> Iterator[Entry]:
    """The entries, with the rules of their claims counted on the way."""
    for number, entry in enumerate(entries, 1):
        rules.update(c.rule for c in entry.claims)
        if number % 1000 == 0:
            progress("entries", number)
        yield entry
