"""``dragoman agreement decide``: a person's word on an undertaking, in the store or in a file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, get_args

import orjson
import typer

from dragoman.cli.agreement.output import Name
from dragoman.contracts import SettingsError
from dragoman.contracts.entries import Decision, Standing
from dragoman.record.agreements.follow import states
from dragoman.record.agreements.view import Agreements
from dragoman.record.review import decide_provision
from dragoman.store import open_store


def decide(
    name: Name,
    provision: Annotated[str, typer.Argument(help="The provision, as `show` prints it (p1, p2 …).")],
    state: Annotated[str, typer.Argument(help=", ".join(get_args(Standing)))],
    by: Annotated[str, typer.Option("--by", help="Who decides.")],
    on: Annotated[datetime, typer.Option("--on", formats=["%Y-%m-%d"], help="The day from which it holds.")],
    store: Annotated[Path | None, typer.Option("--store", "-s", metavar="FILE", help="Keep it in this store.")] = None,
    file: Annotated[
        Path | None, typer.Option("--decisions", metavar="FILE", help="Or in this file: one JSON object a line, yours is added at its end.")
    ] = None,
    note: Annotated[str, typer.Option("--note", help="Why.")] = "",
) -> None:
    """Add a person's decision on an undertaking. It stands beside the machine's state; nothing is overwritten.

    Example:

        dragoman agreement decide ag-1f2e3d4c p2 done --store sudan.duckdb --by "A. Diallo" --on 2024-06-01
    """
    standing = _standing(state)
    day = on.date().isoformat()
    if store is None and file is None:
        raise SettingsError("A decision is kept in a store (--store FILE) or in a file (--decisions FILE). Name one.")
    if store is not None:
        _in_store(store, name, provision, standing, by, day, note)
    if file is not None:
        line = {"agreement": name, "provision": provision, "state": standing, "by": by, "on": day, "note": note}
        with file.open("ab") as kept:
            kept.write(orjson.dumps(line) + b"\n")


def _standing(state: str) -> Standing:
    found: Standing | None = next((s for s in get_args(Standing) if s == state), None)
    if found is None:
        raise SettingsError(f"{state}: is no state. The states are {', '.join(get_args(Standing))}.")
    return found


def _in_store(path: Path, name: str, provision: str, standing: Standing, by: str, day: str, note: str) -> None:
    with open_store(path) as opened:
        found = Agreements(opened)
        entry = found.one(name)
        machine = next((s for s in states(entry, found.proofs(entry), [day]) if s.provision == provision), None)
        decide_provision(opened, entry, provision, standing, by=by, on=day, note=note, machine=machine)


def decisions_in(file: Path | None, agreement_id: str) -> list[Decision]:
    """A file's decisions on one agreement. Raises SettingsError where a line of the file is none."""
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
