from __future__ import annotations

import pytest

from dragoman.contracts import Record
from dragoman.extraction.assemble import assemble
from dragoman.record.agreements.counts import check, counts
from dragoman.record.agreements.violations import violations
from tests.conftest import Read

THIRD, ALLEGED, DENIED, OWN = "confirmed_by_third_party", "alleged", "denied", "confirmed_by_accused"
#: Sentence, kind, state, how observed, against whom (a word of it; None: nobody), attribution.
CASES: list[tuple[str, str, str, str, str | None, str]] = [
    ("The Lom Front accused the army of shelling villages near Rudna.", "heavy_weapons", ALLEGED, "reported", "army", "alleged"),
    (
        "The Lom Front accused the army of shelling a village, a charge the defence ministry denied.",
        "heavy_weapons",
        DENIED,
        "reported",
        "army",
        "alleged",
    ),
    ("Mortar shells fell on Rudna overnight, the monitoring mission said.", "heavy_weapons", THIRD, "reported", None, "unattributed"),
    ("Residents saw rockets land in the orchard.", "heavy_weapons", ALLEGED, "saw", None, "unattributed"),
    ("The army shelled Rudna with howitzers, rebels said.", "heavy_weapons", ALLEGED, "reported", "army", "alleged"),
    ("The army admitted that its gunners had shelled Rudna.", "heavy_weapons", OWN, "reported", "army", "alleged"),
    ("Observers heard artillery east of the canal, the mission said.", "heavy_weapons", THIRD, "heard", None, "unattributed"),
    ("Observers heard heavy machine-gun fire near Rudna, the monitoring mission said.", "small_arms", THIRD, "heard", None, "unattributed"),
    ("Snipers shot at a water carrier, villagers said.", "small_arms", THIRD, "reported", "Snipers", "told"),
    ("The rebels opened fire on a border post, the ministry said.", "small_arms", ALLEGED, "reported", "rebels", "alleged"),
    ("Soldiers fired at a fishing boat, observers said.", "small_arms", THIRD, "reported", "Soldiers", "told"),
    ("The ministry blamed the Lom Front for gunfire at the dam.", "small_arms", ALLEGED, "reported", "Lom", "alleged"),
    ("Rebels attacked an army post with drones, the ministry said.", "drones", ALLEGED, "reported", "Rebels", "alleged"),
    ("The mission saw a military drone above the bridge, it said.", "drones", ALLEGED, "saw", None, "unattributed"),
    ("A quadcopter dropped a grenade on a trench, the army said.", "drones", ALLEGED, "reported", None, "unattributed"),
    ("The army accused the Front of flying drones over its lines.", "drones", ALLEGED, "reported", "Front", "alleged"),
    ("Warplanes struck a depot in Korin, residents said.", "aerial", THIRD, "reported", None, "unattributed"),
    ("The Front accused the army of an air strike on Korin.", "aerial", ALLEGED, "reported", "army", "alleged"),
    ("The air force carried out two air raids on Korin, the United Nations said.", "aerial", THIRD, "reported", "air force", "told"),
    ("Fighters laid new mines along the track, observers said.", "mines", THIRD, "reported", "Fighters", "told"),
    ("A tractor hit a landmine near Selce, police said.", "mines", ALLEGED, "reported", None, "unattributed"),
    ("The army accused rebels of planting mines.", "mines", ALLEGED, "reported", "rebels", "alleged"),
    ("A car bomb exploded near the post.", "explosives", ALLEGED, "reported", None, "unattributed"),
    ("A roadside bomb hit a patrol, the army said.", "explosives", ALLEGED, "reported", None, "unattributed"),
    ("Militiamen threw grenades at a checkpoint, residents said.", "explosives", THIRD, "reported", "Militiamen", "told"),
    ("Rebel units advanced towards the mill, the army said.", "advance", ALLEGED, "reported", "Rebel", "alleged"),
    ("The army captured the hill of Duga, the mission said.", "advance", THIRD, "reported", "army", "told"),
    ("The Front accused the army of seizing two posts.", "advance", ALLEGED, "reported", "army", "alleged"),
    ("Militia fighters stormed a police station in Korin.", "advance", ALLEGED, "reported", "Militia", "told"),
    ("The army moved tanks to the front line, rebels said.", "movement_of_forces", ALLEGED, "reported", "army", "alleged"),
    ("The army is massing troops near Rudna, observers said.", "movement_of_forces", THIRD, "reported", "army", "told"),
    ("The ministry accused the Front of bringing up reinforcements.", "movement_of_forces", ALLEGED, "reported", "Front", "alleged"),
    ("Observers saw soldiers digging trenches at the ford.", "movement_of_forces", ALLEGED, "saw", None, "unattributed"),
    ("The mission saw four howitzers beyond the withdrawal line.", "weapons_past_line", ALLEGED, "saw", None, "unattributed"),
    (
        "Two tanks stood in the demilitarised zone, the monitoring mission said.",
        "weapons_past_line",
        THIRD,
        "reported",
        None,
        "unattributed",
    ),
    ("Six mortars were missing from storage, the joint commission said.", "weapons_past_line", THIRD, "reported", None, "unattributed"),
    ("The army accused the Front of keeping guns in the buffer zone.", "weapons_past_line", ALLEGED, "reported", "Front", "alleged"),
    ("Soldiers detained nine farmers at the checkpoint, villagers said.", "detention", THIRD, "reported", "Soldiers", "told"),
    ("Gunmen abducted a teacher in Korin, the Front said.", "detention", ALLEGED, "reported", "Gunmen", "alleged"),
    ("The Front accused the police of arresting its envoys.", "detention", ALLEGED, "reported", "police", "alleged"),
    ("Two officers were taken hostage by rebels, the ministry said.", "detention", ALLEGED, "reported", "rebels", "alleged"),
    ("The army killed civilians in Selce, the Front said.", "attack_on_civilians", ALLEGED, "reported", "army", "alleged"),
    ("Three civilians were killed in Selce, the Red Cross said.", "attack_on_civilians", THIRD, "reported", None, "unattributed"),
    ("Militiamen burned homes in the upper village, residents said.", "attack_on_civilians", THIRD, "reported", "Militiamen", "told"),
    ("The ministry accused the rebels of attacks on civilians.", "attack_on_civilians", ALLEGED, "reported", "rebels", "alleged"),
    ("The army blocked an aid convoy on the road to Lom, the Red Cross said.", "aid_blocked", THIRD, "reported", "army", "told"),
    ("Militiamen looted aid at the depot, relief workers said.", "aid_blocked", THIRD, "reported", "Militiamen", "told"),
    ("The Front accused the army of turning back convoys.", "aid_blocked", ALLEGED, "reported", "army", "alleged"),
    ("A relief convoy was turned back by soldiers, the United Nations said.", "aid_blocked", THIRD, "reported", "soldiers", "told"),
    (
        "Soldiers turned back a patrol of monitors at the bridge, the United Nations said.",
        "access_denied",
        THIRD,
        "reported",
        "Soldiers",
        "told",
    ),
    ("The militia denied monitors access to the depot, the mission said.", "access_denied", THIRD, "reported", "militia", "told"),
    ("A patrol was not allowed to pass at the quarry, observers said.", "access_denied", THIRD, "reported", None, "unattributed"),
    ("The army accused the Front of barring observers from the port.", "access_denied", ALLEGED, "reported", "Front", "alleged"),
    ("The army violated the truce, the Front said.", "fire", ALLEGED, "reported", "army", "alleged"),
    ("Explosions were heard in the hills, residents said.", "fire", THIRD, "heard", None, "unattributed"),
    ("Both sides accused each other of breaking the truce.", "fire", ALLEGED, "reported", None, "mutual"),
    ("The army and the Front blamed one another for breaking the ceasefire.", "fire", ALLEGED, "reported", None, "mutual"),
    ("Rebels raided a customs house, the ministry said.", "fire", ALLEGED, "reported", "Rebels", "alleged"),
    ("The Front claimed responsibility for the rocket fire on Korin.", "heavy_weapons", ALLEGED, "reported", None, "unattributed"),
    ("Cameras filmed soldiers firing at a tower, the mission said.", "small_arms", THIRD, "saw", "soldiers", "told"),
    ("The Front acknowledged that its fighters had detained two drivers.", "detention", OWN, "reported", "Front", "alleged"),
    ("The general conceded that his troops had crossed the line.", "advance", OWN, "reported", "general", "alleged"),
]


def record(read: Read, text: str, day: str) -> Record:
    return assemble(*read(text, published=day))


@pytest.mark.parametrize(("text", "kind", "state", "observed", "against", "attribution"), CASES, ids=[c[0][:40] for c in CASES])
def test_table(read: Read, text: str, kind: str, state: str, observed: str, against: str | None, attribution: str) -> None:
    found = list(violations([record(read, text, "2011-05-08")]))
    assert [(v.kind, v.state, v.observed) for v in found] == [(kind, state, observed)]
    assert found[0].cited.text == text
    assert found[0].attribution == attribution
    if against is not None:
        assert against.lower() in (found[0].against or "").lower()
    elif attribution == "unattributed":
        assert found[0].against is None


@pytest.mark.parametrize(
    "text",
    [
        "The army will attack if the truce fails.",
        "The ceasefire held overnight and no shelling was heard.",
        "The ministers met in Lom.",
        "The army denied that it had shelled Rudna.",
        "No drones were seen above the bridge.",
        "The Front demanded that the army stop shelling Rudna.",
        "The army did not block any convoy.",
        "The council warned that rebels could advance.",
    ],
)
def test_what_is_no_breach(read: Read, text: str) -> None:
    assert not list(violations([record(read, text, "2011-05-08")]))


def test_charges_that_answer_each_other_are_mutual(read: Read) -> None:
    first = record(read, "The Lom Front accused the army of shelling villages near Rudna.", "2011-05-08")
    second = record(read, "The army accused the Lom Front of shelling its posts near Rudna.", "2011-05-09")
    late = record(read, "The army accused the Lom Front of shelling its posts near Rudna.", "2011-07-09")
    assert [v.mutual for v in violations([first, second])] == [True, True]
    assert [v.attribution for v in violations([first, second])] == ["mutual", "mutual"]
    assert [v.mutual for v in violations([first])] == [False]
    assert [v.mutual for v in violations([first, late])] == [False, False]


ANSWERS = [
    ("The army denied that it had shelled Rudna.", DENIED),
    ("The army admitted that its gunners had shelled Rudna.", OWN),
    ("The army shelled Rudna, the monitoring mission said.", THIRD),
    ("The army celebrated its founding day.", ALLEGED),
    ("The Lom Front denied that it had shelled Korin.", ALLEGED),
]


@pytest.mark.parametrize(("answer", "state"), ANSWERS)
def test_an_answer_in_another_report_changes_the_state(read: Read, answer: str, state: str) -> None:
    charge = record(read, "The Lom Front accused the army of shelling Rudna.", "2011-05-08")
    found = list(violations([charge, record(read, answer, "2011-05-10")]))
    assert found[0].state == state
    assert bool(found[0].denials) == (state == DENIED)
    far = list(violations([charge, record(read, answer, "2011-06-20")]))
    assert far[0].state == ALLEGED


def total(read: Read, number: str, day: str) -> Record:
    text = f"A total of {number} refugees have returned to Rudna since May 5, the interior ministry said."
    return record(read, text, day)


def test_a_total_that_falls_is_an_issue_and_one_that_rises_is_none(read: Read) -> None:
    rising = [total(read, "1,200", "2011-05-20"), total(read, "1,300", "2011-05-21")]
    assert not list(check(counts(rising)))
    found = list(check(counts([*rising, total(read, "900", "2011-05-22")])))
    assert [i.kind for i in found] == ["fall"]
