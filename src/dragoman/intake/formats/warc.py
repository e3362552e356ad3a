"""WARC: one report per HTML response (and per text record of a WET file)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

from dragoman.contracts import InputError, Report
from dragoman.intake.build import build_report
from dragoman.intake.decode import decode
from dragoman.intake.failure import Failure
from dragoman.intake.formats.html import page_report
from dragoman.intake.source import Source

_AGAIN = "Fetch the archive again; the records before this were read"
_CHARSET = re.compile(r"charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{2,40})", re.I)
_PAGES = ("text/html", "application/xhtml+xml")
_KINDS = WarcRecordType.response | WarcRecordType.conversion


class _Forward:
    """A stream that can only be read on, as the archive reader wants it; remembers the last bytes that it gave."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._at, self.last = stream, 0, b""

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read(size)
        self._at += len(data)
        self.last = (self.last + data[-4:])[-4:]
        return data

    def close(self) -> None:
        """The stream is closed by whoever opened it."""

    def tell(self) -> int:
        return self._at

    def seek(self, at: int, whence: int = 0, /) -> int:
        if (at, whence) not in ((self._at, 0), (0, 1)):
            raise OSError("this stream cannot be read backwards")
        return self._at


def take_warc(source: Source) -> Iterator[Report | Failure]:
    """A report or a failure for every page in the archive; responses that are no pages are passed over."""
    stream = _Forward(source.stream)
    number = taken = 0
    cut = False
    try:
        for record in ArchiveIterator(stream, record_types=_KINDS, parse_http=False):
            number += 1
            found = _taken(record, f"{source.name}, record {number}", source.limit)
            cut = isinstance(found, Failure) and found.mend == _AGAIN
            if found is not None:
                taken += 1
                yield found
    except (OSError, ValueError, EOFError) as error:
        yield Failure(f"{source.name}, after record {number}", f"the archive is damaged ({error})", _AGAIN)
        return
    if source.fault:
        return
    if stream.last != b"\r\n\r\n" and not cut:
        yield Failure(f"{source.name}, after record {number}", "the archive breaks off", _AGAIN)
    elif not taken:
        yield Failure(source.name, "the archive holds no web pages", "Look whether it was crawled with its responses")


def _taken(record: Any, where: str, limit: int) -> Report | Failure | None:
    url = record.headers.get("WARC-Target-URI")
    where = f"{where} ({url})" if url else where
    if record.content_length > limit:
        return Failure(where, f"the record is larger than {limit:,} bytes", "Set max_bytes higher, or leave it out")
    announced = record.content_length
    record.freeze()
    if _length(record.reader) < announced:
        return Failure(where, "the record breaks off", _AGAIN)
    record.reader.seek(0)
    try:
        return _page(record, where, url, limit) if record.record_type == WarcRecordType.response else _text(record, where, url)
    except InputError as error:
        return Failure.of(error)
    except (OSError, ValueError) as error:
        return Failure(where, f"the response is damaged ({error})", "Leave it out, or fetch the page again")


def _length(reader: Any) -> int:
    size = 0
    while data := reader.read(1 << 20):
        size += len(data)
    return size


def _page(record: Any, where: str, url: str | None, limit: int) -> Report | Failure | None:
    record.parse_http(auto_decode="all")
    http = record.http_headers
    if http is None or not str(http.status_code).startswith("2"):
        return None
    kind = str(http.get("Content-Type", ""))
    if kind.split(";")[0].strip().lower() not in _PAGES:
        return None
    data = record.reader.read(limit + 1)
    if len(data) > limit:
        return Failure(where, f"the page is larger than {limit:,} bytes", "Set max_bytes higher, or leave it out")
    charset = _CHARSET.search(kind)
    return page_report(data, where, source_id=record.record_id, url=url, charset=charset.group(1) if charset else None)


def _text(record: Any, where: str, url: str | None) -> Report | Failure:
    data = record.reader.read()
    text, noted = decode(data)
    if not text.strip():
        return Failure(where, "the record has no text", "Leave it out")
    return build_report(text, source=where, source_id=record.record_id, url=url, sha256=sha256(data).hexdigest(), issues=noted)
