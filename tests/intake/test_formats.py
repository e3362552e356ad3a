from __future__ import annotations

import gzip
import hashlib
import io
from pathlib import Path

import ftfy  # noqa: F401  # registers the codec that the mojibake test needs
import pytest

from dragoman.config import Settings
from dragoman.contracts import Report
from dragoman.intake import Failure, take, take_stream
from tests.intake.conftest import Take, lines
from tests.intake.samples import ATOM, MAIL, P1, P2, PAGE, RSS, TEXT, mbox, response


def only(found: list[Report | Failure]) -> Report:
    (report,) = found
    assert isinstance(report, Report), report
    return report


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_plain_text_in_every_encoding(taken: Take, encoding: str) -> None:
    text = "Café “Łan”".replace("Ł", "L") + f" stayed open – {P1}"
    data = text.encode(encoding)
    report = only(taken("a.txt", data))
    assert report.text == text
    assert report.sha256 == hashlib.sha256(data).hexdigest()


def test_russian_in_an_old_encoding(taken: Take) -> None:
    text = "Министерство обороны сообщило, что колонна вернулась на базу. Жители говорят, что дорога закрыта уже третий день."
    report = only(taken("a.txt", text.encode("cp1251")))
    assert report.text == text
    assert [i.rule for i in report.issues] == ["intake.encoding"]


def test_mojibake_in_a_file_is_mended_and_said(taken: Take) -> None:
    text = f"The mayor said: “we will return” – and left. {P1}"
    report = only(taken("a.txt", text.encode("utf-8").decode("sloppy-windows-1252").encode("utf-8")))
    assert report.text == text
    assert [i.rule for i in report.issues] == ["intake.mojibake"]


def test_a_few_broken_bytes_do_not_change_the_encoding(taken: Take) -> None:
    data = f"“{P1}” {P2} – “{P2}”".encode()
    report = only(taken("a.txt", data.replace(b"governor", b"gov\xffrnor")))
    assert "gov\ufffdrnor" in report.text and report.text.startswith("“")
    assert [i.level for i in report.issues] == ["warning"]


def test_html(taken: Take) -> None:
    report = only(taken("a.html", PAGE))
    assert (report.title, report.outlet, report.author, report.published) == (
        "Troops enter town",
        "Northern Star",
        "Ann Roe",
        "2019-05-07T10:00:00Z",
    )
    assert report.zones[0].kind == "headline" and P1 in report.text and "café “Łan”" in report.text
    assert "no text" not in report.text and "Home" not in report.text


@pytest.mark.parametrize(
    ("mark", "published"),
    [
        ("", None),
        ("<footer>© 2019 Star. Updated 3 May 2018</footer>", None),
        ('<meta content="2019-05-07" itemprop="datePublished">', "2019-05-07"),
        (
            '<script type="application/ld+json">{"datePublished": "2019-05-07T10:00:00+03:00"}</script>',
            "2019-05-07T10:00:00+03:00",
        ),
        ('<time class="when" datetime="2019-05-07 10:00">Tuesday</time>', "2019-05-07T10:00:00"),
        ('<time datetime="2019-02-30">x</time>', None),
        ('<time datetime="2019-05-07">x</time><time datetime="2019-05-08">y</time>', None),
        ('<link rel="canonical" href="https://star.example/2019/05/07/troops.html">', "2019-05-07"),
    ],
)
def test_the_date_of_a_page_is_stated_not_guessed(taken: Take, mark: str, published: str | None) -> None:
    story = f"<h1>Talks begin</h1><article><p>{P1}</p><p>{P2}</p></article>"
    page = f"<html><head><title>Talks begin</title>{mark}</head><body>{story}</body></html>"
    report = only(taken("a.html", page))
    assert report.published == published
    assert [i.rule for i in report.issues] == (["intake.date"] if "02-30" in mark else [])
    assert report.text.startswith("Talks begin\n")


@pytest.mark.parametrize("name", ["page", "page.txt", "page.htm"])
def test_html_is_known_by_its_content(taken: Take, name: str) -> None:
    assert only(taken(name, PAGE)).title == "Troops enter town"


def test_html_in_a_declared_encoding(taken: Take) -> None:
    page = PAGE.replace("utf-8", "windows-1251").replace("“Łan”", "«Лан»").replace("é", "e")
    assert "«Лан»" in only(taken("a.html", page.encode("cp1251"))).text


def test_mail(taken: Take) -> None:
    report = only(taken("a.eml", MAIL))
    assert (report.title, report.carrier, report.author, report.source_id) == (
        "Troops enter town",
        "Marta Oduya",
        None,
        "<7may@list.example>",
    )
    assert (report.published, report.agency) == ("2019-05-07T10:00:00+03:00", "Reuters")
    assert report.dateline and report.dateline.date == "2019-05-07"
    assert [z.kind for z in report.zones] == ["dateline", "body", "body"]


def test_mail_of_several_parts_is_read_from_its_plain_part(taken: Take) -> None:
    head = (
        MAIL.split("\n\n")[0]
        .replace("text/plain; charset=utf-8", 'multipart/alternative; boundary="b"')
        .replace("Content-Transfer-Encoding: 8bit\n", "")
    )
    html = "--b\nContent-Type: text/html; charset=utf-8\n\n<p>Only <b>markup</b>.</p><style>p {}</style>\n"
    plain = (
        f"--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 stayed open. {P1}\n"
    )
    assert only(taken("a.eml", f"{head}\n\n{html}{plain}--b--\n")).text.startswith("The café stayed open.")
    assert only(taken("b.eml", f"{head}\n\n{html}--b--\n")).text == "Only markup."


def test_mbox(taken: Take) -> None:
    second = MAIL.replace("7may", "8may").replace(P2, f"From the hills came more fire.\n\n{P2}")
    found = taken("list.mbox", mbox(MAIL, second))
    assert [r.source.rpartition(", ")[2] for r in found if isinstance(r, Report)] == ["message 1", "message 2"]
    assert isinstance(found[1], Report) and "\nFrom the hills" in found[1].text


def test_rss(taken: Take) -> None:
    first, second, third = taken("feed.xml", RSS)
    assert isinstance(first, Report) and isinstance(second, Report)
    assert first.text == f"Troops enter town\n\n{P1}\n\n{P2}"
    assert (first.title, first.outlet, first.url, first.source_id) == (
        "Troops enter town",
        "Northern Star",
        "https://star.example/1",
        "star-1",
    )
    assert first.published == "2019-05-07T10:00:00+00:00"
    assert second.text.startswith("Bridge & road closed\n\n") and second.published is None
    assert isinstance(third, Failure) and third.where.endswith("feed.xml, entry 3")


def test_atom(taken: Take) -> None:
    report = only(taken("feed", ATOM))
    assert (report.author, report.url, report.published) == ("Ann Roe", "https://lake.example/1", "2019-05-07T10:00:00+00:00")


def test_jsonl(taken: Take) -> None:
    text = f"  {P1}\n\u2003Sa\u0301nchez “ok” â€œleft as it is "
    items = [
        {"doc_id": "a", "text": P1, "published": "2019-05-07", "title": "T", "url": "https://u.example", "outlet": "TASS"},
        {"id": 7, "text": text.replace("a\u0301", "á"), "dct": "1998-08-07T10:00"},
        {"text": P2, "date": "07 May 2019", "title": None, "url": 5},
    ]
    one, two, three = taken("a.jsonl", lines(*items))
    assert isinstance(one, Report) and isinstance(two, Report) and isinstance(three, Report)
    assert (one.source_id, one.published, one.title, one.url, one.outlet, one.outlet_country) == (
        "a",
        "2019-05-07",
        "T",
        "https://u.example",
        "TASS",
        "RUS",
    )
    assert one.sha256 == hashlib.sha256(P1.encode()).hexdigest()
    assert (two.source_id, two.published, two.text) == ("7", "1998-08-07T10:00", items[1]["text"])
    assert (three.published, three.url, [i.rule for i in three.issues]) == ("2019-05-07", None, ["intake.field"])
    assert one.source.endswith("a.jsonl, line 1")


@pytest.mark.parametrize("name", ["a.json", "a.txt", "a"])
def test_one_json_document(taken: Take, name: str) -> None:
    document = '[\n  {"id": 1,\n   "text": "Shells fell."},\n  {"id": 2}\n]'
    report, failure = taken(name, document)
    assert isinstance(report, Report) and report.text == "Shells fell."
    assert isinstance(failure, Failure) and failure.where.endswith("item 2")


def test_warc(taken: Take) -> None:
    packed = gzip.compress(PAGE.encode())
    data = (
        response(PAGE.encode())
        + response(b"\x89PNG", kind="image/png")
        + response(PAGE.encode(), status="404 Not Found")
        + response(packed, url="https://star.example/2", extra="Content-Encoding: gzip\r\n")
    )
    for name, whole in (
        ("a.warc", data),
        ("a.warc.gz", gzip.compress(data)),
        ("b.warc.gz", b"".join(map(gzip.compress, [data, data[:0]]))),
    ):
        found = taken(name, whole)
        assert [r.url for r in found if isinstance(r, Report)] == ["https://star.example/1", "https://star.example/2"], name
        assert len({r.text for r in found if isinstance(r, Report)}) == 1


@pytest.mark.parametrize(
    ("name", "data"), [("a.txt", TEXT), ("a.html", PAGE), ("a.eml", MAIL), ("a.mbox", mbox(MAIL)), ("a.jsonl", lines({"text": TEXT}))]
)
def test_gzip_of_any_format_reads_as_the_format_itself(taken: Take, name: str, data: str) -> None:
    plain, packed = only(taken(name, data)), only(taken(name + ".gz", gzip.compress(data.encode())))
    assert (plain.id, plain.text, plain.zones, plain.sha256) == (packed.id, packed.text, packed.zones, packed.sha256)


@pytest.mark.parametrize("data", [TEXT, PAGE, MAIL, mbox(MAIL), RSS, lines({"text": TEXT}), response(PAGE.encode())])
def test_standard_input_is_known_by_its_content(data: str | bytes) -> None:
    raw = data.encode() if isinstance(data, str) else data
    first = next(take_stream(io.BytesIO(raw), settings=Settings()))
    assert isinstance(first, Report) and first.source.startswith("-") and P1 in first.text


def test_a_directory_is_taken_whole_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", "c/d/e.txt", ".hidden/x.txt", ".DS_Store"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"Shells fell on {name}.")
    (tmp_path / "a" / "1b.txt").write_bytes(b"")
    found = list(take(tmp_path, settings=Settings()))
    names = [str(Path(r.source if isinstance(r, Report) else r.where).relative_to(tmp_path)) for r in found]
    assert names == ["b.txt", "a/1.txt", "a/1b.txt", "a/2.txt", "c/d/e.txt"]
    assert [isinstance(r, Failure) for r in found] == [False, False, True, False, False]


def test_the_same_input_gives_the_same_reports(taken: Take) -> None:
    for name, data in (("a.html", PAGE), ("a.eml", MAIL), ("f.xml", RSS)):
        assert taken(name, data) == taken(name, data)
