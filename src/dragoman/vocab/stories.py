"""Words by which copies of a story are told apart and their changes seen (``data/stories``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.press import months
from dragoman.vocab.quantities import number_words
from dragoman.vocab.tables import table


@dataclass(frozen=True, slots=True)
class Hedge:
    """What a phrase says of how sure or exact a claim is; ``before_number``: it counts only with a figure after it."""

    name: str
    before_number: bool


@cache
def hedges() -> Mapping[tuple[str, ...], Hedge]:
    """Hedges by their words (lower case)."""
    rows = table("stories/hedges.tsv", ["phrase", "class", "before_number"], ["phrase"])
    return {tuple(r["phrase"].split()): Hedge(r["class"], r["before_number"] == "y") for r in rows}


@cache
def hedge_words() -> frozenset[str]:
    """Every word that a hedge begins with."""
    return frozenset(phrase[0] for phrase in hedges())


@cache
def speech() -> Mapping[str, str]:
    """Forms of verbs of speech with their class: neutral, claim, fact, denial. Raises DataFileError where a form has two."""
    return _forms("stories/speech.tsv", [(r["class"], r["forms"]) for r in table("stories/speech.tsv", ["class", "forms"], ["class"])])


@cache
def opposed() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Words with the (group, class) pairs they stand for: two words of one group and different classes exclude each other."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in table("stories/opposed.tsv", ["group", "class", "words"], ["group", "class"]):
        for word in row["words"].split():
            found.setdefault(word, []).append((row["group"], row["class"]))
    return {word: tuple(pairs) for word, pairs in found.items()}


@cache
def words(name: str) -> frozenset[str]:
    """The set of words called ``name``. Raises DataFileError where there is none."""
    for row in table("stories/words.tsv", ["set", "words"], ["set"]):
        if row["set"] == name:
            return frozenset(row["words"].split())
    raise DataFileError(f"stories/words.tsv: there is no set {name!r}.")


@cache
def numerals() -> Mapping[str, str]:
    """Number words up to ninety as digits."""
    tens = {word: str(10 * place) for place, word in enumerate(number_words("tens"), 2)}
    return {word: str(value) for value, word in enumerate(number_words("small"))} | tens


@cache
def worth_of() -> Mapping[str, float]:
    """Words that say a number without naming it ("both", "fortnight"), and the number."""
    return {w: float(r["worth"]) for r in table("stories/worth.tsv", ["worth", "words"], ["worth"]) for w in r["words"].split()}


@cache
def calendar() -> Mapping[str, str]:
    """Names of weekdays and months, and short forms of months, with the name or number that stands for all."""
    short = {form: f"month {number}" for form, number in months().items() if form != "may"}
    return short | {day: day for day in words("weekdays")} | {day: day for day in words("relative days")}


def _forms(name: str, rows: list[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, forms in rows:
        for form in forms.split():
            if form in found:
                raise DataFileError(f"{name}: {form!r} stands in two rows.")
            found[form] = kind
    return found
