"""Words by which claims of events are told alike or apart: families of types, senses of triggers, words for kinds of parties."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.actors.states import cells, states
from dragoman.vocab.tables import table

FAMILIES, SENSES, SIDES = "record/families.tsv", "record/senses.tsv", "record/party_words.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Types and modes that may tell one event. ``content``: an act in words, told apart by what it is about; ``mutual``: both
    sides do it."""

    name: str
    content: bool
    mutual: bool


@cache
def families() -> dict[tuple[str, str | None], Family]:
    """Family by type and mode; mode None stands for every mode that has no row."""
    rows = table(FAMILIES, ("type", "mode", "family", "content", "mutual"), key=("type", "mode"))
    return {
        (r["type"], None if r["mode"] == "-" else r["mode"]): Family(
            name=r["family"], content=r["content"] == "yes", mutual=r["mutual"] == "yes"
        )
        for r in rows
    }


@cache
def family(type_: str, mode: str | None) -> Family:
    """The family of a type and mode; a type without a row is a family of its own."""
    known = families()
    found = known.get((type_, mode)) or known.get((type_, None))
    return found or Family(name=type_.lower(), content=False, mutual=False)


@cache
def senses() -> dict[str, str]:
    """Trigger word (lower case) → sense; the first row that has the word counts."""
    found: dict[str, str] = {}
    for row in table(SENSES, ("sense", "words", "fits"), key=("sense",)):
        for word in cells(row["words"]):
            found.setdefault(word, row["sense"])
    return found


@cache
def fitting() -> dict[str, frozenset[str]]:
    """Sense → the senses that may tell the same event, itself among them. Raises DataFileError where one is unknown."""
    rows = table(SENSES, ("sense", "words", "fits"), key=("sense",))
    known = {r["sense"] for r in rows}
    found: dict[str, set[str]] = {name: {name} for name in known}
    for row in rows:
        for other in cells(row["fits"]) if row["fits"] != "-" else ():
            if other not in known:
                raise DataFileError(f"{SENSES}: {row['sense']!r} fits {other!r}, which is no sense. Add it or take it out.")
            found[row["sense"]].add(other)
            found[other].add(row["sense"])
    return {name: frozenset(its) for name, its in found.items()}


@cache
def demonyms() -> dict[str, str]:
    """Adjectives of states and words for their people, of one word and lower case, that only one state has → ISO 3166-1 alpha-3."""
    found: dict[str, set[str]] = {}
    for state in states():
        for name in (*state.adjectives, *state.people) if state.iso3 else ():
            if " " not in name:
                found.setdefault(name.lower(), set()).add(state.iso3 or "")
    return {name: codes.pop() for name, codes in found.items() if len(codes) == 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What a word for a party says: its kind, and the side that such parties stand on (``state``, ``armed``, ``civil``,
    ``third``; None: it says nothing)."""

    kind: str
    side: str | None


@cache
def sides() -> dict[str, Side]:
    """Word (lower case) → what it says of a party; the first row that has the word counts."""
    found: dict[str, Side] = {}
    for row in table(SIDES, ("kind", "side", "words")):
        side = Side(kind=row["kind"], side=None if row["side"] == "-" else row["side"])
        for word in cells(row["words"]):
            found.setdefault(word, side)
    return found
