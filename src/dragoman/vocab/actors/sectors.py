"""The sectors of actors (PLOVER), and the check that every table uses them rightly."""

from __future__ import annotations

from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.tables import table

SECTORS = "actors/sectors.tsv"


@cache
def sectors() -> dict[str, str]:
    """Code → what it means. Source: PLOVER codebook, with codes carried over from CAMEO (marked so in the table)."""
    return {r["code"]: r["meaning"] for r in table(SECTORS, ("code", "name", "from", "meaning"), key=("code",))}


def sectors_of(name: str, cell: str) -> tuple[str, ...]:
    """The codes in a cell of the table ``name``. Raises DataFileError for one that is not in the table of sectors."""
    codes = tuple(c.strip() for c in cell.split(";") if c.strip())
    for code in codes:
        if code not in sectors():
            raise DataFileError(f"{name}: the sector {code!r} is none of {sorted(sectors())}.")
    return codes
