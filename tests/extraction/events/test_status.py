"""The syntactic status of events, construction by construction: (sentence, trigger, status), reported in 2020."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Event, Reading, Report
from dragoman.extraction.events import extract

Read = Callable[..., tuple[Report, Reading]]

CASES = [
    # dated long before the report
    ("Rebels shelled the town in 1993.", "shelled", "historical"),
    ("Back in 1993 rebels shelled the town.", "shelled", "historical"),
    ("Rebels shelled the town in the 1990s.", "shelled", "historical"),
    ("Rebels killed hundreds of villagers between 1993 and 1996.", "killed", "historical"),
    ("The town was shelled in March 1993.", "shelled", "historical"),
    ("The garrison dates from 1993, when rebels attacked the town.", "attacked", "historical"),
    ("Peacekeepers came in 1993 after rebels attacked the town.", "attacked", "historical"),
    ("Decades ago rebels attacked the town.", "attacked", "historical"),
    ("The massacre of 1993 still divides the rebels and the army.", "massacre", "historical"),
    ("Rebels shelled the town in 2019.", "shelled", "occurred"),
    ("The army has shelled the town since 1993.", "shelled", "ongoing"),
    ("The army has shelled the town since March 1993, when the siege began.", "shelled", "ongoing"),
    ("The town, which rebels had attacked, was empty.", "attacked", "historical"),
    ("The mayor said that rebels had attacked the town.", "attacked", "occurred"),
    # going on
    ("Rebels are shelling the town.", "shelling", "ongoing"),
    ("The town is being shelled by rebels.", "shelled", "ongoing"),
    ("The mayor said that rebels were shelling the town.", "shelling", "ongoing"),
    ("Rebels were still shelling the town.", "shelling", "ongoing"),
    ("Clashes between rebels and soldiers continued on Sunday.", "Clashes", "ongoing"),
    ("Talks between the rebels and the government are under way.", "Talks", "ongoing"),
    # still to come
    ("The two presidents are to meet in Rome on Sunday.", "meet", "future"),
    ("The rebels are going to attack the town.", "attack", "future"),
    ("The rebels are about to attack the town.", "attack", "future"),
    ("The rebels are getting ready to attack the town.", "attack", "future"),
    ("Tanks are to be deployed along the border by the army.", "deployed", "future"),
    # only if
    ("It is not clear whether the rebels attacked the town.", "attacked", "hypothetical"),
    ("If the rebels attack the town, thousands will flee.", "attack", "hypothetical"),
    ("Whoever attacks the soldiers will be punished.", "attacks", "hypothetical"),
    ("The rebels must have attacked the town.", "attacked", "hypothetical"),
    ("The government is considering a plan to release the prisoners.", "release", "hypothetical"),
    ("The parliament voted on a motion to expel the ambassador.", "expel", "hypothetical"),
    ("Chad was the first state to recall its ambassador.", "recall", "occurred"),
    # not at all
    ("The rebels denied any attack on the town.", "attack", "negated"),
    ("The army rejected claims that soldiers had attacked the town.", "attacked", "negated"),
    ("Reports that soldiers had attacked the town were false.", "attacked", "negated"),
    ("It is not true that soldiers attacked the town.", "attacked", "negated"),
    ("The rebels stopped short of attacking the town.", "attacking", "negated"),
    ("The planned meeting between the two presidents was cancelled.", "meeting", "negated"),
    ("Soldiers did not attack the rebels but arrested the mayor.", "arrested", "occurred"),
    # asked for
    ("Lawmakers demanded that the government release the prisoners.", "release", "demanded"),
    ('"Release the prisoners," the mayor told the soldiers.', "Release", "demanded"),
    ("The president told reporters that soldiers had attacked the town.", "attacked", "occurred"),
    ("The president told the army to attack the town.", "attack", "demanded"),
    # undertaken
    ("Under the accord, the army will withdraw its troops from the town.", "withdraw", "promised"),
    ("Each party shall release the prisoners.", "release", "promised"),
    ("The protocol says that the rebels will release the prisoners.", "release", "promised"),
    ("The agreement obliges the army to withdraw its troops from the town.", "withdraw", "promised"),
    ("The rebels gave a guarantee to release the prisoners.", "release", "promised"),
    ("The general gave his word that the army would release the prisoners.", "release", "promised"),
    ("The rebels may promise to release the prisoners.", "release", "hypothetical"),
]


@pytest.mark.parametrize(("sentence", "trigger", "status"), CASES)
def test_status(read: Read, sentence: str, trigger: str, status: str) -> None:
    report, reading = read(sentence, published="2020-05-04")
    found = [e for e in extract(report, reading) if isinstance(e, Event)]
    assert [e.status for e in found if trigger in {e.trigger.text, *(r.text for r in e.repeats)}] == [status]


def test_without_a_date_any_year_is_background(read: Read) -> None:
    report, reading = read("Rebels shelled the town in 2019.")
    assert [e.status for e in extract(report, reading) if isinstance(e, Event)] == ["historical"]
