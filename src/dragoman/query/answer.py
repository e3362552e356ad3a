"""An answer: typed rows over an Arrow table, and what can be made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from importlib import import_module
from typing import Any, Generic, TypeVar, cast

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from dragoman.contracts import SettingsError

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Answer(Generic[Row]):
    """Rows of one kind. ``row`` is the dataclass that iteration gives, or ``dict`` for the user's own SQL.

    ``notice`` says what the reader of the answer should know of how it came about (an index that is behind, say).
    """

    table: pa.Table
    row: type[Row]
    notice: str | None = None

    def __len__(self) -> int:
        """How many rows."""
        return int(self.table.num_rows)

    def __iter__(self) -> Iterator[Row]:
        """The rows, typed and frozen; lists are tuples."""
        made = self.row
        if not is_dataclass(made):
            yield from cast("Iterator[Row]", self.dicts())
            return
        known = [f.name for f in fields(made)]
        for row in self.dicts():
            yield cast("Row", made(**{name: _frozen(row.get(name)) for name in known}))

    def dicts(self) -> Iterator[dict[str, Any]]:
        """Rows as dicts, column by column as in the table."""
        for batch in self.table.to_batches():
            yield from batch.to_pylist()

    def to_arrow(self) -> pa.Table:
        """The Arrow table itself."""
        return self.table

    def to_pandas(self) -> Any:
        """A pandas DataFrame. Raises SettingsError where pandas is not installed."""
        _need("pandas")
        return self.table.to_pandas()

    def to_polars(self) -> Any:
        """A polars DataFrame. Raises SettingsError where polars is not installed."""
        return _need("polars").from_arrow(self.table)

    def to_parquet(self, sink: Any) -> None:
        """Write Parquet to a path or binary stream."""
        pa.parquet.write_table(self.table, sink)

    def to_csv(self, sink: Any) -> None:
        """Write CSV to a path or binary stream; a list becomes its items joined by ``; ``."""
        pa.csv.write_csv(_flat(self.table), sink)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _need(library: str) -> Any:
    try:
        return import_module(library)
    except ModuleNotFoundError as error:
        raise SettingsError(f"{library} is not installed. Install it (`pip install {library}`), or use to_arrow().") from error


def _flat(table: pa.Table) -> pa.Table:
    for index, field in enumerate(table.schema):
        if pa.types.is_list(field.type):
            joined = ["; ".join(map(str, v)) if v is not None else None for v in table.column(index).to_pylist()]
            table = table.set_column(index, field.name, pa.array(joined, pa.string()))
    return table
