"""Short leads inside other outlets' long texts. All places, people and events are invented."""

from __future__ import annotations

import pytest

from dragoman.contracts import StoryTable, StoryText
from dragoman.record.stories import tell
from dragoman.record.stories.kept import pack, sketch_of
from dragoman.record.stories.sketch import sketches
from tests.record.stories.builders import told

LEAD = "Rockets killed 11 shepherds at a well near Amdjarra on Thursday, the sultan's office said."
SECOND = "Trackers from Oum Drisa followed 6 vehicles to the border before the wind covered the ruts."
STORY = (
    LEAD,
    SECOND,
    "The garrison of Bir Kora would not say whether it had fired, and its gate stayed shut to reporters all day.",
    "A marabout read the names aloud at dusk while the women of three camps walked in from the dunes.",
    "Camels without riders came to the wells at Tessit for two nights, according to a trader who passed there.",
)
OWN = (
    "Our readers have asked what became of the salt road, which closed when the customs post at Arak burned down two winters ago.",
    "Lorry owners say that a trip to the coast takes nine days by the eastern track, and that tyres cost them more than diesel does.",
    "The chamber of commerce wants the council to mend the bridge first and to talk about the post at Arak later, if at all.",
    "Schools in the old quarter will open a week late because the roof of the girls' college has not been paid for.",
    "In the museum garden, the curator has begun to dig for the well that the first caravans are said to have drunk from.",
    "A choir from the harbour sings on Sunday; tickets are to be had at the baker's, and children come in free.",
    "The weather office expects haze, and fishermen are told to keep their boats inside the reef until the flags change.",
)
OTHER = (
    "Parliament in Sarrat voted 71 to 40 on Wednesday to shelve the harbour law, its clerk said.",
    "The clerk, Odile Marr, counted twice because 4 members had left their cards at home.",
    "Stevedores had threatened to let the cranes stand, and the port authority had asked for a month of quiet.",
)


def report(*paragraphs: str, name: str, day: str | None = "2021-03-05", headline: str = "The week") -> StoryText:
    """A report of an outlet of its own."""
    return told(*paragraphs, name=name, outlet=f"Paper {name}", published=day, headline=headline)


def copies() -> list[StoryText]:
    """The story and three carriers of it."""
    return [report(*STORY, name=f"c{n}", headline="Shepherds killed at a well") for n in range(4)]


def stories(table: StoryTable, *texts: StoryText) -> int:
    """How many stories these reports are."""
    wanted = {t.id for t in texts}
    return len({c.story for c in table.copies if c.report in wanted})


@pytest.mark.parametrize(
    ("quoted", "kind"),
    [
        ((LEAD, SECOND), None),
        ((LEAD,), None),
        ((LEAD.replace("11", "19"), SECOND), "figure"),
        ((LEAD.replace("Amdjarra", "Oum Drisa"), SECOND), "name"),
        ((LEAD.replace(", the sultan's office said", ""), SECOND), "attribution"),
        ((LEAD, SECOND.replace("6 vehicles", "at least 6 vehicles")), "hedge"),
    ],
)
@pytest.mark.parametrize("at", [0, 3, 7])
def test_a_lead_inside_another_text_is_found_and_what_it_changes_told(quoted: tuple[str, ...], kind: str | None, at: int) -> None:
    texts = copies()
    longer = report(*OWN[:at], *quoted, *OWN[at:], name="long")
    table = tell([*texts, longer])
    assert stories(table, *texts, longer) == 1
    assert [c.kind for c in table.changes if c.report == longer.id] == ([kind] if kind else [])


NO_QUOTE = {
    "the same words about another day's dead": (LEAD.replace("11", "3").replace("Amdjarra", "Tessit"), "2021-03-06"),
    "another day of the week, a day later": (LEAD.replace("Thursday", "Friday"), "2021-03-06"),
    "the same lead, weeks later": (LEAD, "2021-04-20"),
    "no day is known": (LEAD, None),
    "only the turn of phrase": ("Rockets killed goats at a well, the owner said.", "2021-03-05"),
}


@pytest.mark.parametrize(("quoted", "day"), NO_QUOTE.values(), ids=NO_QUOTE.keys())
def test_what_is_no_quotation_stands_alone(quoted: str, day: str | None) -> None:
    texts = copies()
    longer = report(*OWN[:3], quoted, *OWN[3:], name="long", day=day)
    assert stories(tell([*texts, longer]), *texts, longer) == 2


def test_a_round_up_of_two_leads_belongs_to_neither() -> None:
    texts = copies()
    others = [report(*OTHER, name=f"o{n}", headline="Harbour law goes back") for n in range(3)]
    digest = report(*OWN[:2], LEAD, *OWN[2:4], OTHER[0], *OWN[4:], name="digest")
    table = tell([*texts, *others, digest])
    assert stories(table, *texts, *others, digest) == 3
    assert stories(table, digest, texts[0]) == stories(table, digest, others[0]) == 2


def test_a_line_that_many_stories_open_with_joins_none() -> None:
    line = "The curfew in Sarrat and Arak lasts from 7 p.m. on Thursday until 5 a.m., the prefect's office said."
    wards = [f"{a} {b}" for a in ("Lime", "Copper", "Tanner", "Rope", "Salt") for b in ("Gate", "Row", "Steps", "Wharf")]
    notes = [
        report(
            line,
            f"On {w} the {w.lower()} committee hung {n + 3} lanterns, one for every {w} family that {n} of its watchmen could name.",
            f"Its {w} school has {40 + 7 * n} pupils; {w} mothers fetch {n} of them at noon, and {w} fathers the {n + 11} others at dusk.",
            name=f"w{n}",
        )
        for n, w in enumerate(wards)
    ]
    longer = report(*OWN[:5], line, *OWN[5:], name="long")
    table = tell([*notes, longer])
    assert sum(s.reports for s in table.stories if longer.id in {c.report for c in table.copies if c.story == s.id}) == 1


def test_where_no_day_is_known_two_sentences_alike_are_not_enough() -> None:
    first = report(LEAD, SECOND, *OWN[:3], name="a", day=None)
    second = report(*OWN[3:], LEAD, SECOND, name="b", day=None)
    assert stories(tell([first, second]), first, second) == 2


def test_the_keys_of_the_opening_come_back_from_their_bytes() -> None:
    text = report(*STORY, name="a")
    (made,) = sketches([text])
    assert sketch_of(pack(text, made)).lead.tolist() == made.lead.tolist() != []
    assert set(made.lead.tolist()) < set(made.keys.tolist())
