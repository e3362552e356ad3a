"""Breaches that reports tell of: which kind, who alleges it against whom, how it was observed, and whether anybody confirms it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.contracts import Record
from dragoman.contracts.entries import Attribution, BreachKind, BreachState, Cited, Violation
from dragoman.record.agreements.breach import ACCESS, ACCUSES, EACH, by_and_against, kind_of, observed
from dragoman.record.agreements.names import WORD, shared
from dragoman.record.agreements.told import Told, told
from dragoman.vocab.record import pattern, sides

_DENIES = re.compile(r"\b(?:denied|denies|denying|rejected|rejects|dismissed|dismisses|denial)\b")
_ADMITS = re.compile(
    r"\b(?:admitted|admits|acknowledged|acknowledges|conceded|concedes|confirmed that (?:its|our|their)|apologised|"
    r"apologized|claimed responsibility|took "
    r"responsibility|regretted)\b"
)
_OWN = ("its ", "their ", "his ", "our ", "her ")
_PLAIN = frozenset(["the", "of", "and", "a", "an", "its", "their", "his", "s", "said", "spokesman", "spokeswoman", "forces", "troops"])
#: Days within which charges, denials and confirmations answer each other.
_WINDOW = 7


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial or an admission: by whom, of what kind of breach (None: of any), where."""

    who: str
    kind: BreachKind | None
    cited: Cited


def violations(records: Iterable[Record]) -> Iterator[Violation]:
    """Every breach told, in the order of the records; a charge and its denial in one report are one line.

    A denial, an admission or a third party's word of the same kind against the same side within a week changes the state.
    """
    found: list[Violation] = []
    denials: list[Answer] = []
    for record in records:
        some, denied = in_report([t for t in told(record) if t.cited.day])
        found += some
        denials += denied
    yield from weighed(found, denials)


def in_report(sentences: Sequence[Told]) -> tuple[list[Violation], list[Answer]]:
    """The breaches and the bare denials of one report."""
    found, denied = [], []
    for at, one in enumerate(sentences):
        kind = kind_of(one)
        if kind is not None:
            found.append(_violation(kind, one, sentences[at + 1 : at + 3]))
        elif one.speaker and (one.act == "denies" or _DENIES.search(one.low)) and not ACCESS.search(one.low):
            denied.append(Answer(one.speaker, _denied_kind(one), one.cited))
    return found, denied


def weighed(found: Sequence[Violation], denials: Sequence[Answer]) -> Iterator[Violation]:
    """Breaches of many reports set against one another. Only those of the same week are compared."""
    weeks: dict[int, list[Violation]] = {}
    for one in found:
        weeks.setdefault(_week(one.cited), []).append(one)
    said: dict[int, list[Answer]] = {}
    for answer in denials:
        said.setdefault(_week(answer.cited), []).append(answer)
    for one in found:
        near = [o for w in range(-1, 2) for o in weeks.get(_week(one.cited) + w, ())]
        answers = [a for w in range(-1, 2) for a in said.get(_week(one.cited) + w, ())]
        yield _weighed(one, near, answers)


def _week(cited: Cited) -> int:
    return date.fromisoformat(cited.day).toordinal() // _WINDOW if cited.day else 0


def _violation(kind: BreachKind, one: Told, after: Sequence[Told]) -> Violation:
    by, against = by_and_against(one, kind)
    own = bool(by and against and against.lower().startswith(_OWN))
    against = by if own and _ADMITS.search(one.low) else against
    answers = [s for s in (one, *after) if _DENIES.search(s.low) and not ACCESS.search(s.low)]
    return Violation(
        kind=kind,
        cited=one.cited,
        by=by,
        against=against,
        observed=observed(one),
        state=_state(one, by, against, answers),
        mutual=EACH.search(one.low) is not None,
        attribution=_attribution(one, by, against),
        denials=tuple(s.cited for s in answers),
        rule="violation.accused" if ACCUSES.search(one.low) else "violation.told",
    )


def _denied_kind(one: Told) -> BreachKind | None:
    return kind_of(replace(one, act=None, body=_DENIES.sub("", one.body)))


def _attribution(one: Told, by: str | None, against: str | None) -> Attribution:
    if EACH.search(one.low):
        return "mutual"
    if against is None:
        return "unattributed"
    third = by is None or _third(by)
    return "told" if third and not ACCUSES.search(one.low) else "alleged"


def _third(who: str) -> bool:
    return pattern(sides()["third"], whole=False).search(who.lower()) is not None


def _state(one: Told, by: str | None, against: str | None, answers: Sequence[Told]) -> BreachState:
    """A third party's word confirms; so does the accused's own; a denial stands where neither does."""
    if by and against and (by == against or _same(by, against)) and (_ADMITS.search(one.low) or by == against):
        return "confirmed_by_accused"
    if by and _third(by) and not ACCUSES.search(one.low):
        return "confirmed_by_third_party"
    return "denied" if answers else "alleged"


def _weighed(one: Violation, near: Sequence[Violation], answers: Sequence[Answer]) -> Violation:
    same = [
        o for o in near if o.kind == one.kind and o.against and one.against and _same(o.against, one.against) and _near(o.cited, one.cited)
    ]
    said = [
        a for a in answers if one.against and _same(a.who, one.against) and a.kind in (None, one.kind, "fire") and _near(a.cited, one.cited)
    ]
    state = one.state
    if any(o.state == "confirmed_by_accused" for o in same):
        state = "confirmed_by_accused"
    elif any(o.state == "confirmed_by_third_party" for o in same) and state != "confirmed_by_accused":
        state = "confirmed_by_third_party"
    elif said and state == "alleged":
        state = "denied"
    denials = tuple(dict.fromkeys((*one.denials, *(a.cited for a in said))))
    mutual = one.mutual or any(_answers(one, o) for o in near)
    attribution: Attribution = "mutual" if mutual and one.attribution == "alleged" else one.attribution
    return replace(one, state=state, denials=denials, mutual=mutual, attribution=attribution)


def _answers(one: Violation, other: Violation) -> bool:
    """Whether each lays a breach at the other's door."""
    if not (one.by and one.against and other.by and other.against):
        return False
    if _same(one.by, one.against):
        return False
    return _same(other.by, one.against) and _same(other.against, one.by) and _near(one.cited, other.cited)


def _near(one: Cited, other: Cited) -> bool:
    if not (one.day and other.day):
        return False
    return abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days) <= _WINDOW


def _same(one: str, other: str) -> bool:
    return bool(shared(_words(one), _words(other)))


def _words(text: str) -> set[str]:
    return {w.removesuffix("’s").removesuffix("'s") for w in WORD.findall(text.lower())} - _PLAIN
