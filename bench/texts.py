"""News-like reports made from templates: many conflicts, both sides speaking, in the forms that wire copy has.

The same seed gives the same reports. Nothing in them happened; names of persons are put together from lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

AGENCIES = ("Reuters", "AFP", "AP", "Xinhua", "Anadolu", "EFE", "Interfax")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIRST = (
    "Amir",
    "Dina",
    "Josef",
    "Leila",
    "Marko",
    "Nadia",
    "Oumar",
    "Pavel",
    "Rosa",
    "Samuel",
    "Tariq",
    "Yusuf",
    "Elena",
    "Hla",
    "Grace",
    "Ivan",
)
ONSETS = ("Bar", "Cel", "Dor", "Gal", "Hav", "Kor", "Lem", "Mas", "Nar", "Ol", "Pet", "Rad", "Sab", "Tol", "Var", "Zel")
ENDINGS = ("ani", "ek", "enko", "ov", "yan", "idze", "oumi", "ara", "ić", "ez", "adi", "uma", "weh", "itan", "osi", "ungu")


@dataclass(frozen=True)
class Conflict:
    """Where a story plays: two sides with how their people are called, a region, towns, and who stands between."""

    state: str
    state_people: str
    capital: str
    other: str
    other_people: str
    region: str
    towns: tuple[str, ...]
    mediator: str


CONFLICTS = (
    Conflict("Azerbaijan", "Azerbaijani", "Baku", "Armenia", "Armenian", "Nagorno-Karabakh",
             ("Shusha", "Hadrut", "Lachin"), "the OSCE Minsk Group"),
    Conflict("Ukraine", "Ukrainian", "Kyiv", "Russia", "Russian", "the Donbas",
             ("Bakhmut", "Avdiivka", "Kherson"), "the OSCE"),
    Conflict("Sudan", "Sudanese", "Khartoum", "the Rapid Support Forces", "RSF", "Darfur",
             ("El Fasher", "Nyala", "Omdurman"), "the African Union"),
    Conflict("Ethiopia", "Ethiopian", "Addis Ababa", "the TPLF", "Tigrayan", "Tigray",
             ("Mekelle", "Adigrat", "Humera"), "the African Union"),
    Conflict("Yemen", "Yemeni", "Aden", "the Houthis", "Houthi", "Marib",
             ("Hodeidah", "Taiz", "Saada"), "the U.N. envoy"),
    Conflict("Syria", "Syrian", "Damascus", "the SDF", "Kurdish", "Hasakah",
             ("Qamishli", "Manbij", "Kobani"), "Washington"),
    Conflict("Israel", "Israeli", "Jerusalem", "Hamas", "Palestinian", "the Gaza Strip",
             ("Rafah", "Khan Younis", "Jabalia"), "Qatar"),
    Conflict("the Democratic Republic of Congo", "Congolese", "Kinshasa", "the M23", "rebel", "North Kivu",
             ("Goma", "Bunagana", "Rutshuru"), "Angola"),
    Conflict("Colombia", "Colombian", "Bogota", "the ELN", "rebel", "Catatumbo",
             ("Cucuta", "Tibu", "Ocaña"), "Norway"),
    Conflict("the Philippines", "Philippine", "Manila", "the MILF", "Moro", "Mindanao",
             ("Cotabato", "Marawi", "Jolo"), "Malaysia"),
    Conflict("Myanmar", "Myanmar", "Naypyitaw", "the Arakan Army", "rebel", "Rakhine",
             ("Sittwe", "Mrauk-U", "Kyaukphyu"), "ASEAN"),
    Conflict("Mali", "Malian", "Bamako", "the CMA", "Tuareg", "Azawad",
             ("Kidal", "Gao", "Timbuktu"), "Algeria"),
    Conflict("Serbia", "Serbian", "Belgrade", "Kosovo", "Kosovar", "North Kosovo",
             ("Mitrovica", "Zvecan", "Leposavic"), "the European Union"),
    Conflict("Georgia", "Georgian", "Tbilisi", "South Ossetia", "Ossetian", "the Tskhinvali region",
             ("Gori", "Akhalgori", "Tskhinvali"), "the OSCE"),
    Conflict("India", "Indian", "New Delhi", "Pakistan", "Pakistani", "Kashmir",
             ("Srinagar", "Poonch", "Muzaffarabad"), "the United Nations"),
    Conflict("Mozambique", "Mozambican", "Maputo", "Renamo", "Renamo", "Sofala",
             ("Beira", "Gorongosa", "Dondo"), "the Vatican"),
)  # fmt: skip

SENTENCES = (
    "At least {n} people were killed and {m} wounded when shells hit a market in {town} on {day}, officials said.",
    "{state_people} forces shelled positions near {town} overnight, the {other_people} side said.",
    "{other} denied that its fighters had entered {town}, and accused {capital} of firing first.",
    "The defense ministry in {capital} said that {n} soldiers had died since {month} {d}.",
    "“We will not leave {town},” said {gen} {person}, who commands the {state_people} troops there.",
    '"They shelled us all night. We have nowhere to go," {person}, a teacher from {town}, told reporters.',
    "Some {k},000 people have fled {region} since {month}, the U.N. refugee agency said on {day}.",
    "The two sides agreed to exchange {n} prisoners by {month} {d}, according to {mediator}.",
    "Under the agreement, {other} will withdraw its heavy weapons {m} km from the line of contact within {n} days.",
    "President {person} signed the decree on {month} {d}, {year}, and it took effect at midnight.",
    "Talks on {region} resumed in Geneva on {day} after a break of {n} months.",
    "{mediator} called on both sides to stop the fighting at once and to let aid convoys through.",
    "A {state_people} drone struck a fuel depot in {town}, killing {n} guards, a local official said.",
    "Foreign Minister {person} said that his country would respond if its troops were attacked again.",
    "The army said it had retaken {n} villages around {town}, a claim that could not be confirmed.",
    "In {year}, {state} lost control of {region} after a war that killed more than {k},000 people.",
    "The ceasefire, which was signed in {month} {year}, has been broken {m} times, monitors say.",
    "{person}, a spokesman for {other}, said the report was “a lie from the first word to the last.”",
    "Neither side gave figures for its losses in {town}.",
    "Hundreds of {other_people} families returned to {town} on {day} with the help of peacekeepers.",
    "Mines wounded {n} farmers near {town} in {month}, and the fields there are still closed.",
    "The {state_people} parliament is to vote on the deal on {day}; the opposition has said it will vote no.",
    "The road from {town} to {town2} was opened for the first time since {month} {d}.",
    "If {other} does not free the captives, {capital} will suspend the talks, {person} warned.",
    "The Security Council met behind closed doors on {day} to discuss the situation in {region}.",
    "About {k} percent of the houses in {town} have been destroyed, satellite pictures show.",
    "Gunmen abducted {n} aid workers between {town} and {town2} early on {day}, police said.",
    "{capital} wants the monitors to stay until the end of {year}, while {other} has asked them to go.",
    "He added that the bodies of {n} fighters had been handed over through the Red Cross.",
    "Lt. Col. {person} said by telephone that shelling began at {d} a.m. and lasted for {n} hours.",
    "“Is this what they call a truce?” asked {person}, {m}, standing in what was left of her kitchen in {town}.",
    "Protesters in {capital} demanded that the government resign over the loss of {town}.",
    "State television said that {other_people} fighters had laid down their arms in {town}.",
    "The envoy, {person}, is expected in {capital} on {day} and in {town} the day after.",
    "Both armies are said to have moved reserves toward {town2}, raising fears of a wider war.",
    "The U.S. State Department urged {state} and {other} to return to the table.",
    "Doctors at the hospital in {town} said they had treated {m} people, most of them women and children.",
    "An agreement reached on {month} {d} gives {region} an interim administration for {n} years.",
    "{other} said on {day} that it would observe a {n}-day truce for the holidays.",
    "The commission will have {n} members from each side and will be led by {mediator}.",
)
HEADLINES = (
    "{state} and {other} trade fire near {town}",
    "Shelling kills {n} in {town}, officials say",
    "{capital} and {other} agree to swap prisoners",
    "Truce in {region} holds for {n} days – {mediator}",
    "{k},000 flee as fighting nears {town}",
    "Talks on {region} resume in Geneva",
)
RANKS = ("Gen.", "Col.", "Brig. Gen.", "Maj.", "Commander")


def reports(n: int, seed: int, copies: int = 1) -> Iterator[str]:
    """``n`` reports, each story told ``copies`` times: by another agency, under another headline, in the same paragraphs."""
    chance = Random(seed)  # noqa: S311  # the same seed must give the same reports
    made = 0
    while made < n:
        conflict = chance.choice(CONFLICTS)
        body = list(_paragraphs(chance, conflict))
        for _ in range(min(copies, n - made)):
            yield _report(chance, conflict, body)
            made += 1


def _report(chance: Random, conflict: Conflict, body: list[str]) -> str:
    headline = _told(chance, conflict, chance.choice(HEADLINES))
    day = f"{chance.choice(MONTHS)} {chance.randint(1, 28)}"
    lead = f"{conflict.capital.upper()}, {day} ({chance.choice(AGENCIES)}) - {body[0]}"
    return "\n\n".join([headline[0].upper() + headline[1:], lead, *body[1:]])


def _paragraphs(chance: Random, conflict: Conflict) -> Iterator[str]:
    """Five to twelve paragraphs of one to three sentences, no sentence told twice."""
    told = [_told(chance, conflict, s) for s in chance.sample(SENTENCES, chance.randint(13, 20))]
    while told:
        size = chance.randint(1, 3)
        yield " ".join(s[0].upper() + s[1:] for s in told[:size])
        told = told[size:]


def _told(chance: Random, c: Conflict, template: str) -> str:
    town, town2 = chance.sample(c.towns, 2)
    return template.format(
        state=c.state, state_people=c.state_people, capital=c.capital, other=c.other, other_people=c.other_people, region=c.region,
        mediator=c.mediator, town=town, town2=town2, n=chance.randint(2, 19), m=chance.randint(20, 99), k=chance.randint(2, 90),
        d=chance.randint(1, 11), month=chance.choice(MONTHS), day=chance.choice(DAYS), year=chance.randint(1988, 2024),
        gen=chance.choice(RANKS), person=_person(chance),
    )  # fmt: skip


def _person(chance: Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(ONSETS)}{chance.choice(ENDINGS)}"
