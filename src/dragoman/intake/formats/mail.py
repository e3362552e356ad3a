"""E-mail: one message a file, or a mailbox of them. The body is the text; subject, sender and date come with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from hashlib import sha256
from typing import BinaryIO, cast

from dragoman.contracts import InputError, Issue, Report
from dragoman.intake.build import build_report
from dragoman.intake.decode import decode, mended
from dragoman.intake.failure import Failure
from dragoman.intake.formats.markup import plain
from dragoman.intake.source import Source
from dragoman.intake.stream import HEAD

_FROM = re.compile(rb"From \S{1,200} .{0,80}\d{4}\s*$|From \S{1,200} .{0,80}\d{2}:\d{2}.{0,40}$")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.M)
#: What the standard library's header parser raises on headers that are not as RFC 5322 has them.
_HEADER_ERRORS = (ValueError, LookupError, AttributeError, TypeError, OverflowError)
_SUBJECT_MARKS = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s{0,2}(?:\[\d{1,3}\])?:\s{0,3}|\[[^\]]{1,40}\]\s{0,3}){1,6}", re.I)


def take_mail(source: Source) -> Iterator[Report | Failure]:
    """The report of one message."""
    yield message_report(source.whole(), source.name)


def take_mbox(source: Source) -> Iterator[Report | Failure]:
    """A report or a failure for every message of a mailbox, one message held at a time."""
    for number, data in enumerate(_messages(source.stream, source.limit), 1):
        where = f"{source.name}, message {number}"
        if data is None:
            yield Failure(where, f"the message is larger than {source.limit:,} bytes", "Split the mailbox, or set max_bytes higher")
            continue
        if source.fault and source.stream.peek(1) == b"":  # type: ignore[attr-defined]  # a BufferedReader
            return  # cut off with the stream, which the caller reports
        try:
            yield message_report(data, where)
        except InputError as error:
            yield Failure.of(error)


def _messages(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Messages of a mailbox (mboxrd), without their "From " lines; None for one that is too large."""
    parts: list[bytes] = []
    size, inside, blank, fresh = 0, False, True, True
    while line := stream.readline(HEAD):
        if fresh and blank and _FROM.match(line.rstrip(b"\r\n")):
            if inside:
                yield _joined(parts, size, limit)
            parts, size, inside = [], 0, True
        else:
            size += len(line)
            if size <= limit:
                parts.append(line)
        fresh = line.endswith(b"\n")
        blank = not line.strip()
    if inside:
        yield _joined(parts, size, limit)


def _joined(parts: list[bytes], size: int, limit: int) -> bytes | None:
    return _QUOTED_FROM.sub(rb"\1", b"".join(parts)) if size <= limit else None


def message_report(data: bytes, where: str) -> Report:
    """The report of a message's bytes. Raises InputError where it has no text part."""
    try:
        message = message_from_bytes(data, policy=default)
        text, issues = _text(message, where)
    except RecursionError as error:
        raise InputError(where, "the message's parts are nested too deeply", "Save the message's text and read that") from error
    subject = _header(message, "Subject")
    return build_report(
        text,
        source=where,
        source_id=_header(message, "Message-ID"),
        published=_header(message, "Date"),
        title=_SUBJECT_MARKS.sub("", subject, count=1).strip() or None if subject else None,
        sender=_sender(message),
        sha256=sha256(data).hexdigest(),
        issues=issues,
    )


def _text(message: EmailMessage, where: str) -> tuple[str, tuple[Issue, ...]]:
    for kind in ("plain", "html"):
        for part in _parts(message, f"text/{kind}"):
            payload = part.get_payload(decode=True)
            raw, noted = decode(payload if isinstance(payload, bytes) else b"", _charset(part))
            text, more = mended(raw)
            if kind == "html":
                text = plain(text.replace("\x00", "\ufffd"), where)
            if text.strip():
                return text, (*noted, *more)
    raise InputError(where, "the message has no text part", "Save what is attached as a file of its own and read that")


def _parts(message: EmailMessage, kind: str) -> Iterator[EmailMessage]:
    for part in message.walk():
        if part.get_content_type() == kind and _disposition(part) != "attachment":
            yield part


def _disposition(part: object) -> str | None:
    try:
        return cast(EmailMessage, part).get_content_disposition()
    except _HEADER_ERRORS:
        return None


def _charset(part: EmailMessage) -> str | None:
    try:
        return part.get_content_charset()
    except _HEADER_ERRORS:
        return None


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message[name]
        return " ".join(str(value).split()) or None if value is not None else None
    except _HEADER_ERRORS:
        return None


def _sender(message: EmailMessage) -> str | None:
    value = _header(message, "From")
    if not value:
        return None
    name, address = parseaddr(value)
    return name.strip("\"' ") or address or None
