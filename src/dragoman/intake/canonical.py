"""Canonical text: NFC, LF line ends, nothing that cannot be written as UTF-8. Text that is all this already stays as it is."""

from __future__ import annotations

import re
import unicodedata

from dragoman.contracts import Issue

_UNUSABLE = re.compile("[\x00\ud800-\udfff]")
#: Marks that can show text in another order than it is stored in (Unicode UAX 9: embeddings, overrides, isolates, marks).
_ORDER = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: Normalising a run of combining marks takes time with the square of its length, so that an endless one is broken by a
#: joiner (U+034F), as Unicode's stream-safe format does (UAX 15). These ranges hold all marks and much else.
_LONGEST_RUN = 1000
_RUN = re.compile(f"[\u0300-\u2dff\ua66f-\uabff\ufb1e-\ufe2f\U00010000-\U0001ffff]{{{_LONGEST_RUN},}}")
_JOINER = "\u034f"
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
    run = _RUN.search(text)
    if run:
        text, before = _RUN.sub(_broken, text), len(text)
        if len(text) > before:
            issues.append(_issue("intake.marks", "warning", "an endless run of combining marks was broken up", run.start()))
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    mark = _ORDER.search(text)
    if mark:
        name = unicodedata.name(mark.group())
        issues.append(_issue("intake.bidi", "info", f"the text holds marks that can change the order shown, first {name}", mark.start()))
    return text, tuple(issues)


def _broken(run: re.Match[str]) -> str:
    parts: list[str] = []
    marks = 0
    for char in run.group():
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks > _LONGEST_RUN:
            parts.append(_JOINER)
            marks = 1
        parts.append(char)
    return "".join(parts)


def _issue(rule: str, level: str, message: str, at: int) -> Issue:
    return Issue(stage="intake", rule=rule, level="info" if level == "info" else "warning", message=message, start=at, end=at + 1)
