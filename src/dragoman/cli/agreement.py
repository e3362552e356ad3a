"""The commands about agreements: ``dragoman agreement read``, ``list``, ``show`` …; ``dragoman timeline``."""

from __future__ import annotations

import sys
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_args

import orjson
import typer
from rich.table import Table

from dragoman.cli.ingest import StoreFile
from dragoman.cli.terminal import out, plain
from dragoman.config import load_settings
from dragoman.contracts import Record, SettingsError
from dragoman.contracts.entries import AgreementEntry, Decision, Standing
from dragoman.flow import read_paths
from dragoman.reading import MemoryKeeper, Reader, load_pipeline
from dragoman.record.agreements import compare as compare_records
from dragoman.record.agreements import follow, identify
from dragoman.record.agreements import omissions as find_omissions
from dragoman.record.agreements.counts import check, counts
from dragoman.record.agreements.relate import relate
from dragoman.record.agreements.told import day_of
from dragoman.record.agreements.violations import violations
from dragoman.store import open_store
from dragoman.store.load_record import record_of

agreement = typer.Typer(help="Agreements: what was undertaken, and whether it is kept.", no_args_is_help=True, rich_markup_mode="markdown")


class Print(StrEnum):
    """How an answer prints."""

    table = "table"
    json = "json"


Shape = Annotated[Print, typer.Option("--format", "-f", help="A table for people, or JSON lines.")]
Text = Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A text file.")]
Day = Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day to look at (default: the last report's).")]
Rows = list[dict[str, Any]]


@agreement.command("read")
def read_agreement(file: Text, form: Shape = Print.table) -> None:
    """The undertakings of an agreement's own text, or of a report that tells of one.

    Example:

        dragoman agreement read protocol.txt
    """
    entries = list(identify(_read(file)))
    for entry in entries:
        if form is Print.table:
            _head(entry)
    _print(
        [
            {
                "provision": p.id,
                "kind": p.kind,
                "obligor": ", ".join(p.obligor),
                "place": ", ".join(p.places),
                "deadline": p.deadline.latest if p.deadline else None,
                "passage": p.sources[0].text,
            }
            for entry in entries
            for p in entry.provisions
        ],
        form,
    )


@agreement.command("list")
def list_agreements(store: StoreFile, form: Shape = Print.table) -> None:
    """The agreements that the reports of a store tell of.

    Example:

        dragoman agreement list --store sudan.duckdb
    """
    rows = [
        {
            "id": e.id,
            "kind": e.kind,
            "title": e.title,
            "signed": e.signed[0][0] if e.signed else None,
            "parties": "; ".join(e.parties),
            "provisions": len(e.provisions),
            "tellings": len(e.sources),
        }
        for e in identify(_stored(store))
    ]
    _print(rows, form)


@agreement.command("show")
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="As `dragoman agreement list` prints it.")],
    store: StoreFile,
    on: Day = None,
    decisions: Annotated[Path | None, typer.Option("--decisions", metavar="FILE", help="Decisions, as `decide` keeps them.")] = None,
    form: Shape = Print.table,
) -> None:
    """How each undertaking of an agreement stands on a day: state, deadline, evidence by origin, the last word.

    Example:

        dragoman agreement show ag-1f2e3d4c --store sudan.duckdb --on 2024-06-01
    """
    records = _stored(store)
    entry = next((e for e in identify(records) if e.id == name), None)
    if entry is None:
        raise SettingsError(f"{name}: no such agreement in {store}. `dragoman agreement list --store {store}` prints those there are.")
    day = on.date().isoformat() if on else max((d for r in records if (d := day_of(r))), default="9999-12-31")
    if form is Print.table:
        _head(entry)
    rows = [
        {
            "provision": p.id,
            "kind": p.kind,
            "obligor": ", ".join(p.obligor),
            "place": ", ".join(p.places),
            "state": s.state,
            "decided": f"{s.decision.state} ({s.decision.by}, {s.decision.on})" if s.decision else None,
            "PAM": s.pam,
            "deadline": s.deadline.latest if s.deadline else None,
            "for": s.supporting,
            "against": s.contradicting,
            "rule": s.rule,
            "last word": f"{s.last.cited.day} {s.last.speaker or s.last.cited.origin}: {s.last.cited.text}" if s.last else None,
        }
        for p, s in zip(entry.provisions, follow(entry, records, [day], _decisions(decisions, name)), strict=True)
    ]
    _print(rows, form)


@agreement.command("decide")
def decide(
    name: Annotated[str, typer.Argument(metavar="ID", help="The agreement, as `dragoman agreement list` prints it.")],
    provision: Annotated[str, typer.Argument(help="The provision, as `show` prints it (p1, p2 …).")],
    state: Annotated[str, typer.Argument(help=", ".join(get_args(Standing)))],
    file: Annotated[
        Path, typer.Option("--decisions", metavar="FILE", help="Decisions, one JSON object a line; yours is added at its end.")
    ],
    by: Annotated[str, typer.Option("--by", help="Who decides.")],
    on: Annotated[datetime, typer.Option("--on", formats=["%Y-%m-%d"], help="The day from which it holds.")],
    note: Annotated[str, typer.Option("--note", help="Why.")] = "",
) -> None:
    """Add a person's decision on an undertaking. It stands beside the machine's state; nothing is overwritten.

    Example:

        dragoman agreement decide ag-1f2e3d4c p2 done --decisions kept.jsonl --by "A. Diallo" --on 2024-06-01
    """
    if state not in get_args(Standing):
        raise SettingsError(f"{state}: is no state. The states are {', '.join(get_args(Standing))}.")
    line = {"agreement": name, "provision": provision, "state": state, "by": by, "on": on.date().isoformat(), "note": note}
    with file.open("ab") as kept:
        kept.write(orjson.dumps(line) + b"\n")


@agreement.command("compare")
def compare(first: Text, second: Text, form: Shape = Print.table) -> None:
    """How two texts of one agreement differ, undertaking by undertaking.

    Example:

        dragoman agreement compare draft.txt final.txt
    """
    _print([_difference(d) for d in compare_records(_one(first), _one(second))], form)


@agreement.command("omissions")
def omissions(text: Text, report: Text, form: Shape = Print.table) -> None:
    """What a report of an agreement leaves out of its text, or changes.

    Example:

        dragoman agreement omissions protocol.txt story.txt
    """
    _print([_difference(d) for d in find_omissions(_one(text), _one(report))], form)


@agreement.command("violations")
def list_violations(store: StoreFile, form: Shape = Print.table) -> None:
    """Breaches that the reports of a store tell of: kind, who alleges it against whom, how observed, whether confirmed.

    Example:

        dragoman agreement violations --store sudan.duckdb
    """
    rows = [
        {
            "day": v.cited.day,
            "kind": v.kind,
            "by": v.by,
            "against": v.against,
            "observed": v.observed,
            "state": v.state,
            "mutual": v.mutual,
            "origin": v.cited.origin,
            "passage": v.cited.text,
        }
        for v in violations(_stored(store))
    ]
    _print(rows, form)


@agreement.command("counts")
def check_counts(store: StoreFile, form: Shape = Print.table) -> None:
    """Totals of one claimant (returns, exchanges, withdrawals) that fall, or jump, from one report to the next.

    Example:

        dragoman agreement counts --store sudan.duckdb
    """
    rows = [
        {
            "issue": i.kind,
            "what": i.what,
            "claimant": i.claimant,
            "before": f"{i.before.day}: {i.before.text}",
            "after": f"{i.after.day}: {i.after.text}",
        }
        for i in check(counts(_stored(store)))
    ]
    _print(rows, form)


def timeline(store: StoreFile, form: Shape = Print.table) -> None:
    """What later reports say of the undertakings of every agreement in a store, by day.

    Example:

        dragoman timeline --store sudan.duckdb
    """
    records = _stored(store)
    rows: Rows = []
    for entry in identify(records):
        kinds = {p.id: p.kind for p in entry.provisions}
        for name, proof in relate(entry, records):
            rows.append(
                {
                    "day": proof.cited.day,
                    "agreement": entry.id,
                    "provision": f"{name} {kinds[name]}",
                    "bearing": proof.bearing,
                    "phase": proof.phase,
                    "who says": proof.speaker or "report",
                    "origin": proof.cited.origin,
                    "passage": proof.cited.text,
                }
            )
    _print(sorted(rows, key=lambda r: r["day"] or ""), form)


def _decisions(file: Path | None, agreement_id: str) -> list[Decision]:
    """Decisions on one agreement. Raises SettingsError where a line of the file is none."""
    found = []
    for number, line in enumerate(file.read_bytes().splitlines() if file else [], 1):
        try:
            told = orjson.loads(line)
            if told.pop("agreement") == agreement_id:
                found.append(Decision(**told))
        except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
            raise SettingsError(
                f"{file}, line {number}: is no decision ({error}). Mend the line, or add decisions with `decide`."
            ) from error
    return found


def _difference(difference: Any) -> dict[str, Any]:
    row = asdict(difference)
    return {k: v["text"] if isinstance(v, dict) else v for k, v in row.items()}


def _one(file: Path) -> Record:
    return _read(file)[0]


def _read(file: Path) -> list[Record]:
    settings = load_settings()
    reader = Reader(load_pipeline(settings.pipeline), [MemoryKeeper(settings.kept_paragraphs)])
    records = [r for r in read_paths([str(file)], reader, settings, sys.stdin.buffer) if isinstance(r, Record)]
    if not records:
        raise SettingsError(f"{file}: no text could be read there. Name a text file.")
    return records


def _stored(store: Path) -> list[Record]:
    with open_store(store, read_only=True) as opened:
        records = [record_of(line) for line in opened.lines()]
    return sorted(records, key=lambda r: day_of(r) or "9999")


def _head(entry: AgreementEntry) -> None:
    out.print(plain(f"{entry.id}  {entry.kind}  {entry.title or ''}", style="bold"))
    out.print(plain(f"parties: {'; '.join(entry.parties) or '—'}; signed {', '.join(d for d, _ in entry.signed) or '—'}"))
    if entry.partial:
        out.print(plain("Told by reports only: these may not be all of its provisions.", style="dim"))


def _print(rows: Rows, form: Print) -> None:
    if form is Print.json:
        for row in rows:
            sys.stdout.buffer.write(orjson.dumps(row) + b"\n")
        return
    table = Table(box=None, pad_edge=False, row_styles=["", "dim"])
    for column in rows[0] if rows else ():
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(plain("" if v is None else " ".join(str(v).split())) for v in row.values()))
    out.print(table)
    out.print(plain(f"{len(rows)} rows", style="dim"))
