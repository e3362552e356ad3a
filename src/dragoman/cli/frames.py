"""``dragoman frames``: list event frames, run their examples, and see why a sentence gives what it gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from dragoman.cli.exits import SOME_FAILED, USAGE
from dragoman.cli.terminal import err, out, plain
from dragoman.config import load_settings
from dragoman.contracts import Event, Reading, Report
from dragoman.extraction.events.workbench import Candidate, frames_explain, frames_list, frames_test
from dragoman.flow import reader_for
from dragoman.intake import build_report
from dragoman.vocab.frames.codebook import codebook
from dragoman.vocab.frames.load import COLUMNS
from dragoman.vocab.tables import table

app = typer.Typer(help="Event frames: list them, test them, and see what they make of a sentence.", no_args_is_help=True)
Own = Annotated[Path | None, typer.Option("--frames", metavar="FILE", help="Your own frames, looked at before the shipped ones.")]


@app.command("list")
def list_frames(
    kind: Annotated[str | None, typer.Argument(metavar="[TYPE]", help="A PLOVER type, or NONE: what is no event.")] = None,
    own: Own = None,
) -> None:
    """List the frames: id, type and mode, pattern, example.

    Example:

        dragoman frames list RETREAT
    """
    if kind and kind.upper() not in {*codebook().quad, "NONE"}:
        err.print(plain(f"No type is called {kind!r}. The types are: {', '.join([*codebook().quad, 'NONE'])}."))
        raise typer.Exit(USAGE)
    found = frames_list(kind, own)
    for frame in found:
        out.print(plain(f"{frame.id}\t{_kind(frame.type, frame.mode)}\t{frame.text}\t{frame.example}"), soft_wrap=True)
    out.print(plain(f"{len(found)} frames"))


@app.command()
def test(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="Your own frames; without it, the shipped ones.")] = None,
) -> None:
    """Run every frame's example and counter-example. Exit code 1 where one fails.

    Examples:

        dragoman frames test

        dragoman frames test my-frames.tsv
    """
    mine = {row["id"] for row in table(file, COLUMNS)} if file else set()
    chosen = [f for f in frames_list(own=file) if not file or f.id in mine]
    failed = [o for o in frames_test(_read, file, chosen) if o.problem]
    for outcome in failed:
        out.print(plain(f"{outcome.frame.id}: {outcome.frame.example!r} {outcome.problem}"), soft_wrap=True)
    out.print(plain(f"{len(chosen)} frames tried, {len(failed)} failed"))
    if failed:
        raise typer.Exit(SOME_FAILED)


@app.command()
def explain(sentence: Annotated[str, typer.Argument(help="The sentence, in quotation marks.")], own: Own = None) -> None:
    """Show the events of a sentence and, word by word, which frames were looked at, fitted and were chosen.

    Example:

        dragoman frames explain "Rebels freed twelve hostages near the border."
    """
    for report, reading in _read([sentence]):
        events, candidates = frames_explain(report, reading, own)
        for event in events:
            out.print(plain(_told(event)), soft_wrap=True)
        if not events:
            out.print(plain("no event"))
        out.print(_table(candidates))


def _read(sentences: Sequence[str]) -> Iterable[tuple[Report, Reading]]:
    reports = [build_report(s, source="sentence") for s in sentences]
    return zip(reports, reader_for(load_settings()).read(reports), strict=True)


def _kind(kind: str, mode: str | None) -> str:
    return f"{kind}/{mode}" if mode else kind


def _told(event: Event) -> str:
    who, whom = (" + ".join(p.text for p in group) or "-" for group in (event.actors, event.recipients))
    kind = _kind(event.type, event.mode)
    coded = f"{event.trigger.text}: {kind}, CAMEO {event.cameo or '-'}, {event.status}"
    return f"{coded}; actors: {who}; recipients: {whom}; {event.evidence.rule}"


def _table(candidates: Sequence[Candidate]) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in ("word", "frame", "type", "pattern", ""):
        table.add_column(heading, overflow="fold")
    for one in candidates:
        verdict = "chosen" if one.chosen else "fits" if one.fits else "does not fit"
        table.add_row(*(plain(t) for t in (one.word, one.frame.id, _kind(one.frame.type, one.frame.mode), one.frame.text, verdict)))
    return table
