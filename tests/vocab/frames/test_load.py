from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.contracts import DataFileError
from dragoman.vocab.frames import NONE, frames
from dragoman.vocab.frames.codebook import classes, codebook, context_words
from dragoman.vocab.frames.domains import domains, leanings
from dragoman.vocab.frames.operators import STATUS, composite, composites, operators

HEAD = "# source: my own\nid\tpattern\ttype\tmode\tcontexts\tcameo\texample\troles\tcounter\n"
ROW = ["own.fence-v", "fence.v obj=R", "COERCE", "restrict", "", "", "Police fenced the square.", "", ""]


def written(folder: Path, **cells: str) -> Path:
    names = ("id", "pattern", "type", "mode", "contexts", "cameo", "example", "roles", "counter")
    row = [cells.get(name, cell) for name, cell in zip(names, ROW, strict=True)]
    path = folder / "own.tsv"
    path.write_text(HEAD + "\t".join(row) + "\n", encoding="utf-8")
    return path


def test_there_are_frames_for_every_type() -> None:
    kinds = {f.type for f in frames().all}
    assert kinds == {*codebook().quad, NONE}
    assert len([f for f in frames().all if f.type != NONE]) >= 1500


def test_the_codebook_is_plovers() -> None:
    book = codebook()
    assert len(book.quad) == 16
    assert set(book.quad.values()) == {1, 2, 3, 4}
    assert len(book.contexts) == 37
    assert book.modes["RETREAT"] == {"withdraw", "release", "disarm", "ceasefire", "access", "resign"}
    assert len(book.modes["ASSAULT"]) == 15
    assert set().union(*context_words().values()) <= book.contexts


def test_every_frame_has_a_code_and_every_part_of_a_family_an_example() -> None:
    assert all(f.cameo or f.type == NONE for f in frames().all)
    assert all(f.example for f in frames().all if "+" not in f.id)


def test_a_family_spreads_into_frames(tmp_path: Path) -> None:
    own = written(
        tmp_path,
        pattern="free|let_go.v+freeing.n obj:captive=R",
        type="RETREAT",
        mode="release",
        example="He freed a captive. // A freeing.",
    )
    family = [f for f in frames(own).all if f.id.startswith("own.")]
    assert [f.id for f in family] == ["own.fence-v", "own.fence-v+1", "own.fence-v+2"]
    assert [bool(f.example) for f in family] == [True, False, True]


def test_a_broad_frame_yields_to_one_that_asks_as_much() -> None:
    freed = frames().verbs["release"]
    assert [f.broad for f in freed] != [True] * len(freed)
    assert not freed[0].broad


def test_an_own_frame_goes_first_among_equals(tmp_path: Path) -> None:
    own = written(tmp_path, pattern="free.v obj:captive=R", type="RETREAT", mode="release")
    assert frames(own).all[0].id == "own.fence-v"
    equals = [f for f in frames(own).verbs["free"] if f.pattern.weight == frames(own).all[0].pattern.weight and f.type != NONE]
    assert equals[0].id == "own.fence-v"


def test_the_codebooks_code_stands_in_where_none_is_given(tmp_path: Path) -> None:
    assert frames(written(tmp_path)).all[0].cameo == "1721"


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"type": "TREASON"}, "no PLOVER type"),
        ({"mode": "aerial"}, "no mode of COERCE"),
        ({"cameo": "17a"}, "not two to four digits"),
        ({"contexts": "gossip"}, "unknown contexts"),
        ({"example": ""}, "no example"),
        ({"pattern": "fence.v+fencing.n obj=R"}, "Write one for each"),
        ({"roles": "B=Police"}, "roles are written"),
        ({"pattern": "fence.v obj:$nobody"}, "no class"),
        ({"id": "assault.attack-v"}, "taken by another file"),
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, cells: dict[str, str], says: str) -> None:
    with pytest.raises(DataFileError, match=says):
        frames(written(tmp_path, **cells))


def test_classes_take_in_others() -> None:
    assert classes()["force"] < classes()["actor"]


def test_operators_and_composites_fit_together() -> None:
    assert {c for ways in operators().values() for c in ways.values()} <= set(STATUS)
    assert composites()
    found = composite("refuse", "RETREAT", "withdraw")
    assert found is not None
    assert (found.type, found.mode) == ("REJECT", "yield")
    assert composite("refuse", "ASSAULT", None) is None


def test_words_lean_both_ways() -> None:
    weights = leanings().words
    assert weights["goalkeeper"] > 0 > weights["ceasefire"]


def test_a_word_is_of_the_first_domain_that_names_it() -> None:
    assert domains()["goalkeeper"] == "contenders"
    assert leanings().words["goalkeeper"] != 0
