"""Every name of an actor that the tables know, and what it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dragoman.contracts import ActorKind
from dragoman.vocab.actors.organisations import Organisation, organisations, peoples
from dragoman.vocab.actors.states import Seat, State, seats, states

Form = Literal["state", "capital", "seat", "adjective", "people", "organisation", "acronym"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a surface stands for: an identity (``name``), and in which form it names it."""

    name: str
    kind: ActorKind
    form: Form
    country: str | None
    sectors: tuple[str, ...]


@cache
def known_surfaces() -> dict[str, Known]:
    """Surface (without "the") → what it stands for. Where rows share a surface the first stands: states, seats, organisations, peoples."""
    found: dict[str, Known] = {}
    for surface, known in _all():
        bare = surface[4:] if surface.startswith(("the ", "The ")) else surface
        found.setdefault(bare, known)
    return found


@cache
def actor_surfaces() -> tuple[tuple[str, str], ...]:
    """(surface, OntoNotes label) of every known name: GPE for states and capitals, NORP for demonyms and peoples, ORG for the rest."""
    return tuple((s, _LABELS[k.form]) for s, k in known_surfaces().items())


@cache
def _by_code() -> dict[str, Known]:
    return {k.country: k for k in known_surfaces().values() if k.country and k.form == "state"}


def state_of(country: str) -> Known | None:
    """The state with the ISO 3166-1 alpha-3 code ``country``, or None."""
    return _by_code().get(country)


_LABELS: dict[Form, str] = {
    "state": "GPE",
    "capital": "GPE",
    "seat": "ORG",
    "adjective": "NORP",
    "people": "NORP",
    "organisation": "ORG",
    "acronym": "ORG",
}


def _all() -> Iterator[tuple[str, Known]]:
    for state in states():
        yield from _of_state(state)
    by_iso = {s.iso3: s for s in states() if s.iso3}
    by_name = {s.name: s for s in states()}
    for seat in seats():
        yield seat.surface, _of_seat(seat, by_iso.get(seat.holder) or by_name.get(seat.holder))
    for organisation in organisations():
        yield from _of_organisation(organisation)
    for people in peoples():
        known = {"name": people.name, "country": people.countries[0] if len(people.countries) == 1 else None, "sectors": people.sectors}
        for noun in people.nouns:
            yield noun, Known(kind="people", form="people", **known)  # type: ignore[arg-type]
        for adjective in people.adjectives:
            yield adjective, Known(kind="people", form="adjective", **known)  # type: ignore[arg-type]


def _of_state(state: State) -> Iterator[tuple[str, Known]]:
    def known(form: Form, kind: ActorKind = "state") -> Known:
        return Known(name=state.name, kind=kind, form=form, country=state.iso3, sectors=("GOV",) if kind == "state" else ())

    for surface in (state.name, *state.aliases):
        yield surface, known("state")
    for surface in state.adjectives:
        yield surface, known("adjective")
    for surface in state.people:
        yield surface, known("people", "people")
    for surface in state.capitals:
        yield surface, known("capital")


def _of_seat(seat: Seat, state: State | None) -> Known:
    if state and "GOV" in seat.sectors:
        return Known(name=state.name, kind="state", form="seat", country=state.iso3, sectors=seat.sectors)
    name = seat.surface if state else seat.holder
    return Known(name=name, kind="organisation", form="seat", country=state.iso3 if state else None, sectors=seat.sectors)


def _of_organisation(organisation: Organisation) -> Iterator[tuple[str, Known]]:
    def known(form: Form) -> Known:
        country = organisation.countries[0] if len(organisation.countries) == 1 else None
        return Known(name=organisation.name, kind=organisation.kind, form=form, country=country, sectors=organisation.sectors)

    for surface in (organisation.name, *organisation.aliases):
        yield surface, known("organisation")
    for surface in organisation.acronyms:
        yield surface, known("acronym")
