"""Ids: a letter for the kind and a number in the order of the text, unique in the report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from dragoman.contracts import Actor, Agreement, Event, Place, Quantity, Statement, Time
from dragoman.extraction.assemble.finish import finish

Item = TypeVar("Item", Actor, Place, Time, Quantity, Statement, Event, Agreement)


def numbered(letter: str, items: Iterable[Item]) -> tuple[Item, ...]:
    """The items in the order of the text, ids ``letter`` + 1, 2, 3 …"""
    return tuple([finish(item, id=f"{letter}{n}") for n, item in enumerate(sorted(items, key=_place_in_text), 1)])


def _place_in_text(item: Any) -> tuple[int, int, str, str]:
    """Where the words stand that the item is about; then what makes the order of two at one place certain."""
    kind, evidence = type(item), item.evidence
    if kind is Event:
        return item.trigger.start, evidence.end, evidence.rule, item.type
    if kind is Statement:
        return (item.cue or evidence).start, evidence.end, evidence.rule, item.act
    if kind is Time or kind is Quantity:
        return item.start, evidence.end, evidence.rule, ""
    return evidence.start, evidence.end, evidence.rule, getattr(item, "name", None) or ""
