"""Memory stays flat however long a stream is: one report is held at a time."""

from __future__ import annotations

import io
import itertools
import json
import tracemalloc
from collections.abc import Callable

import pytest

from dragoman.config import Settings
from dragoman.contracts import Report
from dragoman.intake import take_stream
from tests.intake.samples import MAIL, P1, PAGE, Made, mbox, response

_BIG = 400_000


def line() -> bytes:
    return json.dumps({"text": P1, "ballast": "x" * _BIG}).encode() + b"\n"


def mail() -> bytes:
    return mbox(MAIL + "\n" + ("x" * 900 + "\n") * (_BIG // 901)).encode()


def record() -> bytes:
    return response(b"x" * _BIG, kind="image/png") + response(PAGE.encode())


@pytest.mark.parametrize("make", [line, mail, record])
def test_memory_is_flat(make: Callable[[], bytes]) -> None:
    list(take_stream(io.BytesIO(make()), settings=Settings()))  # tables and models are loaded before we count
    tracemalloc.start()
    count = sum(
        isinstance(r, Report) for r in take_stream(io.BufferedReader(Made(make() for _ in itertools.repeat(None, 60))), settings=Settings())
    )  # type: ignore[arg-type]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 60
    assert peak < 16 * _BIG < 60 * len(make())
