from __future__ import annotations

import pytest

from dragoman.vocab.frames.family import spread


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("free.v obj=R", [["free.v obj=R"]]),
        ("free|let_go|set_free.v obj=R", [["free.v obj=R", "let.v prt:go obj=R", "set.v prt:free obj=R"]]),
        ("pull_out|move_out.v obj:$troops=R", [["pull|move.v prt:out obj:$troops=R"]]),
        ("free.v+freeing|release.n obj=R", [["free.v obj=R"], ["freeing|release.n of|on|against|to=R?"]]),
        (
            "raid.v+raid.n subj:$force=A obj:@place=R",
            [["raid.v subj:$force=A obj:@place=R"], ["raid.n agent:$force=A? of|on|against|to:@place=R"]],
        ),
        ("close.v+closure.n obj:border=R", [["close.v obj:border=R"], ["closure.n of|on|against|to|mod:border=R"]]),
        (
            "lay_down.v+surrender.n prt:down obj:arm in?",
            [["lay.v prt:down prt:down obj:arm in?"], ["surrender.n of|on|against|to|mod:arm in?"]],
        ),
    ],
)
def test_a_family_stands_for_its_patterns(text: str, parts: list[list[str]]) -> None:
    assert spread(text) == parts


def test_what_is_no_pattern_is_left_for_the_parser_of_patterns_to_name() -> None:
    assert spread("free obj=R") == [["free. obj=R"]] or spread("free obj=R") == [["free obj=R"]]
