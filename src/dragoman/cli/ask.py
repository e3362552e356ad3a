"""The commands that ask a store for rows of one kind: ``dragoman events``, ``statements``, ``agreements``, ``places`` …"""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.answers import COLUMNS, Form, Shape, print_kind
from dragoman.cli.options import According, Country, Kind, Limit, Since, Status, StoreFile, Until, Where, Who, WhoAnywhere, Words, day
from dragoman.query import Filter


def events(
    store: StoreFile,
    who: WhoAnywhere = None,
    kind: Kind = None,
    place: Where = None,
    country: Country = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    according_to: According = None,
    words: Words = None,
    outermost: Annotated[bool, typer.Option("--outermost", help="Not what is told inside another event of its sentence.")] = False,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Events of a store: who did what to whom.

    Examples:

        dragoman events --store sudan.duckdb --type ASSAULT --from 2024-05-01 --status occurred

        dragoman events --store sudan.duckdb --who army --according-to report --format csv > events.csv
    """
    about = Filter(
        who=who, type=kind, place=place, country=country, since=day(since), until=day(until), status=status,
        according_to=according_to, words=words, outermost=outermost or None,
    )  # fmt: skip
    print_kind(store, "events", about, limit, form)


def statements(
    store: StoreFile,
    who: WhoAnywhere = None,
    act: Annotated[str | None, typer.Option("--act", help="asserts, denies, promises, demands, threatens, accuses …")] = None,
    country: Country = None,
    since: Since = None,
    until: Until = None,
    words: Words = None,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Statements of a store: who says what.

    Examples:

        dragoman statements --store sudan.duckdb --act denies

        dragoman statements --store sudan.duckdb --who ministry --format json
    """
    about = Filter(who=who, act=act, country=country, since=day(since), until=day(until), words=words)
    print_kind(store, "statements", about, limit, form)


def agreements(
    store: StoreFile,
    who: Who = None,
    kind: Kind = None,
    words: Words = None,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Agreements as the reports of a store tell them; `dragoman agreement` joins what several reports tell of one.

    Example:

        dragoman agreements --store sudan.duckdb --who government --type ceasefire
    """
    print_kind(store, "agreements", Filter(who=who, type=kind, words=words), limit, form)


def places(
    store: StoreFile,
    place: Where = None,
    kind: Kind = None,
    country: Country = None,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Places of a store, by any of their names; `--type` is a GeoNames feature code (PPL, ADM1 …).

    Example:

        dragoman places --store sudan.duckdb --country SDN
    """
    print_kind(store, "places", Filter(place=place, type=kind, country=country), limit, form)


def actors(
    store: StoreFile,
    who: Who = None,
    kind: Kind = None,
    country: Country = None,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Those who speak and act in the reports of a store; `--type` is person, organisation, state, group, force or people.

    Example:

        dragoman actors --store sudan.duckdb --who general --type person
    """
    print_kind(store, "actors", Filter(who=who, type=kind, country=country), limit, form)


def quantities(
    store: StoreFile,
    who: Who = None,
    kind: Kind = None,
    words: Words = None,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Figures of a store with their ranges; `--type` is killed, wounded, displaced …

    Example:

        dragoman quantities --store sudan.duckdb --type killed
    """
    print_kind(store, "quantities", Filter(who=who, type=kind, words=words), limit, form)


def issues(
    store: StoreFile,
    kind: Kind = None,
    status: Status = None,
    words: Words = None,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """What was left open in the reports of a store; `--type` is the step (places, times …), `--status` the level.

    Example:

        dragoman issues --store sudan.duckdb --type places --status warning
    """
    print_kind(store, "issues", Filter(type=kind, status=status, words=words), limit, form)


def rows(
    kind: Annotated[str, typer.Argument(help=f"One of: {', '.join(COLUMNS)}.")],
    store: StoreFile,
    who: Who = None,
    type_: Kind = None,
    place: Where = None,
    country: Country = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    words: Words = None,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Rows of any kind that a store holds: provisions, identities, offices, stories, copies, entries …

    Examples:

        dragoman list provisions --store sudan.duckdb --type withdrawal_troops

        dragoman list identities --store sudan.duckdb --country SDN --format parquet > identities.parquet
    """
    about = Filter(
        who=who, type=type_, place=place, country=country, since=day(since), until=day(until), status=status, words=words
    )  # fmt: skip
    print_kind(store, kind, about, limit, form)
