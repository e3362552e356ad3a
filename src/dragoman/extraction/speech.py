"""Events that are words: an appeal, a charge or a threat was uttered, whether it is heeded, denied or turned down."""

from __future__ import annotations

_SPOKEN = frozenset({"REQUEST", "ACCUSE", "THREATEN"})


def uttered(kind: str, mode: str | None, pos: str) -> bool:
    """Whether an event of this PLOVER type and mode, told by a word of this part of speech, is a noun for something said.

    An inquiry is ACCUSE too, and is done rather than said.
    """
    return pos == "NOUN" and kind in _SPOKEN and mode != "investigate"
