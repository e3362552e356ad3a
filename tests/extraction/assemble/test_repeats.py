from __future__ import annotations

from dataclasses import replace

from dragoman.contracts import Record, Zone
from dragoman.extraction.assemble.finds import Finds
from dragoman.extraction.assemble.join import joined
from dragoman.intake import build_report
from dragoman.reading import Reader
from tests.extraction.assemble.builders import event, statement

SUMMARY = "The militia burned forty houses in two villages, the mayor of Bria reported"
BODY = "The militia burned forty houses in two villages, he told a local station."


def _record(reader: Reader, body: str) -> Record:
    text = f"{SUMMARY}\n\n{body}"
    cut = len(SUMMARY) + 2
    zones = (Zone(start=0, end=cut, kind="summary"), Zone(start=cut, end=len(text), kind="body"))
    report = replace(build_report(text, source="test"), zones=zones)
    reading = next(reader.read([report]))
    first = statement(text, "The militia burned forty houses in two villages")
    events = [event(reading, "burned")]
    statements = [first]
    if body == BODY:
        statements.append(statement(text, "The militia burned forty houses in two villages", "told", "he", nth=1))
        events.append(event(reading, "burned", nth=1))
    return joined(report, reading, Finds(statements=statements, events=events))


def test_a_summary_that_repeats_the_body_is_one_claim_with_two_passages(reader: Reader) -> None:
    record = _record(reader, BODY)
    assert len(record.statements) == len(record.events) == 1
    assert record.statements[0].content[0].start > len(SUMMARY)
    assert record.statements[0].repeats[0].text == "The militia burned forty houses in two villages"
    assert record.events[0].repeats[0].text == SUMMARY
    assert record.events[0].according_to == record.statements[0].id


def test_a_summary_that_says_something_else_stays(reader: Reader) -> None:
    record = _record(reader, "Schools will open next week, officials hope.")
    assert len(record.statements) == len(record.events) == 1
    assert record.statements[0].repeats == ()
