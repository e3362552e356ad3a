"""A file or a report that could not be taken in: said, and passed on, so that the rest of the batch goes on."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.contracts import InputError


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be taken. ``where`` names the file and the place in it, ``mend`` says what to do."""

    where: str
    problem: str
    mend: str

    @classmethod
    def of(cls, error: InputError) -> Failure:
        """The failure that an error tells of."""
        return cls(where=error.where, problem=error.problem, mend=error.mend)
