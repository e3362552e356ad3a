"""Names that other tables of the package hold, as the reading labels them: states, peoples, organisations, places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.vocab.actors.organisations import organisations, peoples
from dragoman.vocab.actors.states import states
from dragoman.vocab.gazetteer.rows import disputed_rows
from dragoman.vocab.tables import table

#: A single word shorter than this is also too many other things (a surname, a given name, a plain word).
LONG = 6
_ADMINISTERED = ("PPL", "ADM", "PCL")
_BUILT = ("HSTS", "BDG", "TNL", "RD", "INDS")
_SMALL_FIRST = ("al-", "el-", "ar-", "as-", "ash-", "ad-")


def names_elsewhere() -> Iterator[tuple[str, str, str]]:
    """Surface, OntoNotes label, and ``firm`` or ``soft`` (gives way where the model says PERSON)."""
    for state in states():
        yield from _each((state.name, *state.aliases, *state.capitals), "GPE", LONG)
        yield from _each((*state.adjectives, *state.people), "NORP", 0)
    for people in peoples():
        yield from _each((people.name, *people.nouns, *people.adjectives), "NORP", LONG)
    for body in organisations():
        yield from _each((body.name, *body.aliases), "ORG", LONG)
        yield from _each(body.acronyms, "ORG", 0)
    yield from _places()


def _places() -> Iterator[tuple[str, str, str]]:
    for place in disputed_rows():
        names = [n for n, _, script in place.names if script == "Latn" and len(n) >= LONG]
        yield from _each(names, _label(place.feature), 0)
    for names in _division_names():
        yield from _each((n for n in names if " " in n or len(n) > LONG + 1), "GPE", LONG + 40)


def small_divisions() -> Iterator[str]:
    """Single short words among the names of provinces: known only where the text says that they are places."""
    for names in _division_names():
        yield from (n for n in names if " " not in n and "." not in n and 3 < len(n) <= LONG + 1)


def _division_names() -> Iterator[list[str]]:
    for row in table("places/divisions.tsv", ["country", "feature", "names", "seat", "lat", "lon"], ["country", "feature", "names"]):
        yield row["names"].split("|")


def _label(feature: str) -> str:
    return "GPE" if feature.startswith(_ADMINISTERED) else "FAC" if feature.startswith(_BUILT) else "LOC"


def _each(names: Iterable[str], label: str, long: int) -> Iterator[tuple[str, str, str]]:
    """Each name that is written with a capital, without its article; soft where it is one word shorter than ``long``."""
    for name in names:
        surface = name.removeprefix("the ")
        if len(surface) > 2 and (surface[0].isupper() or surface.startswith(_SMALL_FIRST)):
            yield surface, label, "soft" if len(surface) < long and " " not in surface else "firm"
