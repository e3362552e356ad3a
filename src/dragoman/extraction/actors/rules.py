"""The rules of this package by id, as ``--explain`` prints them."""

from __future__ import annotations

#: Rises when any rule's answers may change.
VERSION = 1

RULES: dict[str, str] = {
    "actors.title-name": "a title or office before a name: one mention, the title is the role",
    "actors.person": "a person's name",
    "actors.known": "a name from the tables of states, organisations, groups and peoples",
    "actors.government": "a state, capital or seat of government that acts or is dealt with",
    "actors.organisation": "an organisation's name that no table holds",
    "actors.people": "a people, or the followers of something, in the plural",
    "actors.acting-name": "a name of no known kind that speaks or acts",
    "actors.office": "a description by office, trade or kinship",
    "actors.force": "a description of a force or group",
    "actors.collective": "unnamed people described by what they are",
    "actors.body": "a description of an organisation",
    "actors.document": "a document or study cited as a source",
    "actors.speaker": "a noun phrase of no known kind that speaks",
    "actors.demonym-deed": "a demonym before what a state does, holds or sends: the state acts",
    "actors.demonym-thing": "a demonym before a thing that something is done to or about: the state it belongs to",
    "actors.sides": "coordinated demonyms before one noun: one actor each",
    "actors.indefinite": "an indefinite pronoun that speaks or acts (others, many, someone)",
    "actors.part-of-name": "part of a fuller name in the report (surname), in no other country",
    "actors.acronym": "an acronym that the report explains in brackets",
    "actors.apposition": "two phrases side by side for one actor",
    "actors.copula": "X is the …",
    "actors.description": "a definite description of an actor met before",
    "actors.headline": "the same words in the headline or summary and, first, in the body",
    "actors.both-sides": "the two sides: the two parties met last",
    "actors.pronoun": "a personal pronoun, by gender, number, kind, recency and syntax",
    "actors.relative": "who, whose: the actor that the clause belongs to",
    "actors.first-person": "I and we inside a quotation: its speaker",
    "actors.author": "I and we outside quotation marks: whoever writes the report",
    "actors.ambiguous-surname": "a surname that two persons of the report bear: left apart",
    "actors.open-pronoun": "he or she speaks or acts and no antecedent fits",
    "actors.tied-pronoun": "two antecedents fit a pronoun equally well: none taken",
}
