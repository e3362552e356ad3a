"""Small stores without a parser: reports whose claims are written down here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from dragoman.contracts import Agreement, Event, Evidence, Participant, Provision, Record, Span, Time, Zone, passage
from dragoman.contracts import Report as TheReport
from dragoman.contracts.review import Ruling
from dragoman.export import record_line
from dragoman.record.review import signed
from dragoman.store import Store, open_store, pack

RAID = "Troops raided Kassala on Monday. Residents fled the town. The army denied the raid."
START = datetime(2026, 1, 5, 9, 0)


def report(text: str = RAID, name: str = "r-1", source: str = "a.txt", **more: Any) -> TheReport:
    zones = (Zone(kind="body", start=0, end=len(text)),)
    return TheReport(id=name, text=text, sha256="0" * 64, source=source, zones=zones, **more)


def event(text: str, trigger: str, sentence: str, n: int = 1, **more: Any) -> Event:
    at, of = text.index(trigger), text.index(sentence)
    told: dict[str, Any] = {"type": "ASSAULT", "status": "occurred"} | more
    actors = tuple(Participant(start=(a := text.index(w)), end=a + len(w), text=w) for w in told.pop("actors", ()))
    return Event(
        id=f"e{n}",
        trigger=passage(text, at, at + len(trigger)),
        sentence=Span(start=of, end=of + len(sentence)),
        actors=actors,
        evidence=Evidence(start=at, end=at + len(trigger), text=trigger, rule="test"),
        **told,
    )


def raid(text: str = RAID, name: str = "r-1", source: str = "a.txt", **more: Any) -> Record:
    """Two events: a raid, and a flight."""
    first, second = (s.rstrip(".") for s in text.split(". ")[:2])
    events = (event(text, "raided", first + ".", actors=("Troops",), **more), event(text, "fled", second + ".", 2, type="MOVE"))
    return Record(report=report(text, name, source), events=events)


def truce(name: str = "r-9") -> Record:
    text = "Under the truce the army will leave Kassala by 5 May 2024."
    at = text.index("the army")
    words = text[at:]
    stop = text.index("5 May 2024")
    day = Time(
        id="t1", type="DATE", edtf="2024-05-05", value="2024-05-05", start=stop, end=stop + 10, text="5 May 2024", evidence=_all(text)
    )
    army = Participant(start=at, end=at + 8, text="the army")
    duty = Provision(
        id="p1", kind="withdrawal_of_troops", obligor=(army,), until="t1", start=at, end=len(text), text=words, evidence=_all(text)
    )
    told = Agreement(id="g1", kind="ceasefire", signatories=(army,), provisions=(duty,), evidence=_all(text))
    return Record(report=report(text, name), times=(day,), agreements=(told,))


def _all(text: str) -> Evidence:
    return Evidence(start=0, end=len(text), text=text, rule="test")


def add(store: Store, records: Sequence[Record]) -> None:
    with store.transaction():
        store.add(pack([(r, record_line(r)) for r in records], "test", {}))


def again(store: Store, record: Record) -> None:
    """The report of ``record`` as if it had been extracted anew."""
    with store.transaction():
        store.replace(pack([(record, record_line(record))], "later", {}))


@contextmanager
def stored(path: Path, *records: Record) -> Iterator[Store]:
    with open_store(path / "a.duckdb") as store:
        add(store, records)
        yield store


def ruling(action: Any, who: str, minute: int, target: str | tuple[str, ...] = "r-1:7-13", evidence: str = "E", **more: Any) -> Ruling:
    """A decision without a store. ``minute`` is when it was made; ``evidence`` is the passage that it was made on."""
    targets = (target,) if isinstance(target, str) else target
    machine = '{"type":"ASSAULT","status":"occurred"}'
    stood: dict[str, Any] = {
        "machine": (machine,),
        "passage": (evidence,),
        "evidence": (sha256(f"{evidence}\n{machine}".encode()).hexdigest(),),
    }
    stood = {k: v * len(targets) for k, v in stood.items()} if action != "withdraw" else {}
    return signed(
        Ruling(id="", action=action, kind="event", targets=targets, reviewer=who, at=START + timedelta(minutes=minute), **stood, **more)
    )
