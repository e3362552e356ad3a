"""The page of contracts: every record with its fields, types and what its docstring says."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from inspect import cleandoc

import dragoman.contracts as contracts


def contracts_page() -> str:
    """Markdown."""
    parts = [
        "# Contracts",
        "",
        "Generated from `src/dragoman/contracts` by `make docs`. The JSON of a record is `Record` with these fields "
        "(`from_` prints as `from`); its schema is [record.schema.json](record.schema.json).",
        "Spans count code points of `report.text`; `text` is always `report.text[start:end]`.",
    ]
    for name in contracts.__all__:
        item = getattr(contracts, name)
        if isinstance(item, type) and is_dataclass(item):
            parts += ["", f"## {name}", "", cleandoc(item.__doc__ or ""), "", "| field | type |", "|---|---|"]
            parts += [f"| `{f.name}` | `{str(f.type).replace('|', chr(92) + '|')}` |" for f in fields(item)]
    return "\n".join(parts) + "\n"
