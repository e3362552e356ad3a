"""People's word on how undertakings stand, kept in a store by the passages of the undertaking."""

from __future__ import annotations

import orjson

from dragoman.contracts import SettingsError
from dragoman.contracts.entries import AgreementEntry, Decision, ProvisionEntry, ProvisionState, Standing
from dragoman.contracts.review import Claim, Ruling
from dragoman.record.agreements import identify
from dragoman.record.review.review import Review
from dragoman.store import Store
from dragoman.store.load_record import record_of


def provision_decisions(store: Store, agreement: AgreementEntry | str) -> list[Decision]:
    """The decisions on an agreement's undertakings, oldest first, as ``record.agreements.follow`` takes them.

    They are found by the passages that word the undertaking, so that they outlive a renumbering of agreements and provisions.
    ``agreement`` is the entry or its id; with an id all records of the store are gone through. Raises SettingsError where
    there is no such agreement.
    """
    entry = agreement if isinstance(agreement, AgreementEntry) else _entry(store, agreement)
    by = {f"{s.report}:{s.start}-{s.end}": p.id for p in entry.provisions for s in p.sources}
    found = []
    for r in Review(store).live():
        provision = next((by[t] for t in r.targets if t in by), None) if r.action == "standing" else None
        if provision is not None and (decision := _decision(r, provision)) not in found:
            found.append(decision)
    return found


def decide_provision(
    store: Store,
    agreement: AgreementEntry | str,
    provision: str,
    state: Standing,
    *,
    by: str,
    on: str,
    note: str = "",
    machine: ProvisionState | None = None,
) -> Ruling:
    """Append a person's word that ``provision`` (``p2``) stands as ``state`` from the day ``on`` (ISO 8601).

    ``machine`` is the state that the machine proposes; it is kept beside. Raises SettingsError where there is no such provision.
    """
    entry = agreement if isinstance(agreement, AgreementEntry) else _entry(store, agreement)
    chosen = next((p for p in entry.provisions if p.id == provision), None)
    if chosen is None:
        raise SettingsError(f"{provision}: {entry.id} has no such provision. They are {', '.join(p.id for p in entry.provisions)}.")
    value = {"state": state, "on": on, "machine": machine.state if machine else None, "rule": machine.rule if machine else None}
    review = Review(store)
    return review.standing(_claims(review, chosen), orjson.dumps(value).decode(), by, note or None)


def _decision(r: Ruling, provision: str) -> Decision:
    told = orjson.loads(r.value or "{}")
    return Decision(provision=provision, state=told["state"], by=r.reviewer, on=told["on"], note=r.reason or "")


def _claims(review: Review, provision: ProvisionEntry) -> list[Claim]:
    """Every passage that words the undertaking, as a claim."""
    names = dict.fromkeys(f"{s.report}:{s.start}-{s.end}" for s in provision.sources)
    return [review.claim(name, "provision") for name in names]


def _entry(store: Store, name: str) -> AgreementEntry:
    found = next((e for e in identify(record_of(line) for line in store.lines()) if e.id == name), None)
    if found is None:
        raise SettingsError(
            f"{name}: no such agreement in {store.path}. `dragoman agreement list --store {store.path}` prints those there are."
        )
    return found
