"""Tells what kind of input a stream is: by its first bytes, and by the file's name only where they leave it open."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["empty", "binary", "gzip", "warc", "mbox", "mail", "feed", "html", "jsonl", "json", "plain"]

_MAGIC: dict[bytes, str] = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP archive or an Office document", b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document", b"\x89PNG": "a PNG image", b"\xff\xd8\xff": "a JPEG image", b"GIF8": "a GIF image",
    b"RIFF": "sound, video or an image", b"OggS": "sound or video", b"ID3": "sound", b"\x7fELF": "a program", b"MZ\x90": "a program",
    b"BZh": "bzip2 data", b"\xfd7zXZ": "xz data", b"(\xb5/\xfd": "zstd data", b"7z\xbc\xaf": "a 7z archive", b"Rar!": "a RAR archive",
    b"PAR1": "a Parquet file", b"SQLite format 3": "an SQLite database",
}  # fmt: skip
_MAILBOX = re.compile(rb"From \S{1,200} .{0,80}\d{4}\s*\n(?:[A-Za-z][A-Za-z0-9-]{1,60}:|>From )")
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t\r\n]")
_MAIL_HEADERS = frozenset(
    b"from to subject date message-id received mime-version return-path delivered-to reply-to cc content-type x-mailer list-id".split()
)
_MAIL_SIGNS = frozenset(b"message-id received mime-version return-path delivered-to from".split())
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|channel)[\s>]", re.I)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.I)
_TAGS = re.compile(rb"</?(?:p|div|span|a|h[1-6]|br|article|section|table|ul|li|meta|title|b|i|em|strong)(?:\s[^<>]{0,500})?/?>", re.I)
_JSON = re.compile(rb'(?:\[\s{0,100}\{|\{)\s{0,100}"[^"\n]{1,80}"\s{0,100}:')
_BY_NAME: dict[str, Kind] = {
    "jsonl": "jsonl", "ndjson": "jsonl", "json": "json", "eml": "mail", "mbox": "mbox", "html": "html", "htm": "html", "xhtml": "html",
    "rss": "feed", "atom": "feed", "warc": "warc",
}  # fmt: skip


def sniff(head: bytes, name: str) -> Kind:
    """The kind of an input from its first bytes and, where those leave it open, its name."""
    if not head.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        return "empty"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head.startswith(b"WARC/"):
        return "warc"
    if binary_kind(head):
        return "binary"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return _marked(head, start) or _named(start, name) or "plain"


def binary_kind(head: bytes) -> str | None:
    """What a binary file is, in words; None where the bytes can be text (UTF-16 included, and text with stray NULs)."""
    for magic, words in _MAGIC.items():
        if head.startswith(magic):
            return words
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    odd = sum(head.count(bytes([b])) for b in (*range(1, 9), *range(14, 27), *range(28, 32), 127))
    nuls = head.count(0)
    if nuls and max(head[::2].count(0), head[1::2].count(0)) >= 0.95 * nuls and nuls > 0.2 * len(head):
        nuls = 0  # UTF-16 without a mark
    return "binary data" if (odd + nuls) * 20 > len(head) else None


def _marked(head: bytes, start: bytes) -> Kind | None:
    if _MAILBOX.match(head):
        return "mbox"
    if start.startswith((b"{", b"[")) and _JSON.match(start):
        return "jsonl" if start.startswith(b"{") and _json_lines(start) else "json"
    if start.startswith(b"<"):
        if _FEED.search(start[:4096]) and not _HTML.match(start):
            return "feed"
        if _HTML.search(start[:4096]) or len(_TAGS.findall(start[:8192])) >= 4:
            return "html"
    return "mail" if _mail(head) else None


def _json_lines(start: bytes) -> bool:
    """Whether the first line is a whole object, or so long that its end is not in sight."""
    first = start.split(b"\n", 1)[0].strip()
    return first.endswith(b"}") or (b"\n" not in start and len(first) > 60_000)


def _mail(head: bytes) -> bool:
    names: set[bytes] = set()
    for line in head.split(b"\n", 60)[:60]:
        if not line.strip():
            break
        if line[:1] in b" \t" and names:
            continue
        found = _HEADER.match(line + b"\n")
        if not found:
            return False
        names.add(found.group(1).lower())
    return len(names & _MAIL_HEADERS) >= 2 and bool(names & _MAIL_SIGNS)


def _named(start: bytes, name: str) -> Kind | None:
    kind = _BY_NAME.get(name.removesuffix(".gz").rpartition(".")[2].lower())
    if kind == "json":
        return "json" if start.startswith((b"{", b"[")) else None
    if kind in ("mbox", "warc", "feed"):
        return None  # without its mark in the bytes it is none, whatever it is called
    if kind == "mail":
        return "mail" if _HEADER.match(start) else None
    return kind
