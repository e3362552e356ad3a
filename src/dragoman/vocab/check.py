"""Every lexicon that the package ships, with the check that tells whether it is whole (and counts its entries)."""

from __future__ import annotations

from collections.abc import Callable, Sized

from dragoman.vocab import agreements, press, quantities, sentences
from dragoman.vocab.actors import names, nouns, organisations, sectors, states
from dragoman.vocab.cues import cues
from dragoman.vocab.frames import frames
from dragoman.vocab.gazetteer.gazetteer import load_gazetteer
from dragoman.vocab.gazetteer.rows import disputed_rows
from dragoman.vocab.gazetteer.words import country_adjectives
from dragoman.vocab.names import known_names
from dragoman.vocab.times.grammar import time_rules
from dragoman.vocab.times.words import time_words


def _count(load: Callable[[], Sized]) -> Callable[[], int]:
    return lambda: len(load())


#: Name of a lexicon → loads it, which checks it; raises DataFileError where it is not whole.
DATA_FILES: dict[str, Callable[[], int]] = {
    "actors: states": _count(states.states),
    "actors: seats": _count(states.seats),
    "actors: organisations": _count(organisations.organisations),
    "actors: peoples": _count(organisations.peoples),
    "actors: offices": _count(nouns.offices),
    "actors: forces": _count(nouns.forces),
    "actors: collectives": _count(nouns.collectives),
    "actors: given names": _count(names.given_names),
    "actors: sectors": _count(sectors.sectors),
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
    "times: words": _count(time_words),
    "times: rules": _count(time_rules),
}
