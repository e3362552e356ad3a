"""Every lexicon that the package ships, with the check that tells whether it is whole (and counts its entries)."""

from __future__ import annotations

from collections.abc import Callable, Sized

from dragoman.vocab import (
    actors_names,
    actors_nouns,
    actors_organisations,
    actors_sectors,
    actors_states,
    agreements,
    press,
    quantities,
    sentences,
    times,
    times_grammar,
)
from dragoman.vocab.cues import cues
from dragoman.vocab.frames import frames
from dragoman.vocab.gazetteer import load_gazetteer
from dragoman.vocab.gazetteer_rows import disputed_rows
from dragoman.vocab.names import known_names
from dragoman.vocab.place_words import country_adjectives


def _count(load: Callable[[], Sized]) -> Callable[[], int]:
    return lambda: len(load())


#: Name of a lexicon → loads it, which checks it; raises DataFileError where it is not whole.
DATA_FILES: dict[str, Callable[[], int]] = {
    "actors: states": _count(actors_states.states),
    "actors: seats": _count(actors_states.seats),
    "actors: organisations": _count(actors_organisations.organisations),
    "actors: peoples": _count(actors_organisations.peoples),
    "actors: offices": _count(actors_nouns.offices),
    "actors: forces": _count(actors_nouns.forces),
    "actors: collectives": _count(actors_nouns.collectives),
    "actors: given names": _count(actors_names.given_names),
    "actors: sectors": _count(actors_sectors.sectors),
    "agreements: frames": _count(agreements.frame_rows),
    "agreements: kinds of provision": _count(agreements.provision_kinds),
    "events: frames": _count(lambda: frames().all),
    "intake: agencies and outlets": _count(press.press),
    "places: disputed": _count(disputed_rows),
    "places: gazetteer": lambda: len(load_gazetteer().prior),
    "places: adjectives of countries": _count(country_adjectives),
    "quantities: kinds": _count(quantities.kind_rows),
    "quantities: vague numbers": _count(quantities.vague),
    "reading: known names": _count(known_names),
    "reading: sentence words": _count(sentences.sentence_words),
    "statements: cues": _count(lambda: cues().every),
    "times: words": _count(times.time_words),
    "times: rules": _count(times_grammar.time_rules),
}
