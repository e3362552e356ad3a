"""Anchors, tense, zones, issues and evidence of the times extractor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import process_time

import pytest

from dragoman.contracts import Dateline, Issue, Reading, Report, Time, Zone
from dragoman.extraction.times import extract

Read = Callable[..., tuple[Report, Reading]]


def times(report: Report, reading: Reading) -> list[Time]:
    return [t for t in extract(report, reading) if isinstance(t, Time)]


#: Wednesday 15 May 2024 is the day of reporting.
TENSE = [
    ("The militia attacked the port on Friday.", "2024-05-10"),
    ("The militia will attack the port on Friday.", "2024-05-17"),
    ("The militia plans to attack the port on Friday.", "2024-05-17"),
    ("The militia had attacked the port on Friday.", "2024-05-10"),
    ("The talks are scheduled for Monday.", "2024-05-20"),
    ("The ministers are expected to meet on Saturday.", "2024-05-18"),
    ("The ministers failed to meet on Saturday.", "2024-05-11"),
    ("The road was opened on Tuesday.", "2024-05-14"),
    ("The ministers were to meet on Thursday.", "2024-05-16"),
    ("The observers would leave on Sunday, he said.", "2024-05-19"),
    ("Envoys must answer by Monday.", "2024-05-20"),
    ("Sunday's vote will be watched closely.", "2024-05-19"),
    ("Sunday's attack killed four.", "2024-05-12"),
    ("They will discuss Sunday's attack.", "2024-05-12"),
    ("He may have been shot on Thursday.", "2024-05-09"),
    ("The rebels announced on Monday that they would leave.", "2024-05-13"),
    ("The army took the town in March.", "2024-03"),
    ("The army will leave the town in March.", "2025-03"),
    ("The army took the town in July.", "2023-07"),
    ("The army will leave the town in July.", "2024-07"),
    ("The treaty was signed on 3 November.", "2023-11-03"),
    ("The treaty will be signed on 3 November.", "2024-11-03"),
    ("A summit has been announced for 2 June.", "2024-06-02"),
    ("It fell on 29 February.", "2024-02-29"),
]


@pytest.mark.parametrize(("sentence", "value"), TENSE)
def test_the_clause_gives_the_direction(sentence: str, value: str, read: Read) -> None:
    assert [t.value for t in times(*read(sentence, published="2024-05-15"))] == [value]


def test_dateline_goes_before_published(read: Read) -> None:
    report, reading = read("Shelling resumed on Friday.", published="2024-05-20")
    dated = replace(report, dateline=Dateline(place="Sumy", date="2024-05-15"))
    assert [(t.value, t.anchor) for t in times(dated, reading)] == [("2024-05-10", "dateline")]
    assert [(t.value, t.anchor) for t in times(report, reading)] == [("2024-05-17", "published")]


def test_a_dateline_without_a_date_leaves_published(read: Read) -> None:
    report, reading = read("Shelling resumed yesterday.", published="2024-05-20T08:00:00Z")
    dated = replace(report, dateline=Dateline(place="Sumy", date=None))
    assert [(t.value, t.anchor) for t in times(dated, reading)] == [("2024-05-19", "published")]


def test_without_a_date_the_text_gives_the_anchor(read: Read) -> None:
    report, reading = read("Monitors wrote on 4 March 2015 that the line had moved the day before yesterday.")
    assert [(t.value, t.anchor) for t in times(report, reading)] == [("2015-03-04", None), ("2015-03-02", "text")]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The line moved yesterday.", "XXXX-XX-XX"),
        ("The line moved on Friday.", "XXXX-WXX-5"),
        ("The line moved on 4 March.", "XXXX-03-04"),
        ("The line moved in March.", "XXXX-03"),
        ("The line moved last week.", "XXXX-WXX"),
        ("The line moved three days ago.", "XXXX-XX-XX"),
    ],
)
def test_without_any_anchor_nothing_is_guessed(sentence: str, value: str, read: Read) -> None:
    found = list(extract(*read(sentence)))
    assert [(t.value, t.edtf, t.anchor) for t in found if isinstance(t, Time)] == [(value, None, None)]
    assert [i.stage for i in found if isinstance(i, Issue)] == ["times"]


def test_a_published_date_that_is_none_is_not_used(read: Read) -> None:
    assert [t.value for t in times(*read("The line moved yesterday.", published="03/04/2020"))] == ["XXXX-XX-XX"]


def test_the_previous_expression_is_the_anchor(read: Read) -> None:
    report, reading = read("The dam broke on 2 June 2023. The next day the lower town was gone.", published="2024-05-15")
    assert [(t.value, t.anchor) for t in times(report, reading)] == [("2023-06-02", None), ("2023-06-03", "previous")]


@pytest.mark.parametrize(
    ("sentence", "value", "anchor"),
    [
        ('The colonel said on Monday: "We will leave tomorrow."', "2024-05-14", "statement"),
        ("“They burned our house last night,” she told a court on 3 May.", "2024-05-02TNI", "statement"),
        ('"The talks failed last week," an envoy said on 2 May.', "2024-W17", "statement"),
        ('"We will leave tomorrow," the colonel said.', "2024-05-16", "published"),
        ('"We will leave tomorrow," the colonel said on Wednesday.', "2024-05-16", "published"),
        ("The colonel said on Monday that his men would leave tomorrow.", "2024-05-16", "published"),
        ('Troops left on Monday. "We can sleep tonight," she said.', "2024-05-15TNI", "published"),
    ],
)
def test_words_in_quotation_count_from_the_day_they_were_said(sentence: str, value: str, anchor: str, read: Read) -> None:
    assert (value, anchor) in [(t.value, t.anchor) for t in times(*read(sentence, published="2024-05-15"))]


def test_nothing_before_leaves_the_following_day_open(read: Read) -> None:
    found = list(extract(*read("The following day the lower town was gone.", published="2024-05-15")))
    assert [t.value for t in found if isinstance(t, Time)] == ["XXXX-XX-XX"]
    assert any(isinstance(f, Issue) for f in found)


def test_datelines_and_mastheads_are_read(read: Read) -> None:
    text = "Coast Monitor, May 14 2024\nPORT HARBOUR, May 13. The siege goes on."
    report, reading = read(text, published="2024-05-14")
    first, second = text.index("\n") + 1, text.index("The siege")
    zones = (
        Zone(start=0, end=first, kind="masthead"),
        Zone(start=first, end=second, kind="dateline"),
        Zone(start=second, end=len(text), kind="body"),
    )
    assert [t.value for t in times(replace(report, zones=zones), reading)] == ["2024-05-14", "2024-05-13"]


def test_other_zones_are_left_alone(read: Read) -> None:
    text = "Copyright 2024. All rights reserved."
    report, reading = read(text, published="2024-05-14")
    zones = (Zone(start=0, end=len(text), kind="boilerplate"),)
    assert times(replace(report, zones=zones), reading) == []


def test_evidence_is_the_text_with_its_signal_word(read: Read) -> None:
    report, reading = read("The pass has been closed since early March.", published="2024-05-15")
    (found,) = times(report, reading)
    assert (found.text, found.evidence.text) == ("early March", "since early March")
    assert report.text[found.start : found.end] == found.text
    assert report.text[found.evidence.start : found.evidence.end] == found.evidence.text


@pytest.mark.parametrize(
    ("sentence", "utc"),
    [
        ("The truce began at midnight Moscow time on 10 November 2020.", "2020-11-09T21:00Z"),
        ("The truce began at 10:00 GMT+4 on 10 November 2020.", "2020-11-10T06:00Z"),
        ("The truce began at 6 p.m. EST on 10 November 2020.", "2020-11-10T23:00Z"),
        ("The truce began at 0600Z on 10 November 2020.", "2020-11-10T06:00Z"),
        ("The truce began at 9 a.m. Kabul time on 10 November 2020.", "2020-11-10T04:30Z"),
        ("The truce began at noon Kyiv time on 10 July 2020.", "2020-07-10T09:00Z"),
        ("The truce began at noon local time on 10 July 2020.", None),
        ("The truce began at noon on 10 July 2020.", None),
    ],
)
def test_clock_times_with_a_zone_are_given_in_utc(sentence: str, utc: str | None, read: Read) -> None:
    clock = [t for t in times(*read(sentence)) if t.type == "TIME"]
    assert [t.utc for t in clock] == [utc]


@pytest.mark.parametrize(
    ("sentence", "mod"),
    [
        ("Shots were heard late on Tuesday.", "END"),
        ("The camp closed in early March.", "START"),
        ("The camp closed in mid-March.", "MID"),
        ("They waited more than two years.", "MORE_THAN"),
        ("They waited at least two years.", "EQUAL_OR_MORE"),
        ("They waited nearly two years.", "LESS_THAN"),
        ("The camp closed about 1990.", "APPROX"),
        ("The camp closed in 1990.", None),
    ],
)
def test_mod_keeps_what_the_value_drops(sentence: str, mod: str | None, read: Read) -> None:
    assert [t.mod for t in times(*read(sentence, published="2024-05-15"))] == [mod]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 " * 4000,
        "10:30 " * 3000,
        "3 May 2010 " + "4 May, " * 3000,
        "“today” said on Monday " * 1000,
        "from 3 May to " * 2000,
        "the " * 4000,
        "May " * 3000,
        "- " * 3000,
        "12/" * 3000,
        "a.m. " * 2000,
        "9" * 5000,
        "in 0000 and 9999",
        "31 February 2020",
        "the last 99999999999 years",
        "on 99/99/9999 at 25:61",
        "300,000 years ago",
        "the 99th century",
        "5000 years ago and 9000 years from now",
    ],
)
def test_hostile_text_neither_raises_nor_stalls(text: str, read: Read) -> None:
    report, reading = read("The line moved.", published="2024-05-15")
    odd = replace(report, text=text, zones=(Zone(start=0, end=len(text), kind="masthead"),))
    started = process_time()
    for found in extract(odd, reading):
        assert isinstance(found, Issue) or odd.text[found.start : found.end] == found.text
    assert process_time() - started < 2


def test_same_input_same_output(read: Read) -> None:
    report, reading = read("The pass closed on Friday and will open in two weeks.", published="2024-05-15")
    assert list(extract(report, reading)) == list(extract(report, reading))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The log ends on 2020/11/09 at 1500hrs.", ["2020-11-09", "2020-11-09T15:00"]),
        ("The log ends on 9-Nov-2020.", ["2020-11-09"]),
        ("The post is manned 24 hours a day.", ["P1D"]),
        ("Guns fell silent a fortnight ago.", ["2024-W18"]),
        ("The first 100 days were quiet.", ["P100D"]),
        ("They must report on or before 1 June.", ["2024-06-01"]),
        ("Shots were heard at 3am on 12 May.", ["2024-05-12T03:00", "2024-05-12"]),
        ("The truce of May 2023 ended on the 3rd of June.", ["2023-05", "2023-06-03"]),
        ("Fighting spread in the second week of April.", ["2024-W15"]),
        ("He left in the early hours of Thursday.", ["2024-05-09"]),
        ("Nobody lives there at the moment.", ["PRESENT_REF"]),
        ("The envoy was here a year and a half ago.", ["2022-11"]),
        ("The envoy left on Friday of last week.", ["2024-05-10"]),
        ("The ban was lifted on 1 May last year.", ["2023-05-01"]),
        ("Violence fell in the final quarter of 2023.", ["2023-Q4"]),
    ],
)
def test_values(sentence: str, expected: list[str], read: Read) -> None:
    assert [t.value for t in times(*read(sentence, published="2024-05-15"))] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("231 workers were detained in the first four months of this year.", ["2024-01-01/2024-04-30", "2024"]),
        ("Raids peaked in the last two weeks of March.", ["2024-03-18/2024-03-31", "2024-03"]),
        ("Talks will resume in the second half of May.", ["2024-05-16/2024-05-31"]),
        ("Half of them came in the last quarter of 2023.", ["2023-10/2023-12"]),
        ("Talks opened on 3 May and ended on the 9th.", ["2024-05-03", "2024-05-09"]),
        ("The truce starts at sunset on Friday.", ["2024-05-17", "2024-05-17"]),
        ("They gave the army until midnight on Thursday to respond.", ["../2024-05-16", "2024-05-16"]),
        ("Some 40 trucks a day cross the bridge.", [None]),
        ("A quarter of a century later nobody was tried.", [None]),
        ("Firing is to stop at 00.00 hours on 16 May 2024.", ["2024-05-16T00:00:00", "2024-05-16"]),
        ("The mandate, last extended in August, expires on 31 August.", ["2023-08", "2024-08-31"]),
    ],
)
def test_edtf_in_longer_sentences(sentence: str, expected: list[str | None], read: Read) -> None:
    assert [t.edtf for t in times(*read(sentence, published="2024-05-15"))] == expected


@pytest.mark.parametrize(
    ("published", "words", "value"),
    [
        ("1993-02-08", "last winter", "1991-WI"),
        ("1993-04-08", "last winter", "1992-WI"),
        ("1993-02-08", "this winter", "1992-WI"),
        ("1993-12-08", "this winter", "1993-WI"),
        ("1993-12-08", "last winter", "1992-WI"),
        ("1993-02-08", "next winter", "1993-WI"),
        ("1993-02-08", "last November", "1992-11"),
        ("1993-07-08", "last summer", "1992-SU"),
    ],
)
def test_named_seasons_and_months_are_counted_from_the_day_of_the_report(published: str, words: str, value: str, read: Read) -> None:
    assert [t.value for t in times(*read(f"The bridge was built {words}.", published=published))] == [value]


@pytest.mark.parametrize(
    "published", [f"{year}-{month:02d}-{day:02d}" for year in (1950, 2024) for month in range(1, 13) for day in (1, 28)]
)
def test_no_day_of_the_year_is_one_too_many(published: str, read: Read) -> None:
    words = [
        f"{which} {name}" for which in ("last", "this", "next") for name in ("winter", "spring", "summer", "November", "January", "quarter")
    ]
    assert times(*read(f"The bridge was built {', '.join(words)}.", published=published))
