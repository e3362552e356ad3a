"""Office as the text gives it, mentions and their how, and one identity for several mentions."""

from __future__ import annotations

import pytest

ROLES = [
    ("Kremlin spokesman Dmitry Peskov denied it.", "Dmitry Peskov", "Kremlin spokesman"),
    ("Russian President Vladimir Putin spoke first.", "Vladimir Putin", "Russian President"),
    ("Sergei Lavrov, Russia's foreign minister, left the hall.", "Sergei Lavrov", "Russia's foreign minister"),
    ("The Armenian prime minister, Nikol Pashinyan, signed.", "Nikol Pashinyan", "Armenian prime minister"),
    ("Volodymyr Zelensky, the president of Ukraine, flew home.", "Volodymyr Zelensky", "president"),
    ("U.S. Secretary of State Antony Blinken left Doha.", "Antony Blinken", "U.S. Secretary of State"),
    ("Abdel Fattah al-Burhan is the head of the army.", "Abdel Fattah al-Burhan", "head"),
    ("Mr. Odinga rejected the count.", "Odinga", None),
    ("Rebel commander Sultani Makenga denied the charge.", "Sultani Makenga", "Rebel commander"),
    ("French Defence Minister Florence Parly visited Gao.", "Florence Parly", "French Defence Minister"),
    ("Former Liberian President Charles Taylor was convicted.", "Charles Taylor", "Former Liberian President"),
    ("UN special envoy Hans Grundberg arrived in Aden.", "Hans Grundberg", "UN special envoy"),
    ("Staffan de Mistura, the UN envoy, resigned.", "Staffan de Mistura", "UN envoy"),
    ("President-elect Marko Dimov met the opposition leader in Skopje.", "Marko Dimov", "President-elect"),
    ("Vice President-elect Ana Torres said the troops would leave.", "Ana Torres", "Vice President-elect"),
    ("Kosovo's prime minister-designate, Besa Gashi, named her cabinet.", "Besa Gashi", "Kosovo's prime minister-designate"),
    ("Then-President Oumar Keita signed the decree in 2015.", "Oumar Keita", "Then-President"),
    ("Acting Foreign Minister Amir Haddad visited Ankara.", "Amir Haddad", "Acting Foreign Minister"),
    ("Juan Guaido, an opposition leader, called for a strike.", "Juan Guaido", "opposition leader"),
]


@pytest.mark.parametrize(("text", "name", "role"), ROLES, ids=[n + " | " + t[:30] for t, n, _ in ROLES])
def test_role(actors_of, text, name, role):
    actor = next(a for a in actors_of(text) if a.name == name)
    assert actor.role == role


#: (text, mentions that are one actor)
SAME = [
    ("Vladimir Putin met Angela Merkel. Putin said the talks were good.", ["Vladimir Putin", "Putin"]),
    ("Putin good ties help. Russian President Vladimir Putin called Baku.", ["Putin", "Russian President Vladimir Putin"]),
    ("Sergei Lavrov, Russia's foreign minister, left the hall.", ["Sergei Lavrov", "Russia's foreign minister"]),
    ("The Moro Islamic Liberation Front signed. The MILF will disarm.", ["Moro Islamic Liberation Front", "MILF"]),
    ("The Front for Coastal Unity (FCU) met in Mombasa. The FCU wants autonomy.", ["FCU", "Front for Coastal Unity"]),
    ("The Kurdistan Workers' Party (PKK) declared a truce. The PKK blamed Ankara.", ["Kurdistan Workers' Party", "PKK"]),
    ("Kyiv rejected the plan. Ukraine wants guarantees.", ["Kyiv", "Ukraine"]),
    ("The Kremlin denied it. Russia has no troops there, Moscow said.", ["Kremlin", "Russia", "Moscow"]),
    ("Aung San Suu Kyi was detained. Suu Kyi faces five charges.", ["Aung San Suu Kyi", "Suu Kyi"]),
    ("Xi Jinping met Joe Biden. Xi warned Biden about Taiwan.", ["Xi Jinping", "Xi"]),
    ("Bashar al-Assad fled. Assad had ruled since 2000.", ["Bashar al-Assad", "Assad"]),
    ("Nicolas Maduro was sworn in. Maduro thanked the army.", ["Nicolas Maduro", "Maduro"]),
    ("The Serbian government protested. Belgrade recalled its envoy.", ["The Serbian government", "Belgrade"]),
    ("Azerbaijani forces shelled the town. The Azerbaijani forces used drones.", ["Azerbaijani forces", "The Azerbaijani forces"]),
    ("The militia took the bridge. The militia wants a share of the tolls.", ["The militia"]),
    ("Juan Guaido, who led the assembly, fled.", ["Juan Guaido", "who"]),
    ("The Turkish defence ministry denied it. The ministry gave no details.", ["The Turkish defence ministry", "The ministry"]),
    (
        "Indian Prime Minister Narendra Modi spoke. The prime minister named no country.",
        ["Indian Prime Minister Narendra Modi", "The prime minister"],
    ),
]


@pytest.mark.parametrize(("text", "mentions"), SAME, ids=[" = ".join(m) for _, m in SAME])
def test_one_identity(actors_of, bearer, text, mentions):
    actors = actors_of(text)
    assert len({bearer(actors, m).name for m in mentions}) == 1


#: (text, mentions that are all different actors)
APART = [
    ("Russian President Vladimir Putin met Angela Merkel.", ["Russian President Vladimir Putin", "Angela Merkel"]),
    ("The Azerbaijani and Armenian sides met.", ["The Azerbaijani", "Armenian sides"]),
    ("Turkish and Syrian forces clashed near Idlib.", ["Turkish", "Syrian forces"]),
    ("George Bush praised his father. Laura Bush smiled.", ["George Bush", "Laura Bush"]),
    ("Iran fired at Israel.", ["Iran", "Israel"]),
    ("Azerbaijani forces shelled the town. Armenian forces fired back.", ["Azerbaijani forces", "Armenian forces"]),
    ("Two soldiers were killed in Gao. Two soldiers were wounded in Kidal.", ["Two soldiers"]),
    ("The Israeli prime minister met the Jordanian prime minister.", ["The Israeli prime minister", "the Jordanian prime minister"]),
    ("Georgian President Mikheil Saakashvili spoke. Ukrainian official David Saakashvili disagreed.",
     ["Georgian President Mikheil Saakashvili", "Ukrainian official David Saakashvili"]),
    ("Officials in Kabul denied it. Officials in Islamabad confirmed it.", ["Officials"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mentions"), APART, ids=[" / ".join(m) for _, m in APART])
def test_different_identities(actors_of, bearer, text, mentions):
    actors = actors_of(text)
    if len(mentions) == 1:
        assert sum(any(m.text == mentions[0] for m in a.mentions) for a in actors) == 2
    else:
        assert len({id(bearer(actors, m)) for m in mentions}) == len(mentions)


HOW = [
    ("Russian President Vladimir Putin spoke. He left.", "Russian President Vladimir Putin", "name"),
    ("Russian President Vladimir Putin spoke. He left.", "He", "pronoun"),
    ("Sergei Lavrov, Russia's foreign minister, left.", "Russia's foreign minister", "role"),
    ("Azerbaijani forces crossed the line.", "Azerbaijani forces", "nominal"),
    ("Moscow rejected the accusation.", "Moscow", "name"),
    ("Officials denied it.", "Officials", "nominal"),
    ("The Azerbaijani and Armenian sides met.", "Armenian sides", "nominal"),
    ("The prime minister resigned.", "The prime minister", "role"),
    ("Israeli air strikes hit the port.", "Israeli", "nominal"),
    ("The mediators, who came from Oslo, left.", "who", "pronoun"),
]


@pytest.mark.parametrize(("text", "mention", "how"), HOW, ids=[m + ": " + h for _, m, h in HOW])
def test_how(actors_of, bearer, text, mention, how):
    actor = bearer(actors_of(text), mention)
    assert {m.how for m in actor.mentions if m.text == mention} == {how}
