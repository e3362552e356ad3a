"""Puts read paragraphs together into the reading of a report."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.contracts import Name, Reading, Report, Sentence
from dragoman.reading.agree import agree
from dragoman.reading.paragraph import Paragraph


def compose(report: Report, zones: Sequence[int], offsets: Sequence[int], paragraphs: Sequence[Paragraph]) -> Reading:
    """The reading of ``report``: ``paragraphs[i]`` is what zone ``zones[i]`` reads as, from ``offsets[i]`` in the text on."""
    reading = Reading(
        report_id=report.id, text=report.text, sentences=(), names=(), starts=[], ends=[], words=[], lowers=[], lemmas=[], tags=[], pos=[],
        deps=[], heads=[], ents=[], name_of=[], children=[], sentence_of=[],
    )  # fmt: skip
    sentences: list[Sentence] = []
    names: list[Name] = []
    for zone, offset, paragraph in zip(zones, offsets, paragraphs, strict=True):
        base = len(reading.starts)
        _columns(reading, paragraph, offset, base)
        sentences += _sentences(reading, report, zone, paragraph, base)
        names += _names(paragraph, base)
    return _finished(reading, sentences, agree(names, reading.words, reading.tags))


def _columns(reading: Reading, p: Paragraph, offset: int, base: int) -> None:
    text, string = reading.text, p.strings.__getitem__
    starts, ends, lemmas, tags, pos, deps, heads = p.columns.tolist()
    if offset:
        starts = [s + offset for s in starts]
        ends = [e + offset for e in ends]
    words = [text[s:e] for s, e in zip(starts, ends, strict=True)]
    reading.starts.extend(starts)
    reading.ends.extend(ends)
    reading.words.extend(words)
    reading.lowers.extend(map(str.lower, words))
    reading.lemmas.extend(map(string, lemmas))
    reading.tags.extend(map(string, tags))
    reading.pos.extend(map(string, pos))
    reading.deps.extend(map(string, deps))
    reading.heads.extend([h + base for h in heads] if base else heads)


def _sentences(reading: Reading, report: Report, zone: int, p: Paragraph, base: int) -> list[Sentence]:
    kind = report.zones[zone].kind
    starts, ends = reading.starts, reading.ends
    firsts = [f + base for f in p.sentences.tolist()]
    lasts = [*firsts[1:], len(starts)][: len(firsts)]
    return [Sentence(first=a, last=b, start=starts[a], end=ends[b - 1], zone=zone, kind=kind) for a, b in zip(firsts, lasts, strict=True)]


def _names(p: Paragraph, base: int) -> list[Name]:
    return [
        Name(first=a + base, last=b + base, label=p.strings[label], source="gazetteer" if known else "model")
        for a, b, label, known in p.names.tolist()
    ]


def _finished(reading: Reading, sentences: list[Sentence], names: list[Name]) -> Reading:
    size = len(reading.heads)
    reading.name_of.extend([-1] * size)
    reading.ents.extend([""] * size)
    for index, name in enumerate(names):
        for token in range(name.first, name.last):
            reading.name_of[token] = index
            reading.ents[token] = name.label
    children = reading.children
    children.extend([] for _ in range(size))
    for token, head in enumerate(reading.heads):
        if head != token:
            children[head].append(token)
    for index, sentence in enumerate(sentences):
        reading.sentence_of.extend([index] * (sentence.last - sentence.first))
    return Reading(**{f: getattr(reading, f) for f in Reading.__slots__} | {"sentences": tuple(sentences), "names": tuple(names)})
