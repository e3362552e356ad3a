from __future__ import annotations

import pytest

from dragoman.contracts import Reading, Record, Report
from dragoman.extraction.assemble.finds import Finds
from dragoman.extraction.assemble.join import joined
from tests.conftest import Read
from tests.extraction.assemble.builders import actor, event, place, quantity, statement, time


def join(found: tuple[Report, Reading], **finds: object) -> Record:
    return joined(*found, Finds(**{k: list(v) for k, v in finds.items()}))  # type: ignore[call-overload]


def test_ids_follow_the_text_not_the_order_of_finding(read: Read) -> None:
    found = read("Rebels shelled Taiz on Monday. Troops seized Marib on Friday.")
    text = found[1].text
    record = join(found, times=[time(text, "Friday"), time(text, "Monday")], events=[event(found[1], "seized"), event(found[1], "shelled")])
    assert [(t.id, t.text) for t in record.times] == [("t1", "Monday"), ("t2", "Friday")]
    assert [(e.id, e.trigger.text) for e in record.events] == [("e1", "shelled"), ("e2", "seized")]


@pytest.mark.parametrize(
    ("text", "trigger", "words", "tied"),
    [
        ("Rebels shelled the airport on Monday.", "shelled", "Monday", True),
        ("On Monday, rebels shelled the airport.", "shelled", "Monday", True),
        ("On Monday rebels shelled the airport and seized the port.", "seized", "Monday", True),
        ("Clashes erupted in the capital on Monday.", "Clashes", "Monday", True),
        ("The shelling of the town on Monday killed six people.", "shelling", "Monday", True),
        ("Rebels shelled the airport that was opened in 2011.", "shelled", "2011", False),
        ("The minister said on Monday that rebels had shelled the airport.", "shelled", "Monday", False),
        ("Rebels shelled the airport. Talks were held on Monday.", "shelled", "Monday", False),
    ],
)
def test_times_are_tied_through_the_tree(read: Read, text: str, trigger: str, words: str, tied: bool) -> None:
    found = read(text)
    record = join(found, times=[time(text, words)], events=[event(found[1], trigger)])
    assert (record.events[0].time == "t1") is tied


@pytest.mark.parametrize(
    ("text", "trigger", "words", "tied"),
    [
        ("Gunmen attacked a convoy near Gao.", "attacked", "Gao", True),
        ("Fighting broke out in the town of Gao.", "Fighting", "Gao", True),
        ("Clashes between Gao and Kidal erupted.", "Clashes", "Gao", False),
        ("Gao's governor attacked the press.", "attacked", "Gao", False),
        ("Gunmen attacked a convoy. Talks were held in Gao.", "attacked", "Gao", False),
    ],
)
def test_places_are_tied_where_a_preposition_puts_the_event(read: Read, text: str, trigger: str, words: str, tied: bool) -> None:
    found = read(text)
    record = join(found, places=[place(text, words)], events=[event(found[1], trigger)])
    assert (record.events[0].place == "p1") is tied


@pytest.mark.parametrize(
    ("act", "status", "expected"),
    [
        ("asserts", "occurred", "occurred"),
        ("accuses", "occurred", "occurred"),
        ("denies", "occurred", "negated"),
        ("denies", "negated", "negated"),
        ("promises", "future", "promised"),
        ("demands", "future", "demanded"),
        ("threatens", "future", "hypothetical"),
    ],
)
def test_a_statement_turns_the_status_of_what_it_tells(read: Read, act: str, status: str, expected: str) -> None:
    text = "The general said that his men shelled the camp."
    found = read(text)
    told = statement(text, "that his men shelled the camp", "said", "The general", act)
    record = join(found, statements=[told], events=[event(found[1], "shelled", status)])
    assert (record.events[0].according_to, record.events[0].status) == ("s1", expected)


def test_what_is_only_mentioned_on_the_way_keeps_its_status(read: Read) -> None:
    text = "The general denied that the camp which rebels shelled in May was empty."
    found = read(text)
    told = statement(text, "that the camp which rebels shelled in May was empty", "denied", "The general", "denies")
    assert join(found, statements=[told], events=[event(found[1], "shelled")]).events[0].status == "occurred"


@pytest.mark.parametrize(("country", "expected"), [("TCD", "promised"), ("NER", "future"), (None, "future")])
def test_what_a_speakers_own_side_will_do_is_promised(read: Read, country: str | None, expected: str) -> None:
    text = "President Idriss Mahamat said that Chadian troops would leave the border."
    found = read(text)
    people = [actor(text, "Idriss Mahamat", country="TCD"), actor(text, "Chadian troops", country=country, kind="force")]
    told = statement(text, "that Chadian troops would leave the border", "said", "President Idriss Mahamat")
    record = join(found, actors=people, statements=[told], events=[event(found[1], "leave", "future", ("Chadian troops",))])
    assert record.events[0].status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chadian minister said that rebels would leave the border.", "future"),
        ("The Chadian minister said that rebels would leave the border if they were paid.", "hypothetical"),
        ("The Chadian minister says that rebels would leave the border.", "hypothetical"),
    ],
)
def test_would_in_a_report_of_the_past_is_its_future(read: Read, text: str, expected: str) -> None:
    found = read(text)
    cue = "says" if "says" in text else "said"
    told = statement(text, text[text.index("that") : -1], cue, "The Chadian minister")
    assert join(found, statements=[told], events=[event(found[1], "leave", "hypothetical")]).events[0].status == expected


def test_a_participant_is_the_actor_at_the_head_of_its_phrase(read: Read) -> None:
    text = "Troops of the Malian army attacked rebels."
    found = read(text)
    people = [actor(text, "Troops", kind="force"), actor(text, "Malian army", kind="force"), actor(text, "rebels", kind="group")]
    record = join(found, actors=people, events=[event(found[1], "attacked", actors=("Troops of the Malian army",), recipients=("rebels",))])
    names = {a.id: a.name for a in record.actors}
    assert [names[p.actor] for p in record.events[0].actors + record.events[0].recipients if p.actor] == ["Troops", "rebels"]


def test_both_sides_are_two_participants(read: Read) -> None:
    text = "Chad and Niger agreed. Both sides withdrew troops."
    found = read(text)
    people = [actor(text, "Chad", "Both sides", kind="state"), actor(text, "Niger", "Both sides", kind="state")]
    record = join(found, actors=people, events=[event(found[1], "withdrew", actors=("Both sides",))])
    names = {a.id: a.name for a in record.actors}
    assert [(p.text, names[p.actor or ""]) for p in record.events[0].actors] == [("Both sides", "Chad"), ("Both sides", "Niger")]


def test_what_both_sides_say_is_given_to_neither(read: Read) -> None:
    text = "Chad and Niger agreed. Both sides said that the border was open."
    found = read(text)
    people = [actor(text, "Chad", "Both sides", kind="state"), actor(text, "Niger", "Both sides", kind="state")]
    record = join(found, actors=people, statements=[statement(text, "that the border was open", "said", "Both sides")])
    speaker = record.statements[0].speaker
    assert speaker is not None
    assert (speaker.text, speaker.actor) == ("Both sides", None)


def test_a_participant_without_an_actor_stays_unresolved(read: Read) -> None:
    text = "Somebody attacked the post."
    found = read(text)
    assert join(found, events=[event(found[1], "attacked", actors=("Somebody",))]).events[0].actors[0].actor is None


def test_statements_nest_and_events_belong_to_the_innermost(read: Read) -> None:
    text = "Amina said that Bello had claimed that gunmen attacked the market."
    found = read(text)
    outer = statement(text, "that Bello had claimed that gunmen attacked the market", "said", "Amina")
    inner = statement(text, "that gunmen attacked the market", "claimed", "Bello")
    record = join(found, statements=[inner, outer], events=[event(found[1], "attacked")])
    by_cue = {s.cue.text: s for s in record.statements if s.cue}
    assert by_cue["said"].within is None
    assert by_cue["claimed"].within == by_cue["said"].id
    assert record.events[0].according_to == by_cue["claimed"].id


def test_the_time_of_saying_is_the_statements(read: Read) -> None:
    text = "On Tuesday the minister said that the war ended in 1994."
    found = read(text)
    told = statement(text, "that the war ended in 1994", "said", "the minister")
    record = join(found, statements=[told], times=[time(text, "Tuesday"), time(text, "1994")])
    assert record.statements[0].time == "t1"


def test_a_part_of_a_figure_points_to_its_whole(read: Read) -> None:
    text = "The blast killed nine people, including two children."
    found = read(text)
    record = join(
        found, quantities=[quantity(text, "two children", "@17"), quantity(text, "nine people")], events=[event(found[1], "killed")]
    )
    assert [(q.id, q.part_of) for q in record.quantities] == [("q1", None), ("q2", "q1")]
    assert record.events[0].quantities[0] == "q1"


def test_the_same_finds_in_any_order_give_the_same_record(read: Read) -> None:
    text = "On Monday rebels shelled Taiz, and troops seized Marib on Friday."
    found = read(text)
    times = [time(text, "Monday"), time(text, "Friday")]
    events = [event(found[1], "shelled"), event(found[1], "seized")]
    assert join(found, times=times, events=events) == join(found, times=times[::-1], events=events[::-1])
