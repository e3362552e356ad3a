"""Deaths and other figures as the formats write them: only what the event's own figures say, nothing summed or guessed."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.export.told import Figure, Told


@dataclass(frozen=True, slots=True)
class Deaths:
    """UCDP's columns of deaths; None where the report does not say."""

    low: int | float | None = None
    best: int | float | None = None
    high: int | float | None = None
    a: int | float | None = None
    b: int | float | None = None
    civilians: int | float | None = None


def deaths(told: Told) -> Deaths:
    """The deaths of an event. Figures that are part of another are not counted again.

    Where several figures stand side by side (three soldiers and two villagers) they are not added up, since one may hold the other:
    ``low``, ``best`` and ``high`` stay empty, and ``figures_text`` shows them.
    """
    killed = [f for f in told.figures if f.what == "killed"]
    ids = {f.id for f in killed}
    whole = [f for f in killed if f.part_of not in ids]
    one = whole[0] if len(whole) == 1 else None
    return Deaths(
        low=plain(one.low) if one else None,
        best=plain(one.best) if one else None,
        high=plain(one.high) if one else None,
        a=_of_side(killed, told.actors[0].name if told.actors else None),
        b=_of_side(killed, told.recipients[0].name if told.recipients else None),
        civilians=_only([f for f in killed if f.counted == "civilians"]),
    )


def figures_text(told: Told) -> str | None:
    """All figures of an event: ``killed 3..5 (at least three people); …``; an open end is left out."""
    return "; ".join(f"{f.what or 'figure'} {_range(f)} ({f.text})" for f in told.figures) or None


def plain(number: float | None) -> int | float | None:
    """``6`` for ``6.0``."""
    return int(number) if number is not None and number == int(number) else number


def _range(figure: Figure) -> str:
    low, high = plain(figure.low), plain(figure.high)
    if low == high:
        return str(low) if low is not None else "?"
    return f"{'' if low is None else low}..{'' if high is None else high}"


def _of_side(killed: list[Figure], side: str | None) -> int | float | None:
    return _only([f for f in killed if side and f.side == side])


def _only(killed: list[Figure]) -> int | float | None:
    return plain(killed[0].best) if len(killed) == 1 else None
