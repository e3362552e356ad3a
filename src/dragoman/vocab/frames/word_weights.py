"""What signs weigh when a word that no frame fits is sorted into PLOVER's types, or into none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.frames.codebook import codebook
from dragoman.vocab.frames.load import NONE
from dragoman.vocab.tables import table

FILE = "events/word_weights.tsv"
#: Names that stand for every type alike: what a sign says of the type that it names ("three of its frames are ASSAULT").
ANY = "any"

#: (place of a type in ``types()``, log odds), for the types that a sign speaks for or against.
Weights = tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class WordWeights:
    """``signs`` by name; ``shares`` are the weights of signs that name a type themselves. Log odds (multinomial logistic
    regression), learned by ``tools/word_weights.py`` from this repository's own sentences.
    """

    signs: Mapping[str, Weights]
    shares: Mapping[str, float]


@cache
def types() -> tuple[str, ...]:
    """No event, then PLOVER's types, in the order in which weights count them."""
    return (NONE, *codebook().quad)


@cache
def word_weights() -> WordWeights:
    """The weights that come with the package. Raises DataFileError for a type that PLOVER lacks or a weight that is no number."""
    signs: dict[str, Weights] = {}
    shares: dict[str, float] = {}
    places = {kind: at for at, kind in enumerate(types())}
    for row in table(FILE, ["sign", "weights"], ["sign"]):
        try:
            pairs = [(kind, float(weight)) for kind, _, weight in (cell.partition(":") for cell in row["weights"].split())]
            if pairs[0][0] == ANY:
                shares[row["sign"]] = pairs[0][1]
            else:
                signs[row["sign"]] = tuple((places[kind], weight) for kind, weight in pairs)
        except (KeyError, ValueError, IndexError) as error:
            raise DataFileError(f"{FILE}: {row['sign']!r}: no such type, or no weight ({error}).") from error
    return WordWeights(signs, shares)
