from __future__ import annotations

import json

import jsonschema
import pytest

from dragoman.config import Settings
from dragoman.contracts import Record
from dragoman.export import record_dict
from dragoman.extraction.rules import ALL_RULES
from dragoman.flow import read_reports
from dragoman.intake import build_report
from dragoman.reading import Reader
from tools.command_page import command_page
from tools.docs import DOCS, PAGES
from tools.record_schema import record_schema


@pytest.mark.parametrize("name", sorted(PAGES))
def test_generated_pages_are_what_the_code_says(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), f"docs/{name} is behind the code: run `make docs`"


def test_every_command_stands_in_the_reference_with_an_example() -> None:
    sections = command_page().split("\n## ")[1:]
    commands = {s.split("`")[1] for s in sections}
    assert commands >= {"dragoman demo", "dragoman doctor", "dragoman read", "dragoman ingest", "dragoman events"}
    assert not [s.split("`")[1] for s in sections if "Example" not in s]


def test_rule_ids_are_unique_and_say_what_they_do() -> None:
    ids = [name for rules in ALL_RULES.values() for name in rules]
    assert len(ids) == len(set(ids))
    assert all(text for rules in ALL_RULES.values() for text in rules.values())


STORY = "Rebels shelled Taiz on 3 May 2021, killing six civilians, the mayor said. Both sides signed a truce in Sanaa on Friday."


def test_records_fit_the_published_schema(reader: Reader) -> None:
    (record,) = read_reports([build_report(STORY, source="test", published="2021-05-04")], reader, Settings())
    assert isinstance(record, Record)
    schema = json.loads(record_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    plain = json.loads(json.dumps(record_dict(record)))
    jsonschema.validate(plain, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**plain, "unknown": 1}, schema)


def test_every_rule_that_fires_is_known(reader: Reader) -> None:
    (record,) = read_reports([build_report(STORY, source="test", published="2021-05-04")], reader, Settings())
    assert isinstance(record, Record)
    kinds = {"actors": record.actors, "statements": record.statements, "times": record.times, "places": record.places}
    kinds |= {"quantities": record.quantities, "agreements": record.agreements, "events": record.events}
    for kind, items in kinds.items():
        assert {i.evidence.rule for i in items} <= set(ALL_RULES[kind]), kind
