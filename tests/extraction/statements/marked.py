"""Rows of the table tests: one sentence with one statement marked in it.

``{s|speaker}``, ``{c|cue}``, ``{t|content}`` (several pieces allowed), ``{a|addressee}``, ``{v|venue}``; what is not marked is not asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.contracts import Statement
from dragoman.extraction.statements import extract
from tests.conftest import Read

_MARK = re.compile(r"\{([sctav])\|([^{}]*)\}")
#: Marks and stops at the edges of a piece of content are a matter of taste.
_EDGE = " \t\n.,;:!?\"'“”„‟«»‘’‚`–—-"


@dataclass(frozen=True)
class Row:
    text: str
    marks: dict[str, list[str]]


def row(marked: str) -> Row:
    """The plain text of a marked sentence and what it marks."""
    marks: dict[str, list[str]] = {}
    for kind, words in _MARK.findall(marked):
        marks.setdefault(kind, []).append(words)
    return Row(_MARK.sub(r"\2", marked), marks)


def statements(text: str, read: Read) -> list[Statement]:
    """The statements of a text."""
    report, reading = read(text)
    return [s for s in extract(report, reading) if isinstance(s, Statement)]


def matching(marked: str, read: Read) -> list[Statement]:
    """The statements of a marked sentence that have what it marks."""
    want = row(marked)
    return [s for s in statements(want.text, read) if _fits(s, want)]


def told(found: list[Statement], text: str) -> list[str]:
    """The statements in one line each, for the message of a failing row."""
    return [
        f"[{s.speaker.text if s.speaker else ''}] <{s.cue.text if s.cue else ''}> {[text[c.start : c.end] for c in s.content]}"
        f" a={s.addressee.text if s.addressee else ''} v={s.venue.text if s.venue else ''} {s.evidence.rule}"
        for s in found
    ]


def _fits(s: Statement, want: Row) -> bool:
    made = {
        "s": [s.speaker.text] if s.speaker else [],
        "c": [s.cue.text] if s.cue else [],
        "t": [want.text[c.start : c.end].strip(_EDGE) for c in s.content],
        "a": [s.addressee.text] if s.addressee else [],
        "v": [s.venue.text] if s.venue else [],
    }
    asked = {k: [w.strip(_EDGE) for w in v] if k == "t" else v for k, v in want.marks.items()}
    return all(made[k] == v for k, v in asked.items())
