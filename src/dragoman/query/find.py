"""Search over reports and statements: by the index of words where it is up to date, else word for word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pyarrow as pa

from dragoman.contracts import SettingsError
from dragoman.query.answer import Answer
from dragoman.query.rows import Found
from dragoman.query.words import Wanted, fold, wanted, window
from dragoman.store import AMONG, Among, Hit, SearchIndex, Stemmer, Store, stemmer

#: How many candidates are looked through for a phrase before more are.
_ROUNDS = (500, 10_000, 2**40)
_SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("report", "id", "source_id")),
        ("day", pa.date32()),
        *((name, pa.string()) for name in ("outlet", "agency", "title", "speaker", "act")),
        ("score", pa.float64()),
        ("passage", pa.string()),
        *((name, pa.int64()) for name in ("start_", "end_")),
    ]
)
_ABOUT = "r.report, r.source_id, r.day, r.outlet, r.agency, r.title"
_ROWS = {
    "reports": f"SELECT '' AS id, {_ABOUT}, NULL AS speaker, NULL AS act, 0 AS start_, r.text FROM reports r",  # noqa: S608
    "statements": f"SELECT s.id, {_ABOUT}, s.speaker, s.act, s.start_, substr(r.text, s.start_ + 1, s.end_ - s.start_) AS text "  # noqa: S608
    "FROM statements s JOIN reports r USING (report)",
}
_TEXT = {"reports": "r.text", "statements": "s.content"}
MISSING = "The search index cannot be used without the package duckdb-extension-fts: words were looked for letter by letter."
BEHIND = "The search index is behind the store: words were looked for letter by letter. `dragoman search` brings it up to date."


def search(store: Store, words: str, limit: int = 50, among: str = "reports") -> Answer[Found]:
    """Reports (or statements) that hold all of ``words``, in any of their forms, and every phrase in quotation marks word for word.

    The nearest come first (BM25). Where the index is behind the store or cannot be used, words are looked for letter by letter
    anywhere in the text, the newest report first, and the answer's ``notice`` says so. Raises SettingsError where ``words`` holds
    no word or ``among`` is neither ``reports`` nor ``statements``.
    """
    kind = next((a for a in AMONG if a == among), None)
    if kind is None:
        raise SettingsError(f"{among!r} cannot be searched. Search reports or statements.")
    asked = wanted(words)
    stems, index = stemmer(), SearchIndex(store)
    if stems is None or index.behind(kind):
        found = _plainly(store, kind, asked, limit)
        return _answer(found, asked.words, None, MISSING if stems is None else BEHIND)
    terms = stems.terms(asked.words)
    hits = _hits(store, index, kind, list(dict.fromkeys(terms.values())), asked, limit)
    return _answer(_rows(store, kind, hits), asked.words, stems, None)


def _hits(store: Store, index: SearchIndex, among: Among, terms: Sequence[int], asked: Wanted, limit: int) -> list[Hit]:
    """The nearest that hold the words, and the phrases where there are some."""
    if not asked.phrases:
        return index.find(among, terms, limit)
    for many in _ROUNDS:
        hits = index.find(among, terms, many)
        kept = _with_phrases(store, among, hits, asked.patterns)
        if len(kept) >= limit or len(hits) < many:
            break
    return kept[:limit]


def _with_phrases(store: Store, among: Among, hits: list[Hit], patterns: list[str]) -> list[Hit]:
    said = " AND ".join(f"regexp_matches(lower(strip_accents(text)), $phrase{n})" for n in range(len(patterns)))
    values: dict[str, object] = {f"phrase{n}": p for n, p in enumerate(patterns)}
    source = _ROWS[among].replace("substr(r.text, s.start_ + 1, s.end_ - s.start_)", "s.content")
    query = f"SELECT report, id FROM ({_of(source, among)}) WHERE {said}"  # noqa: S608  # our own words; the phrases are bound
    found = store.table(query, {**values, **_keys(among, hits)}).to_pylist()
    held = {(row["report"], row["id"]) for row in found}
    return [h for h in hits if (h.report, h.id) in held]


def _rows(store: Store, among: Among, hits: list[Hit]) -> Iterator[dict[str, Any]]:
    """The rows of the hits, in their order."""
    rows = store.table(_of(_ROWS[among], among), _keys(among, hits)).to_pylist() if hits else []
    told = {(row["report"], row["id"]): row for row in rows}
    for hit in hits:
        if (hit.report, hit.id) in told:
            yield {**told[hit.report, hit.id], "score": round(hit.score, 6)}


def _of(source: str, among: Among) -> str:
    """``source`` for the hits whose keys are bound."""
    if among == "reports":
        return f"{source} JOIN (SELECT unnest($reports) AS report) k ON k.report = r.report"
    keys = "SELECT unnest($reports) AS report, unnest($ids) AS id"
    return f"{source} JOIN ({keys}) k ON k.report = s.report AND k.id = s.id"  # noqa: S608  # our own words; the keys are bound


def _keys(among: Among, hits: list[Hit]) -> dict[str, object]:
    reports: dict[str, object] = {"reports": [h.report for h in hits]}
    return reports | ({"ids": [h.id for h in hits]} if among == "statements" else {})


def _plainly(store: Store, among: Among, asked: Wanted, limit: int) -> Iterator[dict[str, Any]]:
    """What holds all the words as they are, the newest first."""
    column = f"lower(strip_accents({_TEXT[among]}))"
    where = [f"contains({column}, $word{n})" for n in range(len(asked.words))]
    where += [f"regexp_matches({column}, $phrase{n})" for n in range(len(asked.phrases))]
    values: dict[str, object] = {f"word{n}": word for n, word in enumerate(asked.words)}
    values |= {f"phrase{n}": pattern for n, pattern in enumerate(asked.patterns)}
    last = ", s.start_, s.id" if among == "statements" else ""
    query = f"{_ROWS[among]} WHERE {' AND '.join(where)} ORDER BY r.day DESC NULLS LAST, r.seq{last} LIMIT $limit"
    for row in store.table(query, {**values, "limit": limit}).to_pylist():
        yield {**row, "score": None}


def _answer(rows: Iterable[dict[str, Any]], words: Sequence[str], stems: Stemmer | None, notice: str | None) -> Answer[Found]:
    found = list(rows)
    surfaces = _surfaces([row["text"] for row in found], words, stems)
    return Answer(pa.Table.from_pylist([_found(row, surfaces) for row in found], schema=_SCHEMA), Found, notice)


def _surfaces(texts: list[str], words: Sequence[str], stems: Stemmer | None) -> set[str]:
    """The words of ``texts``, as they stand there, that have the stems asked for."""
    there = {word for text in texts for word in fold(text)}
    if stems is None:
        return {word for word in there if any(w in word for w in words)}
    asked = set(stems.terms(words).values())
    return {word for word, term in stems.terms(there).items() if term in asked}


def _found(row: dict[str, Any], surfaces: set[str]) -> dict[str, Any]:
    start, end = window(row["text"], surfaces)
    place = {"passage": row["text"][start:end], "start_": row["start_"] + start, "end_": row["start_"] + end}
    return {**{k: v for k, v in row.items() if k != "text"}, "id": row["id"] or None, **place}
