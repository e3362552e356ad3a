"""An answer: an Arrow table, and what can be made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows with typed columns."""

    table: pa.Table

    def __len__(self) -> int:
        """How many rows."""
        return int(self.table.num_rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Rows as dicts."""
        for batch in self.table.to_batches():
            yield from batch.to_pylist()

    def to_arrow(self) -> pa.Table:
        """The Arrow table itself."""
        return self.table

    def to_pandas(self) -> Any:
        """A pandas DataFrame (pandas must be installed)."""
        return self.table.to_pandas()

    def to_parquet(self, sink: Any) -> None:
        """Write Parquet to a path or binary stream."""
        pa.parquet.write_table(self.table, sink)

    def to_csv(self, sink: Any) -> None:
        """Write CSV to a path or binary stream; a list becomes its items joined by ``; ``."""
        pa.csv.write_csv(_flat(self.table), sink)


def _flat(table: pa.Table) -> pa.Table:
    for index, field in enumerate(table.schema):
        if pa.types.is_list(field.type):
            joined = ["; ".join(map(str, v)) if v is not None else None for v in table.column(index).to_pylist()]
            table = table.set_column(index, field.name, pa.array(joined, pa.string()))
    return table
