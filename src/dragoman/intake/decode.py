"""Bytes of unknown encoding to text, and the repair of text that was once read in the wrong encoding."""

from __future__ import annotations

import codecs
import re

import ftfy
from charset_normalizer import from_bytes
from ftfy.badness import is_bad

from dragoman.contracts import Issue

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
#: So many bytes are looked at to name an encoding.
_SAMPLE = 100_000
#: A text with fewer broken places than one in so many bytes is UTF-8 all the same.
_FEW = 200
_DECLARED = re.compile(rb"(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_.:-]{2,40})")


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[Issue, ...]]:
    """The text of ``data`` and what had to be said about it. ``declared`` is the encoding that a header names, if any.

    Order: byte order mark; UTF-16 by its pattern of NULs; the declared encoding; UTF-8; UTF-8 with a few broken bytes;
    the most likely of the others. Never fails: what no encoding fits becomes U+FFFD, with a warning.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _named(data[len(mark) :], name)
    wide = _utf16(data)
    if wide:
        return _named(data, wide)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _declared(data, declared) or _mostly_utf8(data) or _likely(data)


def declared_in(data: bytes) -> str | None:
    """The encoding that the head of an HTML or XML document names for itself."""
    found = _DECLARED.search(data[:2048])
    return found.group(1).decode("ascii") if found else None


def mended(text: str) -> tuple[str, tuple[Issue, ...]]:
    """``text`` with mojibake undone where it is evident ("â€œ" for a quotation mark)."""
    if text.isascii() or not is_bad(text):
        return text, ()
    fixed = ftfy.fix_encoding(text)
    if fixed == text:
        return text, ()
    return fixed, (_note("intake.mojibake", "info", "text that had been read in the wrong encoding was mended"),)


def _named(data: bytes, name: str) -> tuple[str, tuple[Issue, ...]]:
    text = data.decode(name, "replace")
    broken = text.count("\ufffd")
    return text, (_note("intake.encoding", "warning", f"{broken} places are not valid {name}; replaced by U+FFFD"),) if broken else ()


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of western text is NUL."""
    sample = data[:2000]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and odd < 0.05 * half else None


def _declared(data: bytes, declared: str | None) -> tuple[str, tuple[Issue, ...]] | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
        # Web pages that name Latin-1 mean windows-1252 (WHATWG Encoding Standard).
        return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name), ()
    except (LookupError, UnicodeError, TypeError):
        return None


def _mostly_utf8(data: bytes) -> tuple[str, tuple[Issue, ...]] | None:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(ord(c) > 127 for c in text[:_SAMPLE]) - text.count("\ufffd", 0, _SAMPLE)
    if good < 2 * broken or broken * _FEW > len(data) + 2 * _FEW:
        return None
    return text, (_note("intake.encoding", "warning", f"{broken} places are not valid UTF-8; replaced by U+FFFD"),)


def _likely(data: bytes) -> tuple[str, tuple[Issue, ...]]:
    best = from_bytes(data[:_SAMPLE]).best()
    name = best.encoding if best else "cp1252"
    text = data.decode(name, "replace")
    if name != "cp1252" and _western(data):
        name, text = "cp1252", data.decode("cp1252", "replace")
    return text, (_note("intake.encoding", "info", f"not UTF-8; read as {name}"), *_named(data, name)[1])


def _western(data: bytes) -> bool:
    """Mostly ASCII letters with a rare high byte: cp1252 is the common cause (curly quotes, accents)."""
    sample = data[:_SAMPLE]
    high = sum(b > 127 for b in sample)
    return high * 25 < len(sample)


def _note(rule: str, level: str, message: str) -> Issue:
    return Issue(stage="intake", rule=rule, level="warning" if level == "warning" else "info", message=message)
