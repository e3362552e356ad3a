"""``dragoman review``: people's decisions on the machine's claims, and how far reviewers agree."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman.cli.ingest import StoreFile
from dragoman.cli.review_page import claim_row, figure, page, ruling_row, said
from dragoman.cli.rows import Print, Shape, show
from dragoman.cli.terminal import out, plain
from dragoman.contracts import SettingsError, StoreError
from dragoman.contracts.review import FIELDS
from dragoman.record.review import Review, line, rulings
from dragoman.store import open_store

review = typer.Typer(
    help="Review: accept, correct, reject, merge and split what was extracted. Decisions are added, nothing is overwritten.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)

Ref = Annotated[str, typer.Argument(metavar="CLAIM", help="As `review next` prints it (`report:start-end`), or `report/id`.")]
Refs = Annotated[list[str], typer.Argument(metavar="CLAIM…", help="Two claims or more, as `review next` prints them.")]
By = Annotated[str, typer.Option("--reviewer", "-r", metavar="NAME", help="Who decides.", show_default=False)]
Whose = Annotated[str | None, typer.Option("--reviewer", "-r", metavar="NAME", help="Only this reviewer's.")]
Why = Annotated[str | None, typer.Option("--reason", help="Why.")]
Kind = Annotated[str | None, typer.Option("--kind", help=f"{', '.join(FIELDS)}: where claims of several kinds stand at one passage.")]
Settle = Annotated[bool, typer.Option("--settle", help="This ends a disagreement: it outweighs what the reviewers said.")]


@review.command("next")
def next_claims(
    store: StoreFile,
    reviewer: By,
    kind: Annotated[str, typer.Option("--kind", help=f"One of: {', '.join(FIELDS)}.")] = "event",
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many.")] = 1,
    form: Shape = Print.table,
) -> None:
    """What this reviewer has to look at next. What others decided is not shown, so that two people judge independently.

    First come own decisions that stood on something that has changed since, then claims in the order in which reports came.

    Example:

        dragoman review next --store sudan.duckdb --reviewer Amina
    """
    with open_store(store, read_only=True) as opened:
        found = Review(opened).next(reviewer, _kind(kind), limit)
    if form is Print.json:
        show([claim_row(one) for one in found], form)
        return
    for one in found:
        page(one)
    out.print(plain(f"{len(found)} to look at" if found else "Nothing is left to look at.", style="dim"))


@review.command("accept")
def accept(claim: Ref, store: StoreFile, reviewer: By, reason: Why = None, kind: Kind = None, settle: Settle = False) -> None:
    """The machine's answer is right.

    Example:

        dragoman review accept r-1f2e3d4c5b6a7980:112-119 --store sudan.duckdb --reviewer Amina
    """
    with _writing(store) as made:
        said([made.accept(made.claim(claim, _kind(kind)), reviewer, reason, settles=settle)])


@review.command("correct")
def correct(
    claim: Ref,
    values: Annotated[
        list[str], typer.Argument(metavar="FIELD=VALUE…", help="`status=negated`, `actors=police; army`; `place=` says that there is none.")
    ],
    store: StoreFile,
    reviewer: By,
    reason: Why = None,
    kind: Kind = None,
    settle: Settle = False,
) -> None:
    """Some fields are otherwise; the rest is as the machine says.

    Example:

        dragoman review correct r-1f2e3d4c5b6a7980:112-119 type=PROTEST "actors=teachers; students" --store sudan.duckdb -r Amina
    """
    given = [(name.strip(), value) for name, equals, value in (v.partition("=") for v in values) if equals]
    if len(given) < len(values):
        raise SettingsError("A correction is written FIELD=VALUE, as in `status=negated`.")
    with _writing(store) as made:
        said(made.correct(made.claim(claim, _kind(kind)), given, reviewer, reason, settles=settle))


@review.command("reject")
def reject(claim: Ref, store: StoreFile, reviewer: By, reason: Why = None, kind: Kind = None, settle: Settle = False) -> None:
    """The report claims no such thing.

    Example:

        dragoman review reject r-1f2e3d4c5b6a7980:112-119 --store sudan.duckdb -r Amina --reason "a film is described"
    """
    with _writing(store) as made:
        said([made.reject(made.claim(claim, _kind(kind)), reviewer, reason, settles=settle)])


@review.command("merge")
def merge(claims: Refs, store: StoreFile, reviewer: By, reason: Why = None, kind: Kind = None, settle: Settle = False) -> None:
    """These claims tell of one and the same event.

    Example:

        dragoman review merge r-1f2e3d4c5b6a7980:112-119 r-0a1b2c3d4e5f6071:40-47 --store sudan.duckdb -r Amina
    """
    with _writing(store) as made:
        said([made.merge([made.claim(c, _kind(kind)) for c in claims], reviewer, reason, settles=settle)])


@review.command("split")
def split(claims: Refs, store: StoreFile, reviewer: By, reason: Why = None, kind: Kind = None, settle: Settle = False) -> None:
    """No two of these claims tell of the same event.

    Example:

        dragoman review split r-1f2e3d4c5b6a7980:112-119 r-0a1b2c3d4e5f6071:40-47 --store sudan.duckdb -r Amina
    """
    with _writing(store) as made:
        said([made.split([made.claim(c, _kind(kind)) for c in claims], reviewer, reason, settles=settle)])


@review.command("withdraw")
def withdraw(
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="As `review list` prints it.")],
    store: StoreFile,
    reviewer: By,
    reason: Why = None,
) -> None:
    """Take back a decision of one's own. Both stay on record.

    Example:

        dragoman review withdraw d-0123456789abcdef --store sudan.duckdb -r Amina
    """
    with _writing(store) as made:
        said([made.withdraw(decision, reviewer, reason)])


@review.command("list")
def list_decisions(
    store: StoreFile,
    reviewer: Whose = None,
    stale: Annotated[
        bool, typer.Option("--stale", help="Only those that stood on something that has changed, and what stands there now.")
    ] = False,
    form: Shape = Print.table,
) -> None:
    """Decisions as they were made, oldest first; with `--stale` those that must be looked at again.

    Example:

        dragoman review list --store sudan.duckdb --stale
    """
    with open_store(store, read_only=True) as opened:
        made = Review(opened)
        if stale:
            rows = [claim_row(a) for a in made.again() if reviewer in (None, a.ruling.reviewer)]
        else:
            rows = [ruling_row(r) for r in made.rulings() if reviewer in (None, r.reviewer)]
    show(rows, form)


@review.command("disagreements")
def disagreements(store: StoreFile, form: Shape = Print.table) -> None:
    """Claims on which reviewers differ, field by field. End one with `--settle`.

    Example:

        dragoman review disagreements --store sudan.duckdb
    """
    with open_store(store, read_only=True) as opened:
        found = Review(opened).disagreements()
    show(
        [
            {
                "kind": d.kind,
                "claims": list(d.targets),
                "field": d.field,
                "answers": [f"{who}: {answer}" for who, answer in d.answers],
                "settled": d.settled,
            }
            for d in found
        ],
        form,
    )


@review.command("agreement")
def agreement(store: StoreFile, form: Shape = Print.table) -> None:
    """How far reviewers agree, field by field: share of equal answers, and Krippendorff's alpha for nominal data.

    Example:

        dragoman review agreement --store sudan.duckdb
    """
    with open_store(store, read_only=True) as opened:
        found = Review(opened).figures()
    show(
        [{"kind": f.kind, "field": f.field, "units": f.units, "percent": figure(f.percent), "alpha": figure(f.alpha)} for f in found],
        form,
    )


@review.command("export")
def export(store: StoreFile, reviewer: Whose = None) -> None:
    """Decisions as lines of JSON on standard output, for `dragoman review import` into another store of the same reports.

    Example:

        dragoman review export --store sudan.duckdb --reviewer Amina > amina.jsonl
    """
    with open_store(store, read_only=True) as opened:
        for ruling in Review(opened).rulings():
            if reviewer in (None, ruling.reviewer):
                sys.stdout.buffer.write(line(ruling).encode("utf-8") + b"\n")


@review.command("import")
def take(
    file: Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="Lines as `review export` writes them.")],
    store: StoreFile,
) -> None:
    """Add decisions of another store. A decision that is there already is not added twice; the order of imports does not matter.

    Example:

        dragoman review import amina.jsonl --store sudan.duckdb
    """
    with file.open("rb") as lines:
        coming = list(rulings(lines, str(file)))
    with _writing(store) as made:
        added = made.take(coming)
    out.print(plain(f"{added:,} decisions added, {len(coming) - added:,} known already."))


@contextmanager
def _writing(store: Path) -> Iterator[Review]:
    if not store.is_file():
        raise StoreError(f"{store}: there is no store here. Make one with `dragoman ingest … --store {store}`.")
    with open_store(store) as opened:
        yield Review(opened)


def _kind(name: str | None) -> Any:
    if name is not None and name not in FIELDS:
        raise SettingsError(f"{name}: is no kind of claim. The kinds are {', '.join(FIELDS)}.")
    return name
