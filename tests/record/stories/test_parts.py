"""The parts that stories are told with: words, sketches, candidates, alignment, credits, marks."""

from __future__ import annotations

import numpy as np
import pytest

from dragoman.contracts import Span
from dragoman.record.stories.align import align
from dragoman.record.stories.candidates import WINDOW, candidates
from dragoman.record.stories.chain import chain
from dragoman.record.stories.credit import credits
from dragoman.record.stories.kept import pack, sketch_of, text_from
from dragoman.record.stories.member import members, when
from dragoman.record.stories.sketch import sketches
from dragoman.record.stories.words import indexed, normal, words_of
from tests.record.stories.builders import STORY, plain, told


@pytest.mark.parametrize(
    ("word", "form"),
    [("Goma’s", "goma"), ("fourteen", "14"), ("2,000", "2000"), ("U.S.", "us"), ("Ocaña", "ocana"), ("don’t", "don't"), ("M23", "m23")],
)
def test_words_are_compared_without_case_accents_and_marks(word: str, form: str) -> None:
    assert normal(word) == form


def test_words_keep_their_places_and_sentences() -> None:
    text = "One fell. Two rose again in the east of the town! A third"
    made = words_of(text, (Span(start=0, end=len(text)),))
    assert [text[a:b] for a, b in zip(made.starts, made.ends, strict=True)][:3] == ["One", "fell", "Two"]
    assert {0, 2, 11} <= made.stops
    assert [n for first, last in made.units for n in range(first, last)] == list(range(len(made.words)))


def test_a_sketch_comes_back_from_its_bytes() -> None:
    text = told(outlet="Harbour Post")
    (made,) = sketches([text])
    data = pack(text, made)
    again = sketch_of(data)
    assert (again.same, again.order, again.size) == (made.same, made.order, made.size)
    assert np.array_equal(again.keys, made.keys)
    assert text_from((text.id, text.text, text.published, text.outlet, text.agency, data)) == text


def test_a_key_that_thousands_share_gives_no_more_pairs_than_their_number_allows() -> None:
    keys = [np.array([7, 1_000 + n // 2], dtype=np.uint64) for n in range(4_000)]
    found = candidates(keys, list(range(4_000)))
    assert len(found) <= WINDOW * 4_000
    assert {(n, n + 1) for n in range(0, 4_000, 2)} <= {(a, b) for a, b, _ in found}


def test_a_moved_sentence_is_a_run_but_not_of_the_chain() -> None:
    a, b = (plain(" ".join(STORY[i] for i in order)) for order in ((0, 1, 2, 3), (0, 3, 1, 2)))
    x, y = indexed(a.text, a.body), indexed(b.text, b.body)
    found = align(x, y)
    assert sum(r.size for r in found.runs) == len(x.words)
    assert sum(r.size for r in chain(found.runs)) < len(x.words)


@pytest.mark.parametrize(
    ("text", "name", "firm"),
    [
        ("The toll rose, as reported by AFP on Monday.", "AFP", True),
        ("Source: Reuters", "Reuters", True),
        ("According to the Xinhua News Agency, nobody was hurt.", "Xinhua", False),
        ("The Harbour Post reported that talks failed.", "Harbour Post", False),
        ("He told Reuters by telephone that he was safe.", "Reuters", False),
    ],
)
def test_credits(text: str, name: str, firm: bool) -> None:
    (credit,) = credits(text, {"harbour post": "Harbour Post"})
    assert (credit.name, credit.firm) == (name, firm)
    assert text[credit.start : credit.end]


def test_a_ministry_is_no_credit() -> None:
    assert credits("According to the Defense Ministry, nobody was hurt. The General Staff reported losses.", {}) == []


def test_marks_of_updates_and_times() -> None:
    marked = [
        told(name=str(n), headline=h)
        for n, h in enumerate(("UPDATE 2-Shells hit market", "CORRECTED: Shells hit market", "Shells hit market"))
    ]
    assert sorted((m.text.text[:3], m.mark) for m in members((t, 0) for t in marked)) == [("COR", 0), ("She", None), ("UPD", 2)]
    assert when("2019-05-06T10:00:00+02:00")[1] == when("2019-05-06T08:00:00Z")[1]
    assert when("2019-05-06")[1] is None
    assert when("soon") == (None, None)
