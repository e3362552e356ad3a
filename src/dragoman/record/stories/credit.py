"""Whom a report names as the source of its copy: "as reported by X", "citing X", "X reported", "Source: X"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from dragoman.vocab.press import fold, press

#: A name is taken to be at most so many words.
_NAME = r"(?:the\s)?(?P<name>[A-Z][\w.'’&/-]{0,30}(?:\s(?:of|the|and|[A-Z][\w.'’&/-]{0,30})){0,4})"
#: These say where the text is from; the others may only say where one claim is from.
_FIRM = re.compile(
    r"(?:[Ss]ource:|[Vv]ia:|[Aa]s\s(?:first\s)?reported\sby|[Ff]irst\s(?:reported|published)\s(?:by|in|on)|[Oo]riginally\s(?:published|appeared)"
    r"\s(?:by|in|on)|[Rr]eproduced\sfrom|[Cc]ourtesy\sof|[Tt]his\s(?:story|article|report)\s(?:is|was)\s(?:by|from|produced\sby))\s" + _NAME
)
_LOOSE = re.compile(r"(?:[Aa]ccording\sto|[Cc]iting|[Cc]ited|[Qq]uoting|[Tt]old|[Rr]eported\sby)\s" + _NAME)
_REPORTED = re.compile(_NAME + r"(?:\snews\sagency|\sagency|\snewspaper)?,?\s(?:reported|reports|has\sreported|said\sin\sa\sreport)\b")


class Credit(NamedTuple):
    """A source that a report names (``name`` as the tables or outlets write it), where, and whether it says so of the whole."""

    name: str
    start: int
    end: int
    firm: bool


def credits(text: str, outlets: Mapping[str, str]) -> list[Credit]:
    """Every source of the press named in ``text``, each once. ``outlets``: further outlets, folded → as written."""
    found: dict[str, Credit] = {}
    for firm, pattern in ((True, _FIRM), (False, _LOOSE), (False, _REPORTED)):
        for match in pattern.finditer(text):
            known = _known(match["name"], outlets)
            if known and known[0] not in found:
                start = match.start("name") + match["name"].find(known[1])
                found[known[0]] = Credit(known[0], start, start + len(known[1]), firm)
    return sorted(found.values(), key=lambda c: c.start)


def _known(phrase: str, outlets: Mapping[str, str]) -> tuple[str, str] | None:
    """The longest part of ``phrase`` that names an outlet or agency ("On Monday the Gazette"), and how it is written there."""
    words = phrase.split(" ")
    for first in range(min(len(words), 4)):
        for last in range(len(words), first, -1):
            part = " ".join(words[first:last]).rstrip(".,'-")
            key = fold(part)
            if key in outlets:
                return outlets[key], part
            if key in press():
                return press()[key].name, part
    return None


def house(outlet: str | None) -> str | None:
    """An outlet's name as the tables write it, else as it is."""
    if outlet is None:
        return None
    known = press().get(fold(outlet))
    return known.name if known else outlet


def is_agency(name: str | None) -> bool:
    """Whether the name is a news agency's."""
    known = press().get(fold(name)) if name else None
    return known is not None and known.agency
