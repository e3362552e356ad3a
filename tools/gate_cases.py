"""What the gate of events learns from: this repository's own sentences, without events and with some, and what they show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.contracts import Reading, Report, Sentence
from dragoman.extraction.events.draft import Draft, drafts, folded
from dragoman.extraction.events.gate import second_of, share
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.roles import roles
from dragoman.extraction.events.signs import counted, marks
from dragoman.extraction.events.status import Statuses
from dragoman.extraction.events.triggers import candidates, hits, lexicon
from dragoman.intake import build_report
from dragoman.reading import Reader
from dragoman.vocab.frames import NONE, frames
from dragoman.vocab.frames.domains import domains, pairs
from dragoman.vocab.tables import Row, table
from eval.lab_recall import COLUMNS as RECALL
from eval.lab_status import FIELD_COLUMNS, GOLD, STATUS_COLUMNS, triggers

#: The files without events and with some, by who wrote them. Those under ``closed`` are not learned from.
WITHOUT = {"no_events": "own", "no_events_fields": "own", "gate_none": "own"} | {
    f"no_events_{h}": h for h in ("other", "third", "fourth", "fifth", "sixth")
}
WITH = {"status": "own", "gate_told": "own", "events_own": "own", "status_press": "fourth", "status_wide": "third"}
WITH |= {f"status_{h}": h for h in ("other", "fifth")}
EXAMPLES = "frames"
#: What an event counts that its file names, another one of such a sentence, a frame's example, a sentence in which none was read.
NAMED, BESIDE, EXAMPLE, BARE = 1.0, 0.6, 0.05, 0.3


@dataclass(frozen=True, slots=True)
class Case:
    """An event, or a sentence in which none was read (``status`` is empty): what it shows, and what it counts in learning."""

    hand: str
    text: str
    without: bool
    status: str
    weight: float
    signs: dict[str, float]

    @property
    def named(self) -> bool:
        """Whether it is the event that its file names."""
        return bool(self.status) and not self.without and self.hand != EXAMPLES and self.weight == NAMED


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence, its report's date, and the type and words of the event that the file names, if it names one."""

    text: str
    published: str | None = None
    row: Row | None = None


def cases(reader: Reader) -> Iterator[Case]:
    """All there is to learn from."""
    for name, hand in WITHOUT.items():
        lines = [_Line(r["sentence"]) for r in table(GOLD / f"{name}.tsv", FIELD_COLUMNS)]
        yield from _read(reader, lines, hand, True)
    for name, hand in WITH.items():
        yield from _read(reader, _told(GOLD / f"{name}.tsv"), hand, False)
    examples = [_Line(f.example) for f in frames().all if f.type != NONE]
    yield from (c for c in _read(reader, examples, EXAMPLES, False) if c.status)


def _told(file: Path) -> list[_Line]:
    header = next(line for line in file.read_text(encoding="utf-8").split("\n") if not line.startswith("#"))
    if header == "\t".join(STATUS_COLUMNS):
        return [_Line(r["sentence"], r["published"], r) for r in table(file, STATUS_COLUMNS)]
    if header == "\t".join(RECALL):
        return [_Line(r["sentence"], None, r) for r in table(file, RECALL)]
    return [_Line(r["sentence"]) for r in table(file, ["sentence"])]


def _read(reader: Reader, lines: Sequence[_Line], hand: str, without: bool) -> Iterator[Case]:
    reports = [build_report(line.text, source="gold", published=line.published) for line in lines]
    for line, report, reading in zip(lines, reports, reader.read(reports), strict=True):
        grammar = Grammar(reading)
        for sentence in reading.sentences:
            found = _drafts(grammar, sentence, report)
            shown = of_sentence(grammar, sentence)
            if not found:
                yield Case(hand, line.text, without, "", BARE, shown | {"mark bare": 1.0})
            for draft in found:
                weight = _counts(line, reading, draft, hand, without)
                signs = shown | {"mark always": 1.0} | {f"mark {m}": 1.0 for m in roles(grammar, draft)}
                yield Case(hand, line.text, without, draft.status, weight, signs)


def _drafts(grammar: Grammar, sentence: Sentence, report: Report) -> list[Draft]:
    words, known = candidates(grammar, sentence, lexicon()), lexicon()
    year = int(report.published[:4]) if report.published else None
    return folded(grammar, drafts(grammar, hits(grammar, words, known), Statuses(grammar, year))) if words else []


def _counts(line: _Line, reading: Reading, draft: Draft, hand: str, without: bool) -> float:
    if without:
        return NAMED
    if hand == EXAMPLES:
        return EXAMPLE
    if line.row is None or draft.type not in line.row["type"].split(" / "):
        return BESIDE
    spans = triggers(line.row) if "trigger" in line.row else [(0, len(line.text))]
    tokens = (draft.token, *draft.repeats)
    return NAMED if any(s < reading.ends[t] and reading.starts[t] < e for t in tokens for s, e in spans) else BESIDE


def of_sentence(grammar: Grammar, sentence: Sentence) -> dict[str, float]:
    """What a sentence shows: words, their domains, pairs of words, marks."""
    tokens, lemmas = counted(grammar, sentence), grammar.lemmas
    counts = share(len(tokens))
    signs = {f"mark {m}": 1.0 for m in marks(grammar, sentence)}

    def add(name: str) -> None:
        signs[name] = signs.get(name, 0.0) + counts

    for token in tokens:
        word = lemmas[token].lower()
        add(f"word {word}")
        if word in domains():
            add(f"domain {domains()[word]}")
        second = second_of(lemmas, token, sentence.last)
        pair = pairs().get(lemmas[token], {}).get(lemmas[second]) if second < sentence.last else None
        if pair:
            add(f"domain {pair}")
    return signs
