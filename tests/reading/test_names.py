"""What names are labelled. Each row: a text, and the names that must stand in it with their labels."""

from __future__ import annotations

import pytest

from dragoman.contracts import Reading
from dragoman.reading.names import Found, merge
from dragoman.reading.sentences import Line
from tests.reading.conftest import ReadText

TABLE = [
    ("Clashes erupted in Nagorno-Karabakh on Monday.", {"Nagorno-Karabakh": "GPE"}),
    ("Yerevan rejected the offer.", {"Yerevan": "GPE"}),
    ("Baku and Yerevan have traded accusations.", {"Baku": "GPE", "Yerevan": "GPE"}),
    ("Tskhinvali was shelled overnight.", {"Tskhinvali": "GPE"}),
    ("The Donbas has seen little rain and much war.", {"Donbas": "LOC"}),
    ("Fighters crossed the Litani river into Nabatieh.", {"Nabatieh": "GPE"}),
    ("Khartoum accused Juba of arming the rebels.", {"Khartoum": "GPE", "Juba": "GPE"}),
    ("Addis Ababa and Mekelle agreed to talk.", {"Addis Ababa": "GPE", "Mekelle": "GPE"}),
    ("Drones struck El Fasher in North Darfur.", {"El Fasher": "GPE", "North Darfur": "LOC"}),
    ("Houthi forces fired on Marib.", {"Houthi": "NORP", "Marib": "LOC"}),
    ("Hezbollah said it hit Metula.", {"Hezbollah": "ORG", "Metula": "GPE"}),
    ("Hamas and Fatah met in Cairo.", {"Hamas": "ORG", "Fatah": "ORG", "Cairo": "GPE"}),
    ("Rebels of the M23 took Bunagana.", {"M23": "ORG", "Bunagana": "GPE"}),
    ("The Taliban closed the crossing at Torkham.", {"Taliban": "ORG", "Torkham": "GPE"}),
    ("al-Shabaab attacked a base near Baidoa.", {"al-Shabaab": "ORG", "Baidoa": "GPE"}),
    ("Al-Qaeda denied it.", {"Al-Qaeda": "ORG"}),
    ("The Kremlin denied the report.", {"Kremlin": "ORG"}),
    ("The UN and the OSCE sent monitors to Luhansk.", {"UN": "ORG", "OSCE": "ORG", "Luhansk": "GPE"}),
    ("The African Union suspended Mali.", {"African Union": "ORG", "Mali": "GPE"}),
    ("ECOWAS gave Niamey a week.", {"ECOWAS": "ORG", "Niamey": "GPE"}),
    ("Troops entered the Gaza Strip near Khan Younis.", {"Gaza Strip": "LOC", "Khan Younis": "GPE"}),
    ("Soldiers raided Jenin in the West Bank.", {"Jenin": "GPE", "West Bank": "LOC"}),
    ("A mine went off in Kelbajar.", {"Kelbajar": "GPE"}),
    ("The Lachin corridor stayed shut.", {"Lachin corridor": "LOC"}),
    ("Abkhazia and South Ossetia were not at the table.", {"Abkhazia": "GPE", "South Ossetia": "GPE"}),
    ("Transnistria held a vote.", {"Transnistria": "GPE"}),
    ("Shells fell on Sittwe in Rakhine State.", {"Sittwe": "GPE", "Rakhine State": "LOC"}),
    ("The Arakan Army holds Maungdaw.", {"Arakan Army": "ORG", "Maungdaw": "GPE"}),
    ("The Moro Islamic Liberation Front freed him on Mindanao.", {"Moro Islamic Liberation Front": "ORG", "Mindanao": "LOC"}),
    ("Lashkar-e-Taiba was blamed in Srinagar.", {"Lashkar-e-Taiba": "ORG", "Srinagar": "GPE"}),
    ("Guns fell silent along the Line of Control.", {"Line of Control": "LOC"}),
    ("The ELN and the FARC clashed in Catatumbo.", {"ELN": "ORG", "FARC": "ORG", "Catatumbo": "LOC"}),
    ("Banja Luka and Sarajevo disagree.", {"Banja Luka": "GPE", "Sarajevo": "GPE"}),
    ("Serbs in Mitrovica put up barricades.", {"Serbs": "NORP"}),
    ("Côte d’Ivoire closed its border.", {"Côte d’Ivoire": "GPE"}),
    ("Sana'a and Aden are governed apart.", {"Sana'a": "GPE", "Aden": "GPE"}),
    ("The Democratic Republic of the Congo expelled the envoy.", {"Democratic Republic of the Congo": "GPE"}),
    ("Bosnia and Herzegovina marked the day.", {"Bosnia and Herzegovina": "GPE"}),
    ("The United States and the United Arab Emirates mediated.", {"United States": "GPE", "United Arab Emirates": "GPE"}),
    ("Pakistan's army left Wana.", {"Pakistan": "GPE"}),
    ("BAKU ACCUSES YEREVAN", {"BAKU": "GPE", "YEREVAN": "GPE"}),
    ("Chad closed its border with Sudan.", {"Chad": "GPE", "Sudan": "GPE"}),
    ("Jordan and Israel reopened the bridge.", {"Jordan": "GPE", "Israel": "GPE"}),
    ("Georgia mourned its dead in Gori.", {"Georgia": "GPE", "Gori": "GPE"}),
    ("The Wagner Group left Bakhmut.", {"Wagner Group": "ORG", "Bakhmut": "GPE"}),
    ("Polisario fighters shelled the berm in Western Sahara.", {"Western Sahara": "GPE"}),
    ("Frelimo and Renamo signed in Maputo.", {"Frelimo": "ORG", "Renamo": "ORG", "Maputo": "GPE"}),
    ("Kurdish fighters left Kirkuk.", {"Kurdish": "NORP", "Kirkuk": "GPE"}),
    ("Uyghurs fled Xinjiang.", {"Uyghurs": "NORP", "Xinjiang": "GPE"}),
    ("He spoke on the programme \"Morning. Capital. Live\" on Monday.", {"Morning. Capital. Live": "WORK_OF_ART"}),
]  # fmt: skip


def _names(reading: Reading) -> dict[str, str]:
    return {reading.text[reading.starts[n.first] : reading.ends[n.last - 1]]: n.label for n in reading.names}


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_known_names_bear_their_label(read_text: ReadText, text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= _names(read_text(text)).items()


LONGER = [
    ("Paris Hilton arrived.", "Paris Hilton", "Paris"),
    ("The Bank of Georgia raised its rate.", "Bank of Georgia", "Georgia"),
    ("She taught at the University of Texas.", "University of Texas", "Texas"),
    ("He told the Washington Post on Monday.", "Washington Post", "Washington"),
    ("The U.S. Army lent tents.", "U.S. Army", "U.S."),
]


@pytest.mark.parametrize(("text", "longer", "known"), LONGER)
def test_a_longer_name_keeps_its_extent(read_text: ReadText, text: str, longer: str, known: str) -> None:
    names = _names(read_text(text))
    assert longer in names
    assert known not in names


def _line(text: str) -> Line:
    words, starts, at = text.split(" "), [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return Line(text, words, starts, [s + len(w) for s, w in zip(starts, words, strict=True)], [])


#: text; the model's names; the known names; what is to come out. A soft known name is marked True.
MERGES = [
    ("Yerevan spoke", [(0, 1, "PERSON")], [(0, 1, "GPE", False)], [("Yerevan", "GPE", True)]),
    ("Sydney spoke", [(0, 1, "PERSON")], [(0, 1, "GPE", True)], [("Sydney", "PERSON", False)]),
    ("Sydney spoke", [(0, 1, "ORG")], [(0, 1, "GPE", True)], [("Sydney", "GPE", True)]),
    ("Sydney spoke", [], [(0, 1, "GPE", True)], [("Sydney", "GPE", True)]),
    ("the Donbas war", [(0, 2, "ORG")], [(1, 2, "LOC", False)], [("Donbas", "LOC", True)]),
    ("Paris Hilton came", [(0, 2, "ORG")], [(0, 1, "GPE", True)], [("Paris Hilton", "ORG", False)]),
    ("aide of Armenia Ani Gaz", [(2, 5, "PERSON")], [(2, 3, "GPE", False)], [("Armenia", "GPE", True), ("Ani Gaz", "PERSON", False)]),
    ("Russian Anna Petrova", [(0, 3, "PERSON")], [(0, 1, "NORP", False)], [("Russian", "NORP", True), ("Anna Petrova", "PERSON", False)]),
    ("Kosovo A. Deda", [(0, 3, "GPE")], [(0, 1, "GPE", False)], [("Kosovo", "GPE", True), ("A. Deda", "PERSON", False)]),
    ("Nagorno - Karabakh war", [(0, 1, "ORG")], [(0, 3, "GPE", False)], [("Nagorno - Karabakh", "GPE", True)]),
    ("Donetsk Oblast fell", [(0, 2, "GPE")], [(0, 1, "GPE", False)], [("Donetsk Oblast", "GPE", False)]),
    ("Gen. Ivan Petrov spoke", [(0, 3, "PERSON")], [], [("Ivan Petrov", "PERSON", False)]),
    ("Spokeswoman Maria Petri spoke", [(0, 3, "PERSON")], [], [("Maria Petri", "PERSON", False)]),
    ("Kremlin Spokesman said", [(0, 2, "ORG")], [(0, 1, "ORG", False)], [("Kremlin", "ORG", True)]),
    ("Interior Ministry Spokeswoman spoke", [(0, 3, "ORG")], [], [("Interior Ministry", "ORG", False)]),
    ("Mali 's army", [(0, 2, "GPE")], [], [("Mali", "GPE", False)]),
    ("the 20 men", [(0, 2, "CARDINAL")], [], [("the 20", "CARDINAL", False)]),
    ("President Marut spoke", [(1, 2, "ORG")], [], [("Marut", "PERSON", False)]),
    ("fled to camps in Dadaab today", [(4, 5, "PERSON")], [], [("Dadaab", "PERSON", False)]),
    ("Lt. spoke", [(0, 1, "ORG")], [], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "model", "known", "expected"), MERGES)
def test_merge(
    text: str, model: list[tuple[int, int, str]], known: list[tuple[int, int, str, bool]], expected: list[tuple[str, str, bool]]
) -> None:
    line = _line(text)
    merged = merge(line, model, [Found(*k) for k in known])
    assert [(" ".join(line.words[n.first : n.last]), n.label, n.known) for n in merged] == expected


def test_a_last_name_alone_is_the_person_named_in_full_elsewhere(read_text: ReadText) -> None:
    reading = read_text("Tomas Havelka leads the talks. Reporters asked Havelka why. Havelka smiled.")
    alone = [n.label for n in reading.names if reading.words[n.first : n.last] == ["Havelka"]]
    assert alone == ["PERSON", "PERSON"]


def test_entity_column_agrees_with_names(read_text: ReadText) -> None:
    reading = read_text("The Kremlin said Russian troops left Nagorno-Karabakh for Yerevan on May 3.")
    for token, label in enumerate(reading.ents):
        index = reading.name_of[token]
        assert label == (reading.names[index].label if index >= 0 else "")
