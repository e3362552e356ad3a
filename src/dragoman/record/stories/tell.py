"""Stories of any texts: sketched, paired, compared, grouped; then the origin, the versions and the changes of each story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from dragoman.contracts import Copy, Span, Story, StoryChange, StoryTable, StoryText
from dragoman.record.stories.candidates import candidates
from dragoman.record.stories.changes import Notice, notices
from dragoman.record.stories.cluster import Link, grouped, link
from dragoman.record.stories.compare import compare, told
from dragoman.record.stories.excerpts import gathered
from dragoman.record.stories.member import Member, members, unmarked, when
from dragoman.record.stories.origin import Origin, origin
from dragoman.record.stories.rules import FEW_WORDS, VERSION
from dragoman.record.stories.shelf import Load, Texts
from dragoman.record.stories.sketch import Sketch, sketches
from dragoman.record.stories.versions import Place, Shelf, places
from dragoman.record.stories.words import indexed, words_of

#: So many pairs are compared with their texts at hand.
_BATCH = 400
#: A copy's headline is set against the other's where at least so much of both is the same.
HEADLINE = 0.6
Progress = Callable[[str, int], None]


class Known(NamedTuple):
    """What is held of every report while stories are told."""

    id: str
    published: str | None
    sketch: Sketch


class Told(NamedTuple):
    """One story with the place of each of its reports and what they change."""

    story: Story
    copies: tuple[Copy, ...]
    changes: tuple[StoryChange, ...]


def tell(texts: Iterable[StoryText]) -> StoryTable:
    """Every story of these texts, whatever their order. Empty texts are stories of one."""
    by_id = {t.id: t for t in texts}
    known = [Known(t.id, t.published, s) for t, s in zip(by_id.values(), sketches(list(by_id.values())), strict=True)]
    found = list(stories(known, lambda ids: {i: by_id[i] for i in ids}))
    return StoryTable(
        stories=tuple(f.story for f in found),
        copies=tuple(c for f in found for c in f.copies),
        changes=tuple(c for f in found for c in f.changes),
    )


def changes(after: StoryText, before: StoryText) -> tuple[StoryChange, ...]:
    """What the text ``after`` changes in meaning where it takes over ``before``."""
    x, y = (told(indexed(t.text, t.body), when(t.published)[0]) for t in (after, before))
    noticed = tuple(notices(x, y, compare(x, y).alignment))
    return _changes("", after, before, noticed, "stories.change")


def stories(known: Sequence[Known], load: Load, progress: Progress = lambda _step, _done: None) -> Iterator[Told]:
    """Every story of the reports, in the order of time. ``load`` gives texts by id; they are asked for in small batches."""
    known = sorted(known, key=lambda k: (k.published or "9", k.id))
    nodes = _nodes(known)
    heads = [known[its[0]] for its in nodes]
    texts = Texts([h.id for h in heads], load)
    links = _links(heads, texts, progress)
    groups = gathered(grouped(len(nodes), links, texts.like), [h.sketch for h in heads], texts)
    shelf = Shelf(texts.told, texts.like)
    for done, group in enumerate(groups):
        its = [(known[n].id, node) for node in group for n in nodes[node]]
        texts.fetch(group[:50])
        given = load([i for i, _ in its])
        yield _story(members((given[i], node) for i, node in its), shelf)
        if done % 1_000 == 0:
            progress("stories", done)


def _nodes(known: Sequence[Known]) -> list[list[int]]:
    """Reports with the same body stand together; short ones only if they are of one day, and the shortest never."""
    found: dict[tuple[int, str], list[int]] = {}
    for number, k in enumerate(known):
        short = k.sketch.size < 2 * FEW_WORDS
        key = (k.sketch.same, (k.published or "")[:10] if short else "") if k.sketch.same else (-number, "")
        found.setdefault(key, []).append(number)
    return list(found.values())


def _links(heads: Sequence[Known], texts: Texts, progress: Progress) -> list[Link]:
    pairs = candidates([h.sketch.keys for h in heads], [h.sketch.order for h in heads])
    days = [when(h.published)[0] for h in heads]
    found: list[Link] = []
    for first in range(0, len(pairs), _BATCH):
        batch = pairs[first : first + _BATCH]
        texts.fetch({n for x, y, _ in batch for n in (x, y)})
        for x, y, _ in batch:
            like = texts.like(x, y)
            if like.verdict in ("same", "part"):
                found.append(link(x, y, like, _apart(days[x], days[y])))
        progress("pairs", first + len(batch))
    return found


def _apart(one: date | None, other: date | None) -> int:
    return abs((one - other).days) if one and other else 0


def _story(its: list[Member], shelf: Shelf) -> Told:
    begun = origin(its, shelf.like)
    name = "s-" + sha256(begun.member.id.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    placed = places(its, begun.member, begun.label, shelf)
    found = [c for p in placed if p.of for c in _place_changes(name, p)]
    copies = tuple(_copy(name, begun, p) for p in placed)
    return Told(_told(name, begun, its, placed), copies, tuple(found))


def _told(name: str, begun: Origin, its: Sequence[Member], placed: Sequence[Place]) -> Story:
    dated = sorted(m.day for m in its if m.day)
    return Story(
        id=name,
        title=_title(begun.member.text),
        origin_report=begun.member.id,
        origin=begun.label,
        outlets=tuple(sorted({m.house for m in its if m.house})),
        reports=len(its),
        carriers=sum(p.part == "carrier" for p in placed),
        versions=max(p.version for p in placed),
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
        evidence_report=begun.report,
        evidence=begun.span,
        rule=begun.rule,
        rule_version=VERSION,
    )


def _title(text: StoryText) -> str | None:
    head = text.headline
    return " ".join(text.text[head.start : head.end].split()) or None if head else None


def _copy(name: str, begun: Origin, p: Place) -> Copy:
    return Copy(
        report=p.member.id,
        story=name,
        origin=begun.label,
        of=p.of.id if p.of else None,
        part=p.part,
        version=p.version,
        containment=round(p.like.of_x, 4) if p.like else 1.0,
        similarity=round(p.like.exact, 4) if p.like else 1.0,
        rule=p.rule,
        rule_version=VERSION,
    )


def _place_changes(name: str, p: Place) -> Iterator[StoryChange]:
    if p.of is None:
        return
    prefix = "stories.update" if p.part == "version" else "stories.change"
    after, before = p.member.text, p.of.text
    yield from _headline(name, after, before, prefix)
    yield from _changes(name, after, before, p.changed, prefix)


def _headline(name: str, after: StoryText, before: StoryText, prefix: str) -> tuple[StoryChange, ...]:
    """Headlines that are mostly the same. A headline of the carrier's own is no change of the story."""
    if after.headline is None or before.headline is None or after.body == (after.headline,) or before.body == (before.headline,):
        return ()
    if after.text[after.headline.start : after.headline.end] == before.text[before.headline.start : before.headline.end]:
        return ()
    mine, other = unmarked(after.text, after.headline), unmarked(before.text, before.headline)
    x, y = (told(indexed(t.text, (h,)), when(t.published)[0]) for t, h in ((after, mine), (before, other)))
    like = compare(x, y)
    if like.exact < HEADLINE:
        return ()
    return _at(name, after, before, (mine,), (other,), tuple(notices(x, y, like.alignment)), prefix)


def _changes(name: str, after: StoryText, before: StoryText, found: tuple[Notice, ...], prefix: str) -> tuple[StoryChange, ...]:
    return _at(name, after, before, after.body, before.body, found, prefix) if found else ()


def _at(
    name: str, after: StoryText, before: StoryText, xs: Sequence[Span], ys: Sequence[Span], found: tuple[Notice, ...], prefix: str
) -> tuple[StoryChange, ...]:
    """Notices at the characters of these very reports (several reports may stand for one node, each with its own lines)."""
    x, y = words_of(after.text, xs), words_of(before.text, ys)
    made = []
    for n in found:
        start, end = x.span(n.x0, n.x1)
        of_start, of_end = y.span(n.y0, n.y1)
        made.append(
            StoryChange(
                story=name, report=after.id, of=before.id, kind=n.kind, rule=f"{prefix}.{n.kind}",
                before=before.text[of_start:of_end], after=after.text[start:end],
                start=start, end=end, of_start=of_start, of_end=of_end,
            )
        )  # fmt: skip
    return tuple(made)
