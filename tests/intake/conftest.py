from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.config import Settings
from dragoman.contracts import Report
from dragoman.intake import Failure, take

Taken = list[Report | Failure]
Take = Callable[..., Taken]


@pytest.fixture
def taken(tmp_path: Path) -> Take:
    """Writes ``data`` to a file called ``name`` and takes it."""

    def one(name: str, data: bytes | str, **settings: int) -> Taken:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(take(path, settings=Settings(**settings)))

    return one


def lines(*items: object) -> str:
    """JSON lines of ``items``."""
    return "".join(json.dumps(i) + "\n" for i in items)
