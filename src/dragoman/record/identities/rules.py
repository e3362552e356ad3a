"""The rules of this package by id, and the numbers that they go by."""

from __future__ import annotations

#: Rises when any rule's answers may change.
VERSION = 1
#: A full name without office or country is looked for this many days around the days on which its bearer was seen.
FULL_NAME_DAYS = 365
#: A surname alone is looked for this many days around them.
SURNAME_DAYS = 90
#: Sightings of someone without a public office are one person while no more than this many days lie between two.
PRIVATE_DAYS = 31
#: Predecessor and successor may overlap by so many days (a report that lags behind) before an office counts as contested.
HANDOVER_DAYS = 7

RULES: dict[str, str] = {
    "identities.same-office": "full name, country and office agree",
    "identities.offices-in-line": "full name and country agree, and the offices can be one person's",
    "identities.full-name-country": "full name and country agree with the one holder of an office, and no office is given",
    "identities.near-days": "full name, country and what is said of the person agree within a month",
    "identities.spelling": "another spelling or a shorter form of a full name, with the same country and office",
    "identities.surname-office": "a surname with an office and country that one person of that surname holds at the time",
    "identities.single-name": "a name of one word with its country and office, borne by nobody with a fuller name",
    "identities.full-name-in-store": "a full name without office, or without country, borne by one person at the time",
    "identities.office-in-store": "a surname without office, borne by one office holder at the time, of a country that the report names",
    "identities.holder-in-store": "an office and country without a name: the one person who holds it at the time, after two origins",
    "identities.name-country": "the name of a state, organisation, group or force, and its country",
    "identities.open-name": "a name that more than one person fits, or one whose country the report does not bear out: left open",
    "identities.same-name": "one full name and country with offices that clash: kept apart",
    "identities.contested-office": "an office of one holder that two persons hold at once: both stand",
    "identities.former-and-current": "an office told as former and as current on the same days: both stand",
    "offices.seen": "an office from the first to the last report that gives it",
}
