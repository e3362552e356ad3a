"""The identities of a store, made anew: forms are folded in SQL, and only names that say too little are gone through one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from dragoman.contracts import IdentityTable, Witness
from dragoman.record.identities.fold import Form
from dragoman.record.identities.loose import Loose
from dragoman.record.identities.open import Open
from dragoman.record.identities.pause import no_collection
from dragoman.record.identities.resolve import Resolved, resolve
from dragoman.record.identities.rules import VERSION
from dragoman.store import Store
from dragoman.store.identities import IdentityRows

Progress = Callable[[str, int], None]


def identify(store: Store, progress: Progress = lambda _step, _done: None) -> IdentityTable:
    """Rebuild the tables of identities of ``store`` (which must be open for writing); rows of reports stay as they are.

    ``mentions`` of the answer is empty: they are in the store's table ``identity_mentions``. The same store gives the same
    rows. Raises StoreError where the store cannot be written.
    """
    rows = IdentityRows(store.connection)
    with no_collection(), store.transaction():
        rows.clear()
        forms = [_form(f) for f in rows.forms()]
        progress("names", len(forms))
        resolved = resolve(forms)
        progress("identities", len(resolved.identities))
        counts = Counter(_settled(rows, resolved))
        left = Open()
        counts.update(_loose(rows, resolved, left, progress))
        issues = (*resolved.issues, *left.issues())
        rows.put_tables(resolved.identities, resolved.offices, issues)
    return IdentityTable(
        identities=resolved.identities, offices=resolved.offices, mentions=(), issues=issues, counts=dict(sorted(counts.items()))
    )


def _form(row: tuple[Any, ...]) -> Form:
    name, kind, country, role, named, days, reports, origins = row[:8]
    return Form(
        name=name,
        kind=kind,
        country=country,
        role=role,
        named=named,
        days=tuple(days),
        reports=reports,
        origins=tuple(origins),
        first=Witness(*row[8:12]),
        last=Witness(*row[12:16]),
    )


def _settled(rows: IdentityRows, resolved: Resolved) -> dict[str, int]:
    """Write what the forms alone tell: rule → how many actors."""
    whole = ((*key, None, None, True, i.id, i.rule, VERSION, *i.evidence[0]) for key, i in resolved.others.items())
    given = ((*g.form.key, g.first, g.last, g.undated, g.person.id, g.rule, VERSION, *g.because) for g in resolved.given)
    return rows.put_forms([*whole, *given])


def _loose(rows: IdentityRows, resolved: Resolved, left: Open, progress: Progress) -> Counter[str]:
    """Look up, one by one, what says too little by itself."""
    counts: Counter[str] = Counter()
    done = 0
    for batch in rows.loose(sorted(resolved.loose, key=lambda k: tuple(map(str, k)))):
        mentions = []
        for report, actor, start, end, name, country, role, named, day, countries in batch:
            found = resolved.lookup.find(Loose(name, country, role, named, day, frozenset(countries or ())))
            left.note(name, Witness(report, actor, start, end), found)
            if found.person is not None and found.because is not None:
                counts[found.rule] += 1
                mentions.append((found.person.id, report, actor, *found.because, found.rule, VERSION))
        rows.put_mentions(mentions)
        done += len(batch)
        progress("names looked up", done)
    return counts
