"""Words that tell where a sentence ends: abbreviations, openers, labels. Data in ``data/reading/sentence_words.tsv``.

Classes: ``title`` an abbreviation that a name or figure follows (never ends a sentence); ``number``, ``month``, ``day``
ones that bind a figure or date that follows; ``loose`` ones that may end a sentence; ``opener`` begins a sentence where it
is capitalised after a full stop; ``lettered`` a letter after it is a label (Plan B); ``saying`` the quotation after it is
speech, not the name of a programme; ``office`` a person's name follows; ``capital`` keeps its capital in a
headline, though it is also a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Literal, get_args

from dragoman.contracts import DataFileError
from dragoman.vocab.tables import table

FILE = "reading/sentence_words.tsv"
WordClass = Literal["title", "number", "month", "day", "loose", "opener", "lettered", "saying", "office", "capital"]


@cache
def sentence_words() -> Mapping[WordClass, frozenset[str]]:
    """The forms of each class, as written in running text. Raises DataFileError where a class is not known."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in table(FILE, ["form", "class"], key=["form", "class"]):
        found[row["class"]].add(row["form"])
    if unknown := sorted(found.keys() - set(get_args(WordClass))):
        raise DataFileError(f"{FILE}: no class is called {unknown[0]!r}. The classes are: {', '.join(get_args(WordClass))}.")
    return {name: frozenset(found[name]) for name in get_args(WordClass)}
