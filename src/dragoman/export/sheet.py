"""Rows of text in UTF-8, a header first: comma-separated (RFC 4180) or tab-separated, quoted where a cell needs it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import IO

from dragoman.export.columns import Value

#: Cells that begin like this are taken for formulas by spreadsheets.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: Rows that are written at once.
_ROUND = 1_000


def write_sheet(
    rows: Iterable[Sequence[Value]], header: Sequence[str], sink: IO[bytes], *, tab: bool = False, guarded: bool = False
) -> int:
    """Write ``rows`` and say how many. Lines end in LF; an unknown value is an empty cell.

    ``guarded`` puts an apostrophe before cells of text that a spreadsheet would take for a formula; such a file does not read back
    as it was, so it must be asked for.
    """
    held = io.StringIO()
    writer = csv.writer(held, delimiter="\t" if tab else ",", lineterminator="\n")
    writer.writerow(header)
    count = 0
    for count, row in enumerate(rows, 1):
        writer.writerow([_cell(value, guarded) for value in row])
        if count % _ROUND == 0:
            _pass_on(held, sink)
    _pass_on(held, sink)
    return count


def _cell(value: Value, guarded: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if guarded and isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return str(value)


def _pass_on(held: io.StringIO, sink: IO[bytes]) -> None:
    sink.write(held.getvalue().encode("utf-8"))
    held.seek(0)
    held.truncate()
