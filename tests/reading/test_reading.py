"""What holds of every reading, whatever the paragraph."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.contracts import PipelineError, Reading
from dragoman.reading import MemoryKeeper, Pipeline, Reader, load_pipeline
from dragoman.reading.pieces import LONGEST
from tests.reading.conftest import ReadText, plain_report

PROSE = [
    "The army", "said", "on May 3.", '"No."', "“We left.”", "Gen. Lee", "U.S.", "al-Bab", "Baku", "/TASS/.", "1.", "•", "…", "''", "``",
    "(x)",    "—", "J. K.", "\n", "  ", "\u00a0", "\u200b", "\ufeff", "\ud800", "’s", "[1]", "a\tb", "Nagorno-Karabakh", "\u202e", "?!",
    "ﬁ", "e\u0301",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(st.sampled_from(PROSE), max_size=25).map(" ".join), st.lists(st.sampled_from(PROSE)).map("".join)
)


def check(reading: Reading) -> None:
    """The invariants that extractors lean on."""
    size = len(reading.words)
    columns = ("starts", "ends", "lowers", "lemmas", "tags", "pos", "deps", "heads", "ents", "name_of", "children", "sentence_of")
    assert {len(getattr(reading, c)) for c in columns} == {size}
    for token in range(size):
        start, end = reading.starts[token], reading.ends[token]
        assert start < end
        assert reading.text[start:end] == reading.words[token]
        assert not reading.words[token].isspace()
        assert token == 0 or reading.ends[token - 1] <= start
        assert reading.sentence_of[reading.heads[token]] == reading.sentence_of[token]
        assert all(reading.heads[c] == token for c in reading.children[token])
        assert reading.heads[token] == token or token in reading.children[reading.heads[token]]
        assert reading.ents[token] == (reading.names[reading.name_of[token]].label if reading.name_of[token] >= 0 else "")
    _sentences(reading, size)
    _names(reading)


def _sentences(reading: Reading, size: int) -> None:
    at = 0
    for index, sentence in enumerate(reading.sentences):
        assert sentence.first == at < sentence.last
        assert (sentence.start, sentence.end) == (reading.starts[sentence.first], reading.ends[sentence.last - 1])
        assert set(reading.sentence_of[sentence.first : sentence.last]) == {index}
        at = sentence.last
    assert at == size


def _names(reading: Reading) -> None:
    at = 0
    for name in reading.names:
        assert at <= name.first < name.last
        assert reading.sentence_of[name.first] == reading.sentence_of[name.last - 1]
        at = name.last


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_any_text_is_read(reader: Reader, texts: list[str]) -> None:
    report = plain_report(*texts)
    reading = next(reader.read([report]))
    check(reading)
    kept = {c for s, e in zip(reading.starts, reading.ends, strict=True) for c in range(s, e)}
    assert all(report.text[i].isspace() or not report.text[i].isprintable() for i in range(len(report.text)) if i not in kept)


def test_a_blank_run_or_hidden_mark_leaves_no_token(read_text: ReadText) -> None:
    reading = read_text("Rebels  left\u200b the\ntown\u00a0of Wau\u2060.   Nobody\tstayed.")
    assert reading.lowers == ["rebels", "left", "the", "town", "of", "wau", ".", "nobody", "stayed", "."]
    assert len(reading.sentences) == 2


def test_a_hidden_mark_within_a_name_does_not_hide_the_name(read_text: ReadText) -> None:
    reading = read_text("Troops entered Stepana\u00adkert at dawn.")
    assert [(reading.words[n.first], n.label) for n in reading.names if n.label == "GPE"] == [("Stepana\u00adkert", "GPE")]


def test_same_paragraph_in_other_surroundings_is_read_the_same(reader: Reader) -> None:
    first, second = reader.read([plain_report("Troops left Goma.", "They went home."), plain_report("  They went home.\n")])
    assert second.words == first.words[-4:]
    assert second.heads == [h - len(first.words) + 4 for h in first.heads[-4:]]
    assert [s.kind for s in second.sentences] == ["body"]


HOSTILE = [
    "x" * 9_000, "a " * 1_000, "." * 1_500, '"' * 5_000, "(" * 1_500, "A. " * 900, "/A/ " * 700, "« » " * 600, "1. " * 700, "• " * 700,
    "\u200b" * 9_000 + "x", "http://" + "a/" * 2_000, "A-" * 900, "O'" * 900, "e.g." * 900,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda t: ascii(t[:6]))
def test_hostile_text_costs_no_more_than_its_length(read_text: ReadText, text: str) -> None:
    check(read_text(text))


def test_a_paragraph_of_many_pieces_is_one_paragraph(read_text: ReadText) -> None:
    sentence = "Rebels shelled the port of Hodeidah on Tuesday, officials said."
    text = " ".join([sentence] * (LONGEST // 30))
    reading = read_text(text)
    check(reading)
    assert {reading.text[s.start : s.end] for s in reading.sentences} == {sentence}
    assert sum(n.label == "GPE" for n in reading.names) == len(reading.sentences)


def test_the_memory_spares_the_parser(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    parsed: list[str] = []
    parse = Pipeline.parse

    def counted(self: Pipeline, texts: list[str]) -> object:
        given_ = list(texts)
        parsed.extend(given_)
        return parse(self, given_)

    monkeypatch.setattr(Pipeline, "parse", counted)
    fresh = Reader(reader._pipeline, [MemoryKeeper(10), MemoryKeeper(10)])
    list(fresh.read([plain_report("One.", "Two.", "One.")]))
    list(fresh.read([plain_report("Two.", "Three.")]))
    assert parsed == ["One.", "Two.", "Three."]


def test_a_missing_pipeline_is_named() -> None:
    with pytest.raises(PipelineError, match="no_such_pipeline"):
        load_pipeline("no_such_pipeline")


def test_a_pipeline_without_a_parser_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spacy.load", lambda name: spacy.blank("en"))
    with pytest.raises(PipelineError, match="lacks tagger, parser, lemmatizer, ner"):
        load_pipeline("blank")
