"""What differs between two records of one report: which claims came, went or changed. Claims are known by their passage, not by
their running ids, and references are compared by the passage that they point to: a renumbering is no difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import orjson

How = Literal["came", "went", "changed"]
Item = dict[str, Any]
KINDS = ("actors", "places", "times", "quantities", "statements", "events", "agreements", "provisions", "issues")
#: Fields that hold ids of other items.
_REFERENCES = frozenset(
    {"actor", "place", "time", "quantities", "within", "according_to", "signed", "effective", "from", "until", "quantity", "part_of"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One claim that came, went or changed. ``fields`` has, for each field that changed, its value before and after;
    ``kind`` is ``reports`` where a whole report is in one store only."""

    report: str
    kind: str
    how: How
    ref: str
    passage: str
    fields: Mapping[str, tuple[Any, Any]]


def differences(before: str, after: str) -> Iterator[Difference]:
    """What the JSON of a record (``dragoman/record/1``) has otherwise than an earlier one of the same report."""
    old, new = orjson.loads(before), orjson.loads(after)
    report = new["report"]["id"]
    was, now = _claims(old), _claims(new)
    for kind in KINDS:
        mine, theirs = was[kind], now[kind]
        for key in sorted(mine.keys() | theirs.keys()):
            yield from _one(report, kind, key, mine.get(key), theirs.get(key))


def lone(line: str, how: How) -> Difference:
    """A report that only one of two stores has."""
    told = orjson.loads(line)["report"]
    return Difference(report=told["id"], kind="reports", how=how, ref=told["id"], passage=told["title"] or told["text"][:80], fields={})


Key = tuple[int, int, int]


def _one(report: str, kind: str, key: Key, old: Item | None, new: Item | None) -> Iterator[Difference]:
    item, how = (new or old or {}), ("came" if old is None else "went" if new is None else "changed")
    fields: dict[str, tuple[Any, Any]] = {}
    if old is not None and new is not None:
        names = [n for n in dict.fromkeys([*old, *new]) if n != "passage" and old.get(n) != new.get(n)]
        fields = {n: (old.get(n), new.get(n)) for n in names}
        if not fields:
            return
    ref = f"{report}:{key[0]}-{key[1]}"
    yield Difference(report=report, kind=kind, how=how, ref=ref, passage=item["passage"], fields=fields)  # type: ignore[arg-type]


def _claims(record: Item) -> dict[str, dict[Key, Item]]:
    """Items of each kind by the passage that names them; a second one at the same passage by its number."""
    text = record["report"]["text"]
    spans = {i["id"]: "-".join(map(str, _span(kind, i))) for kind in KINDS for i in items_of(record, kind) if "id" in i}
    found: dict[str, dict[Key, Item]] = {}
    for kind in KINDS:
        its: dict[Key, Item] = {}
        for item in items_of(record, kind):
            start, end = _span(kind, item)
            number = 0
            while (key := (start, end, number)) in its:
                number += 1
            plain = {n: _plain(n, v, spans) for n, v in item.items() if n not in ("id", "provisions")}
            its[key] = {**plain, "passage": _passage(kind, item, text)}
        found[kind] = its
    return found


def items_of(record: Item, kind: str) -> list[Item]:
    """The items of a record's JSON that make the rows of table ``kind``."""
    if kind == "provisions":
        return [p for a in record["agreements"] for p in a["provisions"]]
    items: list[Item] = record[kind]
    return [*items, *record.get("inner_events", ())] if kind == "events" else items


def _span(kind: str, item: Item) -> tuple[int, int]:
    """As decisions name it: an event by its trigger, what is a passage itself by that, all else by the evidence."""
    where = item["trigger"] if kind == "events" else item if "start" in item else item["evidence"]
    return where["start"] or 0, where["end"] or 0


def _passage(kind: str, item: Item, text: str) -> str:
    where = item["sentence"] if kind == "events" else item if "start" in item else item["evidence"]
    return text[where["start"] or 0 : where["end"] or 0]


def _plain(name: str, value: Any, spans: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {n: _plain(n, v, spans) for n, v in value.items()}
    if isinstance(value, list):
        return [_plain(name, v, spans) for v in value]
    return spans.get(value, value) if name in _REFERENCES and isinstance(value, str) else value
