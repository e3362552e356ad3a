"""What a report is found by among many: MinHash keys of its sentences (Broder 1997; banding as in Leskovec et al., MMDS ch. 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from dragoman.contracts import StoryText
from dragoman.record.stories.rules import FEW_WORDS, TOO_FEW_WORDS
from dragoman.record.stories.words import Words, words_of

#: A sentence has so many keys of two minima each: sentences with half of their shingles in common share one with 75 of 100.
BANDS, ROWS = 6, 2
#: The opening is so many sentences.
OPENING = 2
#: Shingles are so many words in a row.
SHINGLE = 3
SEED = 2026
Keys = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """``same``: a hash of the whole body (0: too short to be anyone's copy), equal for equal bodies; ``order``: a minimum over the
    whole body, near-identical bodies have it in common; ``size`` in words; ``keys``: ``BANDS`` a sentence; ``lead``: those of the
    opening sentences."""

    same: int
    order: int
    size: int
    keys: Keys
    lead: Keys


_NONE = np.zeros(0, dtype=np.uint64)


def sketches(texts: Sequence[StoryText]) -> list[Sketch]:
    """A sketch of each report. A sentence that several of them share is worked on once."""
    told = [words_of(t.text, t.body) for t in texts]
    rows: dict[str, int] = {}
    sentences = [[rows.setdefault(" ".join(w.words[a:b]), len(rows)) for a, b in w.units] for w in told]
    minima = _minima([_shingles(s.split()) for s in rows])
    return [_sketch(t, w, minima[s]) for t, w, s in zip(texts, told, sentences, strict=True)]


def _shingles(words: list[str]) -> list[str]:
    return [" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))]


def _minima(sets: list[list[str]]) -> NDArray[np.uint32]:
    if not sets:
        return np.zeros((0, BANDS * ROWS), dtype=np.uint32)
    return np.array(RMinHash.digests_from_token_sets(sets, BANDS * ROWS, SEED), dtype=np.uint32)


def _sketch(text: StoryText, words: Words, minima: NDArray[np.uint32]) -> Sketch:
    size = len(words.words)
    if size < FEW_WORDS:
        return Sketch(_same(text, words) if size >= TOO_FEW_WORDS else 0, 0, size, _NONE, _NONE)
    wide = minima.astype(np.uint64)
    keys = (wide[:, ::ROWS] << np.uint64(32)) | wide[:, 1::ROWS]
    return Sketch(_same(text, words), int(minima[:, 0].min()), size, np.unique(keys), np.unique(keys[:OPENING]))


def _same(text: StoryText, words: Words) -> int:
    """Of short bodies ("This is a developing story.") the headline must agree too."""
    whole = " ".join(words.words)
    if len(words.words) < 2 * FEW_WORDS and text.headline:
        whole = " ".join((*words_of(text.text, (text.headline,)).words, "|", whole))
    return int.from_bytes(blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big") + 1


def to_bytes(sketch: Sketch) -> bytes:
    """The sketch as it is kept."""
    head = np.array([sketch.same, sketch.order, sketch.size, len(sketch.lead)], dtype="<u8")
    return head.tobytes() + sketch.lead.astype("<u8").tobytes() + sketch.keys.astype("<u8").tobytes()


def from_bytes(data: bytes) -> Sketch:
    """A sketch as it was kept."""
    whole = np.frombuffer(data, dtype="<u8")
    opening = 4 + int(whole[3])
    return Sketch(int(whole[0]), int(whole[1]), int(whole[2]), whole[opening:], whole[4:opening])
