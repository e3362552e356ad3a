"""Every kind of provision has wordings for how far it has got; each is run on a sentence of its own."""

from __future__ import annotations

import pytest

from dragoman.record.agreements.figures import part_of
from dragoman.record.agreements.phase import about, phase_of
from dragoman.record.agreements.told import bare, plain
from dragoman.vocab.agreements import provision_kinds
from dragoman.vocab.record import examples, matters


@pytest.mark.parametrize("row", examples(), ids=lambda r: f"{r['kind']}-{r['phase']}")
def test_examples(row: dict[str, str]) -> None:
    matter, body = matters()[row["kind"]], bare(plain(row["sentence"]))
    assert about(matter, body)
    assert phase_of(matter, body) == row["phase"]


def test_every_kind_has_its_words_and_its_examples() -> None:
    assert set(matters()) == set(provision_kinds())
    for kind, matter in matters().items():
        told = {r["phase"] for r in examples() if r["kind"] == kind}
        assert told >= (
            {"holding", "broken", "failed", "promised"}
            if matter.standing
            else {"begun", "done", "failed", "delayed", "extended", "promised"}
        )


PARTS = [
    ("released 120 of the 300 prisoners", None, "part"),
    ("nine of the fourteen minefields", None, "part"),
    ("forty of the army's 74 guns were behind the line", None, "part"),
    ("14 of 14 guns were withdrawn", None, "whole"),
    ("two thirds of the men have gone", None, "part"),
    ("60 per cent of the weapons were collected", None, "part"),
    ("100 per cent of the weapons were collected", None, "whole"),
    ("all 112 detainees were released", None, "whole"),
    ("all but three of the posts were handed over", None, "part"),
    ("twenty-three prisoners were released", 85.0, None),
    ("85 prisoners were released", 85.0, "whole"),
    ("the two sides met for three days in 2011", 2.0, None),
    ("the last soldiers left", None, None),
]


@pytest.mark.parametrize(("clause", "figure", "expected"), PARTS)
def test_parts_and_wholes(clause: str, figure: float | None, expected: str | None) -> None:
    assert part_of(clause, figure) == expected


CLAUSES = [
    ("prisr", "The army released 120 of the 300 prisoners, a spokesman said.", None, "begun"),
    ("prisr", "Another 40 detainees were freed at the bridge.", None, "begun"),
    ("prisr", "The remaining prisoners were freed at noon.", None, "done"),
    ("prisr", "The release of the prisoners will begin on May 3.", None, "promised"),
    ("prisr", "The prisoners, who were to be freed in spring, have not been released.", None, "failed"),
    ("prisr", "A minister denied that all prisoners had been freed.", "denies", "failed"),
    ("prisr", "The council demanded that all prisoners be released.", "demands", "promised"),
    ("prisr", "Half of the detainees were released, but the others have not been freed.", None, "begun"),
    ("with", "The garrison has left the port, the mission said, although the harbour is quiet.", None, "done"),
    ("with", "The last column had not left the valley by noon.", None, "failed"),
    ("with", "Troops would have left the valley if the road were open.", None, "promised"),
    ("with", "The withdrawal was completed ahead of schedule.", None, "done"),
    ("with", "The withdrawal is nearly complete.", None, "begun"),
    ("with", "The garrison asked for more time to complete the withdrawal.", None, "promised"),
    ("with", "The mediators gave the garrison ten more days to complete the withdrawal.", None, "extended"),
    ("with", "The withdrawal may be extended.", None, "promised"),
    ("with", "Article 3 of the agreement, on the withdrawal, was amended: the line now runs east of the river.", None, "amended"),
    ("cease", "No violations of the ceasefire were recorded.", None, "holding"),
    ("cease", "Observers have not seen any fighting, and the truce is respected.", None, "holding"),
    ("cease", "The general denied that his men had broken the truce.", "denies", "mentioned"),
    ("cease", "The truce might collapse, an envoy warned.", None, "promised"),
    ("cease", "The front declared an end to the truce.", None, "collapsed"),
    ("ratm", "Parliament approved the treaty by 120 votes to 3.", None, "done"),
]


@pytest.mark.parametrize(("kind", "sentence", "act", "expected"), CLAUSES)
def test_clauses(kind: str, sentence: str, act: str | None, expected: str) -> None:
    assert phase_of(matters()[kind], bare(plain(sentence)), act, whole=plain(sentence)) == expected
