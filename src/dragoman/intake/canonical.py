"""Canonical text: NFC, LF line ends, nothing that cannot be written as UTF-8. Text that is all this already stays as it is."""

from __future__ import annotations

import re
import unicodedata

from dragoman.contracts import Issue

_UNUSABLE = re.compile("[\x00\ud800-\udfff]")
#: Marks that can show text in another order than it is stored in (Unicode UAX 9: embeddings, overrides, isolates, marks).
_ORDER = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_REPLACEMENT = "\ufffd"


def canonical(text: str) -> tuple[str, tuple[Issue, ...]]:
    """The canonical text and what had to be said about it. Unusable characters become U+FFFD, one for one."""
    issues: list[Issue] = []
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and "\x00" not in text:
        return text, ()
    found = _UNUSABLE.search(text)
    if found:
        text, count = _UNUSABLE.subn(_REPLACEMENT, text)
        issues.append(_issue("intake.unusable", "warning", f"{count} NULs or lone surrogates were replaced by U+FFFD", found.start()))
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    mark = _ORDER.search(text)
    if mark:
        name = unicodedata.name(mark.group())
        issues.append(_issue("intake.bidi", "info", f"the text holds marks that can change the order shown, first {name}", mark.start()))
    return text, tuple(issues)


def _issue(rule: str, level: str, message: str, at: int) -> Issue:
    return Issue(stage="intake", rule=rule, level="info" if level == "info" else "warning", message=message, start=at, end=at + 1)
