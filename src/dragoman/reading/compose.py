"""Puts read paragraphs together into the reading of a report."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.contracts import Name, Reading, Report, Sentence
from dragoman.reading.paragraph import Paragraph


def compose(report: Report, zones: Sequence[int], paragraphs: Sequence[Paragraph]) -> Reading:
    """The reading of ``report``: ``paragraphs[i]`` is what zone ``zones[i]`` of the report reads as."""
    text = report.text
    reading = Reading(
        report_id=report.id, text=text, sentences=(), names=(), starts=[], ends=[], words=[], lowers=[], lemmas=[], tags=[], pos=[],
        deps=[], heads=[], ents=[], name_of=[], children=[], sentence_of=[],
    )  # fmt: skip
    sentences: list[Sentence] = []
    names: list[Name] = []
    for zone, paragraph in zip(zones, paragraphs, strict=True):
        base = len(reading.starts)
        _columns(reading, paragraph, report.zones[zone].start, base)
        sentences += _sentences(reading, report, zone, paragraph, base)
        names += _names(paragraph, base)
    return _finished(reading, sentences, names)


def _columns(reading: Reading, p: Paragraph, offset: int, base: int) -> None:
    text, strings = reading.text, p.strings
    spans = (p.spans + offset).tolist()
    reading.starts.extend(s for s, _ in spans)
    reading.ends.extend(e for _, e in spans)
    words = [text[s:e] for s, e in spans]
    reading.words.extend(words)
    reading.lowers.extend([w.lower() for w in words])
    columns = p.codes.T.tolist()
    for column, codes in zip((reading.lemmas, reading.tags, reading.pos, reading.deps, reading.ents), columns[:5], strict=True):
        column.extend([strings[c] for c in codes])
    reading.heads.extend([h + base for h in columns[5]])
    reading.name_of.extend([-1] * len(words))


def _sentences(reading: Reading, report: Report, zone: int, p: Paragraph, base: int) -> list[Sentence]:
    kind = report.zones[zone].kind
    firsts = [f + base for f in p.sentences.tolist()] + [len(reading.starts)]
    return [
        Sentence(first=a, last=b, start=reading.starts[a], end=reading.ends[b - 1], zone=zone, kind=kind)
        for a, b in zip(firsts, firsts[1:], strict=False)
        if b > a
    ]


def _names(p: Paragraph, base: int) -> list[Name]:
    return [
        Name(first=a + base, last=b + base, label=p.strings[label], source="gazetteer" if known else "model")
        for a, b, label, known in p.names.tolist()
    ]


def _finished(reading: Reading, sentences: list[Sentence], names: list[Name]) -> Reading:
    for index, name in enumerate(names):
        for token in range(name.first, name.last):
            reading.name_of[token] = index
    reading.children.extend([] for _ in reading.heads)
    for token, head in enumerate(reading.heads):
        if head != token:
            reading.children[head].append(token)
    for index, sentence in enumerate(sentences):
        reading.sentence_of.extend([index] * (sentence.last - sentence.first))
    return Reading(**{f: getattr(reading, f) for f in Reading.__slots__} | {"sentences": tuple(sentences), "names": tuple(names)})
