"""The wire story beside the repository, if it is there: what a careful analyst records must be in the record."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dragoman.config import load_settings
from dragoman.contracts import Event, Record, Statement
from dragoman.flow import read_reports
from dragoman.intake import take
from dragoman.reading import Reader

SHARED = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SAMPLE = SHARED / "samples" / "wire-2020-12-27.txt"

pytestmark = pytest.mark.skipif(not SAMPLE.is_file(), reason=f"the sample story is not here: {SAMPLE} (DRAGOMAN_SHARED names its folder)")


@pytest.fixture(scope="module")
def record(reader: Reader) -> Record:
    settings = load_settings()
    (one,) = read_reports(take(SAMPLE, settings=settings), reader, settings)
    assert isinstance(one, Record)
    return one


def _speaker(record: Record, statement: Statement) -> str:
    names = {a.id: a.name for a in record.actors}
    return names.get((statement.speaker.actor if statement.speaker else None) or "", "?")


def _events(record: Record, kind: str, words: str) -> list[Event]:
    text = record.report.text
    return [e for e in record.events if e.type == kind and words in text[e.sentence.start : e.sentence.end]]


def _edtf(record: Record, time: str | None) -> str | None:
    return next((t.edtf for t in record.times if t.id == time), None)


def test_zones_and_header(record: Record) -> None:
    report = record.report
    kinds = [z.kind for z in report.zones]
    assert kinds[0] == "headline"
    assert kinds.count("masthead") == 2
    assert kinds.count("summary") == kinds.count("dateline") == kinds.count("signature") == kinds.count("quotation") == 1
    assert (report.agency, report.published, report.outlet_country) == ("TASS", "2020-12-27", "RUS")
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.date) == ("MOSCOW", "2020-12-27")
    assert report.carrier == "Emil Lazarian"


def test_nothing_is_coded_from_the_signature_or_the_quotation(record: Record) -> None:
    end = next(z.start for z in record.report.zones if z.kind == "signature")
    for item in (*record.statements, *record.events, *record.agreements, *record.quantities, *record.actors):
        assert item.evidence.end <= end


def test_who_says_what(record: Record) -> None:
    said = [s for s in record.statements if "Peskov" in _speaker(record, s)]
    assert {s.mode for s in said} == {"direct", "indirect", "mixed"}
    assert [s for s in said if s.repeats], "the summary and the body are one claim with two passages"
    assert [s for s in said if s.venue and "interview" in s.venue.text]
    assert [s for s in said if s.insertions]
    assert [s for s in record.statements if "Putin" in _speaker(record, s) and "positions" in _content(record, s)]
    headline = record.statements[0]
    assert headline.speaker is not None
    assert headline.speaker.text == "Kremlin"


def _content(record: Record, statement: Statement) -> str:
    return " ".join(record.report.text[c.start : c.end] for c in statement.content)


def test_what_happened(record: Record) -> None:
    clashes = _events(record, "ASSAULT", "clashes")[0]
    assert (clashes.status, _edtf(record, clashes.time)) == ("occurred", "2020-09-27")
    assert [e for e in record.events if e.mode == "third-party" and e.status == "occurred"]
    assert [e for e in _events(record, "CONSULT", "held talks") if e.status == "occurred"]
    # PLOVER counts the signing of an agreement (CAMEO 057) as SUPPORT.
    (signing,) = _events(record, "SUPPORT", "signed a joint statement")
    assert (signing.cameo, signing.status, _edtf(record, signing.time)) == ("057", "occurred", "2020-11-09")
    assert len(signing.actors) == 3
    deployed = [e for e in record.events if e.cameo == "074"]
    assert {e.status for e in deployed} >= {"promised", "occurred"}
    (dispute,) = [e for e in record.events if e.trigger.text == "disputed"]
    assert (dispute.status, _edtf(record, dispute.time)) == ("ongoing", "1988-02/..")


def test_the_agreement(record: Record) -> None:
    (agreement,) = record.agreements
    assert agreement.partial
    assert _edtf(record, agreement.signed) == "2020-11-09"
    assert (_edtf(record, agreement.effective) or "").startswith("2020-11-10")
    assert len(agreement.signatories) == 3
    actors = {a.id: a for a in record.actors}
    assert {actors[s.actor].country for s in agreement.signatories if s.actor} == {"RUS", "AZE", "ARM"}
    assert {p.kind for p in agreement.provisions} >= {"cease", "positions_frozen", "regpkf"}


def test_times_and_figures(record: Record) -> None:
    found = {t.edtf for t in record.times}
    assert found >= {"2020-12-27", "2020-09-27", "1988-02/..", "1992/1994", "2020-11-09", "2020-11-10/..", "2020"}
    (returned,) = [q for q in record.quantities if q.text.lower().startswith("tens of thousands")]
    assert (returned.low, returned.best, returned.high, returned.flow) == (20_000, None, 99_999, "flow")
    assert not [q for q in record.quantities if "many" in q.text]


def test_places(record: Record) -> None:
    disputed = next(p for p in record.places if any(m.text == "Nagorno-Karabakh" for m in p.mentions))
    assert disputed.disputed
    assert disputed.lat is not None
    assert len(disputed.names) > 1
    assert len(disputed.claims) > 1
    named = {m.text for p in record.places for m in p.mentions}
    assert not named & {"Baku", "Yerevan", "Kremlin"}
    assert "Europe" in named


def test_every_evidence_is_its_slice(record: Record) -> None:
    text = record.report.text
    for item in (*record.actors, *record.places, *record.times, *record.quantities, *record.statements, *record.events, *record.agreements):
        assert text[item.evidence.start : item.evidence.end] == item.evidence.text
