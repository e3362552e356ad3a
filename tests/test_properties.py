"""What holds for every report, however odd: valid spans, evidence equal to its slice, one answer for one input."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.config import Settings
from dragoman.contracts import Record
from dragoman.export import record_dict, record_line
from dragoman.flow import read_reports
from dragoman.intake import build_report
from dragoman.reading import Reader

_WORDS = (
    ["rebels", "the army", "President Aya Koné", "Kyiv", "Nagorno-Karabakh", "said", "that", "denied", "shelled", "signed", "a ceasefire"]
    + ["on Monday", "12", "dozens of", "killed", "civilians", "“", "”", '"', "'", "(", ")", "[sic]", "–", "/TASS/", "U.S.", "will", "if"]
    + [
        "withdraw",
        "from",
        "by",
        "15 May 2021",
        "tens of thousands",
        "and",
        "not",
        ",",
        ".",
        "…",
        "?",
        "\u200f",
        "e\u0301",
        "ﬁ",
        "🕊",
        "\u00a0",
    ]
)
_SENTENCE = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(" ".join)
_PARAGRAPH = st.lists(_SENTENCE, min_size=1, max_size=3).map(". ".join)
_HEADER = st.sampled_from(["", "Rebels free hostages\n\n", "Reuters, UK\nMay 4 2021\n\n", "GENEVA, May 4 (AFP) - "])
_FOOTER = st.sampled_from(["", "\n\nJan Kowal\n\n“A long quotation of no use.” - J. K.", "\n\nSubscribe to our newsletter", "\r\n"])
_NOISE = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=60)
_REPORTS = st.tuples(_HEADER, st.lists(st.one_of(_PARAGRAPH, _NOISE), min_size=1, max_size=4).map("\n\n".join), _FOOTER).map("".join)


def _record(reader: Reader, text: str) -> Record:
    (record,) = read_reports([build_report(text, source="test", published="2021-05-04")], reader, Settings())
    assert isinstance(record, Record)
    return record


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner)


_SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@_SLOW
@given(text=_REPORTS)
def test_spans_are_valid_and_evidence_is_its_slice(reader: Reader, text: str) -> None:
    record = _record(reader, text)
    canonical = record.report.text
    for node in _nodes(record_dict(record)):
        if node.get("start") is not None:
            assert 0 <= node["start"] <= node["end"] <= len(canonical)
            if isinstance(node.get("text"), str):
                assert canonical[node["start"] : node["end"]] == node["text"]


@_SLOW
@given(text=_REPORTS)
def test_zones_cover_the_text_without_overlap(reader: Reader, text: str) -> None:
    report = _record(reader, text).report
    edges = [0, *(z.end for z in report.zones)]
    assert [z.start for z in report.zones] == edges[:-1]
    assert edges[-1] == len(report.text)


@_SLOW
@given(text=_REPORTS)
def test_references_point_at_items_of_the_record(reader: Reader, text: str) -> None:
    record = _record(reader, text)
    ids = {i.id for kind in ("actors", "places", "times", "quantities", "statements") for i in getattr(record, kind)}
    used = {r for e in record.events for r in (e.place, e.time, *e.quantities, *(p.actor for p in e.actors + e.recipients))}
    used |= {r for s in record.statements for r in (s.time, s.within, s.speaker.actor if s.speaker else None)}
    used |= {r for a in record.agreements for r in (a.signed, a.effective, *(p.until for p in a.provisions))}
    used |= {e.according_to for e in record.events if e.according_to != "report"} | {q.part_of for q in record.quantities}
    assert used - {None} <= ids


@_SLOW
@given(text=_REPORTS)
def test_the_same_input_gives_the_same_bytes(reader: Reader, text: str) -> None:
    assert record_line(_record(reader, text)) == record_line(_record(reader, text))


@_SLOW
@given(text=_REPORTS)
def test_text_that_is_already_canonical_stays_character_for_character(reader: Reader, text: str) -> None:
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    if text.strip() and "\0" not in text and "\r" not in text:
        assert _record(reader, text).report.text == text
        assert json.loads(record_line(_record(reader, text)))["report"]["text"] == text
