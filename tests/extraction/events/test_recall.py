"""Events told in everyday words, in constructions that hide who did what, and the types that the manual decides."""

from __future__ import annotations

import pytest

from dragoman.contracts import Event
from dragoman.extraction.events import extract
from tests.conftest import Read

TOLD: list[tuple[str, str]] = [
    ("The garrison of Kidal handed in its rifles.", "RETREAT"),
    ("The arrest on Friday of the editor alarmed the guild in Lusaka.", "COERCE"),
    ("Soldiers released the farmers that the militia had seized in Kasai.", "RETREAT"),
    ("The tanker was boarded off Aden, and officers said that it was seized by the navy.", "COERCE"),
    ("The land that the junta confiscated in Karen State was never returned.", "COERCE"),
    ("Kenya and Uganda staged an exercise on the lake.", "COOPERATE"),
    ("Dockers in Mombasa stayed away from work over their wages.", "PROTEST"),
    ("Helicopters ferried rice to the hamlets of Gorkha.", "AID"),
    ("Troops are pouring towards the frontier near Lang Son.", "MOBILIZE"),
    ("The union walked out of the negotiations with the ministry in Lima.", "SANCTION"),
    ("The abbot implored the clans of Darfur to disarm.", "REQUEST"),
    ("Youths in Nantes torched three buses.", "PROTEST"),
    ("Oslo said no to the request of the Somali president.", "REJECT"),
]

#: Decisions of the PLOVER manual: regret and pardons concede, walk-outs sanction, exercises of one side mobilise.
DECIDED: list[tuple[str, str]] = [
    ("The general apologised to the widows of Kasese.", "CONCEDE"),
    ("Lisbon expressed regret for the raid on Conakry.", "CONCEDE"),
    ("The king of Lesotho pardoned the deserters.", "CONCEDE"),
    ("The army of Chad observed the truce.", "RETREAT"),
    ("The front in Chad declared a truce.", "CONCEDE"),
    ("The rebels are advancing on Goma.", "MOBILIZE"),
    ("Soldiers of the garrison in Conakry mutinied.", "PROTEST"),
    ("Pyongyang staged a naval exercise.", "MOBILIZE"),
]


def types(read: Read, text: str) -> set[str]:
    return {e.type for e in extract(*read(text)) if isinstance(e, Event)}


#: A gerund tagged as a noun, a command tagged as a name, a past tense tagged as a participle; idioms.
HIDDEN: list[tuple[str, str]] = [
    ("The vacating of the barracks by the militia took a week.", "RETREAT"),
    ("The unbanning of the party was announced in Harare.", "CONCEDE"),
    ("Surgeons of the navy operated on forty refugees in Mogadishu.", "AID"),
    ("The mayor of Vukovar slammed the door on the mediators.", "REJECT"),
    ("Vilnius booted out two diplomats.", "SANCTION"),
    ("Soldiers of the junta fanned out across Bissau.", "MOBILIZE"),
    ("The widows of Srebrenica laid the blame on the colonels.", "ACCUSE"),
    ("The front gave the miners of Marikana ten days to leave.", "THREATEN"),
    ("The two navies jointly patrolled the strait.", "COOPERATE"),
    ("Growers from Cochabamba blockaded the highway.", "PROTEST"),
    ("The government in Kathmandu muzzled two weeklies.", "COERCE"),
    ("Bandits carried off two nuns near Goma.", "ASSAULT"),
    ("Ghana sent a battalion to Liberia as a peacekeeping force.", "AID"),
    ("The premier cancelled a trip to Berlin.", "REJECT"),
    ("The regent declared a state of siege in Asunción.", "COERCE"),
    ("The envoy called on the minister to discuss the port.", "CONSULT"),
]


@pytest.mark.parametrize(("text", "kind"), HIDDEN, ids=[t[:40] for t, _ in HIDDEN])
def test_words_that_parsers_or_idioms_hide(read: Read, text: str, kind: str) -> None:
    assert kind in types(read, text)


def test_to_tell_somebody_something_asks_for_nothing(read: Read) -> None:
    assert "REQUEST" not in types(read, "The emir told reporters that the mine was safe.")
    assert "REQUEST" in types(read, "The emir told the miners to leave the shaft.")


@pytest.mark.parametrize(("text", "kind"), TOLD, ids=[t[:40] for t, _ in TOLD])
def test_everyday_words(read: Read, text: str, kind: str) -> None:
    assert kind in types(read, text)


@pytest.mark.parametrize(("text", "kind"), DECIDED, ids=[t[:40] for t, _ in DECIDED])
def test_what_the_manual_decides(read: Read, text: str, kind: str) -> None:
    assert kind in types(read, text)


def test_whose_arrest_it_is_is_found_behind_a_date(read: Read) -> None:
    events = [e for e in extract(*read("The arrest on Friday of the editor alarmed the guild in Lusaka.")) if isinstance(e, Event)]
    assert "the editor" in {r.text for e in events for r in e.recipients}


def test_several_sides_share_an_exercise(read: Read) -> None:
    events = [e for e in extract(*read("Kenya and Uganda staged an exercise on the lake.")) if isinstance(e, Event)]
    assert {"Kenya", "Uganda"} <= {a.text for e in events if e.type == "COOPERATE" for a in e.actors}
