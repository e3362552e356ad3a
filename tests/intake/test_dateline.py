from __future__ import annotations

import pytest

from dragoman.intake import build_report
from dragoman.intake.dateline import dateline

STORY = "The ministry said that two soldiers had been killed at the border post overnight, and that talks would go on."

# dateline as it stands in front of the story, place, date (a year only where it is written), agency
ROWS = [
    ("MOSCOW, December 27. /TASS/. ", "Moscow", "12-27", "TASS"),
    ("MOSCOW, February 3, 2019. /TASS/. ", "Moscow", "2019-02-03", "TASS"),
    ("DONETSK, May 4. /TASS/. ", "Donetsk", "05-04", "TASS"),
    ("UNITED NATIONS, March 1. /ITAR-TASS/. ", "United Nations", "03-01", "TASS"),
    ("MOSCOW (Sputnik) – ", "Moscow", None, "Sputnik"),
    ("YEREVAN (Sputnik) - ", "Yerevan", None, "Sputnik"),
    ("MOSCOW, Aug 9 (RIA Novosti) - ", "Moscow", "08-09", "RIA Novosti"),
    ("MOSCOW. Oct 5 (Interfax) - ", "Moscow", "10-05", "Interfax"),
    ("KYIV. Nov 3 (Interfax-Ukraine) – ", "Kyiv", "11-03", "Interfax-Ukraine"),
    ("KYIV (Reuters) - ", "Kyiv", None, "Reuters"),
    ("TEL AVIV/GAZA (Reuters) - ", "Tel Aviv", None, "Reuters"),
    ("JUBA, Oct 3 (Reuters) - ", "Juba", "10-03", "Reuters"),
    ("Nov 14 (Reuters) - ", None, "11-14", "Reuters"),
    ("(Reuters) - ", None, None, "Reuters"),
    ("KHARTOUM, Feb 2 (Thomson Reuters Foundation) - ", "Khartoum", "02-02", "Thomson Reuters Foundation"),
    ("NAIROBI, Kenya (AP) _ ", "Nairobi", None, "Associated Press"),
    ("KABUL, Afghanistan (AP) — ", "Kabul", None, "Associated Press"),
    ("SAN JUAN, Puerto Rico (AP) -- ", "San Juan", None, "Associated Press"),
    ("PORT-AU-PRINCE, Haiti (AP) — ", "Port-Au-Prince", None, "Associated Press"),
    ("Colombo (AFP) – ", "Colombo", None, "AFP"),
    ("BANGUI, Jan 7, 2014 (AFP) - ", "Bangui", "2014-01-07", "AFP"),
    ("Juba, South Sudan | AFP | ", "Juba", None, "AFP"),
    ("NEW YORK, Nov. 30 (UPI) — ", "New York", "11-30", "United Press International"),
    ("BEIJING, Oct. 3 (Xinhua) -- ", "Beijing", "10-03", "Xinhua"),
    ("MOGADISHU, Sept. 12 (Xinhua) -- ", "Mogadishu", "09-12", "Xinhua"),
    ("TOKYO, Oct. 5 (Kyodo) - ", "Tokyo", "10-05", "Kyodo"),
    ("SEOUL, Oct. 5 (Yonhap) -- ", "Seoul", "10-05", "Yonhap"),
    ("Pyongyang, October 10 (KCNA) -- ", "Pyongyang", "10-10", "KCNA"),
    ("New Delhi, Oct 5 (PTI) ", "New Delhi", "10-05", "Press Trust of India"),
    ("Srinagar (Jammu and Kashmir) [India], July 3 (ANI): ", "Srinagar", "07-03", "ANI"),
    ("ISLAMABAD, Oct 5 (APP): ", "Islamabad", "10-05", "Associated Press of Pakistan"),
    ("DHAKA, Oct 5, 2021 (BSS) - ", "Dhaka", "2021-10-05", "Bangladesh Sangbad Sangstha"),
    ("KABUL (Pajhwok): ", "Kabul", None, "Pajhwok"),
    ("COLOMBO, Apr 22 (IANS) ", "Colombo", "04-22", "Indo-Asian News Service"),
    ("ANKARA (AA) - ", "Ankara", None, "Anadolu"),
    ("ISTANBUL (Anadolu) – ", "Istanbul", None, "Anadolu"),
    ("TEHRAN (Tasnim) – ", "Tehran", None, "Tasnim"),
    ("TEHRAN, Oct. 05 (MNA) – ", "Tehran", "10-05", "Mehr"),
    ("Tehran, Oct 5, IRNA - ", "Tehran", "10-05", "IRNA"),
    ("Damascus, SANA- ", "Damascus", None, "SANA"),
    ("Deir Ezzor, SANA_ ", "Deir Ezzor", None, "SANA"),
    ("ABU DHABI, 5th October, 2020 (WAM) -- ", "Abu Dhabi", "2020-10-05", "WAM"),
    ("Riyadh, SPA -- ", "Riyadh", None, "SPA"),
    ("KUWAIT, Oct 5 (KUNA) -- ", "Kuwait", "10-05", "KUNA"),
    ("RAMALLAH, October 5, 2021 (WAFA) – ", "Ramallah", "2021-10-05", "WAFA"),
    ("CAIRO, Oct. 5 (MENA) - ", "Cairo", "10-05", "MENA"),
    ("ALGIERS (APS) - ", "Algiers", None, "Algérie Presse Service"),
    ("ABUJA, Nov. 1 (NAN) ", "Abuja", "11-01", "News Agency of Nigeria"),
    ("October 5, 2020 (JUBA) – ", "Juba", "2020-10-05", None),
    ("(ANSA) - Rome, October 5 - ", "Rome", "10-05", "ANSA"),
    ("Beirut (dpa) - ", "Beirut", None, "dpa"),
    ("Bogota, 5 Oct (EFE).- ", "Bogota", "10-05", "EFE"),
    ("HAVANA, Cuba, Oct 5 (Prensa Latina) ", "Havana", "10-05", "Prensa Latina"),
    ("BELGRADE, Oct 5 (Tanjug) - ", "Belgrade", "10-05", "Tanjug"),
    ("KYIV, October 5 /Ukrinform/. ", "Kyiv", "10-05", "Ukrinform"),
    ("YEREVAN, NOVEMBER 9, ARMENPRESS. ", "Yerevan", "11-09", "Armenpress"),
    ("STEPANAKERT, NOVEMBER 10, ARTSAKHPRESS: ", "Stepanakert", "11-10", "Artsakhpress"),
    ("YEREVAN, November 9. /ARKA/. ", "Yerevan", "11-09", "ARKA"),
    ("BAKU, Azerbaijan, November 10 / Trend / - ", "Baku", "11-10", "Trend"),
    ("Baku, November 10, AZERTAC ", None, None, None),  # nothing marks where it ends
    ("TBILISI (InterPressNews) - ", "Tbilisi", None, "InterPressNews"),
    ("HARGEISA (Somaliland Courier) – ", "Hargeisa", None, "Somaliland Courier"),
    ("GENEVA (5 October 2020) – ", "Geneva", "2020-10-05", None),
    ("5 October 2020 – ", None, "2020-10-05", None),
    ("PRAGUE -- ", "Prague", None, None),
    ("WASHINGTON — ", "Washington", None, None),
    ("GAZA CITY: ", "Gaza City", None, None),
    ("UNITED NATIONS: ", "United Nations", None, None),
    ("BEIRUT, Lebanon — ", "Beirut", None, None),
    ("ADDIS ABABA, Ethiopia, Nov. 2 — ", "Addis Ababa", "11-02", None),
    ("Goma, 14 March 2023 – ", "Goma", "2023-03-14", None),
    ("MAIDUGURI, Nigeria - ", "Maiduguri", None, None),
    ("EL FASHER, Sudan, April 3, 2024 — ", "El Fasher", "2024-04-03", None),
]


@pytest.mark.parametrize(("line", "place", "date", "agency"), ROWS, ids=[r[0] for r in ROWS])
def test_dateline_is_cut_off_the_story_and_read(line: str, place: str | None, date: str | None, agency: str | None) -> None:
    text = line + STORY
    report = build_report(text, source="test", published="2020-06-30")
    found = [z for z in report.zones if z.kind == "dateline"]
    if place is None and date is None and agency is None:
        assert not found
        return
    assert [text[z.start : z.end] for z in found] == [line]
    assert [text[z.start : z.end] for z in report.zones if z.kind == "body"] == [STORY]
    written = report.dateline.place if report.dateline else None
    assert (written or "").casefold() == (place or "").casefold()
    assert written is None or written in line
    read = report.dateline.date if report.dateline else None
    assert read is None if date is None else (read or "").endswith(date)
    assert agency is None or report.agency == agency


NOT_DATELINES = [
    "UPDATE: The toll has risen to nine. " + STORY,
    "BREAKING — " + STORY,
    "EXCLUSIVE: " + STORY,
    "NATO — the alliance that was founded in 1949 — will meet on Monday. " + STORY,
    "The Government of National Unity (GNU) rejected the plan. " + STORY,
    "The Revolutionary Front (RF) - a new group - said it had taken the town. " + STORY,
    "President Ann Roe (Labour) said on Monday that the army would stay. " + STORY,
    "Russia's defence ministry (MoD) said two drones had been shot down. " + STORY,
    "On October 5, 2020, the parties signed a truce. " + STORY,
    "October 5 was the bloodiest day. " + STORY,
    "Kyiv, which lies on the Dnipro, was hit by missiles – the third time in a week. " + STORY,
    "UN: two convoys were turned back. " + STORY,
    "(Two of the men were later freed.) " + STORY,
    "“We will return,” the mayor said. " + STORY,
    "ISIS - also called Daesh - said it had carried out the attack. " + STORY,
    "IDF: rockets were fired from the north. " + STORY,
    "KILLED: two men, one woman. " + STORY,
    "Q: What happened in the town? " + STORY,
    STORY,
]


@pytest.mark.parametrize("text", NOT_DATELINES)
def test_what_is_no_dateline_stays_in_the_body(text: str) -> None:
    assert dateline(text, 0, len(text), first=True) is None


def test_dateline_alone_on_its_line() -> None:
    text = "Rebels leave the valley\n\nANKARA\n\n" + STORY + "\n\n" + STORY
    report = build_report(text, source="test")
    assert [z.kind for z in report.zones] == ["headline", "dateline", "body", "body"]
    assert report.dateline and report.dateline.place == "ANKARA"


def test_further_down_only_a_dateline_with_an_agency_counts() -> None:
    text = f"AMMAN (AFP) – {STORY}\n\nGENEVA (AFP) – {STORY}\n\nLONDON: {STORY}"
    report = build_report(text, source="test")
    assert [z.kind for z in report.zones] == ["dateline", "body", "dateline", "body", "body"]
    assert report.dateline and report.dateline.place == "AMMAN"


@pytest.mark.parametrize(
    ("published", "date"),
    [("2021-01-02", "2020-12-31"), ("2020-12-31", "2020-12-31"), ("2020-12", None), (None, None), ("2021-12-30T08:00:00Z", "2021-12-31")],
)
def test_the_year_comes_from_the_publication(published: str | None, date: str | None) -> None:
    report = build_report("MOSCOW, December 31. /TASS/. " + STORY, source="test", published=published)
    assert report.dateline and report.dateline.date == date
