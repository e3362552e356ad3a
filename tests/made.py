"""A store made from records that are written out by hand: what is in it does not depend on any parser."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from dragoman.contracts import (
    Actor,
    ActorMention,
    Agreement,
    Event,
    Evidence,
    Issue,
    Participant,
    Passage,
    Place,
    PlaceMention,
    PlaceName,
    Provision,
    Quantity,
    Record,
    Report,
    Statement,
    Time,
)
from dragoman.export import record_line
from dragoman.intake import build_report
from dragoman.store import SearchIndex, open_store, pack

FIRST = (
    "Rebels shelled a market in Gao on 1 May 2024, killing six civilians, Governor Moussa Diallo said.\n\n"
    "Troops searched homes near the river."
)
SECOND = "The army denied that its drones had struck a school near Kidal. “=SUM(A1)”, a spokesman wrote.\n\nIt took 14 prisoners last week."
THIRD = "Mali's government and the rebels promised, in Algiers, to free all détenus; a truce was signed on 31 May 2024."


class Maker:
    """Writes one record: every passage is found by its words."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def at(self, words: str) -> tuple[int, int]:
        start = self.report.text.index(words)
        return start, start + len(words)

    def evidence(self, words: str, rule: str = "test.rule") -> Evidence:
        start, end = self.at(words)
        return Evidence(start=start, end=end, text=words, rule=rule)

    def who(self, words: str, actor: str | None) -> Participant:
        start, end = self.at(words)
        return Participant(start=start, end=end, text=words, actor=actor)

    def passage(self, words: str) -> Passage:
        start, end = self.at(words)
        return Passage(start=start, end=end, text=words)

    def time(self, edtf: str, words: str) -> Time:
        return Time(id="t1", type="DATE", value=edtf, edtf=edtf, evidence=self.evidence(words), **_span(self.passage(words)))

    def actor(self, name: str, number: int, words: str, **more: object) -> Actor:
        start, end = self.at(words)
        how = "name" if more.pop("named", True) else "nominal"
        mention = ActorMention(start=start, end=end, text=words, how=how)  # type: ignore[arg-type]
        return Actor(id=f"a{number}", name=name, mentions=(mention,), evidence=self.evidence(words), **more)  # type: ignore[arg-type]


def records() -> list[Record]:
    """Three reports: an assault with deaths at a place; a denial, a formula and an arrest; a promise at a disputed place."""
    return [_first(), _second(), _third()]


def _report(text: str, name: str, day: str, agency: str | None = None, **more: str) -> Report:
    return replace(build_report(text, source=f"{name}.txt", source_id=name, published=day, **more), agency=agency)


def _first() -> Record:
    m = Maker(_report(FIRST, "first", "2024-05-03", outlet="The Daily", author="A. Writer", url="https://example.org/1"))
    place = Place(
        id="p1", name="Gao", lat=16.27, lon=-0.04, feature="PPLA", country="MLI", geonames_id=2457161, confidence=0.9,
        names=(PlaceName(name="Gao"),), mentions=(PlaceMention(**_span(m.passage("Gao"))),), evidence=m.evidence("Gao"),
    )  # fmt: skip
    figure = m.evidence("six civilians")
    killed = Quantity(
        id="q1", low=6.0, best=6.0, high=6.0, rule="exact", unit="person", what="killed", of="civilians", evidence=figure,
        **_span(m.passage("six civilians")),
    )  # fmt: skip
    said = Statement(
        id="s1", speaker=m.who("Governor Moussa Diallo", "a2"), cue=m.passage("said"),
        content=(m.passage("Rebels shelled a market in Gao"),),
        mode="indirect", act="asserts", evidence=m.evidence(FIRST.split("\n")[0]),
    )  # fmt: skip
    shelled = Event(
        id="e1", type="ASSAULT", mode="heavy-weapons", quad=4, cameo="194", contexts=("military",), actors=(m.who("Rebels", "a1"),),
        recipients=(m.who("a market", None),), trigger=m.passage("shelled"),
        sentence=m.passage(FIRST.split("\n")[0]), place="p1", time="t1",
        quantities=("q1",), status="occurred", according_to="s1", evidence=m.evidence("shelled", "events.test"),
    )  # fmt: skip
    searched = Event(
        id="e2", type="COERCE", mode="restrict", quad=4, cameo="1721", actors=(m.who("Troops", "a3"),), trigger=m.passage("searched"),
        sentence=m.passage("Troops searched homes near the river."), status="occurred", evidence=m.evidence("searched", "events.test"),
    )  # fmt: skip
    return Record(
        report=m.report,
        actors=(
            m.actor("rebels", 1, "Rebels", kind="group", sectors=("REB",), named=False),
            m.actor("Moussa Diallo", 2, "Governor Moussa Diallo", kind="person", country="MLI", role="governor", sectors=("GOV",)),
            m.actor("troops", 3, "Troops", kind="force", sectors=("MIL",), named=False),
        ),
        places=(place,),
        times=(m.time("2024-05-01", "1 May 2024"),),
        quantities=(killed,),
        statements=(said,),
        events=(shelled, searched),
        issues=(Issue(stage="places", rule="places.open", level="warning", message="Which river is not told.", start=1, end=2),),
    )  # fmt: skip


def _second() -> Record:
    m = Maker(_report(SECOND, "second", "2024-05-09", agency="AFP"))
    sentence = SECOND.split(" “")[0]
    denial = Statement(
        id="s1", speaker=m.who("The army", "a1"), content=(m.passage("its drones had struck a school near Kidal"),), mode="indirect",
        act="denies", evidence=m.evidence(sentence),
    )  # fmt: skip
    struck = Event(
        id="e1", type="ASSAULT", mode="drone", quad=4, cameo="1952", actors=(m.who("its drones", "a1"),),
        recipients=(m.who("a school", None),),
        trigger=m.passage("struck"), sentence=m.passage(sentence), status="negated", according_to="s1", evidence=m.evidence("struck"),
    )  # fmt: skip
    wrote = Event(
        id="e2", type="REQUEST", quad=3, cameo="020", trigger=m.passage("wrote"), sentence=m.passage("“=SUM(A1)”, a spokesman wrote."),
        actors=(m.who("a spokesman", None),), status="occurred", evidence=m.evidence("wrote"),
    )  # fmt: skip
    took = Event(
        id="e3", type="COERCE", mode="arrest", quad=4, cameo="173", actors=(m.who("It", "a1"),), recipients=(m.who("14 prisoners", None),),
        trigger=m.passage("took"), sentence=m.passage("It took 14 prisoners last week."), time="t1",
        status="occurred", evidence=m.evidence("took"),
    )  # fmt: skip
    return Record(
        report=m.report,
        actors=(m.actor("Malian army", 1, "The army", kind="force", country="MLI", sectors=("MIL",)),),
        times=(m.time("2024-04-29/2024-05-05", "last week"),),
        statements=(denial,),
        events=(struck, wrote, took),
    )


def _third() -> Record:
    m = Maker(_report(THIRD, "third", "2024-06-01", agency="AFP", outlet="=Outlet"))
    names = (PlaceName(name="Algiers", language="en"), PlaceName(name="الجزائر", language="ar"))
    place = Place(
        id="p1", name="Algiers", lat=36.75, lon=3.04, feature="PPLC", disputed=True, claims=("DZA", "XXA"), names=names,
        mentions=(PlaceMention(**_span(m.passage("Algiers"))),), evidence=m.evidence("Algiers"),
    )  # fmt: skip
    sides = (m.who("Mali's government", "a1"), m.who("the rebels", "a2"))
    free = Event(
        id="e1", type="RETREAT", mode="release", quad=2, cameo="0841", actors=sides, trigger=m.passage("free"), sentence=m.passage(THIRD),
        place="p1", status="promised", evidence=m.evidence("free"),
    )  # fmt: skip
    provision = Provision(
        id="g1.1",
        kind="prisoner_release",
        obligor=sides,
        action="free",
        evidence=m.evidence("free all détenus"),
        **_span(m.passage("free all détenus")),
    )
    agreement = Agreement(
        id="g1", kind="ceasefire", title="truce", signed="t1", signatories=sides, provisions=(provision,), evidence=m.evidence("truce")
    )
    return Record(
        report=m.report,
        actors=(
            m.actor("Mali", 1, "Mali's government", kind="state", country="MLI", sectors=("GOV",)),
            m.actor("rebels", 2, "the rebels", kind="group", sectors=("REB",), named=False),
        ),
        places=(place,),
        times=(m.time("2024-05-31", "31 May 2024"),),
        events=(free,),
        agreements=(agreement,),
    )  # fmt: skip


def _span(p: Passage) -> dict[str, object]:
    return {"start": p.start, "end": p.end, "text": p.text}


def made_store(path: Path, which: Iterable[Record] | None = None, *, index: bool = True) -> Path:
    """A store in the file ``path`` with the three records (or those given)."""
    with open_store(path) as store:
        lines = [(record, record_line(record)) for record in (which if which is not None else records())]
        packed = pack(lines, "test", {})
        with store.transaction():
            store.add(packed)
        if index:
            sum(SearchIndex(store).update())
    return path


__all__ = ["FIRST", "SECOND", "THIRD", "made_store", "records"]
