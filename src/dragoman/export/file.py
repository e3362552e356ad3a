"""A file that is there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from dragoman.contracts import SettingsError


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the name ``path`` when all is written; after a failure what was there before still is.

    Raises SettingsError where nothing can be written there.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written ({error}). Name another file.") from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as sink:
            yield sink
            sink.flush()
            os.fsync(sink.fileno())
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        raise SettingsError(f"{path}: could not be written ({error}). What was there before is unchanged.") from error
    finally:
        part.unlink(missing_ok=True)


def _umask() -> int:
    """The mask that files of this process are made with."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
