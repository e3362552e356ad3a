"""One input to be taken: its name, its bytes as a stream, and how much of it may be held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from dragoman.contracts import InputError
from dragoman.intake.stream import Unpacked, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """``name`` is what errors call the input; ``limit`` bytes is the largest single report taken."""

    name: str
    stream: BinaryIO
    limit: int
    unpacked: Unpacked | None = None

    @property
    def fault(self) -> InputError | None:
        """Why the stream ended early, if it did: the record that was being read then is not whole."""
        return self.unpacked.fault if self.unpacked else None

    def whole(self) -> bytes:
        """All bytes of a single document. Raises InputError where they are too many or broken off."""
        data = whole(self.stream, self.limit, self.name)
        if self.fault:
            raise self.fault
        return data
