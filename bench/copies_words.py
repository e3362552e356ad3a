# ruff: noqa: E501 - sentences and patterns, one a line
"""Sentences, synonyms and furniture for the benchmark of copies: what a bank is, and the first two of three."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.copies_plant import WORDINGS, Wordings
from bench.texts import CONFLICTS, SENTENCES, Conflict


@dataclass(frozen=True)
class Bank:
    """What stories are made of. ``{a|b}`` is one of both; slots as in ``bench.texts``, and ``{q}``: nearly, about, at least …;
    ``choices`` are further slots, ``plants`` the words that careless carriers change."""

    leads: tuple[str, ...]
    sentences: tuple[str, ...]
    headlines: tuple[str, ...]
    background: tuple[str, ...]
    extras: tuple[str, ...]
    furniture: tuple[str, ...]
    synonyms: dict[str, str]
    bulletins: tuple[tuple[str, str], ...]
    outlets: tuple[str, ...]
    credits: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = CONFLICTS
    choices: dict[str, Sequence[str]] = field(default_factory=dict)
    plants: Wordings = WORDINGS


FIRST = Bank(
    leads=(
        "{q} {n} people were killed when {shells|rockets|mortar rounds} hit {a market|a bus station|a school} in {town} on {day}, officials said.",
        "{state_people} {troops|forces|soldiers} and {other_people} {fighters|gunmen} {fought|clashed} near {town} on {day}, leaving {n} dead, police said.",
        "{capital} and {other} {agreed|promised} on {day} to {stop|end} the fighting around {town} within {n} days, according to {mediator}.",
        "A {drone|helicopter} crashed near {town} on {day}, killing {n} {soldiers|guards|engineers}, the ministry said.",
        "{other} {took|seized} {n} villages near {town} on {day} after {a night|two days|a week} of fighting, a local official said.",
        "{q} {k},000 people have left {town} since {day} as {state_people} troops moved in, aid workers said.",
        "{mediator} said on {day} that {n} prisoners had been {freed|handed over} near {town}.",
    ),
    sentences=(
        "{person}, {a nurse|a farmer|a shopkeeper|a driver} in {town}, said she had {counted|seen} {n} bodies in the {street|yard|square}.",
        "The {hospital|clinic} in {town2} took in {m} wounded, {n} of them children, doctors said.",
        "{q} {m} houses were damaged, and the power was out in {town} until {day}.",
        "The {state_people} government did not say who had fired first.",
        "{other} denied that its {men|fighters|units} had been in {town} on {day}.",
        "A spokesman for {other}, {person}, said the attack was allegedly ordered from {capital}.",
        "{person}, the governor, {asked|urged} people to stay at home and said schools would not open before {month} {d}.",
        "The two sides last met in {month} {year}, when they {failed|refused} to sign a text on {region}.",
        "{mediator} may send {n} monitors to {town2} if both sides agree.",
        "“We heard {n} explosions, then nothing,” said {person}, who lives near the {bridge|mosque|church|station}.",
        "The army said it had lost {n} men, and reportedly buried them in {town2}.",
        "A convoy of {m} trucks was stopped outside {town}, and {n} drivers were held overnight.",
        "{gen} {person} told reporters that the road to {town2} would be closed until {day}.",
        "The United Nations has {q} {m} staff in {region}, most of them in {town2}.",
        "{capital} {accused|blamed} {other} for the blast and called its ambassador home.",
        "Witnesses said that soldiers had {searched|entered} {n} houses in the old town after dark.",
        "Bread now costs {n} times what it did in {month}, traders in {town} said.",
        "{other} said it would not talk while {state_people} troops stayed in {town2}.",
        "The dead included {person}, {m}, who taught at the university.",
        "Flights from {capital} were {cancelled|delayed}, and the {n} passengers of the last one spent the night in the hall.",
        "{person}, who leads the {state_people} delegation, is expected to fly to Geneva on {day}.",
        "The fire was put out after {n} hours with water from the {river|canal}.",
        "Parliament will vote on the {law|budget|treaty} on {month} {d}, its speaker, {person}, said.",
        "Up to {n} ships were waiting off the coast on {day}, according to the port authority.",
        "The {bank|court|mayor’s office} in {town} was not hit.",
        "At {d} a.m. the sirens went off for the {n}th time that night.",
        "{person} lost {his brother|her sister|two cousins} in the shelling of {month} {year}.",
        "Telephone lines were cut in {n} districts, a claim that {capital} rejected.",
        "The {state_people} side handed over maps of {n} minefields around {town2}.",
        "Some of the {m} tents of the camp were blown away by the wind on {day}.",
        "The envoy has visited {region} {n} times since he was named in {year}.",
        "A boy of {d} found the shell in a {ditch|field|garden} behind his house, neighbours said.",
        *SENTENCES[::2],
    ),
    headlines=(
        "{n} killed in {town}, officials say", "Fighting near {town} leaves {n} dead", "{capital}, {other} trade blame over {town}",
        "Shells fall on {town} as talks stall", "{other} says {n} held near {town}", "What we know about the attack on {town}",
        "{state} counts its dead after a night of fire", "Prisoners, mines and the road to {town}", "Thousands leave {town}",
    ),
    background=(
        "The war over {region} began after {state} and {other} fell out over its status, and has killed tens of thousands of people. "
        "Several truces have been signed and none has lasted. Both sides claim the whole of the region as their own.",
        "{mediator} has tried to bring {capital} and {other} to one table for years. A first round of talks broke down over the "
        "return of those who fled {region}, and a second over who should guard {town}.",
    ),
    extras=(
        "{In our city|Here}, people followed the news with {worry|concern}. A rally is planned for {day}, and {n} groups have said they will come.",
        "{person}, who teaches politics at the local university, told this newspaper that little would change before the {spring|summer|winter}.",
        "Our correspondent adds that {n} families from {region} live in the city, and that a fund for them has raised {k},000 euros.",
        "The price of oil rose by {n} percent on {day}, and markets in Asia opened lower. Analysts said the two were linked.",
    ),
    furniture=(
        "Subscribe to our newsletter for more stories like this.", "© {year} All rights reserved.", "Read more: what happened this week",
        "Follow us on Facebook and Twitter", "This story has been edited for length and style by our desk.",
        "Our website uses cookies to give you the best experience. By staying on it you accept our terms.",
        "Do you have a story for us? Write to the editor and tell us what you saw.",
    ),
    synonyms={
        "said": "stated", "people": "persons", "near": "close by", "troops": "military personnel", "fighting": "combat", "houses": "homes",
        "children": "kids", "street": "road", "began": "commenced", "asked": "requested", "after": "following", "stay": "remain",
        "wounded": "injured", "doctors": "medics", "road": "route", "closed": "shut", "told": "informed", "attack": "assault",
        "stopped": "halted", "damaged": "harmed", "leave": "depart", "agreed": "consented", "killed": "slain", "hit": "struck",
        "nearly": "almost", "about": "around", "town": "municipality", "while": "whilst", "group": "band", "called": "summoned",
        "lives": "resides", "expected": "anticipated", "night": "evening", "started": "launched", "return": "come back", "held": "kept",
        "border": "frontier", "talks": "negotiations", "help": "assistance", "full": "complete", "local": "area", "war": "conflict",
    },
    bulletins=(
        ("Daily bulletin of the defense ministry of {state}",
         "Over the past day {state_people} forces carried out {n} strikes and shot down {m} drones over {region}. {k} positions were hit near "
         "{town} and {n2} near {town2}. {m2} vehicles and {n3} guns were destroyed. The situation is under control, the ministry said. "
         "The ministry reminds citizens to report finds of unexploded shells by calling the hotline."),
        ("Weather in {capital} for {day}",
         "{capital} will see a high of {n} degrees and a low of {n2} on {day}, with winds of {m} km an hour from the north. In {town} the "
         "temperature will reach {n3} degrees. There is a {m2} percent chance of rain. Sunrise is at {d} a.m. Residents should carry water "
         "and stay out of the sun at noon, the weather office said."),
        ("{capital} shares close mixed",
         "The main index in {capital} closed at {m}.{n} points on {day}, a move of {n2}.{d} percent. Turnover was {k} million dollars. "
         "Of the companies traded, {m2} rose and {n3} fell. Banks led the trading, brokers said. Gold stood at 1,{m}{d} dollars an ounce "
         "and a barrel of oil at {n}{d} dollars."),
    ),
    outlets=tuple(f"{a} {b}" for a in ("Harbour", "Northern", "Valley", "Morning", "Lakeside", "Upland", "Prairie", "Coastal") for b in
                  ("Gazette", "Ledger", "Observer of the Week", "Lantern", "Bulletin Board", "Signal")),
    credits=("{outlet} reported.", "As reported by {outlet}, the news spread quickly.", "Source: {outlet}"),
)  # fmt: skip

OTHER = Bank(
    leads=(
        "{q} {n} civilians died on {day} in {an air strike|a raid|shelling} on {town}, {rescuers|medics} said.",
        "{gen} {person} was {wounded|hurt} in an ambush outside {town} on {day} that left {n} of his men dead, his office said.",
        "The bridge at {town} fell into the river early on {day} after {n} hits, the {governor|mayor} reported.",
        "{state} will {pull back|move} {m} tanks from the line near {town} by {month} {d}, its defense minister announced on {day}.",
        "{q} {m} hostages were {let go|released} in {town} on {day} in exchange for {n} {other_people} prisoners, mediators said.",
        "Voters in {town} stayed away from the polls on {day} as {n} stations came under fire, observers said.",
    ),
    sentences=(
        "An engineer at the waterworks, {person}, estimated that {k},000 people had no {running water|electricity}.",
        "The injured were {taken|flown} to {town2}, where surgeons worked for {n} hours.",
        "{other} has never admitted that it held the {hill|dam|airfield} in {year}.",
        "None of the {n} crew members survived, the investigators wrote.",
        "On {month} {d} the {council|assembly} had voted for a pause, by {m} to {n}.",
        "“They came {before dawn|at noon|by night}, and they took the boys,” {person} recalled.",
        "{person}, an analyst in {capital}, believes the {operation|offensive} could last until {month}.",
        "{capital} insisted that no shell had landed on the {state_people} side.",
        "Nearly {n} bridges have been rebuilt since the flood of {year}, some with money from {mediator}.",
        "The {bishop|imam|abbot} of {town2} will hold prayers for the {n} victims on {day}.",
        "Insurers put the damage at {k} million dollars.",
        "{other_people} commanders apparently lost touch with their units for {n} hours.",
        "The prosecutor has opened {n} cases, and {m} witnesses have been heard so far.",
        "He could not say whether the {generator|pump|radio} was still working.",
        "As many as {m} buses left {town} on {day} under a white flag.",
        "Satellite images show {n} new graves beside the {stadium|cemetery|quarry}.",
        "The school year will not begin in {town2} until {month}, teachers were told.",
        "Only {n} of {m} beds in the ward were free.",
        "{mediator} wants the {corridor|crossing} to open at {d} a.m. every day.",
        "{person} resigned as head of the {customs|police|railway} on {day}, after {n} months in office.",
        "Farmers around {town} have lost {q2} {k} percent of the harvest.",
        "A {state_people} court sentenced {person} to {n} years for spying in {month}.",
        "The column was seen {m} km west of {town2}.",
        "{capital} has offered {k},000 dollars for news of {person}, who vanished in {year}.",
        *SENTENCES[1::2],
    ),
    headlines=(
        "Raid on {town}: {n} dead", "“Nobody is coming”: a night in {town}", "{mediator} hopes for a pause in {region}", "{capital} moves tanks",
        "Hostages walk free in {town}", "{n} stations under fire as {town} votes", "Bridge gone, {town} cut off", "{other}: we will not yield",
    ),
    background=(
        "{region} has been split between {state} and {other} since the ceasefire line was drawn, and each side runs its own schools, courts "
        "and post. Families who were parted then have rarely been able to visit one another.",
        "Since the last election, {capital} has taken a harder line. {other}, for its part, says that it will lay down its arms only when "
        "its prisoners are home and {region} has a police of its own.",
    ),
    extras=(
        "Readers of this paper have sent in {n} letters on the subject, most of them critical. A selection will appear on {day}.",
        "The consulate here advised against travel to {region}. Its hotline received {m} calls by the evening.",
        "{person}, born in {town} and now a baker in our town, said he had not slept for {n} nights.",
    ),
    furniture=(
        "Sign up for the daily briefing.", "All rights reserved. Reproduction in whole or part is prohibited.", "Share this article",
        "You have {n} free articles left this month.", "More on this topic in our archive", "Comments are closed.",
        "Support independent journalism: become a member today and get our weekly magazine.",
    ),
    synonyms={
        "people": "individuals", "after": "in the wake of", "men": "fighters", "taken": "brought", "bridge": "overpass", "began": "got under way",
        "said": "noted", "early": "at an early hour", "left": "departed", "free": "available", "show": "depict", "working": "operating",
        "damage": "destruction", "believes": "thinks", "seen": "spotted", "river": "stream", "worked": "toiled", "told": "advised",
        "money": "funds", "lost": "forfeited", "news": "information", "court": "tribunal", "home": "back", "around": "in the area of",
        "died": "perished", "wants": "desires", "beds": "cots", "prisoners": "detainees", "troops": "servicemen", "both": "the two",
        "since": "from", "road": "highway", "houses": "dwellings", "wounded": "hurt", "fired": "shot", "large": "big", "quickly": "fast",
    },
    bulletins=(
        ("Evening report of the monitors in {region}",
         "Between {d} p.m. on {day} and the next morning the mission recorded {n} explosions and {m} bursts of fire in {region}. Most of "
         "them, {k}, were heard west of {town}. {n2} were counted near {town2}. Patrols drove {m2} km and were turned back {n3} times. The "
         "mission repeats its call on both sides to let its patrols pass freely."),
        ("Exchange rates of the central bank of {state}",
         "The central bank of {state} set the rate of the dollar at {m}.{n} on {day}, against {m2}.{n2} the day before. The euro stood at "
         "{k}.{d}. Reserves were {n3} billion dollars. The bank sold {k} million dollars in the session, traders said, and it is expected "
         "to stay in the market this week."),
        ("Aid delivered to {region}: daily figures",
         "{m} trucks crossed into {region} on {day}, carrying {k} tons of flour, {n} tons of medicine and {m2} tents. {n2} trucks were held "
         "for checks. Since the start of the month {n3} warehouses have been filled. Deliveries go on tomorrow, weather allowing, said the "
         "coordination office."),
    ),
    outlets=tuple(f"{a} {b}" for a in ("Riverbend", "Eastgate", "Twin Hills", "Old Town", "Seaview", "Granite", "Orchard", "Milltown") for b in
                  ("Chronicle-Post", "Echo", "Dispatch", "Sentinel", "Weekly Review", "Star")),
    credits=("The {outlet} first reported the news.", "{outlet} reports that more is to come.", "Originally published by {outlet}"),
)  # fmt: skip
