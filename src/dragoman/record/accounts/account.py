"""The entries of a store made anew; and those that were known on a day, beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.contracts.accounts import Entry
from dragoman.record.accounts.decided import Decided
from dragoman.record.accounts.fold import Fold
from dragoman.record.accounts.rules import VERSION
from dragoman.record.identities.pause import no_collection
from dragoman.store import Store
from dragoman.store.accounts import AccountRows, claim_key

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
    fold, keys, count = Fold(Decided(merged, parted)), {}, 0
    for count, (key, claim) in enumerate(rows.claims(), 1):
        keys[claim_key(claim)] = key
        fold.take(claim)
        if count % 1000 == 0:
            progress("claims", count)
    entries: list[Entry] = fold.entries()
    progress("entries", len(entries))
    rows.put(entries, keys)
    rules = Counter(c.rule for e in entries for c in e.claims)
    return Account(entries=len(entries), claims=count, rules=dict(sorted(rules.items())), unplaced=fold.unplaced)
