"""Where dates and deadlines stand in a stretch of tokens. Marks are ``@`` and the first character of the expression."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.vocab import agreements as vocab

_CALENDAR = vocab.words("calendar")
_SPANS = frozenset(("day", "days", "hour", "hours", "week", "weeks", "month", "months", "year", "years"))


def mark(reading: Reading, token: int) -> str:
    """The marker of the expression that begins at ``token``."""
    return f"@{reading.starts[token]}"


def dates(reading: Reading, first: int, last: int) -> list[tuple[int, int]]:
    """Date and time expressions within tokens ``first:last``, as token spans without their prepositions."""
    found, node = [], first
    while node < last:
        end = _expression(reading, node, last)
        if end == node:
            node += 1
            continue
        begin = node
        while begin < end - 1 and reading.lowers[begin] in vocab.words("weak date words"):
            begin += 1
        found.append((begin, end))
        node = end
    return found


def _expression(reading: Reading, node: int, last: int) -> int:
    end = node
    while end < last and _is_date(reading, end, last):
        end += 1
    if end > node and not any(_holds(reading, t) for t in range(node, end)):
        return node
    return end


def _is_date(reading: Reading, token: int, last: int) -> bool:
    if reading.ents[token] in ("DATE", "TIME") or reading.lowers[token] in _CALENDAR:
        return True
    if reading.lowers[token][0].isdigit() or reading.tags[token] == "CD":
        nxt = reading.lowers[token + 1 : min(last, token + 2)]
        return bool(nxt) and (nxt[0] in _CALENDAR or nxt[0] in _SPANS or nxt[0] == "may")
    return token > 0 and reading.lowers[token] in _SPANS and reading.tags[token - 1] == "CD"


def _holds(reading: Reading, token: int) -> bool:
    word = reading.lowers[token]
    return (
        word in _CALENDAR
        or word in _SPANS
        or word[0].isdigit()
        or word == "may"
        or word.endswith("day")
        or word in ("year", "week", "month", "night")
    )


def relation(reading: Reading, first: int, begin: int) -> str:
    """How the words before a date stand to it: ``from``, ``until``, ``for`` (a term) or ``on``."""
    for node in range(begin - 1, max(first - 1, begin - 6), -1):
        word = reading.lowers[node]
        if word in ("to", "and", "-", "–") and node == begin - 1 and reading.ents[node - 1] in ("DATE", "TIME"):  # noqa: RUF001
            return "until"
        if word in (
            "than",
            "the",
            "next",
            "a",
            "an",
            "no",
            "not",
            "midnight",
            "noon",
            "period",
            "of",
            "at",
            "every",
            "first",
            "later",
            "end",
            "local",
            "time",
        ):
            if word == "later":
                return "until"
            continue
        if word in ("from", "starting", "beginning", "effective", "commencing", "since", "as"):
            return "from"
        if word in ("by", "before", "within", "until", "till", "through"):
            return "until"
        return "for" if word in ("for", "during", "over") else "on"
    return "on"
