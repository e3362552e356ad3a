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
    word = reading.lowers[token]
    if (
        word in ("dawn", "noon", "sunset")
        and reading.words[token][0].isupper()
        and reading.tags[token + 1 : token + 2] in (["NNP"], ["NNPS"])
    ):
        return False  # a name: the Dawn Forces
    if reading.ents[token] in ("DATE", "TIME") or word in _CALENDAR or is_day_count(reading, token):
        return True
    if word == "mid":
        return token + 2 < last and reading.lowers[token + 1] == "-" and reading.lowers[token + 2][:1] in "12jfmasond"
    if reading.lowers[token][0].isdigit() or reading.tags[token] == "CD":
        nxt = reading.lowers[token + 1 : min(last, token + 3)]
        nxt = nxt[1:] if nxt[:1] == ["-"] else nxt[:1]
        return bool(nxt) and (nxt[0] in _CALENDAR or nxt[0] in _SPANS or nxt[0] == "may")
    if reading.lowers[token] == "-":
        return token + 1 < last and reading.lowers[token + 1] in _SPANS and reading.tags[token - 1] == "CD"
    return token > 0 and reading.lowers[token] in _SPANS and (reading.tags[token - 1] == "CD" or reading.lowers[token - 1] == "-")


def is_day_count(reading: Reading, token: int) -> bool:
    """``D+30``: a day counted from the day of signature, in one token or in three."""
    word = reading.lowers[token]
    if word[0] == "d" and word[1:2] == "+" and word[2:].isdigit():
        return True
    around = "".join(reading.lowers[max(0, token - 2) : token + 3])
    return word in ("d", "+") and "d+" in around and any(c.isdigit() for c in around)


def _holds(reading: Reading, token: int) -> bool:
    word = reading.lowers[token]
    if word in _SPANS | {"night"} and reading.lowers[token - 1] in ("this", "that", "old", "any", "by"):
        return False
    return (
        is_day_count(reading, token)
        or word in _CALENDAR
        or word in _SPANS
        or word[0].isdigit()
        or word == "may"
        or word.endswith("day")
        or word in ("year", "week", "month", "night")
    )


def relation(reading: Reading, first: int, begin: int) -> str:
    """How the words before a date stand to it: ``from``, ``until``, ``for`` (a term), ``on``, or ``past`` (agreed in 2009,
    the boundary of 1956: a date of something else)."""
    before = reading.lowers[begin - 1] if begin > first else ""
    if before == "since" or reading.lowers[begin] == "since":
        return "past"
    if _of_then(reading, begin, before) or _in_relative(reading, begin, first) or _of_a_thing(reading, begin, before):
        return "past"
    return _by_words_before(reading, first, begin)


def _of_then(reading: Reading, begin: int, before: str) -> bool:
    """The date of something else: the boundary of 1956, agreed in 2009."""
    if before == "in":
        return _bare_year(reading, begin) and _of_another(reading, begin)
    if before != "of" or reading.lowers[begin - 2 : begin - 1] == ["as"]:
        return False
    return not is_length(reading, begin, begin + 3) and _of_another(reading, begin)


def _by_words_before(reading: Reading, first: int, begin: int) -> str:
    for node in range(begin - 1, max(first - 1, begin - 6), -1):
        word = reading.lowers[node]
        if word in ("to", "and", "-", "–") and node == begin - 1 and reading.ents[node - 1] in ("DATE", "TIME"):  # noqa: RUF001
            return "until"
        if word == "later":
            return "until"
        if word in vocab.words("before a date") or reading.tags[node] == "CD" or word == "(":
            continue
        if word in ("from", "starting", "beginning", "effective", "commencing", "as", "after", "upon", "following"):
            return "from"
        if word in ("by", "before", "within", "until", "till", "through"):
            return "until"
        return "for" if word in ("for", "during", "over") else "on"
    return "on"


def _in_relative(reading: Reading, begin: int, first: int) -> bool:
    """Within a relative clause on a noun (those who took up arms between 1988 and 1998)."""
    node, heads, deps = begin, reading.heads, reading.deps
    for _ in range(6):
        if heads[node] == node or node < first:
            return False
        if deps[node] in ("relcl", "acl") and reading.tags[node] in ("VBD", "VBN") and _without_modal(reading, node):
            return True
        node = heads[node]
    return False


def _without_modal(reading: Reading, verb: int) -> bool:
    return not any(reading.tags[c] == "MD" for c in reading.children[verb])


def _of_a_thing(reading: Reading, begin: int, before: str) -> bool:
    """``the first nine years of schooling``: how long a thing is, no term."""
    end = begin
    while end < len(reading.lowers) - 2 and end < begin + 5 and reading.lowers[end] not in _SPANS:
        end += 1
    if reading.lowers[end] not in _SPANS or reading.lowers[end + 1] != "of" or before in ("within", "than", "least"):
        return False
    return reading.tags[end + 2][:2] in ("NN", "VB") and vocab.stem(reading.lemmas[end + 2]) not in vocab.words("event of a term")


def _bare_year(reading: Reading, token: int) -> bool:
    word = reading.words[token]
    return len(word) == 4 and word.isdigit()


def _of_another(reading: Reading, begin: int) -> bool:
    """``of 1956`` after a noun; ``in 2009`` after a participle."""
    tag = reading.tags[begin - 2] if begin > 1 else ""
    return tag[:1] == "N" if reading.lowers[begin - 1] == "of" else tag in ("VBN", "VBD")


def is_length(reading: Reading, first: int, last: int) -> bool:
    """Whether the expression is a length of time and no day."""
    return any(reading.lowers[t] in _SPANS for t in range(first, last)) and not any(
        reading.lowers[t] in _CALENDAR for t in range(first, last)
    )
