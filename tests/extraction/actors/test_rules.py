"""Every rule has a sentence in which it fires."""

from __future__ import annotations

import pytest

from dragoman.extraction.actors import RULES
from dragoman.extraction.actors.finder import find_mentions
from dragoman.extraction.actors.resolve import resolve

FIRES = {
    "actors.title-name": "Kenyan President William Ruto arrived.",
    "actors.person": "William Ruto arrived.",
    "actors.known": "The Taliban released two men.",
    "actors.government": "Moscow rejected the plan.",
    "actors.organisation": "The Coastal Mothers Association protested.",
    "actors.people": "Marxists blocked the bill.",
    "actors.acting-name": "Tsikhanouskaya thanked the volunteers.",
    "actors.office": "The prime minister resigned.",
    "actors.force": "Gunmen attacked the convoy.",
    "actors.collective": "Residents fled.",
    "actors.body": "The foreign ministry protested.",
    "actors.document": "The report said forty villages had burned.",
    "actors.speaker": "The graffiti said nothing would be forgotten.",
    "actors.demonym-deed": "Israeli air strikes hit the port.",
    "actors.demonym-thing": "The union lifted its ban on Egyptian cotton.",
    "actors.sides": "The Azerbaijani and Armenian sides met.",
    "actors.indefinite": "Everyone said they had seen nothing.",
    "actors.part-of-name": "William Ruto arrived. Ruto said little.",
    "actors.acronym": "The Front for Coastal Unity (FCU) met. The FCU wants autonomy.",
    "actors.apposition": "Sergei Lavrov, the foreign minister, left.",
    "actors.copula": "Sergei Lavrov is the foreign minister.",
    "actors.description": "The Turkish defence ministry denied it. The ministry gave no details.",
    "actors.both-sides": "Azerbaijan and Armenia signed. The two sides will meet.",
    "actors.pronoun": "William Ruto arrived. He said little.",
    "actors.relative": "The general, who had fled, surrendered.",
    "actors.first-person": "“I will not sign,” said Nikol Pashinyan.",
    "actors.author": "I walked through the ruins.",
    "actors.ambiguous-surname": "Aslan Bzhania spoke. Raul Bzhania disagreed. Bzhania left.",
    "actors.open-pronoun": "The bridge is closed. He said it would stay so.",
}
#: Needs zones that a plain text has not, or two antecedents that weigh the same.
ELSEWHERE = {"actors.headline", "actors.tied-pronoun"}


@pytest.mark.parametrize(("rule", "text"), FIRES.items(), ids=FIRES)
def test_rule_fires(read, rule, text):
    _, reading = read(text)
    entities, issues = resolve(reading, find_mentions(reading))
    fired = {m.rule for e in entities for m in e.mentions} | {i.rule for i in issues}
    assert rule in fired


def test_every_rule_has_a_sentence():
    assert set(FIRES) | ELSEWHERE == set(RULES)


MADE = [
    ("Defence Minister Gustavo Peñalosa welcomed it.", "Gustavo Peñalosa", ("person", "Defence Minister")),
    ("Two prisoners of war escaped.", "Two prisoners", ("force", None)),
    ("The Russians fled.", "Russians", ("people", None)),
    ("Wirathu, a monk from Mandalay, was released.", "Wirathu", ("person", "monk")),
    ("Ursula von der Leyen travelled to Cairo.", "Ursula von der Leyen", ("person", None)),
    ("An RSF spokesman, Major Omar Bashir, said so.", "Omar Bashir", ("person", "RSF spokesman")),
    ("Army spokesman Colonel Guy Mbayo said so.", "Guy Mbayo", ("person", "Army spokesman Colonel")),
    ("Rodrigo Duterte ended the truce.", "Rodrigo Duterte", ("person", None)),
]


@pytest.mark.parametrize(("text", "name", "expected"), MADE, ids=[n for _, n, _ in MADE])
def test_name_kind_role(actors_of, text, name, expected):
    actor = next(a for a in actors_of(text) if a.name == name)
    assert (actor.kind, actor.role) == expected


def test_the_example_of_the_manual(actors_of):
    actors = actors_of("Kenyan President William Ruto met Somali elders in Mandera. He promised them a well.")
    rows = [(a.name, a.kind, a.country, a.sectors, a.role, [m.text for m in a.mentions]) for a in actors]
    assert rows == [
        ("William Ruto", "person", "KEN", ("GOV",), "Kenyan President", ["Kenyan President William Ruto", "He"]),
        ("Somali elders", "people", "SOM", ("ELI",), None, ["Somali elders", "them"]),
    ]
