"""WARC: one report per HTML response (and per text record of a WET file)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from fastwarc.warc import ArchiveIterator, WarcRecordType

from dragoman.contracts import InputError, Report
from dragoman.intake.build import build_report
from dragoman.intake.decode import decode
from dragoman.intake.failure import Failure
from dragoman.intake.formats.html import page_report
from dragoman.intake.source import Source

_MEND = "Fetch the archive again; the records before it were read"
_CHARSET = re.compile(r"charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{2,40})", re.I)
_PAGES = ("text/html", "application/xhtml+xml")


def take_warc(source: Source) -> Iterator[Report | Failure]:
    """A report or a failure for every page in the archive; responses that are no pages are passed over."""
    number = taken = 0
    records = ArchiveIterator(
        source.stream, record_types=WarcRecordType.response | WarcRecordType.conversion, parse_http=True, auto_decode="all"
    )
    while True:
        try:
            record = next(records, None)
            if record is None:
                break
            number += 1
            found = _taken(record, f"{source.name}, record {number}", source.limit)
        except (OSError, ValueError, EOFError) as error:
            yield Failure(f"{source.name}, after record {number}", f"the archive is damaged ({error})", _MEND)
            return
        if found is not None:
            taken += 1
            yield found
    if not taken and not source.fault:
        yield Failure(source.name, "the archive holds no web pages", "Look whether it was crawled with its responses")


def _taken(record: Any, where: str, limit: int) -> Report | Failure | None:
    url = record.headers.get("WARC-Target-URI")
    where = f"{where} ({url})" if url else where
    page = record.record_type == WarcRecordType.response
    if page and not _is_page(record):
        return None
    data = record.reader.read(limit + 1)
    if len(data) > limit:
        return Failure(where, f"the page is larger than {limit:,} bytes", "Set max_bytes higher, or leave it out")
    try:
        return (
            page_report(data, where, source_id=record.record_id, url=url, charset=_charset(record))
            if page
            else _text(record, data, where, url)
        )
    except InputError as error:
        return Failure.of(error)


def _text(record: Any, data: bytes, where: str, url: str | None) -> Report | Failure:
    text, noted = decode(data)
    if not text.strip():
        return Failure(where, "the record has no text", "Leave it out")
    return build_report(text, source=where, source_id=record.record_id, url=url, sha256=sha256(data).hexdigest(), issues=noted)


def _is_page(record: Any) -> bool:
    http = record.http_headers
    if http is None or not str(http.status_code).startswith("2"):
        return False
    return str(http.get("Content-Type", "")).split(";")[0].strip().lower() in _PAGES


def _charset(record: Any) -> str | None:
    found = _CHARSET.search(str(record.http_headers.get("Content-Type", "")))
    return found.group(1) if found else None
