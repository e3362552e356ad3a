"""The rules by which a name counts as a place, as ``--explain`` prints them."""

from __future__ import annotations

from collections.abc import Mapping

RULES: Mapping[str, str] = {
    "place.after-direction": "inside a longer name of the parser's, what stands before it being only a direction or an article",
    "place.after-preposition": 'a name of the gazetteer after "in", "near", "outside", "town of" …',
    "place.in-list": "listed with a name that is surely a place",
    "place.in-pair": 'one of several places that the parser took for one name ("Gori and Tskhinvali")',
    "place.in-place": 'before the larger place that holds it ("X, Y", "X in Y")',
    "place.in-place-name": 'inside a longer place name of the parser\'s that adds no name of its own ("southern Iraq")',
    "place.initials": "initials of a state at the head of a longer name",
    "place.named-elsewhere": "in doubt here, but surely a place elsewhere in the report",
    "place.named-entity": "a name of the gazetteer that the parser, too, calls a place",
    "place.nominal": 'a noun that stands for a place named before ("the corridor", "the line of contact")',
    "place.not-a-person": "the parser calls it a person, but the gazetteer or the words beside it say a place",
    "place.of-office": 'a large place before an office ("London mayor")',
    "place.owner": "a large place as owner inside a longer name",
    "place.parser-only": "the parser calls it a place and the gazetteer does not know it: named, not resolved",
    "place.unresolved": "no place of this name is known, or several are and nothing in the report decides",
    "place.well-known": "a state or a large place, whatever the parser calls it",
}
