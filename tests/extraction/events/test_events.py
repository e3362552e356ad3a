"""What several rules make of a sentence together: composition, folding, codes, what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.contracts import Event
from dragoman.extraction.events import RULES, extract
from dragoman.vocab.frames.codebook import codebook
from tests.conftest import Read

Coded = set[tuple[str, str | None, str]]

COMPOSED: list[tuple[str, Coded]] = [
    ("The rebels refused to withdraw from Goma.", {("REJECT", "yield", "occurred"), ("RETREAT", "withdraw", "negated")}),
    ("The militia threatened to shell Tripoli.", {("THREATEN", None, "occurred"), ("ASSAULT", "heavy-weapons", "hypothetical")}),
    ("Brussels will impose sanctions on Minsk.", {("THREATEN", "restrict", "occurred"), ("COERCE", "restrict", "future")}),
    ("The president lifted the curfew in Kano.", {("CONCEDE", None, "occurred")}),
    ("The envoy said that Khartoum must stop.", {("REQUEST", None, "occurred")}),
    ("The senators called for sanctions against the generals.", {("ACCUSE", "disapprove", "occurred"), ("COERCE", "restrict", "demanded")}),
    ("Rebels launched an attack on Beni, killing nine villagers.", {("ASSAULT", None, "occurred")}),
]


def coded(read: Read, text: str) -> list[Event]:
    return [e for e in extract(*read(text)) if isinstance(e, Event)]


@pytest.mark.parametrize(("text", "wanted"), COMPOSED, ids=[t[:40] for t, _ in COMPOSED])
def test_composition(read: Read, text: str, wanted: Coded) -> None:
    found = {(e.type, e.mode, e.status) for e in coded(read, text)}
    loose = {(kind, None, status) for kind, _, status in found}
    assert wanted <= found | loose, found


def test_an_act_told_twice_is_one_event(read: Read) -> None:
    (event,) = coded(read, "Rebels launched an attack on Beni, killing nine villagers.")
    assert [r.text for r in event.repeats] == ["killing"]
    assert {p.text for p in event.recipients} == {"Beni", "nine villagers"}


def test_a_ceasefire_declared_is_not_a_ceasefire_kept(read: Read) -> None:
    (declared,) = coded(read, "The rebels declared a ceasefire in Mindanao.")
    assert (declared.type, declared.cameo) == ("CONCEDE", "0871")


def test_codes_and_contexts(read: Read) -> None:
    (event,) = coded(read, "The Kenyan navy seized a ship with cocaine off Mombasa.")
    assert (event.type, event.mode, event.quad) == ("COERCE", "seize", 4)
    assert {"military", "illegal_drugs"} <= set(event.contexts)


@pytest.mark.parametrize(
    "text",
    [
        "Opponents killed the bill in committee.",
        "A war of words broke out between the neighbours.",
        "The striker fired a shot past the goalkeeper.",
        "The company will withdraw its product from shops.",
        "The flood killed sixty villagers.",
        "In March the museum opened a new wing.",
        "",
    ],
)
def test_no_event(read: Read, text: str) -> None:
    assert not coded(read, text)


def test_rule_ids_are_listed(read: Read) -> None:
    texts = [t for t, _ in COMPOSED]
    assert {e.evidence.rule for t in texts for e in coded(read, t)} <= set(RULES)
    assert all("\n" not in text for text in RULES.values())


def test_every_event_fits_the_codebook(read: Read) -> None:
    book = codebook()
    for text, _ in COMPOSED:
        for event in coded(read, text):
            assert event.quad == book.quad[event.type]
            assert event.mode is None or event.mode in book.modes[event.type]
            assert event.id == "" and event.according_to == "report"


def test_own_frames_are_looked_at_first(read: Read, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(
        "# source: my own\nid\tpattern\ttype\tmode\tcontexts\tcameo\texample\troles\tcounter\n"
        "own.varnish-v\tvarnish.v obj=R\tCOERCE\trestrict\t\t\tPolice varnished the square.\t\t\n",
        encoding="utf-8",
    )
    text = "Police varnished the square in Harare."
    assert not coded(read, text)
    (event,) = (e for e in extract(*read(text), own) if isinstance(e, Event))
    assert event.evidence.rule == "events.frame.own.varnish-v"


def test_odd_input_costs_nothing_but_itself(read: Read) -> None:
    for text in ("((((", "- - - -", "Attacked attacked attacked.", "of of of of by by by", "A" * 5000, "kill " * 300):
        coded(read, text)
