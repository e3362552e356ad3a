"""The options that the asking commands share: each is worded once."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

from dragoman.cli.ingest import StoreFile

__all__ = [
    "According",
    "Country",
    "Kind",
    "Limit",
    "Since",
    "Status",
    "StoreFile",
    "Until",
    "Where",
    "Who",
    "WhoAnywhere",
    "Words",
    "day",
]

Who = Annotated[str | None, typer.Option("--who", help="A name, or a part of it.")]
WhoAnywhere = Annotated[str | None, typer.Option("--who", help="A name, or a part of it; also of whom `dragoman identify` told it to be.")]
Kind = Annotated[str | None, typer.Option("--type", help="Type, kind or mode (events: ASSAULT or ASSAULT/drone).")]
Where = Annotated[str | None, typer.Option("--place", help="A place's name, or a part of it.")]
Since = Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day.")]
Until = Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last day.")]
Words = Annotated[str | None, typer.Option("--words", help="Words of the passage.")]
Country = Annotated[str | None, typer.Option("--country", help="ISO 3166-1 alpha-3.")]
Status = Annotated[str | None, typer.Option("--status", help="Status of events, several with commas (occurred,ongoing); level of issues.")]
According = Annotated[str | None, typer.Option("--according-to", help="`report`, or a speaker's name.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many rows.")]


def day(moment: datetime | None) -> date | None:
    """The day that an option named."""
    return moment.date() if moment else None
