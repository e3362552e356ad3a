"""What is read of one event's status, and the classes of words that the reading of it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.contracts import Status
from dragoman.vocab.frames.codebook import classes


@dataclass(frozen=True, slots=True)
class Standing:
    """The status, and the nearest operator over the event with its class ("" and -1 without one)."""

    status: Status
    operator: int = -1
    operator_class: str = ""


@cache
def named(name: str) -> frozenset[str]:
    """A class of words."""
    return classes()[name]
