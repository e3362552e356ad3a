"""What is a mention of a place and what only looks like one."""

from __future__ import annotations

import pytest

PLACES = [
    ("Gunmen attacked a market in Maiduguri on Sunday.", {"Maiduguri"}),
    ("The convoy left Aleppo for Homs and reached Damascus.", {"Aleppo", "Homs", "Damascus"}),
    ("Shells fell on the village of Robotyne overnight.", {"Robotyne"}),
    ("Aid was flown to Port-au-Prince and Cap-Haïtien.", {"Port-au-Prince", "Cap-Haïtien"}),
    ("Police sealed roads in Ouagadougou, Burkina Faso.", {"Ouagadougou", "Burkina Faso"}),
    ("Officers met in N'Djamena, the capital of Chad.", {"N'Djamena", "Chad"}),
    ("The vessel crossed the Strait of Hormuz into the Gulf of Oman.", {"Strait of Hormuz", "Gulf of Oman"}),
    ("Villagers fled from Lake Chad to Diffa.", {"Lake Chad", "Diffa"}),
    ("Farmers near the Dniester watched the drones pass.", {"Dniester"}),
    ("Residents of Helmand province fled to Kandahar.", {"Helmand", "Kandahar"}),
    ("A mine exploded in Nakuru County last week.", {"Nakuru County"}),
    ("Troops moved through the Bekaa Valley toward Baalbek.", {"Bekaa Valley", "Baalbek"}),
    ("Fighters entered Amara, in Maysan province.", {"Amara", "Maysan"}),
    ("Guards were posted at the Rafah crossing.", {"Rafah crossing"}),
    ("The U.S. Army sent advisers to Niger.", {"U.S.", "Niger"}),
    ("The UK government and the UAE signed a pact in Geneva.", {"UK", "UAE", "Geneva"}),
    ("Envoys from Côte d'Ivoire and Guinea-Bissau attended.", {"Côte d'Ivoire", "Guinea-Bissau"}),
    ("The ruling of the court in The Hague was read out in São Paulo.", {"Hague", "São Paulo"}),
    ("Snipers fired across the Line of Control in Kashmir.", {"Line of Control", "Kashmir"}),
    ("Ukraine's army held Kharkiv.", {"Ukraine", "Kharkiv"}),
    ("Barricades went up in Conakry, Guinea, and in Freetown.", {"Conakry", "Guinea", "Freetown"}),
    ("A drone hit a depot in Feodosia in Crimea.", {"Feodosia", "Crimea"}),
    ("Clashes were reported in el-Fasher and al-Fashaga.", {"el-Fasher", "al-Fashaga"}),
    ("The Donbas has been shelled since 2014.", {"Donbas"}),
    ("The Armenia-Azerbaijan border was closed near Tavush.", {"Armenia", "Azerbaijan", "Tavush"}),
    ("The road between Gori and Tskhinvali was mined.", {"Gori", "Tskhinvali"}),
    ("Police fired gas near the White House.", {"White House"}),
    ("UKRAINE WAR: MISSILES HIT KHARKIV", {"UKRAINE", "KHARKIV"}),
    ("Troops in northern Cyprus were told to leave.", {"northern Cyprus"}),
    ("Troops in northern Iraq were told to leave.", {"Iraq"}),
    ("Ships anchored off Itu Aba in the Spratly Islands.", {"Itu Aba", "Spratly Islands"}),
]

NONE = [
    "President Lincoln signed the order.",
    "Mr. Houston denied the charge.",
    "General Jackson said his men had held the bridge.",
    "Mrs. Victoria Nyland refused to comment.",
    "Reading the statement aloud, he paused.",
    "It was a nice and mobile unit of good repute.",
    "The USS Cole was repaired at sea.",
    "The HMS Sheffield was struck by a missile.",
    "Manchester United lost the final.",
    "Reporters of The Washington Post asked for the papers.",
    "Researchers at the University of Nairobi published the count.",
    "The Bank of Georgia raised its rates.",
    "The Syrian and Iraqi delegations met Azerbaijani officers.",
    "French, Turkish and Ethiopian diplomats left the room.",
    "The Geneva Conventions forbid it.",
    "The Minsk agreements were never carried out.",
    "The Dayton Accords ended that war.",
    "Several soldiers waited by the river.",
    "Paris Hilton was not among the guests.",
    "Baku said it would answer.",
    "Moscow and Ankara accused each other.",
    "In May and March they rested.",
    "At dawn I ran, for it was time to go.",
    "When I Ran for Office",
    "The White House said no, and the Kremlin denied it.",
    "The Prime Minister and the Health Minister of the day spoke.",
    "The European Union renewed its sanctions.",
    "The swan was found dead.",
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places_are_found_with_their_extent(find, text, expected):
    assert {m.text for p in find(text) for m in p.mentions} == expected


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_place_is_left_alone(find, text):
    assert [m.text for p in find(text) for m in p.mentions] == []


def test_every_mention_belongs_to_its_one_place(find):
    places = find("The U.S. said so. The United States repeated it. Troops of the US stayed in Iraq. Iraq protested.")
    assert [len(p.mentions) for p in places] == [3, 2]
    assert [p.country for p in places] == ["USA", "IRQ"]


def test_the_corridor_is_the_corridor_named_before(find):
    lachin, line = find("Forces opened the Lachin corridor. Peacekeepers patrol the corridor and the line of contact.")
    assert [m.text for m in lachin.mentions] == ["Lachin corridor", "corridor"]
    assert line.mentions[0].text == "line of contact" and line.lat is None


def test_a_corridor_that_nothing_names_is_no_place(find):
    assert find("He walked along the corridor.") == []


def test_a_surname_known_from_the_report_is_no_place(find):
    places = find("Charlotte Lagos, a nurse, was wounded. Lagos told the court so.")
    assert "Lagos" not in {m.text for p in places for m in p.mentions}


ODD = ["", "a", "...", "'s", "the", "THE", "-", "U.S.", "Al-", "La-", "$US 5", "( Chad", "'" * 500, "Al " * 300, "New " * 400]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_do_no_harm(find, text):
    find(text)
