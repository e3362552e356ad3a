"""Figures that count nothing: dates, years, clock times, ages, labels (Article 5), telephone numbers, scores, fractions."""

from __future__ import annotations

from functools import cache

from dragoman.contracts import Reading
from dragoman.extraction.quantities.bounds import Figure
from dragoman.extraction.quantities.counted import Counted
from dragoman.vocab import quantities as vocab

_MONTHS = vocab.words("months")
_CLOCK = frozenset(("a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "gmt", "utc", "hrs"))
_PLAIN_LABELS = vocab.words("plain labels")
_SPORT = vocab.words("sport")
_ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"))
_TREND = vocab.words("trend")
_FRACTIONS = vocab.words("fractions")
_AGO = frozenset(("ago", "later", "earlier", "before", "after", "old", "from"))
_CURRENCY_BEFORE = vocab.words("currency before")
_CURRENCY_AFTER = vocab.words("currency after")
_ONE_NOT = frozenset(("no", "any", "every", "each", "this", "that", "which", "the", "some", "only"))


@cache
def _labels() -> frozenset[str]:
    return vocab.labels()


def refused(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int) -> bool:
    """Whether the figure is no quantity."""
    return (
        _money(reading, start, figure, counted, stop)
        or _date(reading, start, figure, counted, stop)
        or _label(reading, start, figure, counted)
        or _age(reading, start, figure, stop)
        or _glued(reading, figure, stop)
        or _span_of_time(reading, start, figure, counted, stop)
        or _one(reading, start, figure, counted)
        or _score(reading, start, figure, counted, stop)
        or _part_of_a_million(reading, start, figure)
        or _former(reading, start, figure, counted, stop)
    )


def _word(reading: Reading, at: int, start: int, stop: int) -> str:
    return reading.lowers[at] if start <= at < stop else ""


def _money(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int) -> bool:
    """``two million dollars``, ``Rs 40 crore``, ``$5 million``: a sum of money; not ``500 pounds of explosives``."""
    if counted.unit is not None and counted.unit.kind == "money":
        return True
    lowers, number, last = reading.lowers, figure.number, figure.last
    if number > start and lowers[number - 1] in _CURRENCY_BEFORE:
        return True
    return last < stop and lowers[last] in _CURRENCY_AFTER and lowers[last + 1 : last + 2] != ["of"]


def _date(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int) -> bool:
    before, after = _word(reading, figure.first - 1, start, stop), _word(reading, figure.last, start, stop)
    if (
        (before in _MONTHS and _day_or_year(reading, start, figure, counted))
        or (after in _MONTHS and (after != "may" or reading.words[figure.last][0].isupper()))
        or after in _CLOCK
    ):
        return True
    if after == "hours" and len(reading.words[figure.number]) == 4 and reading.words[figure.number].isdigit():
        return True  # 0600 hours
    if _clock(reading, start, figure, stop, before, after):
        return True
    if before == "the" and after == "of" and _word(reading, figure.last + 1, start, stop) in _MONTHS:
        return True
    return _year(reading, figure, counted, before)


def _clock(reading: Reading, start: int, figure: Figure, stop: int, before: str, after: str) -> bool:
    """``10:30``; not ``Sitrep 14: 3 killed``."""
    if after == ":":
        return _word(reading, figure.last + 1, start, stop).isdigit()
    glued = before == ":" and reading.starts[figure.number] == reading.ends[figure.number - 1]
    return glued and _word(reading, figure.first - 2, start, stop).isdigit()


def _day_or_year(reading: Reading, start: int, figure: Figure, counted: Counted) -> bool:
    """``on May 12``, ``in May 2014``; not ``in May 140 farmers`` nor ``in mid-May some 12 farmers``."""
    word = reading.words[figure.number]
    if figure.first != figure.number or figure.rule == "range":
        return figure.first == figure.number
    if not word.isdigit():
        return not (counted.unit is not None and figure.best is not None and figure.best > 31)
    if int(word) <= 31:
        at = figure.first - 2
        said_in = at >= start and reading.lowers[at] in ("in", "since", "during") and counted.unit is not None
        return not (said_in and counted.unit is not None and counted.unit.kind == "person" and reading.ents[figure.number] != "DATE")
    return 1500 <= int(word) <= 2100 or counted.unit is None


def _year(reading: Reading, figure: Figure, counted: Counted, before: str) -> bool:
    word = reading.words[figure.number]
    digits = word[:4]
    if not (digits.isdigit() and 1500 <= int(digits) <= 2100) or (len(word) > 4 and word[4] not in "-–"):  # noqa: RUF001
        return False
    if before in _MONTHS or before == "," or reading.ents[figure.number] == "DATE":
        return counted.unit is None or reading.ents[figure.number] == "DATE"
    return counted.unit is None or (
        counted.first != figure.last and before in ("in", "since", "of", "by", "from", "until", "during", "the")
    )


def _label(reading: Reading, start: int, figure: Figure, counted: Counted) -> bool:
    at = figure.first - 1
    if at < start or figure.first != figure.number:
        return False
    word, capital = reading.lowers[at], reading.words[at][:1].isupper() and at > start
    if word in _PLAIN_LABELS or (word in _labels() and (capital or (counted.head is None and reading.tags[at] in ("NN", "NNP", "NNS")))):
        return word != "no" or reading.words[at] == "No"
    if reading.tags[at] == "NNP" and reading.words[at].isupper() and len(reading.words[at]) in (2, 3) and counted.head is not None:
        return reading.tags[counted.head] in ("NN", "NNP")
    name = reading.name_of[at]
    return capital and counted.unit is None and reading.tags[at] in ("NNP", "NNPS") and name >= 0 and name == reading.name_of[figure.number]


def _age(reading: Reading, start: int, figure: Figure, stop: int) -> bool:
    before, after = _word(reading, figure.first - 1, start, stop), _word(reading, figure.last, start, stop)
    if before in ("aged", "age", "ages") or (before == "as" and _word(reading, figure.first - 2, start, stop) in ("young", "old")):
        return True
    if before == "of" and _word(reading, figure.first - 2, start, stop) in ("age", "ages"):
        return True
    tail = reading.lowers[figure.last : min(stop, figure.last + 4)]
    if "old" in tail and tail[0] in ("-", "year", "years", "month", "months"):
        return True
    if before in ("over", "under") and reading.lowers[figure.first - 2 : figure.first - 1] == ["the"]:
        return True
    person = figure.first - 2
    named = person >= start and reading.tags[person] == "NNP" and reading.ents[person] in ("PERSON", "")
    return named and before == "," and after in (",", ".", ")")


def _glued(reading: Reading, figure: Figure, stop: int) -> bool:
    """Parts of longer codes and numbers (T-72, 044 12 34, 3/4), ordinals and fractions."""
    number, last, starts, ends, text = figure.number, figure.last, reading.starts, reading.ends, reading.text
    if starts[number] and text[starts[number] - 1] in "-/.:+#№" and not _ranged(figure, number):
        return True
    if number and reading.words[number - 1].isdigit() and not _ranged(figure, number):
        return True
    end = ends[last - 1]
    if end < len(text) and text[end] in "/:" and end + 1 < len(text) and text[end + 1].isdigit():
        return True
    if reading.lowers[last : last + 1] == ["-"] and _joined_time(_word(reading, last + 1, number, stop)):
        return True
    following = _word(reading, last + (reading.lowers[last : last + 1] == ["-"]), number, stop)
    if (
        following in _FRACTIONS
        or following in ("mm", "millimetre", "millimeter")
        or (following.isdigit() and reading.lowers[last : last + 1] == ["-"])
    ):
        return True
    return following.isdigit() and len(following) <= 4 and _word(reading, last + 1, number, stop).isdigit()


def _part_of_a_million(reading: Reading, start: int, figure: Figure) -> bool:
    """``three quarters of a million``: a million that is none."""
    at = figure.first
    return at - 2 >= start and reading.lowers[at - 1] == "of" and reading.lowers[at] == "a" and reading.lowers[at - 2] in _FRACTIONS


def _joined_time(word: str) -> bool:
    """``the Twenty-first Division``, ``a 40-year war``: a name's ordinal, a noun's length in time."""
    unit = vocab.units().get(word)
    return word in _ORDINALS or (unit is not None and unit.kind == "duration")


def _ranged(figure: Figure, number: int) -> bool:
    return figure.first < number


def _span_of_time(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int) -> bool:
    """``five days ago``, ``within two weeks``, ``in three months``: a time, not an amount of time."""
    if counted.unit is None or counted.unit.kind != "duration" or counted.head is None:
        return False
    before, after = _word(reading, figure.first - 1, start, stop), _word(reading, counted.head + 1, start, stop)
    return after in _AGO or before in ("within", "in", "after", "every", "last", "past", "next", "previous", "coming")


def _one(reading: Reading, start: int, figure: Figure, counted: Counted) -> bool:
    """``one of the``, ``one day``, ``no one``, ``one side``: one that counts nothing."""
    if reading.lowers[figure.number] != "one" or figure.last - figure.number > 1:
        return False
    after = reading.lowers[figure.last] if figure.last < len(reading.lowers) else ""
    if after in ("of", "another", "-", "day", "such") or _word(reading, figure.first - 1, start, figure.first) in _ONE_NOT:
        return True
    if reading.lowers[figure.first - 1 : figure.first] == ["of"]:
        return True
    return counted.head is not None and (
        counted.unit is None or counted.unit.kind not in ("person", "vehicle", "thing", "place", "event", "animal", "vote")
    )


def _former(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int) -> bool:
    """``rose from 21 to 26``: the 21 counts no more."""
    if _word(reading, figure.first - 1, start, stop) != "from" or not any(
        t in _TREND for t in reading.lemmas[max(start, figure.first - 6) : figure.first]
    ):
        return False
    after = figure.last if counted.head is None else counted.head + 1
    return "to" in reading.lowers[after : min(stop, after + 4)]


def _ratio(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int) -> bool:
    """``one in three children``; not ``killed five in three attacks``."""
    tags, lowers, first, last = reading.tags, reading.lowers, figure.first, figure.last
    if lowers[last : last + 3] == ["out", "of", "every"] or (first > start and lowers[first - 1] == "every"):
        return True
    if first - 2 >= start and lowers[first - 1] == "in" and tags[first - 2] == "CD":
        return counted.unit is None or counted.unit.kind == "person"
    if lowers[last : last + 1] != ["in"] or last + 2 >= stop or tags[last + 1] != "CD":
        return False
    unit = vocab.units().get(reading.lemmas[last + 2])
    return unit is not None and unit.kind == "person"


def _score(reading: Reading, start: int, figure: Figure, counted: Counted, stop: int) -> bool:
    """Scores of matches and votes."""
    if _ratio(reading, start, figure, counted, stop):
        return True
    text, end = reading.text, reading.ends[figure.last - 1]
    tight = end + 1 < len(text) and text[end] in "-–" and text[end + 1].isdigit()  # noqa: RUF001
    if figure.rule == "range" or tight:
        return tight or any(w in _SPORT for w in reading.lowers[max(start, figure.first - 12) : min(stop, figure.last + 12)])
    return False
