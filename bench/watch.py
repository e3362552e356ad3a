"""What a process and its children use: processor time and memory (Linux)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
#: Seconds between two looks at memory.
_PAUSE = 0.2


def used() -> float:
    """Seconds of processor time of this process and all its children, those that have ended included."""
    return sum(_times(pid) for pid in _family(os.getpid()))


def resident(pid: int | None = None) -> float:
    """Resident memory of a process (this one) and its children in MB. What they share is counted for each."""
    return sum(_resident(one) for one in _family(pid or os.getpid())) / 1e6


class Peak:
    """Looks at the memory of all processes again and again; ``taken`` gives the highest since it was last asked."""

    def __init__(self) -> None:
        self._highest, self._stop = 0.0, Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> Peak:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def taken(self) -> float:
        """MB."""
        highest, self._highest = max(self._highest, resident()), 0.0
        return highest

    def _look(self) -> None:
        while not self._stop.wait(_PAUSE):
            self._highest = max(self._highest, resident())


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in _listed(Path(f"/proc/{pid}/task")):
        for child in _read(task / "children").split():
            yield from _family(int(child))


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:  # it has just ended
        return []


def _times(pid: int) -> float:
    """User and system time, with that of children that have ended (fields 14 to 17 of ``stat``)."""
    fields = _read(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / _TICK if fields else 0.0


def _resident(pid: int) -> int:
    pages = _read(Path(f"/proc/{pid}/statm")).split()
    return int(pages[1]) * _PAGE if pages else 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
