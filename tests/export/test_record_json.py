from __future__ import annotations

import json

from dragoman.contracts import SCHEMA, Agreement, Evidence, Provision, Record
from dragoman.export import event_lines, record_dict, record_line
from dragoman.intake import build_report


def _record() -> Record:
    report = build_report("Both sides signed a truce “at once”.", source="test")
    evidence = Evidence(start=0, end=4, text="Both", rule="r")
    provision = Provision(id="g1.1", kind="cease", from_="t1", start=0, end=4, text="Both", evidence=evidence)
    return Record(report=report, agreements=(Agreement(id="g1", kind="ceasefire", provisions=(provision,), evidence=evidence),))


def test_the_object_begins_with_its_schema_and_keeps_the_contracts_order() -> None:
    keys = list(record_dict(_record()))
    claims = ["actors", "places", "times", "quantities", "statements", "events", "inner_events", "agreements"]
    assert keys == ["schema", "report", *claims, "issues"]
    assert record_dict(_record())["schema"] == SCHEMA


def test_keywords_of_python_lose_their_underscore() -> None:
    provision = record_dict(_record())["agreements"][0]["provisions"][0]
    assert provision["from"] == "t1"
    assert "from_" not in provision


def test_a_line_is_one_line_and_reads_back_the_same() -> None:
    line = record_line(_record())
    assert "\n" not in line
    assert "“at once”" in line
    assert json.loads(line) == record_dict(_record())


def test_a_record_without_events_gives_no_event_lines() -> None:
    assert list(event_lines(_record())) == []
