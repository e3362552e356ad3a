"""Which events belong to another domain, and what speaks for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Event, Reading, Report
from dragoman.extraction.events import extract
from dragoman.extraction.events.draft import drafts
from dragoman.extraction.events.gate import FAR, Weight, share, tilts, weigh, words_leaning
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.roles import roles
from dragoman.extraction.events.signs import counted, marks
from dragoman.extraction.events.status import Statuses
from dragoman.extraction.events.triggers import candidates, hits, lexicon
from dragoman.vocab.frames.domains import CONFLICT, PAIR, domain, pairs

Read = Callable[..., tuple[Report, Reading]]

#: (sentence, whether an event is read in it)
CASES = [
    # who does it: beasts, weather, feelings, parts of the body, in whichever country
    ("A swarm of locusts invaded Kenya.", False),
    ("Rebels invaded Kenya.", True),
    ("A hailstorm bombarded the German town of Ulm.", False),
    ("Artillery bombarded the German town of Ulm.", True),
    ("Envy attacked the Danish prince.", False),
    ("The river has taken the Russian village hostage again.", False),
    # what is told of: works of art and games
    ("The fresco shows soldiers who massacre the French peasants.", False),
    ("The game lets players invade Poland.", False),
    ("Soldiers massacred French peasants.", True),
    # pairs of words
    ("The Egyptians laid siege to the Tunisian penalty area.", False),
    ("The Egyptian army laid siege to the Tunisian garrison.", True),
    ("The Spaniards attacked in the second half and won a free-kick.", False),
    # words of one domain against those of conflict
    ("The surgeon attacked the tumour with a laser.", False),
    ("Gunmen attacked the surgeon in Kabul.", True),
    ("The striker shot twice at the goalkeeper.", False),
    ("Soldiers arrested the Eritrean goalkeeper in Asmara.", True),
    ("The chef declared war on salt.", False),
    ("Mr Tusk met the Polish president.", True),
]


@pytest.mark.parametrize(("sentence", "told"), CASES)
def test_gate(read: Read, sentence: str, told: bool) -> None:
    report, reading = read(sentence)
    assert any(isinstance(e, Event) for e in extract(report, reading)) is told


#: (sentence, what it shows, what it does not)
SIGNS = [
    ("The cellist met the Dutch ambassador in Leeds.", {"GPE there", "NORP whose"}, {"GPE party", "unnamed"}),
    ("A mutiny is a refusal to obey.", {"unnamed", "general", "root VBZ"}, {"of a work"}),
    ("Prison mutiny spreads", {"unnamed"}, {"general"}),
    ("The fresco shows soldiers who massacre peasants.", {"of a work"}, set()),
    ("Wildfires forced villagers to flee.", {"wild", "sufferer public"}, {"doer forces"}),
    ("Rebels attacked the village.", {"doer fighters", "type ASSAULT"}, {"wild", "untold"}),
    ("Rebels may attack the village.", {"untold"}, set()),
    ("Cyclone Amara attacked the coast.", {"doer weather"}, {"doer unknown"}),
]


@pytest.mark.parametrize(("text", "shown", "not_shown"), SIGNS)
def test_signs(read: Read, text: str, shown: set[str], not_shown: set[str]) -> None:
    report, reading = read(text)
    grammar, sentence = Grammar(reading), reading.sentences[0]
    made = drafts(grammar, hits(grammar, candidates(grammar, sentence, lexicon()), lexicon()), Statuses(grammar, None))
    found = set(marks(grammar, sentence)).union(*(roles(grammar, draft) for draft in made))
    assert shown <= found
    assert not not_shown & found


def test_names_and_little_words_do_not_count(read: Read) -> None:
    _, reading = read("In 2021 Mali freed nine of the prisoners, and you know why.")
    grammar = Grammar(reading)
    assert [grammar.lowers[t] for t in counted(grammar, reading.sentences[0])] == ["freed", "prisoners", "you", "know"]


def test_long_sentences_count_each_word_less() -> None:
    assert share(3) == share(4) > share(12) == 1.0 > share(40)


def test_words_of_conflict_weigh_against_those_of_sport() -> None:
    assert weigh(["rebel", "goalkeeper"]).size == 2
    assert weigh(["rebel"]).words < 0 < weigh(["goalkeeper"]).words


def test_the_rest_of_a_report_tilts_a_sentence() -> None:
    conflict, sport, none = Weight(-20.0, 80), Weight(20.0, 80), Weight(0.0, 10)
    assert tilts([none]) == [0.0]
    assert tilts([none, conflict])[0] == -FAR
    assert tilts([none, sport])[0] == FAR
    assert tilts([conflict, none])[0] == 0.0, "a sentence does not tilt itself"


def test_pairs_count_beside_their_words(read: Read) -> None:
    assert pairs()["penalty"]["area"] == PAIR
    assert pairs()["front"]["line"] == CONFLICT
    texts = ("The penalty area.", "The area penalty.")
    pair, apart = (words_leaning(Grammar(reading), reading.sentences[0]) for _, reading in map(read, texts))
    assert pair > apart


def test_domains_can_be_asked_for_by_name() -> None:
    assert "envy" not in domain("weather")
    assert "blizzard" in domain("weather")
