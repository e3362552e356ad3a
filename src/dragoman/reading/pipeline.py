"""The spaCy pipeline: loaded by name, run over batches of paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
import spacy
from spacy.attrs import IDX, LENGTH, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.contracts import PipelineError
from dragoman.reading.clean import Clean, clean, to_origin
from dragoman.reading.headline import OrdinaryWords, sentence_case
from dragoman.reading.names import finder
from dragoman.reading.pack import pack
from dragoman.reading.paragraph import Paragraph
from dragoman.reading.pieces import join, pieces
from dragoman.reading.sentences import Line, sentence_starts
from dragoman.reading.tokens import adapt_tokens
from dragoman.reading.version import NEEDED, version_of

#: Pieces that are parsed before spaCy forgets the words that it met in them.
ROUND = 512
BATCH = 128


class _Piece(NamedTuple):
    """A piece of a paragraph as the parser is given it; ``last``: the paragraph ends with it."""

    paragraph: Clean
    offset: int
    text: str
    last: bool


class Pipeline:
    """A spaCy pipeline as the reading uses it. ``version`` names it, this package (whose tables it uses), and the rules."""

    def __init__(self, nlp: Language) -> None:
        adapt_tokens(nlp)
        self._nlp = nlp
        self._ordinary = OrdinaryWords(nlp)
        self.version = version_of(nlp.meta)

    def parse(self, texts: Iterable[str]) -> Iterator[Paragraph]:
        """Paragraphs read, in order. Offsets are those of the text as given, with its blanks and line ends."""
        parts: list[tuple[int, Paragraph]] = []
        all_pieces = _pieces(texts)
        while some := list(islice(all_pieces, ROUND)):
            for piece, part in zip(some, self._round([p.text for p in some]), strict=True):
                parts.append((piece.offset, part))
                if piece.last:
                    yield to_origin(piece.paragraph, join(parts))
                    parts = []

    def _round(self, texts: list[str]) -> list[Paragraph]:
        """Read pieces. Nothing of spaCy's outlives the round: its strings are copied, its words forgotten."""
        with self._nlp.memory_zone():
            prepared = [self._prepare(t) for t in texts]
            docs = self._nlp.pipe((doc for doc, _ in prepared), batch_size=BATCH)
            return [pack(doc, line, finder().find(line)) for doc, (_, line) in zip(docs, prepared, strict=True)]

    def _prepare(self, text: str) -> tuple[Doc, Line]:
        """The tokens of a piece, told where sentences may begin."""
        spoken = sentence_case(text, lambda: finder().spans(text), self._ordinary)
        doc = self._nlp.make_doc(spoken)
        starts, lengths = doc.to_array([IDX, LENGTH]).astype(np.int32).reshape(-1, 2).T.tolist()
        ends = [s + n for s, n in zip(starts, lengths, strict=True)]
        line = Line(text, [spoken[s:e] for s, e in zip(starts, ends, strict=True)], starts, ends, [])
        if starts:
            told: Any = np.array(sentence_starts(line), dtype=np.int64).astype(np.uint64)
            doc.from_array([SENT_START], told)
        return doc, line


def _pieces(texts: Iterable[str]) -> Iterator[_Piece]:
    for text in texts:
        paragraph = clean(text)
        cut = list(pieces(paragraph.text))
        yield from (_Piece(paragraph, offset, piece, n == len(cut)) for n, (offset, piece) in enumerate(cut, 1))


def load_pipeline(name: str) -> Pipeline:
    """The installed spaCy pipeline ``name``. Raises PipelineError where it is missing or lacks a component."""
    try:
        nlp = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        mend = "Install it with pip, or name another in the settings."
        raise PipelineError(f"The spaCy pipeline {name!r} cannot be loaded ({_first_line(error)}). {mend}") from error
    missing = [c for c in NEEDED if c not in nlp.pipe_names]
    if missing:
        raise PipelineError(f"The spaCy pipeline {name!r} lacks {', '.join(missing)}. Name one that has them in the settings.")
    return Pipeline(nlp)


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0]
