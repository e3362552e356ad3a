"""The exception tree. Every error says what was expected, what came, and what to do.

DragomanError
├── InputError        a report could not be taken in (names the file and the place in it)
├── DataFileError     a shipped or user-given data file is not whole (names the file and the line)
├── SettingsError     a setting cannot be used
├── PipelineError     the spaCy pipeline is missing or does not fit
└── StoreError        a store cannot be opened, is newer than this code, or is damaged
"""

from __future__ import annotations


class DragomanError(Exception):
    """Root of all errors of this package."""


class InputError(DragomanError):
    """A report could not be taken in. ``where`` names the file and the place in it, ``mend`` what to do."""

    def __init__(self, where: str, problem: str, mend: str) -> None:
        super().__init__(f"{where}: {problem}. {mend}")
        self.where, self.problem, self.mend = where, problem, mend


class DataFileError(DragomanError):
    """A data file is not as its header promises. Names the file and the line."""


class SettingsError(DragomanError):
    """A setting has a value that cannot be used."""


class PipelineError(DragomanError):
    """The spaCy pipeline is not installed, or lacks what the reading needs."""


class StoreError(DragomanError):
    """A store cannot be opened or written, is newer than this code, or is damaged. Names the file and what to do."""
