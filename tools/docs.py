"""Writes the generated pages of ``docs/`` from the code; with ``--check``, fails where a page is not what the code says."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from tools.command_page import command_page
from tools.contracts_page import contracts_page
from tools.record_schema import record_schema
from tools.rules_page import rules_page

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES: dict[str, Callable[[], str]] = {
    "commands.md": command_page,
    "contracts.md": contracts_page,
    "record.schema.json": record_schema,
    "rules.md": rules_page,
}


def main(arguments: list[str]) -> int:
    """Write the pages, or say which are stale."""
    stale = []
    for name, make in PAGES.items():
        path, page = DOCS / name, make()
        if path.is_file() and path.read_text(encoding="utf-8") == page:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.write_text(page, encoding="utf-8")
            print(f"written: docs/{name}")
    if stale and "--check" in arguments:
        print(f"docs are behind the code: {', '.join(stale)}. Run `make docs` and commit what it writes.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
