"""What the weights of words learn from: this repository's own sentences with every event marked, and those that hold none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path

from dragoman.contracts import Reading, Sentence
from dragoman.extraction.events.gate import leaning
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.triggers import Entry, candidates, hits, lexicon, read_as
from dragoman.extraction.events.weighed import fit, slots_beside
from dragoman.extraction.events.word_signs import Share, Sign, beside, framed, joint, kin, leaning_sign, listed, neighbours, word_of
from dragoman.intake import build_report
from dragoman.reading import Reader
from dragoman.vocab.frames import NONE, Frame, frames
from dragoman.vocab.frames.load import known_verbs
from dragoman.vocab.tables import table
from eval.lab_status import FIELD_COLUMNS, GOLD, STATUS_COLUMNS, triggers
from tools.gate_cases import WITHOUT

MARKED_COLUMNS = ["sentence", "published", "events"]
#: A mark is ``trigger|TYPE|status``, the trigger a word of the sentence, ``word#2`` the second such word.
MARK = re.compile(r"(?P<word>[^|#]+)(?:#(?P<number>\d+))?\|(?P<type>[A-Z]+)\|(?P<status>[a-z]+)")
NO_MARKS = "-"
_NAMED = ("status", "status_other", "status_press", "status_wide", "status_fifth")
#: What an example of a frame counts: there are many, short and alike.
EXAMPLE = 0.1


@dataclass(frozen=True, slots=True)
class Mark:
    """An event that a sentence tells: where its trigger stands, its type and status."""

    start: int
    end: int
    type: str
    status: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with its events: all of them (``whole``) or some; what each of its words counts. ``part`` (0 … 3) splits the sentences
    by their own text.
    """

    text: str
    published: str | None
    marks: tuple[Mark, ...]
    whole: bool = True
    weight: float = 1.0

    @property
    def part(self) -> int:
        return int(md5(self.text.encode(), usedforsecurity=False).hexdigest(), 16) % 4


@dataclass(frozen=True, slots=True)
class WordCase:
    """A word that may tell an event: what it shows, which type it tells (NONE: none) and whether a frame fits it already."""

    part: int
    weight: float
    type: str
    framed: str
    fits: str
    signs: tuple[Sign, ...]
    shares: tuple[Share, ...]


def marked(files: Sequence[Path]) -> list[Marked]:
    """The sentences of files under ``eval/gold/marked``. Raises ValueError for a mark that its sentence does not hold."""
    return [
        Marked(row["sentence"], row["published"] or None, tuple(_marks(row["sentence"], row["events"])))
        for file in files
        for row in table(file, MARKED_COLUMNS, ["sentence"])
    ]


def _marks(text: str, cell: str) -> Iterator[Mark]:
    for part in cell.split(" ;; ") if cell != NO_MARKS else ():
        mark = MARK.fullmatch(part.strip())
        places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(mark['word'])}(?!\w)", text)] if mark else []
        number = int(mark["number"] or 1) if mark else 1
        if mark is None or len(places) < number:
            raise ValueError(f"{part!r} is no mark (trigger|TYPE|status) of {text!r}")
        yield Mark(*places[number - 1], mark["type"], mark["status"])


def unmarked() -> list[Marked]:
    """The sentences without events, of all files but the closed ones."""
    return [Marked(r["sentence"], None, ()) for name in WITHOUT for r in table(GOLD / f"{name}.tsv", FIELD_COLUMNS)]


def named() -> Iterator[Marked]:
    """The sentences of which one event is named: in the files of statuses, and the frames' examples, which count little."""
    for name in _NAMED:
        for row in table(GOLD / f"{name}.tsv", STATUS_COLUMNS, ["sentence"]):
            kind = row["type"].split(" / ")[0]
            marks = tuple(Mark(*span, kind, row["status"]) for span in triggers(row)[:1])
            yield Marked(row["sentence"], row["published"], marks, whole=False)
    for frame in frames().all:
        words = [m for m in re.finditer(r"[\w-]+", frame.example) if frame.type != NONE and _is_trigger(frame, m[0].lower())]
        if words:
            mark = Mark(*words[0].span(), frame.type, "occurred")
            yield Marked(frame.example, None, (mark,), whole=False, weight=EXAMPLE)


def _is_trigger(frame: Frame, word: str) -> bool:
    return known_verbs().get(word, word) in frame.pattern.lemmas or word.removesuffix("s") in frame.pattern.lemmas


def word_cases(reader: Reader, sentences: Sequence[Marked]) -> Iterator[WordCase]:
    """Every word of the sentences that a frame lists, or that tells an event in one of them."""
    reports = [build_report(s.text, source="gold", published=s.published) for s in sentences]
    read = list(zip(sentences, reports, reader.read(reports), strict=True))
    told = {word for one, _, reading in read for word in _triggers(one, reading)}
    for one, _, reading in read:
        for sentence in reading.sentences:
            yield from _of_sentence(one, Grammar(reading), reading, sentence, told)


def _triggers(one: Marked, reading: Reading) -> Iterator[tuple[str, str]]:
    grammar = Grammar(reading)
    for token in range(len(grammar.lowers)):
        if _mark_at(one, reading, token) is not None:
            yield word_of(grammar, token), "n" if grammar.pos[token] in {"NOUN", "PROPN"} else "v"


def _of_sentence(one: Marked, grammar: Grammar, reading: Reading, sentence: Sentence, told: set[tuple[str, str]]) -> Iterator[WordCase]:
    listed_words = dict(candidates(grammar, sentence, lexicon()))
    fitting = {hit.token: hit.frame for hit in hits(grammar, list(listed_words.items()), lexicon())} if one.whole else {}
    leans = leaning(grammar, sentence)
    for token in range(sentence.first, sentence.last):
        lemma = word_of(grammar, token)
        entry: Entry = listed_words.get(token, ((), (), ()))
        way = read_as(grammar, token, entry) or ("n" if _is_told_noun(grammar, token, told) else "")
        if not way or (token not in listed_words and (lemma, "n" if way == "n" else "v") not in told):
            continue
        mark = _mark_at(one, reading, token)
        if mark is not None or one.whole:
            yield _case(one, grammar, token, way, leans, mark.type if mark else NONE, fitting.get(token))


def _is_told_noun(grammar: Grammar, token: int, told: set[tuple[str, str]]) -> bool:
    return grammar.pos[token] == "NOUN" and grammar.deps[token] not in {"compound", "nmod"} and (word_of(grammar, token), "n") in told


def _case(of: Marked, grammar: Grammar, token: int, way: str, leans: float, kind: str, frame: Frame | None) -> WordCase:
    lemma, pos = word_of(grammar, token), "n" if way == "n" else "v"
    slots = slots_beside(grammar, token, way)
    around = list(neighbours(grammar, pos, slots))
    own = [sign for one in around for sign in (*beside(one), *joint(f"{lemma}.{pos}", one))]
    signs = (*kin(lemma, pos), leaning_sign(leans), *own)
    shares = (*framed(lemma, pos), *(share for one in around for share in listed(one)))
    fits = fit(frame) if frame else ""
    return WordCase(of.part, of.weight, kind, frame.type if frame else NONE, fits, signs, shares)


def _mark_at(one: Marked, reading: Reading, token: int) -> Mark | None:
    start, end = reading.starts[token], reading.ends[token]
    return next((m for m in one.marks if start < m.end and m.start < end), None)
