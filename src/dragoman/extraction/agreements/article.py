"""An agreement's own text: its header, and the undertakings of its articles and points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from dragoman.contracts import Agreement, Evidence, Issue, Provision, Reading, Report
from dragoman.extraction.agreements.classes import ceasefire_class, purpose
from dragoman.extraction.agreements.classify import HEADING, Context, classify, heading_kinds
from dragoman.extraction.agreements.dates import dates, is_length, mark, relation
from dragoman.extraction.agreements.header import header
from dragoman.extraction.agreements.kinds import TOPIC, Match, Word
from dragoman.extraction.agreements.layout import layout
from dragoman.extraction.agreements.operative import operative_units
from dragoman.extraction.agreements.parties import name_words, signatories
from dragoman.extraction.agreements.phrases import is_actor, norms
from dragoman.extraction.agreements.pieces import Piece, body_points, pieces
from dragoman.extraction.agreements.points import Point
from dragoman.extraction.agreements.provision import VERSION, provision
from dragoman.extraction.agreements.units import Unit, clause_units, noun_units, subject_of, trimmed
from dragoman.vocab import agreements as vocab

#: Tokens of the longest piece that is read: no drafter writes longer ones.
LONGEST = 400
#: Tokens of a list's opening that its items are read with (… shall refrain from:).
_TAIL = 8


@dataclass(slots=True)
class _Over:
    """What stands over the point that is read: the openings of lists (style of their point, who is bound, their words)."""

    openings: list[tuple[str, int | None, tuple[Word, ...]]] = field(default_factory=list)
    heading: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def context(self) -> Context:
        before = tuple(word for _, _, words in self.openings for word in words)
        return Context(before, self.heading, self.names)

    def subject(self) -> int | None:
        return next((who for _, who, _ in reversed(self.openings) if who is not None), None)


def own_text(report: Report, reading: Reading) -> Iterator[Agreement | Issue]:
    """The agreement whose text the report is, with every undertaking that its articles word."""
    parts = layout(report)
    signers = signatories(report, reading, parts)
    found = _undertakings(reading, body_points(report, parts), name_words(signers))
    head = header(report, reading, parts, signers, found)
    line = parts.title
    start, end = (line.start, line.end) if line else (reading.sentences[0].start, reading.sentences[0].end) if reading.sentences else (0, 0)
    if not found:
        said = "an agreement's text in which no undertaking was recognised"
        yield Issue(stage="agreements", rule="agreement.text", level="warning", message=said)
    yield Agreement(
        id="", kind=head.kind, title=head.title,
        ceasefire_class=ceasefire_class(found) if head.kind == "ceasefire" else None,
        purpose=purpose(head.title or "") if head.kind == "ceasefire" else None,
        signed=head.signed, effective=head.effective, ended=head.ended, signatories=head.signatories, signatures=head.signatures,
        mediators=head.mediators, guarantors=head.guarantors, witnesses=head.witnesses, provisions=tuple(found), partial=False,
        evidence=Evidence(start=start, end=end, text=report.text[start:end], rule="agreement.text", rule_version=VERSION),
    )  # fmt: skip


def _undertakings(reading: Reading, found: list[Point], names: frozenset[str]) -> list[Provision]:
    over, made = _Over(names=names), list[Provision]()
    skipped: int | None = None
    for piece in pieces(reading, found):
        if isinstance(piece, Point):
            over = _Over(heading=heading_kinds(piece.heading) or over.heading if piece.heading else over.heading, names=names)
            continue
        if piece.last - piece.first > LONGEST or piece.point.start == skipped:
            continue
        if piece.point.heading and not piece.again:
            over.heading = heading_kinds(piece.point.heading) or over.heading
        _closed(over, piece)
        if _says_nothing(reading, piece):
            skipped = piece.point.start if _defines(reading, piece) else None
            continue
        new = list(_read(reading, piece, over))
        if not new and piece.again and made and made[-1].start >= piece.point.start:
            made[-1] = _with_term(reading, made[-1], piece)
        _add(reading, made, piece, new)
    return made


def _closed(over: _Over, piece: Piece) -> None:
    """Openings end where a point is numbered as theirs was: the list is over."""
    if piece.item or piece.again:
        return
    style = piece.point.style
    styles = [s for s, _, _ in over.openings]
    if style in styles:
        del over.openings[styles.index(style) :]


def _says_nothing(reading: Reading, piece: Piece) -> bool:
    """Recitals, definitions, and what is said of the agreement itself undertake nothing."""
    lowers = reading.lowers
    first = lowers[piece.first]
    if first in vocab.words("recitals") and not piece.item:
        return True
    return _defines(reading, piece) or _of_itself(reading, piece)


def _defines(reading: Reading, piece: Piece) -> bool:
    """``"Forces" means …``, ``For the purposes of this Protocol, …``: says what words mean."""
    stop = min(piece.last, piece.first + 24)
    for token in range(piece.first, stop):
        word = reading.lowers[token]
        by_means = reading.lowers[token - 1] in ("by", "peaceful")
        if word in ("means", "denotes", "mean") and reading.tags[token] in ("VBZ", "VBP", "VB") and not by_means:
            return True
    opening = " ".join(reading.lowers[piece.first : piece.first + 16])
    if opening.startswith(("for the purpose of this", "for the purposes of", "for purposes of")):
        return True
    return any(s in opening for s in ("refers to", "understood as", "understood to mean", "defined as"))


def _of_itself(reading: Reading, piece: Piece) -> bool:
    """``This Agreement shall enter into force …``, ``… in two originals``, ``the annexes form part of …``: final clauses."""
    words = " ".join(reading.lowers[piece.first : piece.last])
    at = next((i for s in vocab.phrases("final clauses") if (i := words.find(s)) >= 0), -1)
    if at < 0 or any(w in words for w in ("hostilit", "ceasefire", "cease-fire", "truce")):
        return False
    return at < 3 or any(noun in words[:at] or noun in words[at:] and "force" not in words for noun in vocab.phrases("itself"))


def _add(reading: Reading, made: list[Provision], piece: Piece, new: list[Provision]) -> None:
    """Keeps what a piece undertakes; a further sentence that says more of the same goes to the undertaking before it."""
    last = made[-1] if made else None
    for one in new:
        same = last is not None and piece.again and last.start >= piece.point.start and one.kind == last.kind
        if same and last is not None and _goes_on(last, one):
            end = one.end
            made[-1] = last = replace(
                last, end=end, text=reading.text[last.start : end], until=last.until or one.until, from_=last.from_ or one.from_,
                quantity=last.quantity or one.quantity, place=last.place or one.place, obligor=last.obligor or one.obligor,
                beneficiary=last.beneficiary or one.beneficiary,
                evidence=replace(last.evidence, end=end, text=reading.text[last.start : end]),
            )  # fmt: skip
            continue
        made.append(one)
        last = one


def _with_term(reading: Reading, old: Provision, piece: Piece) -> Provision:
    """The deadline that a further sentence gives to the undertaking before it (The handing over shall be concluded by …)."""
    if old.until is not None:
        return old
    for begin, _ in dates(reading, piece.first, piece.last):
        if relation(reading, piece.first, begin) == "until":
            end = reading.ends[piece.last - 1]
            text = reading.text[old.start : end]
            return replace(old, end=end, text=text, until=mark(reading, begin), evidence=replace(old.evidence, end=end, text=text))
    return old


def _goes_on(old: Provision, new: Provision) -> bool:
    """Nobody else is bound by it."""
    names = {o.text.lower() for o in old.obligor}
    return not new.obligor or not names or all(o.text.lower() in names or o.text.lower() in ("they", "it") for o in new.obligor)


def _read(reading: Reading, piece: Piece, over: _Over) -> Iterator[Provision]:
    first, last = piece.first, piece.last
    root = _root(reading, first, last)
    subject = subject_of(reading, root)
    if piece.opens:
        over.openings.append(_opening(reading, piece, root, subject))
        return
    context = over.context()
    inherited = over.subject() if subject is None else None
    units = list(_merged(_units(reading, piece, root, inherited, context)))
    if units and units[-1].last < last:
        units[-1] = _with_tail(reading, units[-1], last)
    term = _leading_term(reading, first, units)
    for unit in units:
        one = provision(reading, unit, "provision.topic" if unit.found.row == TOPIC else "provision.article")
        if one.until is None and term is not None and term[0] != "from":
            one = replace(one, until=term[1])
        elif one.from_ is None and term is not None and term[0] == "from":
            one = replace(one, from_=term[1])
        if piece.point.label is not None and one.until is None and one.from_ is None:
            one = replace(one, until=f"@{piece.point.label}")
        yield one


def _opening(reading: Reading, piece: Piece, root: int, subject: int | None) -> tuple[str, int | None, tuple[Word, ...]]:
    """What a list's opening hands to its items: who is bound, and its last words without the duty."""
    words = [w for w in norms(reading, max(piece.first, piece.last - _TAIL), piece.last) if w[0] not in vocab.words("opening words")]
    if subject is not None:
        words = [w for w in words if w[1] > subject]
    if subject is not None and reading.lowers[subject] == "they":
        named = (t for t in range(subject - 1, piece.first - 1, -1) if reading.tags[t] in ("NNS", "NNPS") and is_actor(reading, t))
        subject = next(named, subject)
    if reading.lowers[piece.first] in vocab.words("recitals") or (subject is not None and reading.lowers[subject] == "it"):
        words, subject = [], None
    return piece.point.style, subject, tuple(words)


def _merged(units: list[Unit]) -> Iterator[Unit]:
    """Neighbours of one kind that bind the same are one undertaking in two clauses."""
    held: Unit | None = None
    for unit in units:
        alike = held is not None and held.found.kind == unit.found.kind and held.last <= unit.first
        if held is not None and alike and (held.subject == unit.subject or unit.found.kind == "mandate_term"):
            held = Unit(held.first, unit.last, held.head, held.subject, held.found)
            continue
        if held is not None:
            yield held
        held = unit
    if held is not None:
        yield held


def _with_tail(reading: Reading, unit: Unit, stop: int) -> Unit:
    """The last undertaking goes on to the end of its sentence: what stands there and is none itself qualifies it."""
    first, last = trimmed(reading, unit.first, stop)
    return Unit(first, last, unit.head, unit.subject, unit.found)


def _units(reading: Reading, piece: Piece, root: int, inherited: int | None, context: Context) -> list[Unit]:
    first, last = piece.first, piece.last
    start = reading.sentences[reading.sentence_of[first]].first
    cut = [_cut(reading, u, first, last, start, inherited) for u in _heads_of(reading, piece, root, inherited) if u.last > first]
    units = [
        u for at, u in enumerate(cut) if not any(u.found.kind == v.found.kind and v.first <= u.first and u.last <= v.last for v in cut[:at])
    ]
    if len(units) > 1:
        return [_judged(reading, u, context) for u in units]
    head = units[0].head if units else root
    subject = units[0].subject if units else (inherited if subject_of(reading, root) is None else subject_of(reading, root))
    whole = classify(reading, first, last, head, subject=None, verbless=reading.tags[root][0] == "N", context=context)
    if whole is None or (whole.row == TOPIC and not units and not _dutiful(reading, piece, context, whole)):
        return units
    a, b = trimmed(reading, first, last)
    return [Unit(a, b, head, subject, whole)]


def _judged(reading: Reading, unit: Unit, context: Context) -> Unit:
    found = classify(reading, unit.first, unit.last, unit.head, subject=None, context=context)
    return unit if found is None else replace(unit, found=found)


def _dutiful(reading: Reading, piece: Piece, context: Context, found: Match) -> bool:
    """A point that no frame words undertakes something where it has a verb of duty, or is an item, or names an action."""
    if found.score <= HEADING and not any(reading.tags[t] == "MD" for t in range(piece.first, piece.last)):
        return False
    if piece.item or piece.point.style or context.before or piece.point.label is not None:
        return found.score >= 0.8
    duty = vocab.words("duty verbs")
    return found.score >= 1.3 and any(reading.tags[t] == "MD" or reading.lowers[t] in duty for t in range(piece.first, piece.last))


def _root(reading: Reading, first: int, last: int) -> int:
    """The word that heads the point: the root, or the verb that the parser hung on the article's number before it."""
    heads = reading.heads
    root = next((t for t in range(first, last) if heads[t] == t), None)
    if root is None:
        root = next((t for t in range(first, last) if not first <= heads[t] < last and reading.tags[t][0] in "VN"), first)
    return root


def _heads_of(reading: Reading, piece: Piece, root: int, inherited: int | None) -> Iterator[Unit]:
    if reading.lemmas[root].lower() in vocab.words("operative") and subject_of(reading, root) is None:
        yield from operative_units(reading, root, piece.last)
    elif reading.tags[root][0] == "V" or reading.pos[root] == "AUX" or reading.tags[root] == "JJ":
        yield from clause_units(reading, root, inherited, piece.last)
    else:
        for unit in noun_units(reading, root, piece.last):
            yield Unit(unit.first, unit.last, unit.head, inherited if unit.subject is None else unit.subject, unit.found)


def _cut(reading: Reading, unit: Unit, first: int, stop: int, start: int, inherited: int | None) -> Unit:
    """The unit within its sentence, and who is bound where the parser lost the subject over an article's number."""
    a, b = trimmed(reading, max(unit.first, first), min(unit.last, stop))
    subject = unit.subject
    if subject is None or first > subject >= start:
        own = [t for t in range(a, min(unit.head, b)) if reading.deps[t] in ("nsubj", "nsubjpass")]
        near = [t for t in own if reading.heads[t] == unit.head]
        subject = next(iter(near or [t for t in own if reading.deps[reading.heads[t]] != "relcl"]), inherited)
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
