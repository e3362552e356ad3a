"""Sentences of every kind, read as articles of an agreement's own text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.contracts import Reading, Report
from dragoman.extraction.agreements.classify import EMPTY, Context, classify, heading_kinds, surely
from dragoman.vocab import agreements as vocab

Read = Callable[..., tuple[Report, Reading]]
TABLE = Path(__file__).with_name("sentences.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in TABLE if line and not line.startswith("#")]


def kind_of(read: Read, text: str, context: Context = EMPTY) -> str | None:
    _, reading = read(text)
    root = next(t for t, head in enumerate(reading.heads) if head == t)
    found = classify(reading, 0, len(reading.words), root, context=context)
    return None if found is None else found.kind


@pytest.mark.parametrize(("kind", "sentence"), ROWS, ids=[r[1][:40] for r in ROWS])
def test_kind(read: Read, kind: str, sentence: str) -> None:
    assert kind_of(read, sentence) == kind


def test_every_kind_has_a_sentence_and_a_topic() -> None:
    kinds = set(vocab.provision_kinds())
    assert {r[0] for r in ROWS} == kinds
    assert {k for topics in vocab.topics().values() for t in topics for k, _ in t.kinds} == kinds


HEADINGS = [
    ("CHAPTER ON PRISONERS", "prisr"),
    ("Return of refugees", "refug"),
    ("Decommissioning", "disarm"),
    ("General provisions", None),
]


@pytest.mark.parametrize(("heading", "kind"), HEADINGS)
def test_a_heading_speaks_of_kinds(heading: str, kind: str | None) -> None:
    found = heading_kinds(heading)
    assert kind in found if kind else not found


def test_the_heading_decides_where_words_say_little(read: Read) -> None:
    text = "They shall begin in May."
    assert kind_of(read, text, Context(heading=frozenset(("elect",)))) == "elect"


def test_a_party_s_name_is_not_what_an_article_is_about(read: Read) -> None:
    text = "The Election Front shall free all prisoners of the Election Front."
    assert kind_of(read, text, Context(names=frozenset(("election", "front")))) == "prisr"


def test_who_acts_counts_less_than_what_is_done(read: Read) -> None:
    assert kind_of(read, "The police shall hand back the stolen cattle.") == "arbdam"


def test_in_a_report_a_topic_must_be_plain(read: Read) -> None:
    _, reading = read("The governor will speak about the past.")
    assert surely(reading, 0, len(reading.words), 3) is None


SENT = [
    ("The United Nations will deploy forty observers.", "unpkf"),
    ("Observers of the Coastal Union shall be deployed along the river.", "regpkf"),
    ("Observers will be deployed along the river.", "verify"),
    ("Observers shall verify the withdrawal.", "verify"),
]


@pytest.mark.parametrize(("text", "kind"), SENT)
def test_who_sends_observers_gives_their_kind(read: Read, text: str, kind: str) -> None:
    assert kind_of(read, text) == kind
