"""Takes reports from files, directories and streams of every known format, one after another."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from dragoman.config import Settings
from dragoman.contracts import InputError, Report
from dragoman.intake.failure import Failure
from dragoman.intake.formats.feed import take_feed
from dragoman.intake.formats.html import take_html
from dragoman.intake.formats.jsonl import take_json, take_jsonl
from dragoman.intake.formats.mail import take_mail, take_mbox
from dragoman.intake.formats.plain import take_plain
from dragoman.intake.formats.warc import take_warc
from dragoman.intake.sniff import Kind, binary_kind, sniff
from dragoman.intake.source import Source
from dragoman.intake.stream import HEAD, Unpacked, with_head

_TAKERS: Mapping[Kind, Callable[[Source], Iterator[Report | Failure]]] = {
    "plain": take_plain,
    "html": take_html,
    "mail": take_mail,
    "mbox": take_mbox,
    "feed": take_feed,
    "jsonl": take_jsonl,
    "json": take_json,
    "warc": take_warc,
}
#: A gzip file in a gzip file is opened; a third layer is not.
_LAYERS = 2


def take(path: Path, *, settings: Settings) -> Iterator[Report | Failure]:
    """Every report of a file, or of all files of a directory and those below it, sorted by name (hidden ones left out).

    What cannot be taken comes as a Failure in its place; nothing is raised for it and the rest goes on.
    """
    if not path.exists():
        yield Failure(str(path), "there is no such file or directory", "Check the path")
    elif not path.is_dir():
        yield from _file(path, settings)
    else:
        empty = True
        for file in _files(path):
            empty = False
            yield from _file(file, settings)
        if empty:
            yield Failure(str(path), "the directory holds no files", "Check the path")


def take_stream(stream: BinaryIO, name: str = "-", *, settings: Settings) -> Iterator[Report | Failure]:
    """Every report of a byte stream (standard input), whatever its format. ``name`` is what errors and sources call it."""
    try:
        yield from _opened(stream, name, settings.max_bytes, None, _LAYERS)
    except InputError as error:
        yield Failure.of(error)
    except OSError as error:
        yield Failure(name, f"it cannot be read ({error.strerror or error})", "Check the file and its rights")


def _files(folder: Path) -> Iterator[Path]:
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(where, f) for f in sorted(files) if not f.startswith("."))


def _file(path: Path, settings: Settings) -> Iterator[Report | Failure]:
    if not path.is_file() and not path.is_fifo():
        yield Failure(str(path), "it is not a file", "Leave it out")
        return
    try:
        stream = path.open("rb")
    except OSError as error:
        yield Failure(str(path), f"it cannot be opened ({error.strerror or error})", "Check the file and its rights")
        return
    with stream:
        yield from take_stream(stream, str(path), settings=settings)


def _opened(stream: BinaryIO, name: str, limit: int, unpacked: Unpacked | None, layers: int) -> Iterator[Report | Failure]:
    head, stream = with_head(stream)
    kind = sniff(head, name)
    if kind == "gzip":
        yield from _gzip(stream, name, limit, layers)
        return
    source = Source(name=name, stream=stream, limit=limit, unpacked=unpacked)
    if kind in _TAKERS:
        yield from _TAKERS[kind](source)
    elif not source.fault:
        yield _refused(kind, head, name)
    if source.fault:
        yield Failure.of(source.fault)


def _gzip(stream: BinaryIO, name: str, limit: int, layers: int) -> Iterator[Report | Failure]:
    if not layers:
        yield Failure(name, f"it is gzip data packed more than {_LAYERS} times", "Unpack the file before reading it")
        return
    inside = Unpacked(stream, name)
    yield from _opened(inside, name, limit, inside, layers - 1)  # type: ignore[arg-type]  # a raw stream reads as a binary one


def _refused(kind: Kind, head: bytes, name: str) -> Failure:
    if kind == "empty":
        what = "the file is empty" if len(head) < HEAD else "the file begins with nothing but white space"
        return Failure(name, what, "Leave it out, or fetch it again")
    return Failure(name, f"it holds {binary_kind(head) or 'binary data'}, not text", "Save it as text, HTML, mail, JSONL or WARC first")
