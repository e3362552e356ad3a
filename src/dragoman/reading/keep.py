"""Where read paragraphs are kept, by the hash of their text and the version of what read them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Protocol

from dragoman.reading.paragraph import Paragraph

#: Tokens kept in memory for each paragraph that may be kept (a paragraph of news has about 50).
TOKENS_EACH = 100


def paragraph_key(version: str, text: str) -> str:
    """The key of a paragraph: 128 bits over the reading's version and the paragraph's characters."""
    return blake2b(f"{version}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Keeper(Protocol):
    """Keeps paragraphs between readings: a memory, a store."""

    def get(self, keys: Iterable[str]) -> Mapping[str, Paragraph]:
        """Those of the paragraphs that are kept."""

    def put(self, paragraphs: Mapping[str, Paragraph]) -> None:
        """Keep these."""


class MemoryKeeper:
    """The most recently used paragraphs: at most ``size`` of them, and at most ``tokens`` tokens (default: 100 for each)."""

    def __init__(self, size: int, tokens: int | None = None) -> None:
        self._size = size
        self._tokens = size * TOKENS_EACH if tokens is None else tokens
        self._kept: OrderedDict[str, Paragraph] = OrderedDict()
        self._held = 0

    def get(self, keys: Iterable[str]) -> dict[str, Paragraph]:
        """Those of the paragraphs that are kept; each is young again."""
        found = {}
        for key in keys:
            if key in self._kept:
                self._kept.move_to_end(key)
                found[key] = self._kept[key]
        return found

    def put(self, paragraphs: Mapping[str, Paragraph]) -> None:
        """Keep these; the oldest go where there are too many."""
        for key, paragraph in paragraphs.items():
            if (old := self._kept.pop(key, None)) is not None:
                self._held -= len(old)
            self._kept[key] = paragraph
            self._held += len(paragraph)
        while self._kept and (len(self._kept) > self._size or self._held > self._tokens):
            self._held -= len(self._kept.popitem(last=False)[1])
