"""What holds for every text, however odd."""

from __future__ import annotations

import io
import json
import unicodedata

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dragoman.config import Settings
from dragoman.contracts import Report
from dragoman.intake import Failure, build_report, take_stream

_LINES = st.sampled_from(
    [
        "Rebels free hostages",
        "Lakeside Courier, Kenya",
        "Reuters | 4 May 2021",
        "4 May 2021",
        "2021-13-45",
        "By Ann Roe",
        "MOSCOW, May 4. /TASS/. Fighting went on.",
    ]
    + [
        "GENEVA (AFP) – Talks began.",
        "ADEN",
        "Jan Kowal",
        "-- ",
        "“A quotation of no use to anyone at all.” - J. K.",
        "Related stories",
        "Read more: x",
    ]
    + [
        "Subscribe to our newsletter",
        "© 2020 Star",
        "Source: TASS",
        "https://a.example/b",
        "The army said that it had " + "taken a village and " * 9 + "left.",
    ]
    + [
        "",
        " ",
        "\t",
        "\u2029",
        "\x0c",
        "\u00a0",
        "wrapped text that runs on to the next line of the report and",
        "on and on until its paragraph has come to an end at last.",
    ]
)
_REPORTS = st.lists(st.one_of(_LINES, st.text(max_size=40)), max_size=14).flatmap(
    lambda parts: st.lists(st.sampled_from(["\n", "\n\n", "\r\n", " "]), min_size=len(parts), max_size=len(parts)).map(
        lambda seps: "".join(a + b for a, b in zip(parts, seps, strict=True))
    )
)
_DATES = st.one_of(
    st.none(),
    st.sampled_from(["2021-05-04", "2021-13-45", "", "Tue, 4 May 2021 10:00:00 GMT", "0001-01-01", "9999-12-31"]),
    st.text(max_size=30),
)
_QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_QUICK
@given(_REPORTS, _DATES, st.one_of(st.none(), st.text(max_size=20)))
@example("\ud800\x00\r", None, None)
@example("MOSCOW, February 29. /TASS/. Talks began.", "0001-01-01", None)
@example("MOSCOW, February 29. /TASS/. Talks began.", "9999-12-31", None)
def test_zones_lie_end_to_end_over_the_whole_text(text: str, published: str | None, title: str | None) -> None:
    report = build_report(text, source="test", published=published, title=title)
    ends = [0, *(z.end for z in report.zones)]
    assert [z.start for z in report.zones] == ends[:-1]
    assert ends[-1] == len(report.text)
    assert all(z.start < z.end for z in report.zones)


@_QUICK
@given(_REPORTS)
def test_the_text_is_canonical_and_stays_as_it_is_where_it_was(text: str) -> None:
    found = build_report(text, source="test").text
    assert unicodedata.is_normalized("NFC", found) and "\r" not in found and "\x00" not in found
    assert found.encode("utf-8").decode("utf-8") == found
    assert build_report(found, source="test").text == found
    if "\r" not in text and "\x00" not in text and unicodedata.is_normalized("NFC", text):
        assert found == text


@_QUICK
@given(_REPORTS, _DATES)
def test_the_same_input_gives_the_same_report(text: str, published: str | None) -> None:
    one, two = (build_report(text, source="test", published=published) for _ in range(2))
    assert one == two


@_QUICK
@given(_REPORTS)
def test_nothing_is_coded_from_blocks_that_are_not_the_story(text: str) -> None:
    report = build_report(text, source="test")
    kinds = [z.kind for z in report.zones]
    assert kinds.count("headline") <= 1
    assert len(report.zones) < 2 or set(kinds) - {"boilerplate", "masthead"} or not report.text.strip() or "body" not in kinds


@_QUICK
@given(st.binary(max_size=400))
@example(b"\x1f\x8b\x08")
@example(b"WARC/1.0\r\n")
@example(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\n")
@example(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nHTTP")
@example(b"From a Mon May  4 10:00:00 2021\nSubject: \n")
@example(b"<rss")
@example(b"{")
@example(b"\xff\xfe\x00")
@example(b"\xff\xfe\x00\xd8")
def test_no_bytes_raise(data: bytes) -> None:
    found = list(take_stream(io.BytesIO(data), settings=Settings()))
    assert found and all(isinstance(f, Report | Failure) for f in found)


@_QUICK
@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.floats(), st.text(max_size=9)),
        lambda x: st.dictionaries(st.sampled_from(["id", "text", "title", "date", "outlet"]), x),
    )
)
def test_no_json_line_raises(value: object) -> None:
    (found,) = take_stream(io.BytesIO(json.dumps(value).encode() + b"\n"), "a.jsonl", settings=Settings())
    assert isinstance(found, Report | Failure)
