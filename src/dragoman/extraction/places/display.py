"""What a place is called when it is shown: the reader's setting decides, and without one no name goes before another."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.contracts import Place


def displayed(place: Place, languages: Sequence[str] = ()) -> str:
    """The name to show for a place. ``languages`` are ISO 639 codes, the reader's first choice first.

    A disputed place is shown by its first name in the first of those languages that it has a name in; where none is
    asked for or none fits, by all its names (``place.name``). Any other place is shown by ``place.name``.
    """
    for language in languages if place.disputed else ():
        for name in place.names:
            if name.language == language:
                return name.name
    return place.name
