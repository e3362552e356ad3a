"""Constructions: who did what to whom, however the sentence is built."""

from __future__ import annotations

import pytest

from dragoman.contracts import Event
from dragoman.extraction.events import extract
from tests.conftest import Read

Row = tuple[str, str, str | None, set[str], set[str]]

ROWS: list[Row] = [
    # active, passive, by-phrase
    ("Rebels attacked the garrison in Bunia.", "ASSAULT", None, {"Rebels"}, {"the garrison"}),
    ("The garrison in Bunia was attacked by rebels.", "ASSAULT", None, {"rebels"}, {"The garrison"}),
    ("Four soldiers were kidnapped in Arauca.", "ASSAULT", "abduct", set(), {"Four soldiers"}),
    # nominalisations, light verbs, compound and possessive agents
    ("Militants carried out an attack on a police post.", "ASSAULT", None, {"Militants"}, {"a police post"}),
    ("The Taliban's attack on Kunduz shocked Kabul.", "ASSAULT", None, {"The Taliban"}, {"Kunduz"}),
    ("The Saudi-led raid on Hodeida killed two fishermen.", "ASSAULT", None, {"Saudi"}, {"Hodeida", "two fishermen"}),
    ("Shelling by Armenian forces hit the village.", "ASSAULT", "heavy-weapons", {"Armenian forces"}, {"the village"}),
    # relative clauses
    ("The militia that besieged the town was disarmed.", "ASSAULT", None, {"The militia"}, {"the town"}),
    ("Police found the nurse whom gunmen had abducted in Kaduna.", "ASSAULT", "abduct", {"gunmen"}, {"the nurse"}),
    # coordination and shared subjects
    ("France and Britain condemned the coup in Niamey.", "ACCUSE", "disapprove", {"France", "Britain"}, {"the coup"}),
    ("Soldiers entered the market and arrested three traders.", "COERCE", "arrest", {"Soldiers"}, {"three traders"}),
    # control and raising
    ("The junta promised to release the detained ministers.", "RETREAT", "release", {"The junta"}, {"the detained ministers"}),
    ("Kinshasa accused Kigali of arming the rebels.", "ACCUSE", "allege", {"Kinshasa"}, {"Kigali"}),
    # reciprocal
    (
        "Clashes between the army and Tuareg fighters erupted near Kidal.",
        "ASSAULT",
        None,
        {"the army", "Tuareg fighters"},
        {"the army", "Tuareg fighters"},
    ),
    # a pronoun within the sentence
    ("The Turkish army said it had shelled Tal Rifaat.", "ASSAULT", "heavy-weapons", {"The Turkish army"}, {"Tal Rifaat"}),
    # measures
    ("Dozens of students were arrested in Harare.", "COERCE", "arrest", set(), {"Dozens of students"}),
    # a preposition that hangs on the object
    ("Canada imposed sanctions on three generals.", "COERCE", "restrict", {"Canada"}, {"three generals"}),
    # headlines
    ("Gunmen kill six in Zamfara", "ASSAULT", None, {"Gunmen"}, {"six"}),
]


def find(events: list[Event], kind: str, mode: str | None) -> list[Event]:
    return [e for e in events if e.type == kind and (mode is None or e.mode == mode)]


@pytest.mark.parametrize(("text", "kind", "mode", "actors", "recipients"), ROWS, ids=[r[0][:40] for r in ROWS])
def test_roles(read: Read, text: str, kind: str, mode: str | None, actors: set[str], recipients: set[str]) -> None:
    report, reading = read(text)
    events = [e for e in extract(report, reading) if isinstance(e, Event)]
    found = find(events, kind, mode)
    assert found, events
    assert ({p.text for p in found[0].actors}, {p.text for p in found[0].recipients}) == (actors, recipients)
    for event in events:
        for part in (event.trigger, event.evidence, *event.actors, *event.recipients, *event.repeats):
            assert report.text[part.start : part.end] == part.text
