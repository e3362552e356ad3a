"""Versions of a story and who carries which: an update is its source's own later text; a copy is somebody else's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.contracts import CopyPart
from dragoman.record.stories.changes import Notice, notices
from dragoman.record.stories.compare import Likeness
from dragoman.record.stories.member import Member
from dragoman.record.stories.passages import Told

#: A version has so many words that the one before has not, unless it changes a fact.
ADDED = 12
#: A story has at most so many versions; whatever comes later is a carrier of the nearest.
MOST = 20
WHOLE = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """What a member is in its story: ``of`` what it copies or updates, and what it changes there (words of both texts)."""

    member: Member
    of: Member | None
    part: CopyPart
    version: int
    rule: str
    like: Likeness | None
    changed: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Gives the text of a node and what two nodes have in common."""

    told: Callable[[int], Told]
    like: Callable[[int, int], Likeness]

    def changed(self, x: int, y: int) -> tuple[Notice, ...]:
        """What ``x`` changes in ``y``."""
        return () if x == y else tuple(notices(self.told(x), self.told(y), self.like(x, y).alignment))


def places(its: Sequence[Member], first: Member, source: str, shelf: Shelf) -> list[Place]:
    """The place of every member (by time) of the story that begins with ``first`` and comes from ``source``."""
    found = _placed(its, first, source, shelf, frozenset())
    carried = _carried(found, first, shelf)
    return _placed(its, first, source, shelf, frozenset({carried.id})) if carried else found


def _placed(its: Sequence[Member], first: Member, source: str, shelf: Shelf, updates: frozenset[str]) -> list[Place]:
    heads = [first]
    done = [Place(first, None, "origin", 1, "copies.origin" if len(its) > 1 else "copies.alone", None, ())]
    cache: dict[tuple[int, int], tuple[Notice, ...]] = {}
    for member in sorted((m for m in its if m is not first), key=lambda m: (m.key[:3], m.house != source, m.id)):
        head = _nearest(member, heads, shelf, cache)
        changed = _changed(member, head, shelf, cache)
        like = None if member.node == head.node else shelf.like(member.node, head.node)
        marked = member.id in updates
        if len(heads) < MOST and like and (marked or _update(member, head, source, like, changed, shelf)):
            heads.append(member)
            rule = "copies.update-carried" if marked else "copies.update"
            done.append(Place(member, head, "version", len(heads), rule, like, changed))
        else:
            done.append(Place(member, head, "carrier", heads.index(head) + 1, _rule(like), like, changed))
    return done


def _changed(member: Member, head: Member, shelf: Shelf, cache: dict[tuple[int, int], tuple[Notice, ...]]) -> tuple[Notice, ...]:
    key = member.node, head.node
    if key not in cache:
        cache[key] = shelf.changed(*key)
    return cache[key]


def _nearest(member: Member, heads: Sequence[Member], shelf: Shelf, cache: dict[tuple[int, int], tuple[Notice, ...]]) -> Member:
    """The version that it changes least in and adds least to, of those that were there before it."""

    def far(numbered: tuple[int, Member]) -> tuple[int, float, int]:
        number, head = numbered
        if head.node == member.node:
            return 0, -2.0, 0
        like = shelf.like(member.node, head.node)
        other = (1 - like.of_x) * len(shelf.told(member.node).words.words) / ADDED
        cost = len(_changed(member, head, shelf, cache)) + like.apart + round(other)
        # Of two that fit alike, the newest that was there before it.
        return cost, -round(like.of_x, 2), -number if member.later(head) else number

    return min(((n, h) for n, h in enumerate(heads) if n == 0 or h.later(member) is not True), key=far)[1]


def _update(member: Member, head: Member, source: str, like: Likeness, changed: Sequence[Notice], shelf: Shelf) -> bool:
    """A later text of the same source, or one that calls itself an update, with something new in it."""
    own = member.house is not None and member.house in (source, head.house)
    marked = member.mark is not None and member.mark != head.mark
    if not own and not marked:
        return False
    later = member.later(head)
    if later is False or (later is None and not marked):
        return False
    added = (1 - like.of_x) * len(shelf.told(member.node).words.words)
    return bool(changed) or added >= ADDED


def _carried(found: Sequence[Place], first: Member, shelf: Shelf) -> Member | None:
    """A version whose own report is missing: two outlets have the same later text, with figures changed and text added."""
    told: dict[tuple[str, ...], list[Place]] = {}
    for place in found:
        figures = [n for n in place.changed if n.kind == "figure"]
        if place.part == "carrier" and place.of is first and figures and place.member.later(first):
            words = shelf.told(place.member.node).words
            if place.like and (1 - place.like.of_x) * len(words.words) >= ADDED:
                key = tuple(w for n in figures for w in words.words[n.x0 : n.x1])
                told.setdefault(key, []).append(place)
    for alike in told.values():
        for one, other in combinations(alike[:6], 2):
            if one.member.house != other.member.house and _nearly(one, other, shelf):
                return min((p.member for p in alike), key=lambda m: m.key)
    return None


def _nearly(one: Place, other: Place, shelf: Shelf) -> bool:
    if one.member.node == other.member.node:
        return True
    return shelf.like(one.member.node, other.member.node).exact >= WHOLE


def _rule(like: Likeness | None) -> str:
    if like is None or (like.of_x >= WHOLE and like.of_y >= WHOLE):
        return "copies.whole"
    if like.of_x >= WHOLE:
        return "copies.cut"
    return "copies.more" if like.of_y >= WHOLE else "copies.part"
