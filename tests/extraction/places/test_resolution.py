"""Which of the places that bear a name is meant."""

from __future__ import annotations

import pytest

from dragoman.contracts import Issue
from dragoman.extraction.places import extract

#: (text, name, country, latitude, longitude): the row lies within one degree.
NAMESAKES = [
    ("Fighting spread through Tripoli, Libya.", "Tripoli", "LBY", 32.9, 13.2),
    ("The army entered Tripoli in northern Lebanon.", "Tripoli", "LBN", 34.4, 35.8),
    ("Militias clashed in Tripoli, and ships left Misrata and Benghazi.", "Tripoli", "LBY", 32.9, 13.2),
    ("A bomb went off in Hyderabad in southern Pakistan, near Karachi.", "Hyderabad", "PAK", 25.4, 68.4),
    ("Police in Hyderabad, India, arrested a man.", "Hyderabad", "IND", 17.4, 78.5),
    ("A court in Paris, Texas, heard the case.", "Paris", "USA", 33.7, -95.6),
    ("Talks opened in Paris on Monday.", "Paris", "FRA", 48.9, 2.35),
    ("Police in Córdoba, Argentina, arrested two men.", "Córdoba", "ARG", -31.4, -64.2),
    ("Police in Córdoba, Spain, arrested two men.", "Córdoba", "ESP", 37.9, -4.8),
    ("Protesters gathered in Birmingham, Alabama.", "Birmingham", "USA", 33.5, -86.8),
    ("Protesters gathered in Birmingham, England.", "Birmingham", "GBR", 52.5, -1.9),
    ("The governor of Georgia spoke in Atlanta.", "Georgia", "USA", 32.9, -83.4),
    ("Georgia and Russia fought over South Ossetia, and Tbilisi lost control.", "Georgia", "GEO", 42.0, 43.5),
    ("San José police arrested two men, Costa Rica said.", "San José", "CRI", 9.9, -84.1),
    ("Police in San Jose, California, arrested two men.", "San Jose", "USA", 37.3, -121.9),
    ("The march reached Valencia, Venezuela.", "Valencia", "VEN", 10.2, -68.0),
    ("The march reached Santiago, Chile.", "Santiago", "CHL", -33.5, -70.6),
    ("Gunmen raided a farm near Cartagena, Colombia.", "Cartagena", "COL", 10.4, -75.5),
    ("Shelling was reported in Donetsk, Rostov region, Russia.", "Donetsk", "RUS", 48.3, 39.9),
    ("Troops withdrew to Kingston, Jamaica.", "Kingston", "JAM", 18.0, -76.8),
    ("Sudan's army shelled Omdurman from Khartoum.", "Khartoum", "SDN", 15.6, 32.5),
    ("The Guinean army seized Kindia and Conakry.", "Conakry", "GIN", 9.6, -13.6),
    ("Rebels in Kivu took Goma and the Congolese army left Beni, North Kivu.", "Beni", "COD", 0.5, 29.5),
    ("The deal was signed in Victoria, Seychelles.", "Victoria", "SYC", -4.6, 55.5),
    ("Officials in Oregon, Washington and Idaho reported attacks.", "Washington", "USA", 47.5, -120.5),
    ("He flew to Washington on Friday to meet senators.", "Washington", "USA", 38.9, -77.0),
    ("Rioting broke out in Lagos and Abuja.", "Lagos", "NGA", 6.5, 3.4),
    ("Mali's junta lost Gao, and the bases in Timbuktu and Kidal.", "Gao", "MLI", 16.3, 0.0),
    ("Congo, whose capital is Kinshasa, and Rwanda signed; Goma is in North Kivu.", "Kinshasa", "COD", -4.3, 15.3),
    ("Refugees from Niger reached Agadez and Diffa.", "Niger", "NER", 16.0, 8.0),
    ("A car bomb exploded in Mogadishu, and fighters fled to Baidoa in Somalia's Bay region.", "Baidoa", "SOM", 3.1, 43.6),
    ("Villagers in Moscow, Idaho, saw the smoke.", "Moscow", "USA", 46.7, -117.0),
    ("Missiles hit Odesa and Mykolaiv in Ukraine.", "Odesa", "UKR", 46.5, 30.7),
    ("The army shelled Arakan villages near Sittwe, Myanmar.", "Sittwe", "MMR", 20.1, 92.9),
    ("Insurgents burned Mocímboa da Praia in Cabo Delgado.", "Cabo Delgado", "MOZ", -12.3, 39.6),
]


@pytest.mark.parametrize(("text", "name", "country", "lat", "lon"), NAMESAKES)
def test_namesakes_are_told_apart_by_the_report(find, text, name, country, lat, lon):
    place = next(p for p in find(text) if any(m.text == name for m in p.mentions))
    assert place.country == country
    assert place.lat == pytest.approx(lat, abs=1.6) and place.lon == pytest.approx(lon, abs=1.6)
    assert place.confidence is not None and 0.5 <= place.confidence <= 1


def test_one_name_told_to_lie_in_two_places_is_two_places(find):
    places = find("The march began in Portland, Maine. It ended in Portland, Oregon.")
    assert [p.lon for p in places if p.mentions[0].text == "Portland"] == [pytest.approx(-70.3, abs=0.3), pytest.approx(-122.7, abs=0.3)]


def test_one_sense_of_a_name_in_one_report(find):
    places = find("Clashes broke out in Tripoli, Lebanon. By night Tripoli was quiet.")
    tripoli = next(p for p in places if p.mentions[0].text == "Tripoli")
    assert tripoli.country == "LBN" and len(tripoli.mentions) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were killed in the village of Zrbogad, witnesses said.", "Zrbogad"),
        ("He was born in Springfield.", "Springfield"),
        ("Ships left East Sea ports.", "East Sea"),
        ("Planes left Da Nang International Airport.", "Da Nang International Airport"),
    ],
)
def test_doubt_is_left_open_and_said(read, text, name):
    report, reading = read(text)
    items = list(extract(report, reading))
    issues = [i for i in items if isinstance(i, Issue)]
    places = [i for i in items if not isinstance(i, Issue)]
    for place in places:
        assert place.lat is None and place.lon is None and place.confidence is None and place.country is None
    assert len(issues) == len(places)
    assert all(i.stage == "places" and i.rule == "place.unresolved" and report.text[i.start : i.end] == name for i in issues)


def test_a_small_place_in_a_country_of_which_nothing_is_said_is_not_taken(find):
    places = find("Kenya and Uganda sent police. Officers in Nairobi said the village of Agarak had been burned.")
    agarak = [p for p in places if p.mentions[0].text == "Agarak"]
    assert all(p.lat is None for p in agarak)


def test_what_a_resolved_place_carries(find):
    place = find("Shelling hit Mosul in Iraq.")[0]
    assert place.geonames_id == 99072 and place.country == "IRQ" and place.feature == "PPL"
    assert not place.disputed and place.evidence.rule.startswith("place.")


def test_a_disputed_place_carries_all_its_names_and_claims(find):
    place = find("Buses reached Stepanakert on Friday.")[0]
    assert place.disputed and place.country is None and "AZE" in place.claims
    assert {"Stepanakert", "Khankendi", "Xankəndi"} <= {n.name for n in place.names}
    assert "Khankendi" in place.name and "Stepanakert" in place.name
