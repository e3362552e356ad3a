"""Makes the names of one report agree: who is once given both names is a person wherever the last name stands alone.

A rule of the report, not of the paragraph: it is applied where paragraphs are put together, and nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.contracts import Name
from dragoman.vocab.names import known_names

_PROPER_NOUNS = frozenset({"NNP", "NNPS"})
_MAY_BE_PERSON = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})


def agree(names: Sequence[Name], words: Sequence[str], tags: Sequence[str]) -> list[Name]:
    """The names of the report in order: lone surnames labelled PERSON, and named where the model passed them over."""
    surnames = _surnames(names, words)
    if not surnames:
        return list(names)
    agreed = [_agreed(n, words, surnames) for n in names]
    covered = {t for n in names for t in range(n.first, n.last)}
    missed = [
        Name(first=t, last=t + 1, label="PERSON", source="model")
        for t, word in enumerate(words)
        if word in surnames and t not in covered and tags[t] in _PROPER_NOUNS
    ]
    return sorted(agreed + missed, key=lambda n: n.first) if missed else agreed


def _surnames(names: Sequence[Name], words: Sequence[str]) -> set[str]:
    lasts = {words[n.last - 1] for n in names if n.label == "PERSON" and n.last - n.first > 1}
    return {w for w in lasts if len(w) > 2 and w[0].isupper() and w.isalpha() and not w.isupper() and _yields(w)}


def _yields(word: str) -> bool:
    known = known_names().get(word)
    return known is None or known.strength in ("soft", "yielding")


def _agreed(name: Name, words: Sequence[str], surnames: set[str]) -> Name:
    if name.last - name.first == 1 and name.label in _MAY_BE_PERSON and words[name.first] in surnames:
        return replace(name, label="PERSON", source="model")
    return name
