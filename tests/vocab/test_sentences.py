from __future__ import annotations

import pytest

from dragoman.contracts import DataFileError
from dragoman.vocab import sentences
from dragoman.vocab.sentences import sentence_words


def test_every_class_has_words() -> None:
    assert all(len(words) >= 10 for words in sentence_words().values())


@pytest.mark.parametrize(
    ("form", "name"), [("Gen.", "title"), ("No.", "number"), ("Sept.", "month"), ("a.m.", "loose"), ("The", "opener"), ("Plan", "lettered")]
)
def test_forms_have_their_class(form: str, name: str) -> None:
    assert form in sentence_words()[name]  # type: ignore[index]


def test_an_unknown_class_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentences, "table", lambda *_, **__: [{"form": "Gen.", "class": "rank"}])
    sentence_words.cache_clear()
    with pytest.raises(DataFileError, match="rank"):
        sentence_words()
    sentence_words.cache_clear()
