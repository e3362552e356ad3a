from __future__ import annotations

import pytest

from dragoman.vocab.frames.pattern import Item, parse

CLASSES = {"troops": frozenset({"soldier", "troop"})}


def test_a_pattern_in_full() -> None:
    found = parse("pull|draw.v prt:out obj:$troops,man from|of=R? !adv:not", CLASSES)
    assert found.lemmas == ("pull", "draw")
    assert found.pos == "v"
    assert found.items[0] == Item(("prt",), frozenset({"out"}))
    assert found.items[1].lemmas == {"soldier", "troop", "man"}
    assert found.items[2] == Item(("from", "of"), role="R", optional=True)
    assert found.items[3].forbidden


@pytest.mark.parametrize(("text", "slot"), [("free.v obj=R", "subj"), ("raid.n on=R?", "agent"), ("ready.a comp", "subj")])
def test_the_actor_is_looked_for_where_it_usually_stands(text: str, slot: str) -> None:
    last = parse(text, CLASSES).items[-1]
    assert (last.slots, last.role, last.optional) == ((slot,), "A", True)


def test_a_named_actor_is_not_looked_for_twice() -> None:
    assert len(parse("clash.v subj=AR", CLASSES).items) == 1


@pytest.mark.parametrize(
    ("text", "weight"), [("resign.v", 0), ("free.v obj=R", 1), ("free.v obj:captive=R from?", 4), ("step.v prt:down !obj subj:@actor=A", 8)]
)
def test_what_is_required_weighs(text: str, weight: int) -> None:
    assert parse(text, CLASSES).weight == weight


@pytest.mark.parametrize(
    ("text", "hosted"), [("talk.n host:hold", True), ("talk.n host?", False), ("talk.n !host:end", False), ("talk.n", False)]
)
def test_which_patterns_ask_for_the_carrying_verb(text: str, hosted: bool) -> None:
    assert parse(text, CLASSES).hosted is hosted


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("free obj=R", "not written lemma.v"),
        ("free.x obj=R", "not written lemma.v"),
        ("free.v objekt=R", "is no slot"),
        ("free.v obj=Q", "is no role"),
        ("free.v obj:$nobody", "no class"),
        ("free.v obj:@ghost", "no kind"),
        ("free.v !obj=R", "takes no role"),
        ("free.v OBJ", "not written slot:test"),
    ],
)
def test_what_is_wrong_is_said(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        parse(text, CLASSES)
