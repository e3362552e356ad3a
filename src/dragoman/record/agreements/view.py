"""What the views of a store's agreements show: from the tables of the last build, or from the reports where a store is small."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.contracts import Record, SettingsError
from dragoman.contracts.entries import AgreementEntry, CountIssue, Disagreement, Proof, Violation
from dragoman.record.agreements.counts import check, countable, counts_of
from dragoman.record.agreements.disagree import disagreements, told_differently
from dragoman.record.agreements.follow import ended, proofs_of
from dragoman.record.agreements.identify import identify
from dragoman.record.agreements.relate import concerns, relate
from dragoman.record.agreements.violations import violations
from dragoman.store import Store
from dragoman.store.agreements import AgreementRows

#: Up to so many reports the views need no build.
SMALL = 2_000


class Agreements:
    """The agreements of an open store. What needs them raises SettingsError where a large store was not followed since it last
    changed."""

    def __init__(self, store: Store) -> None:
        self._rows = AgreementRows(store)
        self._store = store
        self._built = self._rows.built() == self._rows.stamp()
        self._records: list[Record] | None = None
        self._entries: list[AgreementEntry] | None = None

    def all(self) -> list[AgreementEntry]:
        """Every agreement, in the order of its first telling."""
        if self._built:
            return self._rows.entries()
        if self._entries is None:
            self._entries = list(identify(self._live()))
        return self._entries

    def one(self, name: str) -> AgreementEntry:
        """The agreement with this id. Raises SettingsError where there is none."""
        found = self._rows.entry(name) if self._built else next((e for e in self.all() if e.id == name), None)
        if found is None:
            path = self._store.path
            raise SettingsError(f"{name}: no such agreement in {path}. `dragoman agreement list --store {path}` prints those there are.")
        return found

    def proofs(self, entry: AgreementEntry) -> dict[str, list[Proof]]:
        """Claims on the undertakings of one agreement."""
        if self._built:
            return proofs_of(entry, ((p, c) for _, p, c in self._rows.claims(entry.id)))
        return proofs_of(entry, relate(entry, self._live(), self.all()))

    def whole(self, entry: AgreementEntry) -> AgreementEntry:
        """An entry with the days on which it is told to have ended."""
        days = tuple((d, p.cited) for d, p in ended(self.proofs(entry)))
        return replace(entry, ended=(*entry.ended, *days))

    def timeline(self, name: str | None = None) -> Iterator[tuple[str, str, Proof]]:
        """Claims by day: agreement, provision, claim."""
        if self._built:
            yield from self._rows.claims(name)
            return
        entries = [self.one(name)] if name else self.all()
        found = [(e.id, p, c) for e in entries for p, c in relate(e, self._live(), self.all())]
        yield from sorted(found, key=lambda f: f[2].cited.day or "")

    def breaches(self, name: str | None = None) -> Iterator[Violation]:
        """Breaches as told, by day; of one agreement's days, or all."""
        if self._built:
            yield from self._rows.breaches(name)
            return
        entry = self.one(name) if name else None
        yield from violations(r for r in self._live() if entry is None or concerns(entry, r, self.all()))

    def disagreements(self, entry: AgreementEntry) -> list[Disagreement]:
        """Values that sources give differently."""
        if self._built:
            return [*disagreements(entry), *told_differently(self._rows.facts(entry.id))]
        return disagreements(entry, self._live())

    def counts(self) -> list[CountIssue]:
        """Counts of one claimant that do not fit together: straight from the store's figures."""
        return list(check(counts_of(self._rows.counts(countable()))))

    def last_day(self) -> str:
        """The day of the last report."""
        return self._rows.last_day()

    def _live(self) -> list[Record]:
        if self._rows.reports() > SMALL:
            path = self._store.path
            raise SettingsError(
                f"{path}: its agreements were not followed since its reports last changed. Run `dragoman follow --store {path}`."
            )
        if self._records is None:
            self._records = list(self._rows.everything())
        return self._records
