"""Ids: a letter for the kind and a number in the order of the text, unique in the report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from dragoman.contracts import Actor, Agreement, Event, Place, Quantity, Statement, Time

Item = TypeVar("Item", Actor, Place, Time, Quantity, Statement, Event, Agreement)


def numbered(letter: str, items: Iterable[Item]) -> tuple[Item, ...]:
    """The items in the order of their evidence, ids ``letter`` + 1, 2, 3 …"""
    ordered = sorted(items, key=_place_in_text)
    return tuple(replace(item, id=f"{letter}{n}") for n, item in enumerate(ordered, 1))


def _place_in_text(item: Any) -> tuple[int, int, str, str]:
    evidence = item.evidence
    start = getattr(item, "start", None)
    if start is None:
        trigger = getattr(item, "trigger", None) or getattr(item, "cue", None)
        start = trigger.start if trigger else evidence.start
    return start, evidence.end, evidence.rule, getattr(item, "type", "") or getattr(item, "name", "") or ""
