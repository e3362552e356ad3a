"""What holds for every report: evidence equals its slice, rules are listed, same input same answer, nothing breaks on odd text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dragoman.contracts import Actor, Issue
from dragoman.extraction import actors as package
from dragoman.extraction.actors import RULES, extract

TEXTS = [
    "Russian President Vladimir Putin met Ilham Aliyev. He said the two sides would talk.\n\n“We want peace,” the Azerbaijani leader said.",
    "The front (FCU) met. It denied the charge. Officials, who asked not to be named, said they knew nothing.",
    "SMITH: I never said that.\n\nJONES: You did, Mr. Smith.",
    "Kremlin: no talks with Kyiv\n\nPutin – no comment – Peskov",
    "He said she said they said it said we said who said.",
    '((((((( """" ““““ )))))) — – : ; , . ! ?',
    "“An open quotation that never closes, said the minister",
    "THE UN AND THE US SAY IS IS DEFEATED",
    "A\u200fB \u202eCairo said\u202c no. Zoë’s José said so\u00a0too.",
    "Putin and Putin and Putin and Putin and Putin and Putin met Putin, Putin, Putin, Putin, Putin.",
    "The the the the president president of of the the president's president's ministry",
    "1 2 3 4 5 6 7 8 9 10 % $ € @ # \\ / | ~ ^",
    "Mr. Mr. Mr. Dr. Gen. Lt. Col. said",
]


@pytest.mark.parametrize("text", TEXTS, ids=[t[:30] for t in TEXTS])
def test_evidence_equals_its_slice(read, text):
    report, reading = read(text)
    items = list(extract(report, reading))
    for item in items:
        if isinstance(item, Issue):
            assert item.stage == "actors"
            assert item.rule in RULES
            continue
        assert item.mentions
        for passage in (*item.mentions, item.evidence):
            assert report.text[passage.start : passage.end] == passage.text
        assert item.evidence.rule in RULES
        assert item.name
        assert [(m.start, m.end) for m in item.mentions] == sorted((m.start, m.end) for m in item.mentions)
        assert len({(m.start, m.end) for m in item.mentions}) == len(item.mentions)
    assert items == list(extract(report, reading))


def test_every_rule_in_the_code_is_listed():
    folder = Path(package.__file__).parent
    used = {
        rule
        for file in folder.glob("*.py")
        if file.name != "rules.py"
        for rule in re.findall(r'"(actors\.[a-z-]+)"', file.read_text("utf-8"))
    }
    assert used == set(RULES)


ISSUES = [
    ("Aslan Bzhania spoke. Raul Bzhania disagreed. Bzhania left.", "actors.ambiguous-surname"),
    ("The bridge is closed. He said it would stay so.", "actors.open-pronoun"),
]


@pytest.mark.parametrize(("text", "rule"), ISSUES, ids=[r for _, r in ISSUES])
def test_what_stays_open_is_said(read, text, rule):
    assert rule in {i.rule for i in extract(*read(text)) if isinstance(i, Issue)}


def test_an_ambiguous_surname_joins_neither(read):
    actors = [a for a in extract(*read("Aslan Bzhania spoke. Raul Bzhania disagreed. Bzhania left.")) if isinstance(a, Actor)]
    assert sorted(len(a.mentions) for a in actors) == [1, 1, 1]


FIRST = [
    ("“I will not sign,” said Nikol Pashinyan.", "I", "Nikol Pashinyan"),
    ("Abiy Ahmed told parliament: “We want no war.”", "We", "Abiy Ahmed"),
    ('"My men held the bridge," Colonel Musa Diallo said. "We lost nine."', "We", "Musa Diallo"),
    ('"It was dark," Amina Bello said. "I ran."', "I", "Amina Bello"),
    ("I walked through the ruins of the town.", "I", "the author"),
]


@pytest.mark.parametrize(("text", "word", "name"), FIRST, ids=[n for _, _, n in FIRST])
def test_first_person(read, text, word, name):
    actors = [a for a in extract(*read(text)) if isinstance(a, Actor)]
    owner = [a for a in actors if any(m.text == word for m in a.mentions)]
    assert [name] == [a.name if a.name == "the author" else next(m.text for m in a.mentions if name in m.text)[-len(name) :] for a in owner]


def test_several_share_one_mention(read):
    actors = [a for a in extract(*read("Azerbaijan and Armenia signed. The two sides will meet again.")) if isinstance(a, Actor)]
    assert {a.name for a in actors if any(m.text == "The two sides" for m in a.mentions)} == {"Azerbaijan", "Armenia"}
