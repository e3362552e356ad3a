"""Base forms as the frames write them: verbs that a lemmatizer mistakes, and words that a tokenizer takes apart at a hyphen."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.vocab.frames.load import hyphenated, known_verbs


def mended(reading: Reading) -> tuple[list[str], list[str]]:
    """Lemmas and parts of speech of the reading. "staged" is *stage*; in "sit - in" the last token is the noun *sit-in*."""
    verbs, pos = known_verbs(), reading.pos
    lemmas = [
        verbs.get(word, lemma) if kind == "VERB" else lemma for word, lemma, kind in zip(reading.lowers, reading.lemmas, pos, strict=True)
    ]
    return lemmas, _joined(reading, lemmas, pos) if "-" in reading.lowers else pos


def _joined(reading: Reading, lemmas: list[str], pos: list[str]) -> list[str]:
    known, lowers, starts, ends = hyphenated(), reading.lowers, reading.starts, reading.ends
    kinds = pos
    for at in range(1, len(lowers) - 1):
        if lowers[at] != "-" or ends[at - 1] != starts[at] or ends[at] != starts[at + 1]:
            continue
        whole = f"{lowers[at - 1]}-{lemmas[at + 1]}"
        if whole in known:
            lemmas[at + 1] = whole
            if pos[at + 1] not in {"VERB", "NOUN"}:
                kinds = list(kinds)
                kinds[at + 1] = "NOUN"
    return kinds
