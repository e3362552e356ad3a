from __future__ import annotations

import random
from dataclasses import replace

import pytest

from dragoman.contracts import Copy, StoryTable, StoryText
from dragoman.record.stories import tell
from tests.record.stories.builders import HEADLINE, LEAD, REST, STORY, told

OTHER = (
    "The parliament in Dovrin voted on Thursday to extend the state of emergency by 30 days, its speaker said.",
    "Opposition lawmakers left the chamber before the count. They had asked for a committee of inquiry first.",
    "A curfew from 8 p.m. stays in force in three provinces along the border, and schools there remain shut.",
)
OWN = (
    "It was a slow week for the fishing fleet of the lower coast, where boats have stayed in port since the storm of Saturday.",
    "Prices of bread and oil were as they had been, and the ferry to the islands sailed twice a day, as it does in spring.",
)
SWAPS = {
    "people": "persons", "wounded": "injured", "hit": "struck", "killed": "slain", "said": "stated", "fled": "escaped",
    "fighters": "gunmen", "accused": "blamed", "town": "place", "commands": "leads", "firing": "shooting",
}  # fmt: skip


def swapped(text: str) -> str:
    for old, new in SWAPS.items():
        text = text.replace(old, new)
    return text


COPIES = {
    "whole": told(name="x", outlet="Harbour Post"),
    "cut": told(*STORY[:2], name="x"),
    "headline": told(name="x", headline="Market shelled: what is known so far"),
    "added": told(LEAD, "Our correspondent in Dovrin adds that a vigil was held there on Tuesday night.", *REST, name="x"),
    "synonyms": told(*map(swapped, STORY), name="x"),
    "boilerplate": told(*STORY, "Subscribe to our newsletter", "Tell us what you think of this page and win a mug.", name="x"),
    "quotes": told(*(p.replace("“", '"').replace("”", '"') for p in STORY), name="x"),
    "within": told(OWN[0], *STORY[:3], OWN[1], name="x", headline="The week in the region"),
}


def places(table: StoryTable) -> dict[str, Copy]:
    return {c.report: c for c in table.copies}


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_is_found_and_its_origin_is_apart(kind: str) -> None:
    first = told(name="first", outlet="Arran Daily", published="2019-05-06T08:00:00")
    copy = COPIES[kind]
    table = tell([told(*OTHER, name="other", headline="Emergency extended"), copy, first])
    its = places(table)
    assert its[first.id].story == its[copy.id].story
    assert (its[first.id].part, its[copy.id].part) == ("origin", "carrier")
    assert its[copy.id].of == first.id
    assert its[copy.id].origin == "Arran Daily"
    assert len(table.stories) == 2
    assert not [c for c in table.changes if c.report == copy.id]


def test_origin_by_slug_by_credit_and_by_fullness() -> None:
    slugged = [told(name=str(n), outlet=f"Paper {n}", slug="Reuters", published=f"2019-05-06T1{n}:00:00") for n in range(3)]
    assert {c.origin for c in tell(slugged).copies} == {"Reuters"}
    credited = [
        told(name="1", outlet="Arran Daily", published="2019-05-06"),
        told(*STORY, "As reported by Arran Daily, the market was full.", name="2", outlet="Zeta Weekly", published="2019-05-06"),
    ]
    table = tell(credited)
    assert {c.origin for c in table.copies} == {"Arran Daily"}
    assert table.stories[0].rule == "stories.cited"
    passage = table.stories[0].evidence
    assert credited[1].text[passage.start : passage.end] == "Arran Daily"
    full = [told(*STORY[:n], name=str(n), outlet=f"Paper {n}", published="2019-05-06") for n in (2, 5, 3)]
    assert places(tell(full))[full[1].id].part == "origin"


def test_two_stories_of_one_agency_are_two_stories_of_one_origin() -> None:
    table = tell([told(name="1", slug="AFP"), told(*OTHER, name="2", headline="Emergency extended", slug="AFP")])
    assert len(table.stories) == 2
    assert {c.origin for c in table.copies} == {"AFP"}


def test_versions_are_told_from_copies() -> None:
    first = told(name="1", outlet="Reuters", slug="Reuters", published="2019-05-06T08:00:00")
    body = (LEAD.replace("14", "19"), REST[0], "Rescuers pulled five more bodies from a cellar after dark, the mayor said.", *REST[1:])
    second = told(*body, name="2", headline=f"UPDATE 2-{HEADLINE}", outlet="Reuters", slug="Reuters", published="2019-05-06T12:00:00")
    early = told(name="3", outlet="Paper 3", slug="Reuters", published="2019-05-06T09:00:00")
    late = told(*body, name="4", outlet="Paper 4", slug="Reuters", published="2019-05-06T13:00:00")
    careless = told(LEAD.replace("14", "41"), *REST, name="5", outlet="Paper 5", published="2019-05-06T14:00:00")
    table = tell([first, second, early, late, careless])
    its = places(table)
    assert len(table.stories) == 1
    assert (its[second.id].part, its[second.id].version, its[second.id].of) == ("version", 2, first.id)
    assert (its[early.id].part, its[early.id].version) == ("carrier", 1)
    assert (its[late.id].part, its[late.id].version, its[late.id].of) == ("carrier", 2, second.id)
    assert its[careless.id].part == "carrier"
    kinds = {(c.report, c.rule, c.before, c.after) for c in table.changes if c.kind == "figure"}
    assert (second.id, "stories.update.figure", "14", "19") in kinds
    assert any(report == careless.id and rule == "stories.change.figure" and after == "41" for report, rule, _, after in kinds)


def test_a_template_with_other_figures_on_another_day_is_no_copy() -> None:
    bulletin = (
        "Over the past day, air defense shot down {0} of {1} drones over {2}, the ministry said. {3} missiles hit positions near {4}, and "
        "{5} vehicles were destroyed. The ministry asks citizens to stay away from windows and to report finds of shells."
    )
    days = [(9, 12, "Kelmeh", 3, "Sarvan", 7), (4, 5, "Dovrin", 11, "Arran", 2), (22, 30, "Kelmeh", 8, "Dovrin", 16)]
    texts = [
        told(bulletin.format(*d), name=str(n), headline="Daily bulletin", outlet="Ministry", published=f"2019-05-0{n + 1}")
        for n, d in enumerate(days)
    ]
    assert len(tell(texts).stories) == 3


def test_background_that_two_days_share_is_no_copy() -> None:
    background = (
        "The war over the valley began in 1994 after the union fell apart, and has killed some 30,000 people. Several truces have been "
        "signed since then and none of them has lasted longer than a winter. Both sides claim the whole of the valley as their own.",
    )
    texts = [
        told(LEAD, *background, name="1", published="2019-05-06"),
        told(OTHER[0], *background, name="2", headline="Emergency extended", published="2019-06-20"),
    ]
    assert len(tell(texts).stories) == 2


def test_among_full_reports_that_nobody_names_the_one_most_like_the_others_is_the_first() -> None:
    clean = [told(name=f"c{n}", published="2019-05-06") for n in range(2)]
    more = told(*STORY, "Shops in our street shut early; the council will talk of lamps in June.", name="m", published="2019-05-06")
    changed = told(*(p.replace("allegedly ", "") for p in more.text.split("\n\n")[1:]), name="x", published="2019-05-06")
    cut = told(*STORY[:3], name="k", published="2019-05-06")
    table = tell([*clean, more, changed, cut])
    assert {s.origin_report for s in table.stories} <= {t.id for t in clean}


def test_an_old_report_with_another_fact_is_no_reprint() -> None:
    first = told(name="1", published="2019-05-06")
    assert len(tell([first, told(name="2", published="2019-09-06")]).stories) == 1
    other = told(STORY[0].replace("14", "9"), *STORY[1:], name="2", published="2019-09-06")
    assert len(tell([first, other]).stories) == 2


def test_a_roundup_does_not_join_what_it_holds() -> None:
    singles = [told(name=f"a{n}", outlet=f"Paper {n}") for n in range(3)]
    others = [told(*OTHER, name=f"b{n}", headline="Emergency extended", outlet=f"Sheet {n}") for n in range(3)]
    roundup = told(*STORY, *OTHER, name="c", headline="The week in the region", outlet="Digest")
    its = places(tell([*singles, *others, roundup]))
    assert its[singles[0].id].story != its[others[0].id].story


def test_order_and_company_change_nothing() -> None:
    texts = [told(name="first", outlet="Arran Daily", published="2019-05-06T08:00:00"), *(replace(t, id=k) for k, t in COPIES.items())]
    texts += [told(*OTHER, name="other", headline="Emergency extended")]
    before = tell(texts)
    for seed in range(3):
        mixed: list[StoryText] = random.Random(seed).sample(texts, len(texts))  # noqa: S311  # a test
        assert tell(mixed) == before
