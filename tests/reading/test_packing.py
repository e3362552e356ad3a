from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading import MemoryKeeper, Paragraph, from_bytes, to_bytes
from dragoman.reading.keep import paragraph_key
from dragoman.reading.paragraph import COLUMNS, NAME_CELLS

STRINGS = st.lists(st.text(st.characters(codec="utf-8"), max_size=9), max_size=5, unique=True)


def paragraph(tokens: int, strings: tuple[str, ...] = ("", "PERSON"), top: int = 9) -> Paragraph:
    return Paragraph(
        columns=np.arange(COLUMNS * tokens, dtype=np.int32).reshape(COLUMNS, tokens) % top,
        sentences=np.arange(0, tokens, 4, dtype=np.int32),
        names=np.ones((tokens // 3, NAME_CELLS), dtype=np.int32),
        strings=strings,
    )


def same(one: Paragraph, other: Paragraph | None) -> bool:
    if other is None:
        return False
    arrays = [(one.columns, other.columns), (one.sentences, other.sentences), (one.names, other.names)]
    return one.strings == other.strings and all(a.dtype == b.dtype and np.array_equal(a, b) for a, b in arrays)


@given(tokens=st.integers(0, 40), strings=STRINGS, top=st.sampled_from([7, 1 << 16, 1 << 20]))
def test_bytes_come_back_as_they_went(tokens: int, strings: list[str], top: int) -> None:
    one = paragraph(tokens, tuple(strings), top)
    assert same(one, from_bytes(to_bytes(one)))
    assert to_bytes(one) == to_bytes(one)


def test_large_offsets_come_back() -> None:
    one = paragraph(30_000, top=1 << 30)
    assert same(one, from_bytes(to_bytes(one)))


@given(at=st.integers(0, 200), value=st.integers(1, 255))
def test_one_changed_byte_is_as_if_nothing_were_kept(at: int, value: int) -> None:
    data = bytearray(to_bytes(paragraph(12)))
    data[at % len(data)] ^= value
    assert from_bytes(bytes(data)) is None


@pytest.mark.parametrize("data", [b"", b"DRP1", b"\x80\x04N.", b"DRP0" + bytes(60)])
def test_other_bytes_are_as_if_nothing_were_kept(data: bytes) -> None:
    assert from_bytes(data) is None


@given(cut=st.integers(0, 500))
def test_bytes_that_break_off_are_as_if_nothing_were_kept(cut: int) -> None:
    whole = to_bytes(paragraph(12))
    assert from_bytes(whole[: min(cut, len(whole) - 1)]) is None


def test_the_memory_forgets_the_oldest() -> None:
    memory = MemoryKeeper(2)
    memory.put({"a": paragraph(3), "b": paragraph(3)})
    memory.get(["a"])
    memory.put({"c": paragraph(3)})
    assert set(memory.get(["a", "b", "c"])) == {"a", "c"}


def test_the_memory_is_bounded_by_tokens() -> None:
    memory = MemoryKeeper(100, tokens=10)
    memory.put({"a": paragraph(6)})
    memory.put({"b": paragraph(6)})
    assert set(memory.get(["a", "b"])) == {"b"}
    memory.put({"b": paragraph(3), "c": paragraph(7)})
    assert set(memory.get(["b", "c"])) == {"b", "c"}
    memory.put({"d": paragraph(11)})
    assert memory.get(["d"]) == {}


def test_the_key_tells_version_and_text_apart() -> None:
    keys = {paragraph_key(v, t) for v, t in [("1", "a"), ("1", "b"), ("2", "a"), ("1a", ""), ("1", "\ud800")]}
    assert len(keys) == 5
