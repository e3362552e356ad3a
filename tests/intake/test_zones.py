"""Whole little reports, written as the zones that they must be cut into."""

from __future__ import annotations

import pytest

from dragoman.contracts import Report
from dragoman.intake import build_report

P1 = (
    "Fighters of the northern alliance took two villages along the river on Tuesday, a spokesman for the governor said, "
    "and hundreds of families left for the south."
)
P2 = "The defence ministry denied that any village had been lost. It said its troops had withdrawn in good order to prepared positions."
P3 = "Aid workers said the road to the provincial capital was closed and that the hospital had taken in forty wounded since dawn."
QUOTE = (
    "“Go on and take the valley, drown it in the river and set fire to every roof in it. "
    "See whether the songs go down with the houses, and whether the children forget them.”"
)

Zones = list[tuple[str, str]]

REPORTS: dict[str, Zones] = {
    "agency copy on a mailing list, with a signature and a quotation": [
        ("headline", "Envoy’s visit helped to calm the river valley – governor\n\n"),
        ("masthead", "Interfax, Russia\n"),
        ("masthead", "March 4 2019\n"),
        ("summary", "The envoy spent three nights on the road to bring the sides together, the governor said\n\n"),
        ("dateline", "MOSCOW. March 4 (Interfax) - "),
        ("body", P1 + "\n\n"),
        ("body", P2 + "\n\n"),
        ("signature", "Marta Oduya\n\n"),
        ("quotation", QUOTE + " - EH"),
    ],
    "outlet that no table knows, before a country and a date": [
        ("headline", "Shells fall on the crossing again\n"),
        ("masthead", "Lakeside Courier, Kenya\n"),
        ("masthead", "Sunday, 5 May 2019\n"),
        ("body", P1 + "\n"),
        ("body", P2 + "\n"),
    ],
    "masthead in one line": [
        ("headline", "Shells fall on the crossing again\n"),
        ("masthead", "Al Jazeera | 5 May 2019 | Qatar\n\n"),
        ("body", P1 + "\n\n"),
        ("body", P2),
    ],
    "masthead above the headline": [
        ("masthead", "Sudan Tribune\n"),
        ("masthead", "Published: 5 May 2019, 10:40 GMT\n\n"),
        ("headline", "Two villages change hands\n\n"),
        ("dateline", "May 5, 2019 (KHARTOUM) – "),
        ("body", P1),
    ],
    "standfirst and byline": [
        ("headline", "Two villages change hands as the rains begin\n"),
        ("summary", "Thousands are on the road south, and the hospital in the capital is full.\n"),
        ("masthead", "By Ann Roe in Garissa and Sam Poe\n"),
        ("masthead", "Tuesday 7 May 2019 11.20 BST\n\n"),
        ("body", P1 + "\n\n"),
        ("body", P3),
    ],
    "wire with slug and credits": [
        ("headline", "UPDATE 2-Two villages change hands, army denies loss\n\n"),
        ("masthead", "By Ann Roe\n\n"),
        ("dateline", "GARISSA, May 7 (Reuters) - "),
        ("body", P1 + "\n\n"),
        ("body", P2 + "\n\n"),
        ("boilerplate", "(Reporting by Ann Roe; Editing by Sam Poe)\n"),
        ("boilerplate", "Our Standards: The Principles of the House\n"),
    ],
    "dateline on its own line": [
        ("headline", "Two villages change hands\n\n"),
        ("dateline", "GARISSA, Kenya (AP) _\n\n"),
        ("body", P1 + "\n\n"),
        ("body", P2 + "\n"),
    ],
    "headline with a full stop before a dateline": [
        ("headline", "Two villages change hands.\n\n"),
        ("dateline", "GARISSA, Kenya — "),
        ("body", P1),
    ],
    "web page with furniture": [
        ("boilerplate", "We use cookies to make this site better for you.\n"),
        ("boilerplate", "Advertisement\n"),
        ("headline", "Two villages change hands\n"),
        ("masthead", "By Ann Roe | Northern Star | 7 May 2019\n"),
        ("boilerplate", "Share this article\n"),
        ("body", P1 + "\n"),
        ("boilerplate", "Read more: Who are the northern alliance?\n"),
        ("body", P2 + "\n"),
        ("boilerplate", "Related stories\n"),
        ("boilerplate", "Bridge reopens after flood\n"),
        ("boilerplate", "Who are the northern alliance?\n"),
        ("boilerplate", "Subscribe to our newsletter\n"),
        ("boilerplate", "© 2019 Northern Star. All rights reserved."),
    ],
    "links in the middle of a story do not end it": [
        ("headline", "Two villages change hands\n\n"),
        ("body", P1 + "\n\n"),
        ("boilerplate", "Related articles\n"),
        ("boilerplate", "Bridge reopens after flood\n\n"),
        ("body", P2 + "\n\n"),
        ("body", P3),
    ],
    "mail signature": [
        ("body", P1 + "\n\n"),
        ("body", P2 + "\n\n"),
        ("signature", "-- \n"),
        ("signature", "Marta Oduya\n"),
        ("signature", "marta@list.example"),
    ],
    "posted by": [
        ("headline", "Two villages change hands\n\n"),
        ("body", P1 + "\n\n"),
        ("body", P2 + "\n\n"),
        ("signature", "Posted by: Marta Oduya\n"),
    ],
    "sent from a telephone": [("body", P1 + "\n\n"), ("body", P2 + "\n\n"), ("signature", "Sent from my telephone")],
    "signature, quotation in guillemets with a name": [
        ("headline", "Two villages change hands\n\n"),
        ("body", P1 + "\n\n"),
        ("body", P3 + "\n\n"),
        ("signature", "Jean-Luc d'Arvor\n\n"),
        ("quotation", "«Burn the bridges, leave the fields, take nothing with you but the songs of the old people.» – an old song"),
    ],
    "source line with a link below the headline": [
        ("headline", "Two villages change hands\n"),
        ("masthead", "Source: Reuters\n"),
        ("masthead", "https://news.example/2019/05/07/villages\n\n"),
        ("body", P1),
    ],
    "sections, labels and reading time": [
        ("masthead", "World | Africa\n"),
        ("headline", "Two villages change hands\n"),
        ("masthead", "3 min read\n"),
        ("masthead", "By Ann Roe, Reuters\n"),
        ("masthead", "May 7, 2019 4:30 PM UTC\n\n"),
        ("body", P1 + "\n\n"),
        ("body", P3),
    ],
    "press release": [
        ("masthead", "PRESS RELEASE\n\n"),
        ("headline", "Joint statement on the truce\n\n"),
        ("dateline", "Geneva, 5 May 2023 – "),
        ("body", P1 + "\n\n"),
        ("body", P2 + "\n\n"),
        ("boilerplate", "END\n\n"),
        ("boilerplate", "For more information please contact: desk@star.example"),
    ],
    "forwarded mail": [
        ("masthead", "---------- Forwarded message ---------\n"),
        ("masthead", "From: Ann Roe <ann@list.example>\n"),
        ("masthead", "Date: Tue, May 7, 2019 at 10:15 AM\n"),
        ("masthead", "Subject: Two villages change hands\n\n"),
        ("body", P1 + "\n\n"),
        ("body", P2 + "\n\n"),
        ("signature", "Best regards,\n"),
        ("signature", "Marta"),
    ],
    "place and date on their own line": [
        ("headline", "Post was shelled, army says\n\n"),
        ("masthead", "Trend News Agency, Azerbaijan\n"),
        ("masthead", "May 7 2019\n\n"),
        ("dateline", "BAKU, Azerbaijan, May 7\n\n"),
        ("body", P1),
    ],
    "wire with a photo, notes and a source at the end": [
        ("headline", "Two villages change hands\n\n"),
        ("boilerplate", "FILE PHOTO: A man walks past a burnt house\n\n"),
        ("dateline", "(AP) — "),
        ("body", P1 + "\n\n"),
        ("body", P2 + "\n\n"),
        ("boilerplate", "___\n\n"),
        ("body", "Roe reported from Nairobi.\n\n"),
        ("masthead", "Source: Associated Press, 7 May 2019"),
    ],
    "plain story": [("body", P1 + "\n\n"), ("body", P2 + "\n\n"), ("body", P3)],
    "plain story, a line a paragraph": [("body", P1 + "\n"), ("body", P2 + "\n"), ("body", P3 + "\n")],
    "one sentence": [("body", "Rebels shelled the port")],
    "one paragraph": [("body", P1)],
    "one paragraph with a dateline": [("dateline", "ADEN (Reuters) - "), ("body", P1)],
    "reactions under names are no signature": [
        ("headline", "The world reacts to the truce\n\n"),
        ("body", P1 + "\n\n"),
        ("body", "Ann Roe\n\n"),
        ("body", "“We welcome the truce and call on all sides to keep it in the days ahead.”\n\n"),
        ("body", "Sam Poe\n\n"),
        ("body", "“The truce is a first step, and nothing more than that, for those who lost homes.”"),
    ],
    "a name above prose is a subhead": [
        ("headline", "Who is who in the valley\n\n"),
        ("body", P1 + "\n\n"),
        ("body", "Ann Roe\n\n"),
        ("body", P2),
    ],
    "a quotation that ends a story is part of it": [
        ("headline", "Two villages change hands\n\n"),
        ("body", P1 + "\n\n"),
        ("body", QUOTE + " she said."),
    ],
    "prose about subscriptions and copyright": [
        ("body", "Copyright law was at the heart of the talks, the delegates said, and none of them would sign.\n\n"),
        ("body", "Follow-up talks are to be held in a month, the mediator said."),
    ],
    "a speech of one-line paragraphs": [
        ("body", "I came here to speak of peace.\n"),
        ("body", "We have buried too many of our sons.\n"),
        ("body", "It is time to stop."),
    ],
    "list of figures": [
        ("body", "NORTH:\n"),
        ("body", "Dead: 12\n"),
        ("body", "Wounded: 40\n\n"),
        ("body", "SOUTH:\n"),
        ("body", "Dead: 3"),
    ],
    "leading white space": [("body", "\n\n  " + P1 + "\n\n"), ("body", P2 + "\n\n\n")],
}


@pytest.mark.parametrize("zones", REPORTS.values(), ids=REPORTS)
def test_zones(zones: Zones) -> None:
    text = "".join(part for _, part in zones)
    report = build_report(text, source="test")
    assert [(z.kind, text[z.start : z.end]) for z in report.zones] == zones


def report(name: str, **known: str) -> Report:
    return build_report("".join(part for _, part in REPORTS[name]), source="test", **known)


def test_what_masthead_dateline_and_signature_say() -> None:
    found = report("agency copy on a mailing list, with a signature and a quotation")
    assert found.title == "Envoy’s visit helped to calm the river valley – governor"
    assert (found.outlet, found.outlet_country, found.agency, found.carrier, found.author) == (
        "Interfax",
        "RUS",
        "Interfax",
        "Marta Oduya",
        None,
    )
    assert found.published == "2019-03-04"
    assert found.dateline and (found.dateline.place, found.dateline.date) == ("MOSCOW", "2019-03-04")
    assert found.language == "en"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "outlet that no table knows, before a country and a date",
            {"outlet": "Lakeside Courier", "outlet_country": "KEN", "published": "2019-05-05", "agency": None},
        ),
        ("masthead in one line", {"outlet": "Al Jazeera", "outlet_country": "QAT", "published": "2019-05-05", "agency": None}),
        ("masthead above the headline", {"published": "2019-05-05", "title": "Two villages change hands", "outlet_country": "SDN"}),
        ("standfirst and byline", {"author": "Ann Roe in Garissa and Sam Poe", "published": "2019-05-07"}),
        ("wire with slug and credits", {"author": "Ann Roe", "agency": "Reuters", "published": None}),
        ("web page with furniture", {"author": "Ann Roe", "published": "2019-05-07"}),
        ("posted by", {"carrier": "Marta Oduya"}),
        ("mail signature", {"carrier": "Marta Oduya"}),
        ("source line with a link below the headline", {"agency": "Reuters", "url": "https://news.example/2019/05/07/villages"}),
        (
            "one sentence",
            {"title": None, "outlet": None, "author": None, "carrier": None, "published": None, "dateline": None, "language": None},
        ),
    ],
)
def test_fields(name: str, expected: dict[str, str | None]) -> None:
    found = report(name)
    assert {field: getattr(found, field) for field in expected} == expected


def test_a_masthead_date_with_two_readings_stays_open() -> None:
    found = build_report(f"Two villages change hands\n\n05/06/2020\n\n{P1}", source="test")
    assert found.published is None and [i.rule for i in found.issues] == ["intake.date"]
    assert found.zones[1].kind == "masthead"


def test_what_is_given_wins_over_what_the_text_says() -> None:
    found = report(
        "masthead in one line", published="2020-01-01", outlet="The Lamp", title="Given", author="N. N.", language="fr", carrier="A list"
    )
    assert (found.published, found.outlet, found.outlet_country, found.title) == ("2020-01-01", "The Lamp", None, "Given")
    assert (found.author, found.language, found.carrier) == ("N. N.", "fr", "A list")


def test_a_title_that_opens_the_text_is_its_headline_even_with_a_full_stop() -> None:
    text = f"Two villages change hands.\n\n{P1}"
    assert [z.kind for z in build_report(text, source="test", title="Two villages change hands").zones] == ["headline", "body"]
    assert [z.kind for z in build_report(text, source="test").zones] == ["body", "body"]


@pytest.mark.parametrize(("extra", "author", "carrier"), [("", "Marta", None), ("ADEN (Reuters) - ", None, "Marta")])
def test_a_sender_is_the_carrier_of_what_others_wrote(extra: str, author: str | None, carrier: str | None) -> None:
    found = build_report(extra + P1, source="test", sender="Marta")
    assert (found.author, found.carrier) == (author, carrier)
