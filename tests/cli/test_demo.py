from __future__ import annotations

import json

from typer.testing import CliRunner

from dragoman.cli import app


def test_the_stories_that_come_with_the_package() -> None:
    done = CliRunner().invoke(app, ["demo", "--format", "json"])
    assert done.exit_code == 0, done.output
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(records) >= 6
    for record in records:
        assert record["statements"], record["report"]["title"]
        assert record["events"], record["report"]["title"]
    assert any(r["agreements"] for r in records)


def test_nothing_is_coded_from_a_reposters_signature() -> None:
    done = CliRunner().invoke(app, ["demo", "--format", "json"])
    records = [json.loads(line) for line in done.stdout.splitlines()]
    (reposted,) = [r for r in records if any(z["kind"] == "quotation" for z in r["report"]["zones"])]
    dead = [z for z in reposted["report"]["zones"] if z["kind"] in ("signature", "quotation", "boilerplate")]
    items = [i for kind in ("statements", "events", "agreements", "quantities") for i in reposted[kind]]
    assert items
    assert not [i for i in items for z in dead if z["start"] <= i["evidence"]["start"] < z["end"]]
    assert reposted["report"]["carrier"] == "Davit Hakobyan"
