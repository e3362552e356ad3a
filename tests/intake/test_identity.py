from __future__ import annotations

from dragoman.intake import build_report

TEXT = "The convoy was turned back at the bridge."


def test_the_id_does_not_depend_on_where_the_file_lies() -> None:
    assert build_report(TEXT, source="a/b.txt") == build_report(TEXT, source="a/b.txt")
    assert build_report(TEXT, source="a/b.txt").id == build_report(TEXT, source="c/d.txt").id


def test_different_reports_have_different_ids() -> None:
    reports = [
        build_report(TEXT, source="x"),
        build_report(TEXT + " ", source="x"),
        build_report(TEXT, source="x", source_id="1"),
        build_report(TEXT, source="x", source_id="2"),
        build_report(TEXT, source="x", published="2020-01-01"),
        build_report(TEXT, source="x", url="https://a.example"),
        build_report(TEXT, source="x", title="https://a.example"),
    ]
    assert len({r.id for r in reports}) == len(reports)
