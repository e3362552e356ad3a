"""What cannot be taken says where, why and what to do; everything else is taken all the same."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
from pathlib import Path

import pytest

from dragoman.config import Settings
from dragoman.contracts import Report
from dragoman.intake import Failure, take, take_stream
from tests.intake.conftest import Take, lines
from tests.intake.samples import MAIL, P1, PAGE, RSS, Made, mbox, response

GOOD = {"id": "good", "text": P1}


def failures(found: list[Report | Failure]) -> list[Failure]:
    return [f for f in found if isinstance(f, Failure)]


def reports(found: list[Report | Failure]) -> list[Report]:
    return [r for r in found if isinstance(r, Report)]


WHOLE = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("empty.jsonl", b"", "empty"),
    ("mark.txt", b"\xef\xbb\xbf", "empty"),
    ("noise.txt", bytes(range(256)) * 20, "binary data"),
    ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(100), "JPEG"),
    ("paper.pdf", b"%PDF-1.7\n1 0 obj", "PDF"),
    ("word.docx", b"PK\x03\x04" + bytes(30), "Office"),
    ("text.warc", b"WARC/1.0\r\n\r\nthis is no archive", "archive"),
    ("none.warc", response(b"x", kind="image/png"), "no web pages"),
    ("bomb.html", b"<div>" * 100_000, "nested"),
    ("tags.html", b"<html><body>" + b"<i>x</i>" * 100_000, "tags"),
    ("blank.html", b"<html><head><title></title></head><body><script>1</script></body></html>", "no text"),
    ("feed.xml", b"<?xml version='1.0'?><rss version='2.0'><channel><title>T</title></channel></rss>", "no entries"),
    ("list.jsonl", b"[1, 2]\n", "a list"),
    ("broken.json", b'{\n "text": "a', "JSON"),
    ("empty.gz", gzip.compress(b""), "empty"),
    ("cut.txt.gz", gzip.compress(P1.encode() * 9)[:-20], "breaks off"),
    ("three.gz", gzip.compress(gzip.compress(gzip.compress(P1.encode()))), "more than 2 times"),
    ("large.txt", b"a b " * 300_000, "larger than"),
]


@pytest.mark.parametrize(("name", "data", "problem"), WHOLE, ids=[w[0] for w in WHOLE])
def test_a_file_that_cannot_be_taken(taken: Take, name: str, data: bytes, problem: str) -> None:
    found = taken(name, data, max_bytes=1_000_000)
    assert not reports(found)
    (failure,) = failures(found)
    assert name in failure.where and problem in failure.problem and len(failure.mend) > 8


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (failure,) = take(tmp_path / "none.txt", settings=Settings())
    assert isinstance(failure, Failure) and "no such file" in failure.problem


def test_a_directory_without_files(tmp_path: Path) -> None:
    (failure,) = take(tmp_path, settings=Settings())
    assert isinstance(failure, Failure) and "no files" in failure.problem


LINES = [
    ("[1, 2]", "a list"),
    ('"text"', "a string"),
    ("17", "a number"),
    ("null", "null"),
    ("{bad", "not JSON"),
    ('{"text": "a"} {"text": "b"}', "not JSON"),
    ('{"id": 1}', "no text"),
    ('{"text": 5}', "no text"),
    ('{"text": "  "}', "no text"),
    ("[" * 100_000, "not JSON"),
    ('{"n": ' + "9" * 10_000 + "}", "not JSON"),
]


@pytest.mark.parametrize(("line", "problem"), LINES, ids=[x[0][:30] for x in LINES])
def test_a_bad_line_costs_only_itself(taken: Take, line: str, problem: str) -> None:
    found = taken("a.jsonl", lines(GOOD) + line + "\n\n" + lines(GOOD))
    assert [isinstance(f, Failure) for f in found] == [False, True, False]
    (failure,) = failures(found)
    assert failure.where.endswith("a.jsonl, line 2") and problem in failure.problem and failure.mend


def test_a_line_in_the_wrong_encoding(taken: Take) -> None:
    found = taken("a.jsonl", lines(GOOD).encode() + b'{"text": "caf\xe9"}\n' + lines(GOOD).encode())
    assert [isinstance(f, Failure) for f in found] == [False, True, False]
    assert "not UTF-8" in failures(found)[0].problem


def test_nuls_lone_surrogates_and_dates_that_do_not_exist_are_issues_not_failures(taken: Take) -> None:
    bad = {"text": f"{P1}\x00 \ud83d", "published": "2020-13-45"}
    (report,) = taken("a.jsonl", lines(bad))
    assert isinstance(report, Report) and report.published is None
    assert {i.rule for i in report.issues} == {"intake.date", "intake.unusable"}
    json.dumps(report.text, ensure_ascii=False).encode()


def endless(size: int) -> Made:
    """A line of ``size`` bytes between two good ones, made as it is read."""
    return Made([lines(GOOD).encode(), b'{"text": "', *([b"x" * 100_000] * (size // 100_000)), b'"}\n', lines(GOOD).encode()])


def test_a_line_of_200_megabytes_is_passed_over_without_being_held() -> None:
    tracemalloc.start()
    found = list(take_stream(io.BufferedReader(endless(200_000_000)), "big.jsonl", settings=Settings(max_bytes=1_000_000)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [isinstance(f, Failure) for f in found] == [False, True, False]
    assert failures(found)[0].where == "big.jsonl, line 2" and "200,0" in failures(found)[0].problem
    assert peak < 20_000_000


def test_truncated_gzip_keeps_what_came_before(taken: Take) -> None:
    data = gzip.compress("".join(lines({"id": i, "text": f"{P1} {i * 7919}"}) for i in range(500)).encode())
    found = taken("a.jsonl.gz", data[: len(data) * 2 // 3])
    assert 100 < len(reports(found)) < 500 and found[-1] is failures(found)[0] and len(failures(found)) == 1
    assert "breaks off" in failures(found)[0].problem


def test_damaged_gzip(taken: Take) -> None:
    data = bytearray(gzip.compress("".join(lines({"id": i, "text": f"{P1} {i * 7919}"}) for i in range(500)).encode()))
    data[len(data) // 2] ^= 0xFF
    data[len(data) // 2 + 1] ^= 0xFF
    found = taken("a.jsonl.gz", bytes(data))
    assert reports(found) and "damaged" in failures(found)[-1].problem


def test_a_gzip_bomb_is_given_up(taken: Take) -> None:
    (failure,) = taken("a.txt.gz", gzip.compress(b" a" * 60_000_000), max_bytes=10**9)
    assert isinstance(failure, Failure) and "swells" in failure.problem


def test_truncated_warc_keeps_what_came_before(taken: Take) -> None:
    one = response(PAGE.encode())
    for cut in (10, 300, len(one) - 150, len(one) - 30, len(one) - 5):
        found = taken("a.warc", one + one[:cut])
        assert len(reports(found)) == 1 and len(failures(found)) == 1, cut
        assert "breaks off" in failures(found)[0].problem or "damaged" in failures(found)[0].problem
        assert "record" in failures(found)[0].where


def test_a_bad_page_in_an_archive_costs_only_itself(taken: Take) -> None:
    found = taken("a.warc", response(PAGE.encode()) + response(b"<div>" * 5000) + response(PAGE.encode()))
    assert [isinstance(f, Failure) for f in found] == [False, True, False]
    assert "record 2 (https://star.example/1)" in failures(found)[0].where


def test_a_truncated_feed_keeps_its_entries(taken: Take) -> None:
    found = taken("a.xml", RSS[: RSS.index("<item><link>")])
    assert len(reports(found)) == 2
    assert all("not whole" in f.problem for f in failures(found))


def test_mails_without_text(taken: Take) -> None:
    head = MAIL.split("\n\n")[0].replace("text/plain; charset=utf-8", "image/png")
    found = taken("a.mbox", mbox(MAIL, head + "\n\niVBORw0KGgo=\n", MAIL.split("\n\n")[0] + "\n\n\n", MAIL))
    assert [isinstance(f, Failure) for f in found] == [False, True, True, False]
    assert failures(found)[0].where.endswith("a.mbox, message 2") and "no text part" in failures(found)[0].problem


@pytest.mark.parametrize(
    "header",
    [
        "Date: Tue, 77 May 2019 99:00:00",
        "From: =?utf-8?q?=ZZ?=, <<>>",
        "From: @@@ <",
        "Content-Type: text/plain; charset=klingon",
        "Content-Type: ;;;",
        "Subject: =?x?b?////?=",
        "Message-ID: <",
        "Date: ",
        "Date: Tue, 7 May 99999999999999999999 10:00:00 +99999999999999",
        "To: [",
    ],
)
def test_headers_that_are_not_as_they_should_be(taken: Take, header: str) -> None:
    (report,) = taken("a.eml", f"Received: by a\nFrom: a@b.example\n{header}\n\n{P1}\n")
    assert isinstance(report, Report) and report.text.strip() == P1


def test_a_mail_with_parts_in_parts_in_parts(taken: Take) -> None:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n' for i in range(3000))
    (failure,) = taken("a.eml", "From: a@b.example\nSubject: x\n" + parts)
    assert isinstance(failure, Failure) and failure.mend


def test_an_entity_bomb_in_a_feed_is_harmless(taken: Take) -> None:
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    item = "<channel><item><title>&e11;</title></item></channel>"
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">{entities}]><rss version="2.0">{item}</rss>'
    found = taken("a.xml", bomb)
    assert all(len(r.text) < 10_000 for r in reports(found))


def test_the_batch_goes_on(tmp_path: Path) -> None:
    for name, data, _ in WHOLE:
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(P1)
    found = list(take(tmp_path, settings=Settings(max_bytes=1_000_000)))
    assert len(failures(found)) == len(WHOLE)
    assert [r.text for r in reports(found)] == [P1]
