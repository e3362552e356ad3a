"""Scores the states of undertakings over this repository's own histories (``eval/gold/histories``), read end to end.

Run ``python -m eval.lab_histories`` (``-v`` prints the misses). A history is TOML: ``report`` tables (day, agency, text, and
``copies``: outlets that reprint it), ``bulletin`` tables (one short report a day from ``from`` to ``to``, its ``texts`` in turn),
and ``expected`` states by day and provision (``kind`` or ``kind:place``).
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dragoman.config import load_settings
from dragoman.contracts import Record, Report
from dragoman.contracts.entries import AgreementEntry, ProvisionEntry
from dragoman.extraction.assemble import assemble
from dragoman.flow import reader_for
from dragoman.intake import build_report
from dragoman.reading import Reader
from dragoman.record.agreements import follow, identify

GOLD = Path(__file__).resolve().parent / "gold" / "histories"


@dataclass
class Score:
    """States asked for, states right, states called done that are not, and the misses as lines."""

    asked: int = 0
    right: int = 0
    wrongly_done: int = 0
    reports: int = 0
    misses: list[str] = field(default_factory=list)


def reports(history: dict[str, Any]) -> Iterator[Report]:
    """The reports of a history by day, reprints and bulletins written out."""
    told = [(r["day"], r["agency"], r["text"]) for r in history["report"]]
    told += [(r["day"], r["agency"], f"{outlet}\n\n{r['text']}") for r in history["report"] for outlet in r.get("copies", ())]
    for bulletin in history.get("bulletin", ()):
        day, last, texts = date.fromisoformat(bulletin["from"]), date.fromisoformat(bulletin["to"]), bulletin["texts"]
        for number in range((last - day).days + 1):
            told.append(((day + timedelta(days=number)).isoformat(), bulletin["agency"], texts[number % len(texts)]))
    for number, (day, agency, text) in enumerate(sorted(told, key=lambda t: t[0])):
        yield build_report(text, source=f"{number}", source_id=f"{number}", published=day, outlet=agency)


def score(history: dict[str, Any], reader: Reader) -> Score:
    """Read a history and set the machine's states against those expected."""
    all_reports = list(reports(history))
    records = [assemble(r, reading) for r, reading in zip(all_reports, reader.read(all_reports), strict=True)]
    entry = next(iter(identify(records)))
    result = Score(reports=len(records))
    for day, expected in history["expected"].items():
        _score_day(entry, records, str(day), expected, result)
    return result


def _score_day(entry: AgreementEntry, records: list[Record], day: str, expected: dict[str, str], result: Score) -> None:
    states = {s.provision: s for s in follow(entry, records, [day])}
    for key, wanted in expected.items():
        found = next((p for p in entry.provisions if _is(p, key)), None)
        got = states[found.id].state if found else "no such provision"
        result.asked += 1
        result.right += got == wanted
        result.wrongly_done += got == "done" != wanted
        if got != wanted:
            last = states[found.id].last if found else None
            result.misses.append(f"{day} {key}: {got}, expected {wanted}; last {last and (last.phase, last.side, last.cited.text)}")


def _is(provision: ProvisionEntry, key: str) -> bool:
    kind, _, place = key.partition(":")
    return provision.kind == kind and (not place or place in provision.places)


def main() -> None:
    """Print the score of every history and of all."""
    reader = reader_for(load_settings())
    total = Score()
    for path in sorted(GOLD.glob("*.toml")):
        one = score(tomllib.loads(path.read_text(encoding="utf-8")), reader)
        total.asked, total.right = total.asked + one.asked, total.right + one.right
        total.wrongly_done, total.reports = total.wrongly_done + one.wrongly_done, total.reports + one.reports
        print(f"{path.stem:12} {one.right}/{one.asked} states right, {one.wrongly_done} wrongly done, {one.reports} reports")
        if "-v" in sys.argv:
            print(*(f"   {m}" for m in one.misses), sep="\n")
        total.misses += one.misses
    unread = sum("no such provision" in m for m in total.misses)
    print(f"{'all':12} {total.right}/{total.asked} = {total.right / total.asked:.3f}, {total.wrongly_done} wrongly done")
    print(f"{'':12} {unread} of the misses: the undertaking was not read from the first report")


if __name__ == "__main__":
    main()
