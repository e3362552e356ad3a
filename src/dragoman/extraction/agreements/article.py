"""An agreement's own text: its header, and the undertakings of its articles and points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.contracts import Agreement, Evidence, Issue, Provision, Reading, Report, Sentence
from dragoman.extraction.agreements.classes import ceasefire_class, purpose
from dragoman.extraction.agreements.dates import dates, is_length, mark, relation
from dragoman.extraction.agreements.header import header
from dragoman.extraction.agreements.kinds import TOPIC, Match, match, topic
from dragoman.extraction.agreements.provision import VERSION, provision
from dragoman.extraction.agreements.recognise import layout
from dragoman.extraction.agreements.units import Unit, clause_units, noun_units, subject_of, trimmed

_NUMBERS = frozenset(("article", "section", "point", "clause", "paragraph", "chapter", "step", "phase"))
_MARKS = frozenset((".", ")", "(", ":", "-", "–", "—", "•", "*"))  # noqa: RUF001
_DUTIES = frozenset(("shall", "will", "must", "undertakes", "undertake", "agree", "agrees"))
_RECITALS = frozenset(
    ("recalling", "convinced", "noting", "recognising", "recognizing", "reaffirming", "desiring", "considering", "mindful", "determined")
)


@dataclass(slots=True)
class _Stem:
    """The opening of a list (The Parties shall:), whose subject and duty its points share."""

    subject: int | None = None
    verb: int | None = None


def own_text(report: Report, reading: Reading) -> Iterator[Agreement | Issue]:
    """The agreement whose text the report is, with every undertaking that its articles word."""
    parts = layout(report)
    found: list[Provision] = []
    stem = _Stem()
    for sentence in reading.sentences:
        if parts.body <= sentence.end and sentence.start < parts.closing and sentence.end > parts.body:
            found.extend(_provisions(reading, sentence, stem, parts.body))
    head = header(report, reading, parts, found)
    line = parts.title
    start, end = (line.start, line.end) if line else (reading.sentences[0].start, reading.sentences[0].end) if reading.sentences else (0, 0)
    if not found:
        yield Issue(
            stage="agreements", rule="agreement.text", level="warning", message="an agreement's text in which no undertaking was recognised"
        )
    yield Agreement(
        id="", kind=head.kind, title=head.title,
        ceasefire_class=ceasefire_class(found) if head.kind == "ceasefire" else None,
        purpose=purpose(head.title or "") if head.kind == "ceasefire" else None,
        signed=head.signed, effective=head.effective, signatories=head.signatories,
        mediators=head.mediators, provisions=tuple(found), partial=False,
        evidence=Evidence(start=start, end=end, text=report.text[start:end], rule="agreement.text", rule_version=VERSION),
    )  # fmt: skip


def _provisions(reading: Reading, sentence: Sentence, stem: _Stem, body: int) -> Iterator[Provision]:
    first = _past_number(reading, sentence, body)
    if first >= sentence.last or reading.lowers[first] in _RECITALS or "means" in reading.lowers[first : first + 12]:
        return
    units = _units(reading, sentence, first, stem)
    units = list(_merged(units))
    if units and units[-1].last < sentence.last:
        units[-1] = _with_tail(reading, units[-1], sentence)
    term = _leading_term(reading, first, units)
    for unit in units:
        made = provision(reading, unit, "provision.topic" if unit.found.row == TOPIC else "provision.article")
        if made.until is None and term is not None and term[0] != "from":
            made = replace(made, until=term[1])
        elif made.from_ is None and term is not None and term[0] == "from":
            made = replace(made, from_=term[1])
        yield made


def _merged(units: list[Unit]) -> Iterator[Unit]:
    """Neighbours of one kind that bind the same are one undertaking in two clauses."""
    held: Unit | None = None
    for unit in units:
        if held is not None and held.found.kind == unit.found.kind and held.subject == unit.subject and held.last <= unit.first:
            held = Unit(held.first, unit.last, held.head, held.subject, held.found)
            continue
        if held is not None:
            yield held
        held = unit
    if held is not None:
        yield held


def _with_tail(reading: Reading, unit: Unit, sentence: Sentence) -> Unit:
    """The last undertaking goes on to the end of its sentence: what stands there and is none itself qualifies it."""
    first, last = trimmed(reading, unit.first, sentence.last)
    return Unit(first, last, unit.head, unit.subject, unit.found)


def _past_number(reading: Reading, sentence: Sentence, body: int) -> int:
    """The first token after an article's or point's number; a sentence that begins in the preamble begins where the body does."""
    at = next((t for t in range(sentence.first, sentence.last) if reading.starts[t] >= body), sentence.last - 1)
    lowers = reading.lowers
    if lowers[at] in _NUMBERS and at + 1 < sentence.last:
        at += 2
    elif _is_number(reading, at, sentence.last):
        at += 1
    elif lowers[at] == "(" and at + 2 < sentence.last and lowers[at + 2] == ")":
        at += 3
    while at < sentence.last and (lowers[at] in _MARKS or not lowers[at].strip()):
        at += 1
    return at


def _is_number(reading: Reading, at: int, stop: int) -> bool:
    word = reading.lowers[at]
    followed = at + 1 < stop and reading.lowers[at + 1] in (".", ")", ":")
    if word.rstrip(".").isdigit():
        return followed or word.endswith(".") or (at + 1 < stop and reading.text[reading.ends[at]] == "\n")
    return (len(word) <= 2 or set(word.rstrip(".)")) <= set("ivx")) and (followed or word.endswith((".", ")"))) and word[0].isalpha()


def _units(reading: Reading, sentence: Sentence, first: int, stem: _Stem) -> list[Unit]:
    root = _root(reading, first, sentence.last)
    subject = subject_of(reading, root)
    inherited = stem.subject if subject is None else None
    units = list(_heads_of(reading, sentence, first, root, inherited))
    cut = [_cut(reading, u, first, sentence.last) for u in units if u.last > first]
    units = [
        u for at, u in enumerate(cut) if not any(u.found.kind == v.found.kind and v.first <= u.first and u.last <= v.last for v in cut[:at])
    ]
    if not units and (found := match(reading, first, sentence.last, root) or _topic(reading, first, root, sentence.last)) is not None:
        a, b = trimmed(reading, first, sentence.last)
        units = [Unit(a, b, root, inherited if subject is None else subject, found)]
    if reading.lowers[sentence.last - 1] == ":":
        stem.subject, stem.verb = subject if subject is not None else stem.subject, root
        return []
    if subject is not None:
        stem.subject = None if reading.words[sentence.last - 1] == "." else stem.subject
    return units


def _topic(reading: Reading, first: int, root: int, last: int) -> Match | None:
    """What a point is about whose wording no frame holds: a point with a verb of duty, no heading."""
    if not any(reading.lowers[t] in _DUTIES or reading.tags[t] in ("MD", "VBP", "VBZ") for t in range(first, last)):
        return None
    return topic(reading, root, last) or topic(reading, first, last)  # who acts is not what it is about


def _root(reading: Reading, first: int, last: int) -> int:
    """The word that heads the point: the root, or the verb that the parser hung on the article's number before it."""
    heads = reading.heads
    root = next((t for t in range(first, last) if heads[t] == t), None)
    if root is None:
        root = next((t for t in range(first, last) if heads[t] < first and reading.tags[t][0] == "V"), first)
    return root


def _heads_of(reading: Reading, sentence: Sentence, first: int, root: int, inherited: int | None) -> Iterator[Unit]:
    if reading.tags[root][0] == "V" or reading.pos[root] == "AUX" or reading.tags[root] == "JJ":
        yield from clause_units(reading, root, inherited, sentence.last)
    else:
        for unit in noun_units(reading, root, sentence.last):
            yield Unit(unit.first, unit.last, unit.head, inherited if unit.subject is None else unit.subject, unit.found)


def _cut(reading: Reading, unit: Unit, first: int, stop: int) -> Unit:
    """The unit within its sentence, and who is bound where the parser lost the subject over an article's number."""
    a, b = trimmed(reading, max(unit.first, first), min(unit.last, stop))
    subject = unit.subject
    if subject is None or first > subject >= a - 4:
        subject = next((t for t in range(a, min(unit.head, b)) if reading.deps[t] in ("nsubj", "nsubjpass")), None)
    return Unit(a, b, unit.head, subject, unit.found)


def _leading_term(reading: Reading, first: int, units: list[Unit]) -> tuple[str, str] | None:
    """A date or deadline before the first undertaking's verb: it goes for all undertakings of the sentence."""
    if not units:
        return None
    for begin, end in dates(reading, first, max(first, units[0].head)):
        how = "for" if is_length(reading, begin, end) else relation(reading, max(0, first - 1), begin)
        if how == "past":
            continue
        return ("from" if how in ("from", "on") else "until"), mark(reading, begin)
    return None
