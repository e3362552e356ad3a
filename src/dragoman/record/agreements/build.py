"""A store's agreements followed once, for views that must not go through all of its reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dragoman.contracts.entries import AgreementEntry, Violation
from dragoman.record.agreements.disagree import facts_in
from dragoman.record.agreements.identify import identify
from dragoman.record.agreements.names import names
from dragoman.record.agreements.relate import followed_on, known_names, relate_one
from dragoman.record.agreements.told import told
from dragoman.record.agreements.violations import Answer, in_report, weighed
from dragoman.store.agreements import AgreementRows
from dragoman.vocab.record import breaches, matters, pattern

Progress = Callable[[str, int], None]
#: Beginnings of names this long that agree are taken for one, as ``names.shared`` does.
_STEM = 5
_BATCH = 500


def build(rows: AgreementRows, progress: Progress = lambda step, done: None) -> dict[str, int]:
    """Identify and follow the store's agreements and write the tables; how many of each. Call it within a transaction."""
    entries = list(identify(rows.telling()))
    progress("agreements", len(entries))
    rows.clear()
    rows.put_entries(entries)
    chosen = dict(candidates(rows, entries, progress))
    known = {e.id: e for e in entries}
    counted = {"agreements": len(entries), "reports": len(chosen), "claims": 0, "breaches": 0}
    found: list[Violation] = []
    answers: list[Answer] = []
    for reports in _batches(list(chosen)):
        counted["claims"] += _one_batch(rows, reports, chosen, known, found, answers)
        progress("reports followed", len(found))
    breaches_found = list(weighed(found, answers))
    rows.put_breaches(breaches_found)
    rows.finish()
    return counted | {"breaches": len(breaches_found)}


def _batches(reports: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(reports), _BATCH):
        yield reports[first : first + _BATCH]


def _one_batch(
    rows: AgreementRows,
    reports: Sequence[str],
    chosen: dict[str, list[str]],
    known: dict[str, AgreementEntry],
    found: list[Violation],
    answers: list[Answer],
) -> int:
    claims, facts = [], []
    for record in rows.records(reports):
        sentences = list(told(record))
        mine = [known[name] for name in chosen[record.report.id]]
        for entry in mine:
            claims += [(entry.id, provision, proof) for provision, proof in relate_one(entry, record, sentences)]
            facts += [(entry.id, field, value, cited) for one in sentences for field, value, cited in facts_in(record, one)]
        some, denied = in_report([t for t in sentences if t.cited.day])
        found += [_of(v, mine) for v in some]
        answers += denied
    rows.put_claims(claims)
    rows.put_facts(facts)
    return len(claims)


def _of(violation: Violation, entries: Sequence[AgreementEntry]) -> Violation:
    """A breach with the agreement in whose days it falls: the latest of those that the report can be about."""
    fields = {n: getattr(violation, n) for n in violation.__dataclass_fields__}
    begun = [e for e in entries if _begins(e) <= (violation.cited.day or "")]
    return Violation(**fields | {"agreement": max(begun, key=_begins).id if begun else None})


def _begins(entry: AgreementEntry) -> str:
    return (entry.effective or entry.signed or ((entry.sources[0].day or "", entry.sources[0]),))[0][0][:10]


def candidates(rows: AgreementRows, entries: Sequence[AgreementEntry], progress: Progress) -> Iterator[tuple[str, list[str]]]:
    """Reports with the agreements that they can bear on: by day, by a name of theirs, and by a word of what was undertaken."""
    if not entries:
        return
    by_name = _by_name(entries)
    words = pattern(tuple(sorted(_words(entries))), whole=False)
    since = min((s.day for e in entries for s in e.sources if s.day), default="0001-01-01")
    alone = len(entries) == 1
    for number, (report, day, text) in enumerate(rows.texts(since)):
        if number % 5000 == 0:
            progress("reports looked through", number)
        said = names(text)
        close = [entries[0]] if alone else [e for n in said for e in (*by_name.get(n, ()), *by_name.get(n[:_STEM] + "*", ()))]
        mine = [e.id for e in {e.id: e for e in close}.values() if followed_on(e, day)]
        if mine and words.search(text.lower()):
            yield report, mine


def _by_name(entries: Sequence[AgreementEntry]) -> dict[str, list[AgreementEntry]]:
    found: dict[str, list[AgreementEntry]] = {}
    for entry in entries:
        for name in known_names(entry):
            found.setdefault(name, []).append(entry)
            if len(name) >= _STEM:
                found.setdefault(name[:_STEM] + "*", []).append(entry)
    return found


def _words(entries: Sequence[AgreementEntry]) -> set[str]:
    """Beginnings of words of which a report must have one to say anything of an undertaking, or of a breach."""
    kinds = {p.kind for e in entries for p in e.provisions if p.kind in matters()}
    alternatives = {words[0] for k in kinds for words in matters()[k].words}
    return alternatives | {w.split()[0] for b in breaches() for w in b.words} | {"deadline", "peace agreement", "war"}
