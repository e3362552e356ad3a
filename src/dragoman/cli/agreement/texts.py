"""``dragoman agreement read``, ``compare``, ``omissions``: from text files, without a store."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.agreement.output import Row, Text, head, print_head, print_rows
from dragoman.cli.rows import Print, Shape
from dragoman.config import load_settings
from dragoman.contracts import Record, SettingsError
from dragoman.contracts.entries import AgreementEntry, ProvisionEntry
from dragoman.flow import read_paths, reader_for
from dragoman.record.agreements import compare as compare_records
from dragoman.record.agreements import identify
from dragoman.record.agreements import omissions as find_omissions
from dragoman.record.agreements.compare import Difference


def read_agreement(
    file: Text,
    form: Shape = Print.table,
    header: Annotated[bool, typer.Option("--header", help="With JSON: the header before the provisions.")] = False,
) -> None:
    """The undertakings of an agreement's own text, or of a report that tells of one.

    Example:

        dragoman agreement read protocol.txt
    """
    entries = list(identify(_read(file)))
    for entry in entries:
        if form is Print.table:
            print_head(entry)
    heads = [head(e) for e in entries] if header and form is Print.json else []
    print_rows([*heads, *(_provision(e, p) for e in entries for p in e.provisions)], form)


def _provision(entry: AgreementEntry, p: ProvisionEntry) -> Row:
    return {
        "provision": p.id,
        "kind": p.kind,
        "obligor": ", ".join(p.obligor),
        "place": ", ".join(p.places),
        "deadline": p.deadline.latest if p.deadline else None,
        "condition": p.condition,
        "partial": entry.partial,
        "passage": p.sources[0].text,
    }


def compare(first: Text, second: Text, form: Shape = Print.table) -> None:
    """How two texts of one agreement differ, undertaking by undertaking.

    Example:

        dragoman agreement compare draft.txt final.txt
    """
    print_rows((_difference(d) for d in compare_records(_one(first), _one(second))), form)


def omissions(text: Text, report: Text, form: Shape = Print.table) -> None:
    """What a report of an agreement leaves out of its text, or changes.

    Example:

        dragoman agreement omissions protocol.txt story.txt
    """
    print_rows((_difference(d) for d in find_omissions(_one(text), _one(report))), form)


def _difference(difference: Difference) -> Row:
    return {k: v["text"] if isinstance(v, dict) else v for k, v in asdict(difference).items()}


def _one(file: Path) -> Record:
    return _read(file)[0]


def _read(file: Path) -> list[Record]:
    settings = load_settings()
    records = [r for r in read_paths([str(file)], reader_for(settings), settings, sys.stdin.buffer) if isinstance(r, Record)]
    if not records:
        raise SettingsError(f"{file}: no text could be read there. Name a text file.")
    return records
