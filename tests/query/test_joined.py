"""What other steps found of reports and actors, as questions show it: stories, and who is who."""

from __future__ import annotations

from pathlib import Path

import pytest

import dragoman
from dragoman.contracts import StoryRef
from dragoman.export.formats import export
from dragoman.query import Filter, ask
from dragoman.store import Store, open_store
from tests.made import made_store

_STORY = """INSERT INTO copies BY NAME SELECT report, 'st1' AS story, 'Reuters' AS origin, NULL AS "of", 'whole' AS part, 1 AS version,
  1.0 AS containment, 1.0 AS similarity, 'test' AS rule, 1 AS rule_version FROM reports WHERE source_id = 'first'"""
_TOLD = """INSERT INTO stories BY NAME SELECT 'st1' AS story, report AS origin_report, 'Reuters' AS origin, 3 AS reports, 2 AS carriers,
  1 AS versions, 'test' AS rule, 1 AS rule_version, report, 0 AS start_, 6 AS end_ FROM reports WHERE source_id = 'first'"""
_IDENTITY = """INSERT INTO identities BY NAME SELECT 'i1' AS identity, 'Front of the North' AS name, 'group' AS kind,
  ['Front of the North', 'FN'] AS names, 1 AS reports, 'test' AS rule, 1 AS rule_version, report, 0 AS start_, 6 AS end_
  FROM reports WHERE source_id = 'first'"""
_MENTION = """INSERT INTO identity_mentions BY NAME SELECT 'i1' AS identity, report, id AS actor, report AS by_report, id AS by_actor,
  0 AS start_, 6 AS end_, 'test' AS rule, 1 AS rule_version FROM actors JOIN reports USING (report)
  WHERE source_id = 'first' AND name = '{name}'"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = made_store(tmp_path_factory.mktemp("joined") / "a.duckdb")
    with open_store(path) as store:
        for statement in (_STORY, _TOLD, _IDENTITY, _MENTION.format(name="rebels")):
            store.connection.execute(statement)
    return path


def test_events_and_statements_say_whom_their_story_began_with(store: Store) -> None:
    events = {(row.source_id, row.story, row.origin) for row in ask(store, "events", Filter())}
    assert events == {("first", "st1", "Reuters"), ("second", None, None), ("third", None, None)}
    assert {row.origin for row in ask(store, "statements", Filter())} == {"Reuters", None}
    assert [(row.story, row.start_) for row in ask(store, "copies", Filter(who="reuters"))] == [("st1", None)]


def test_a_record_names_its_story(path: Path) -> None:
    with dragoman.open(path) as opened:
        reports = {row.source_id: row.report for row in opened.events()}
        found = {name: opened.reports(report).report.story for name, report in reports.items()}
    assert found == {"first": StoryRef(id="st1", origin=reports["first"], copies=2), "second": None, "third": None}


def test_a_name_finds_those_whom_the_report_only_describes(store: Store) -> None:
    (row,) = ask(store, "events", Filter(who="front of the north"))
    assert (row.source_id, row.actors) == ("first", ("rebels",))
    assert len(ask(store, "events", Filter(who="FN", type="AID"))) == 0
    assert len(ask(store, "statements", Filter(who="front of the north"))) == 0
    # The rebels of the third report were not resolved to anybody.
    assert {r.source_id for r in ask(store, "events", Filter(who="rebels"))} == {"first", "third"}


def test_the_origin_reaches_the_exports(store: Store, tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as sink:
        export(store, "ucdp", Filter(), sink)
    assert ",Reuters," in (tmp_path / "a.csv").read_text(encoding="utf-8")
