"""The spaCy pipeline: loaded by name, run over batches of paragraphs, its answers packed into columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.contracts import PipelineError
from dragoman.reading.paragraph import Paragraph

#: Rises when anything in this package changes what a paragraph reads as.
READING_VERSION = 1
NEEDED = ("tagger", "parser", "lemmatizer", "ner")


class Pipeline:
    """A spaCy pipeline as the reading uses it. ``version`` names it and this package's own rules."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        meta = nlp.meta
        self.version = f"{meta['lang']}_{meta['name']}-{meta['version']}/r{READING_VERSION}"

    def parse(self, texts: Iterable[str]) -> Iterator[Paragraph]:
        """Paragraphs read, in order. A line end inside a paragraph is read as a blank, so offsets stay."""
        with self._nlp.memory_zone():
            for doc in self._nlp.pipe((t.replace("\n", " ") for t in texts), batch_size=64):
                yield _pack(doc)


def load_pipeline(name: str) -> Pipeline:
    """The installed spaCy pipeline ``name``. Raises PipelineError where it is missing or lacks a component."""
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise PipelineError(f"The spaCy pipeline {name!r} is not installed. Install it with pip, or name another in the settings.") from error
    missing = [c for c in NEEDED if c not in nlp.pipe_names]
    if missing:
        raise PipelineError(f"The spaCy pipeline {name!r} lacks {', '.join(missing)}. Name one that has them in the settings.")
    return Pipeline(nlp)


def _pack(doc: Doc) -> Paragraph:
    table: dict[str, int] = {"": 0}
    code = table.setdefault

    def index(text: str) -> int:
        return code(text, len(table))

    codes = [
        (index(t.lemma_), index(t.tag_), index(t.pos_), index(t.dep_), index(t.ent_type_), t.head.i) for t in doc
    ]
    spans = [(t.idx, t.idx + len(t)) for t in doc]
    names = [(e.start, e.end, index(e.label_), 0) for e in doc.ents]
    return Paragraph(
        spans=np.array(spans, dtype=np.int32).reshape(-1, 2),
        codes=np.array(codes, dtype=np.int32).reshape(-1, 6),
        sentences=np.array([s.start for s in doc.sents], dtype=np.int32),
        names=np.array(names, dtype=np.int32).reshape(-1, 4),
        strings=tuple(table),
    )
