"""Words for telling offices and names alike across reports: forms of an office, spellings of a name, small lists."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.actors.organisations import organisations
from dragoman.vocab.actors.states import cells, states
from dragoman.vocab.tables import table

FORMS, VARIANTS, WORDS = "identities/office_forms.tsv", "identities/name_variants.tsv", "identities/words.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeForm:
    """An office by its key. ``single``: a state or body has one holder at a time."""

    office: str
    single: bool


@cache
def office_forms() -> dict[str, OfficeForm]:
    """Every form of an office (lower case, spaces for hyphens) with the office. Raises DataFileError where two offices share one."""
    found: dict[str, OfficeForm] = {}
    for row in table(FORMS, ("office", "single", "forms"), key=("office",)):
        form = OfficeForm(office=row["office"], single=row["single"] == "y")
        for surface in (row["office"], *cells(row["forms"])):
            spelt = surface.replace("-", " ").replace(".", "")
            if found.setdefault(spelt, form).office != form.office:
                raise DataFileError(f"{FORMS}: {surface!r} is a form of {form.office!r} and of {found[spelt].office!r}.")
    return found


@cache
def name_variants() -> dict[str, str]:
    """Spelling → the spelling that stands for all. Raises DataFileError where one has two."""
    found: dict[str, str] = {}
    for row in table(VARIANTS, ("word", "variants"), key=("word",)):
        for surface in (row["word"], *cells(row["variants"])):
            if surface in found:
                raise DataFileError(f"{VARIANTS}: {surface!r} stands in two rows.")
            found[surface] = row["word"]
    return found


@cache
def words(name: str) -> frozenset[str]:
    """A list of ``words.tsv``. Raises DataFileError where there is none of this name."""
    for row in table(WORDS, ("list", "words", "use"), key=("list",)):
        if row["list"] == name:
            return frozenset(cells(row["words"]))
    raise DataFileError(f"{WORDS}: there is no list {name!r}.")


@cache
def owners() -> dict[str, str]:
    """What may stand before an office as its owner, lower case: demonyms and names of states (an ISO code, or the name where
    there is none) and international organisations (their name)."""
    found: dict[str, str] = {}
    for state in states():
        for surface in (state.name, *state.aliases, *state.adjectives, *state.capitals):
            found.setdefault(surface.lower(), state.iso3 or f"={state.name}")
    for body in organisations():
        if not body.countries:
            for surface in (body.name, *body.aliases, *body.acronyms):
                found.setdefault(surface.lower(), f"={body.name}")
    return found
