# ruff: noqa: E501 - sentences and patterns, one a line
"""A third bank for the benchmark of copies, in the register of relief agencies and monitors: other conflicts, other changes of meaning."""

from __future__ import annotations

import re

from bench.copies_plant import Wordings
from bench.copies_words import Bank
from bench.texts import Conflict

CONFLICTS = (
    Conflict("Burundi", "Burundian", "Gitega", "the FNL", "rebel", "Bubanza", ("Cibitoke", "Kayanza", "Bururi"), "Tanzania"),
    Conflict("Senegal", "Senegalese", "Dakar", "the MFDC", "separatist", "Casamance", ("Ziguinchor", "Bignona", "Oussouye"), "The Gambia"),
    Conflict("Indonesia", "Indonesian", "Jakarta", "the Free Aceh Movement", "Acehnese", "Aceh", ("Lhokseumawe", "Bireuen", "Meulaboh"), "Finland"),
    Conflict("Nepal", "Nepali", "Kathmandu", "the Maoists", "Maoist", "Rolpa", ("Nepalgunj", "Libang", "Dang"), "the Carter Center"),
    Conflict("Somalia", "Somali", "Mogadishu", "Al-Shabaab", "Shabaab", "Hiiraan", ("Beledweyne", "Bulobarde", "Jalalaqsi"), "Djibouti"),
    Conflict("Chad", "Chadian", "N'Djamena", "the FACT", "rebel", "Tibesti", ("Bardai", "Faya", "Zouar"), "Libya"),
    Conflict("Haiti", "Haitian", "Port-au-Prince", "the G9 coalition", "gang", "Artibonite", ("Gonaives", "Saint-Marc", "Mirebalais"), "CARICOM"),
    Conflict("Guatemala", "Guatemalan", "Guatemala City", "the URNG", "guerrilla", "Quiche", ("Nebaj", "Chajul", "Cotzal"), "Mexico"),
    Conflict("Tajikistan", "Tajik", "Dushanbe", "Kyrgyzstan", "Kyrgyz", "the Vorukh enclave", ("Isfara", "Batken", "Leilek"), "Kazakhstan"),
    Conflict("Iraq", "Iraqi", "Baghdad", "Islamic State", "jihadist", "Nineveh", ("Sinjar", "Tal Afar", "Bashiqa"), "the coalition"),
    Conflict("Moldova", "Moldovan", "Chisinau", "Transnistria", "Transnistrian", "the left bank", ("Bender", "Dubasari", "Ribnita"), "the Joint Control Commission"),
    Conflict("Lebanon", "Lebanese", "Beirut", "Fatah al-Islam", "Islamist", "Akkar", ("Tripoli", "Halba", "Minieh"), "France"),
)  # fmt: skip

THIRD = Bank(
    conflicts=CONFLICTS,
    leads=(
        "A {clinic|nutrition centre|water point} run by partners in {town} was struck on {day}, and {n} {patients|staff members|caregivers} lost their lives, local authorities reported.",
        "Access to {town} was suspended on {day} for {n} days after {an exchange of fire|an incident} at a {checkpoint|road block} held by {other}.",
        "The mission recorded {q3} {m} violations in the {town} sector on {day}, against {n} on the previous day.",
        "{q3} {k},000 persons arrived in {town} from {town2} on {day} alone, camp managers reported, and {n} reception sites are full.",
        "{other_people} elements ambushed a {state_people} {patrol|supply column} outside {town} on {day}; {n} {soldiers|gendarmes} were buried there, according to village elders.",
        "Facilitators from {mediator} obtained on {day} the consent of {capital} and {other} for the transfer of {n} detainees at {town}.",
    ),
    sentences=(
        "The {cholera|measles} ward in {town2} admitted {m} cases during the week, of which {n} proved fatal, partners said.",
        "{q3} {k} per cent of the shelters in the northern block have not been covered before the rains.",
        "A verification team reached {town2} on {day} and was not allowed past the second barrier.",
        "{capital} maintains that its aircraft did not operate over {region} in {month}.",
        "Two rounds of consultation, chaired by {person}, ended in {month} {year} without a signed text.",
        "Stocks of fuel in {town} cover {n} days, and the cold chain might break down, according to the district pharmacist.",
        "{person}, coordinator for {region}, called the level of funding, {k} per cent of needs, a disgrace.",
        "Livestock is being sold at a third of its {month} price, {q3} {m} herders told an assessment team.",
        "Unexploded ordnance was found in {n} of {m} classrooms that were surveyed.",
        "Households headed by women are believed to have received {n} rations fewer than planned.",
        "The detachment of {gen} {person} possibly took part in the search, residents told the mission.",
        "Helicopter flights to {town2} are expected to resume on {month} {d}.",
        "Of {m} abducted pupils, {n} have been seen alive since {month}.",
        "A suspected {other_people} arms store was opened in the presence of {n} observers from {mediator}.",
        "The administration of {town} has yet to publish the list of the missing.",
        "Letters between {capital} and {other}, seen by the panel, mention {n} shipments by way of {town2}.",
        "Girls of {d} and older were separated from their families, according to a teacher who escaped.",
        "The ferry carries {m} passengers at most and is no longer insured.",
        "Water trucking cost {k},000 dollars in {month} and cannot be kept up through {year}.",
        "On {day} the {prefect|commissioner|chief magistrate} lifted the curfew in {n} wards.",
        "{state_people} engineers cleared {m} metres of the verge near {town2}, with {n} devices destroyed on the spot.",
        "{person} was appointed in {year} to the {land|claims} commission, whose {n} members have never met.",
        "{other} undertook in writing to vacate {n} public buildings in {town2} by {month} {d}.",
        "Radio messages picked up on {day} allegedly ordered units to hold fire until {d} p.m.",
        "Malnutrition among children under five stood at {n} per cent in the {month} survey.",
        "{mediator} pledged {m} vehicles, of which {n} have reached the port.",
        "No relief item has been cleared by customs since {month} {d}, partners said.",
        "The families of {n} sailors held at {town2} petitioned {capital} for news.",
        "Panel members walked {d} kilometres along the trench line and counted {n} spent cartridges.",
        "Fishing licences were withdrawn from {m} boats, camp managers reported.",
        "{q3} {n} warrants may be served once {person} has been heard by the tribunal.",
        "Maize was distributed in {town2} without incident, and {m} sacks were kept in reserve.",
        "“Whoever fires after {day} fires at the agreement,” {gen} {person} told the joint committee.",
        "Graduates of the {year} integration course are serving in {n} mixed companies.",
        "The archive of the {town} registry was flooded to a depth of {n} centimetres.",
        "Neither delegation is prepared to discuss the status of {region} before {month}.",
    ),
    headlines=(
        "{region}: access update", "{town}: {n} killed at relief site", "Displacement into {town} continues", "{mediator} brokers transfer of detainees",
        "Violations rise in {town} sector", "{other} blocks road to {town}", "Flash update: {town}", "{capital} and {other} exchange letters",
    ),
    background=(
        "The emergency in {region} was declared in {year}, when the administration collapsed and relief agencies took over most services. Appeals have "
        "seldom been met in full, and the number of sites has doubled.",
        "{other} controls the hinterland of {town} and levies a tax on lorries; {state} holds the airstrip. Under an arrangement facilitated by "
        "{mediator}, neither has sent heavy arms past the river.",
    ),
    extras=(
        "Donors will meet in {capital} in {month}. Member organisations may submit revised figures until then, the secretariat writes.",
        "A diaspora association in our county is collecting blankets; {n} volunteers sort them at the fire station.",
        "In an unrelated development, insurers raised the premium for coastal shipping by {n} per cent on {day}.",
    ),
    furniture=(
        "For media enquiries please contact the information officer.", "The boundaries shown on this map do not imply endorsement.",
        "Download the full document (PDF)", "To unsubscribe from this list reply with the word STOP.", "Related documents: humanitarian snapshot, access map",
        "This product was made possible by the support of our donors.",
    ),
    synonyms={
        "persons": "people", "reported": "indicated", "reached": "got to", "since": "as of", "households": "families", "members": "participants",
        "found": "discovered", "allowed": "permitted", "pupils": "schoolchildren", "struck": "impacted", "buried": "laid to rest",
        "without": "with no", "resume": "restart", "vehicles": "cars and lorries", "cost": "came to", "obtained": "secured", "price": "going rate",
        "older": "above", "carries": "takes", "outside": "on the outskirts of", "both": "the two", "full": "at capacity", "week": "seven-day period",
        "kept": "held back", "opened": "unsealed", "mention": "refer to", "news": "word", "town": "settlement", "sold": "traded", "pledged": "promised",
    },
    bulletins=(
        ("Cholera line list, {region}",
         "On {day}, {n} new cases were notified in {region}, bringing the total to {m}. Of these, {n2} are from {town} and {n3} from {town2}. {d} patients "
         "were discharged. The case fatality rate is {k} per cent. Partners are reminded to submit samples before noon and to use the standard form."),
        ("Daily flash of the joint monitoring mission",
         "The mission noted {n} explosions and {m} shots from small arms within {k} kilometres of {town} on {day}. In {town2} it noted {n2} "
         "explosions. Its drone was jammed {n3} times. Restrictions of movement were met at {d} places. The mission continues to watch the "
         "{m2} weapons in storage."),
        ("Market watch, {town}",
         "A sack of rice sold for {m} in {town} on {day} and for {k} in {town2}. Cooking oil stood at {n} and charcoal at {n2}. Traders reported "
         "{n3} lorries from the coast. The exchange rate was {m2}. Wages for a day of labour remained at {d}. Prices are gathered by volunteers."),
    ),
    outlets=tuple(f"{a} {b}" for a in ("Savanna", "Delta", "Highland", "Equator", "Monsoon", "Mangrove", "Acacia", "Plateau") for b in
                  ("Relief Wire", "Mirror", "Tribune-News", "Voice Radio", "Standard", "Monitor Online")),
    credits=("According to {outlet}, more convoys are planned.", "First published by {outlet}", "This story was produced by {outlet}"),
    choices={"q3": ("roughly", "close to", "no fewer than", "an estimated", "some")},
    plants=Wordings(
        negations=(
            (re.compile(r"\bdid not (operate)\b"), r"did \1"), (re.compile(r"\bwas not (allowed)\b"), r"was \1"), (re.compile(r"\bhave not been\b"), "have been"),
            (re.compile(r"\bno longer\b"), "still"), (re.compile(r"\bhas yet to publish\b"), "has now published"), (re.compile(r"\bcannot\b"), "can"),
            (re.compile(r"\bwithout incident\b"), "with incident"), (re.compile(r"\bhave been\b"), "have never been"), (re.compile(r"\bare serving\b"), "are not serving"),
            (re.compile(r"\bwas flooded\b"), "was not flooded"), (re.compile(r"\bhas been heard\b"), "has not been heard"), (re.compile(r"\bNeither delegation\b"), "Either delegation"),
            (re.compile(r"\bwere separated\b"), "were not separated"), (re.compile(r"\bare full\b"), "are not full"), (re.compile(r"\bwithout a signed\b"), "with a signed"),
        ),
        hedges=(
            (re.compile(r"\b([Rr])oughly (?=\d)"), lambda m: "Well over " if m[1] == "R" else "well over "),
            (re.compile(r"\b([Cc])lose to (?=\d)"), lambda m: "In excess of " if m[1] == "C" else "in excess of "),
            (re.compile(r"\b([Nn])o fewer than (?=\d)"), lambda m: "No more than " if m[1] == "N" else "no more than "),
            (re.compile(r"\b([Aa])n estimated (?=\d)"), lambda m: "Exactly " if m[1] == "A" else "exactly "),
            (re.compile(r"\b([Ss])ome (?=\d)"), lambda m: "Just under " if m[1] == "S" else "just under "),
            (re.compile(r"\bpossibly "), lambda m: ""), (re.compile(r"\bmight\b"), lambda m: "will"), (re.compile(r"\ballegedly "), lambda m: ""),
            (re.compile(r"\bare believed to have\b"), lambda m: "have"), (re.compile(r"\bA suspected\b"), lambda m: "A"), (re.compile(r"\bmay be\b"), lambda m: "will be"),
            (re.compile(r"\bare expected to\b"), lambda m: "will"),
        ),
        sources=re.compile(
            r",(?: and)? (?:according to [a-z ]{4,26}|(?:partners|local authorities|camp managers) (?:said|reported)|residents told the mission)(?=\.)"
        ),
    ),
)  # fmt: skip
