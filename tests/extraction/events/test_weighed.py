"""Words that no frame fits, weighed by what they and the words beside them show; and frames that fit what tells no event."""

from __future__ import annotations

import pytest

from dragoman.extraction.events import extract
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.match import Hit
from dragoman.extraction.events.weighed import CLEAR, doubtful, fit, odds, usual, weighed
from dragoman.extraction.events.word_signs import beside, framed, joint, kin, listed, neighbours
from dragoman.vocab.frames import NONE, frames
from dragoman.vocab.frames.codebook import codebook
from dragoman.vocab.frames.word_weights import types, word_weights
from tests.conftest import Read

#: A sentence of politics beyond doubt, and one far from it.
_POLITICAL, _FAR = -5.0, 4.0


def _grammar(read: Read, text: str, word: str) -> tuple[Grammar, int]:
    grammar = Grammar(read(text)[1])
    return grammar, grammar.lowers.index(word)


def test_a_word_whose_signs_are_clear_is_coded_with_its_usual_roles(read: Read) -> None:
    grammar, token = _grammar(read, "Rebels shelled the silence of the valley.", "shelled")
    hit = weighed(grammar, token, (), "v", _POLITICAL, CLEAR)
    assert hit is not None
    assert (hit.frame.type, hit.frame.id) == ("ASSAULT", "weighed.assault-v")
    assert [grammar.lowers[t] for t in hit.actors] == ["rebels"]
    assert [grammar.lowers[t] for t in hit.recipients] == ["silence"]


@pytest.mark.parametrize("text", ["The committee eats bread.", "Her aunt knows the way."])
def test_a_word_that_tells_nothing_is_not(read: Read, text: str) -> None:
    grammar = Grammar(read(text)[1])
    token = next(t for t, pos in enumerate(grammar.pos) if pos == "VERB")
    assert weighed(grammar, token, (), "v", _POLITICAL, CLEAR) is None


def test_a_frame_is_doubted_where_the_sentence_is_far_from_politics(read: Read) -> None:
    grammar, token = _grammar(read, "The striker met the ball with his head.", "met")
    meet = Hit(token, next(f for f in frames().verbs["meet"] if f.type == "CONSULT"), [], [])
    assert doubtful(grammar, meet, "v", _FAR)


def test_a_frame_is_believed_in_plain_news(read: Read) -> None:
    grammar, token = _grammar(read, "Ethiopia's president met the Sudanese general on Friday.", "met")
    meet = Hit(token, next(f for f in frames().verbs["meet"] if f.type == "CONSULT"), [], [])
    assert not doubtful(grammar, meet, "v", _POLITICAL)


def test_what_a_user_wrote_is_never_doubted(read: Read, tmp_path_factory: pytest.TempPathFactory) -> None:
    own = tmp_path_factory.mktemp("own") / "own.tsv"
    header = "\t".join(("id", "pattern", "type", "mode", "contexts", "cameo", "example", "roles", "counter"))
    row = "\t".join(("own.eat-v", "eat.v obj", "PROTEST", "", "", "", "They eat bread.", "", ""))
    own.write_text(f"# source: test\n{header}\n{row}\n", encoding="utf-8")
    found = list(extract(*read("They eat bread in the parliament of Kenya."), own))
    assert [(e.type, e.evidence.rule) for e in found if not hasattr(e, "path")] == [("PROTEST", "events.frame.own.eat-v")]


def test_signs_of_a_word_and_its_neighbours(read: Read) -> None:
    grammar, token = _grammar(read, "Kenya condemned the raid on Mombasa.", "condemned")
    slots = grammar.verb(token)
    around = list(neighbours(grammar, "v", slots))
    own = [sign for one in around for sign in (*beside(one), *joint("condemn.v", one))]
    signs = {name for name, _ in (*kin("condemn", "v"), *own)}
    assert {"always", "word condemn.v", "doer GPE", "object raid", "condemn.v object raid"} <= signs
    assert ("ACCUSE", "frames") in {(kind, name) for kind, name, _ in framed("condemn", "v")}
    assert "listed obj" in {name for one in around for _, name, _ in listed(one)}


def test_odds_are_of_one(read: Read) -> None:
    assert odds([0.0] * 4, 2) == pytest.approx(0.25)
    assert odds([1000.0, 0.0], 0) == pytest.approx(1.0)


@pytest.mark.parametrize("pos", ["v", "n"])
def test_every_type_has_usual_roles(pos: str) -> None:
    assert {usual(kind, pos, None).type for kind in codebook().quad} == set(codebook().quad)


def test_the_table_of_weights() -> None:
    weights = word_weights()
    assert types()[0] == NONE
    assert {"always", "leans"} <= set(weights.signs)
    assert fit(frames().verbs["meet"][0]) in weights.shares
    assert all(0 <= at < len(types()) for row in weights.signs.values() for at, _ in row)
