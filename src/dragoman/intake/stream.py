"""Reads byte streams with bounds: a head to look at, lines no longer than allowed, gzip that cannot swell without end."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from dragoman.contracts import InputError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD = 65_536
#: Text packs 3 to 20 times; long runs of like records up to some hundred times. Beyond this it is a bomb.
_RATIO, _FREE = 400, 50_000_000


class Unpacked(io.RawIOBase):
    """What a gzip stream holds. Where it breaks off or swells too far it ends, and ``fault`` says why."""

    def __init__(self, packed: BinaryIO, where: str) -> None:
        super().__init__()
        self._counted = _Counted(packed)
        self._gzip = gzip.GzipFile(fileobj=io.BufferedReader(self._counted, HEAD))
        self._where = where
        self._given = 0
        self.fault: InputError | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fills ``buffer``; 0 at the end or at a fault."""
        view = memoryview(buffer).cast("B")
        if self.fault:
            return 0
        try:
            data = self._gzip.read1(len(view))
        except EOFError:
            return self._broken("the gzip data breaks off", "Fetch the file again; what stood before the break was read")
        except (zlib.error, gzip.BadGzipFile) as error:
            return self._broken(f"the gzip data is damaged ({error})", "Fetch the file again; what stood before the damage was read")
        self._given += len(data)
        if self._given > _FREE and self._given > _RATIO * self._counted.given:
            return self._broken(f"the gzip data swells more than {_RATIO} times", "Unpack the file and look at it before reading it")
        view[: len(data)] = data
        return len(data)

    def _broken(self, problem: str, mend: str) -> int:
        self.fault = InputError(self._where, problem, mend)
        return 0


class _Counted(io.RawIOBase):
    """A stream that counts what was taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._stream.read(len(view))
        view[: len(data)] = data
        self.given += len(data)
        return len(data)


class _Rejoined(io.RawIOBase):
    """A stream with the head that was taken off it put back in front."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        if self._head:
            data, self._head = self._head[: len(view)], self._head[len(view) :]
        else:
            data = self._rest.read(len(view))
        view[: len(data)] = data
        return len(data)


def with_head(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The first bytes of ``stream`` (up to HEAD) and the whole stream, pipes included."""
    head = b""
    while len(head) < HEAD and (more := stream.read(HEAD - len(head))):
        head += more
    return head, io.BufferedReader(_Rejoined(head, stream), HEAD)


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end. ``data`` is None where it is longer than allowed; ``size`` counts its bytes;
    ``ended`` is false for a last line without a line end."""

    number: int
    data: bytes | None
    size: int
    ended: bool


def lines(stream: BinaryIO, limit: int) -> Iterator[Line]:
    """The lines of ``stream``; those longer than ``limit`` bytes are passed over without being held."""
    number = 0
    while data := stream.readline(limit + 1):
        number += 1
        if len(data) <= limit or data.endswith(b"\n"):
            yield Line(number=number, data=data.rstrip(b"\r\n"), size=len(data), ended=data.endswith(b"\n"))
        else:
            yield Line(number=number, data=None, size=len(data) + _skip(stream), ended=True)


def _skip(stream: BinaryIO) -> int:
    size = 0
    while data := stream.readline(HEAD):
        size += len(data)
        if data.endswith(b"\n"):
            break
    return size


def whole(stream: BinaryIO, limit: int, where: str) -> bytes:
    """All of a single document. Raises InputError where it is larger than ``limit`` bytes."""
    parts, size = [], 0
    while data := stream.read(1 << 20):
        parts.append(data)
        size += len(data)
        if size > limit:
            raise InputError(where, f"the report is larger than {limit:,} bytes", "Split it, or set max_bytes higher")
    return b"".join(parts)
