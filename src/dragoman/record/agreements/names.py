"""Words of names: of places and parties in a text, and whether two of them mean the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]+")
WORD = re.compile(r"[\w’'-]+")
#: Capitalised words that are no names of places or parties.
_NO_NAME = frozenset(
    re.findall(
        r"\w+",
        "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday "
        "Friday Saturday Sunday Article Articles Point Annex Section Chapter Step Phase The Under All Both Each Either No Neither UTC GMT "
        "Moscow North South East West Northern Southern Eastern Western Upper Lower New Old District Province Region Valley River Port "
        "Town City Village Bridge Road Parties Party Sides Side Government Republic Ministry Minister President General Commander Army "
        "Nations United UN They He She It We Our Its His Their But And In On At By From After Before As An This That These Those Four "
        "Two Three Five Six Seven Eight Nine Ten First Second Third Last Half Some Most Many More Several Not Nobody None "
        "Displaced Persons "
        "Prisoners Observers Monitors Forces Troops Heavy Mission Agreement Protocol Accord Statement Truce Ceasefire Humanitarian With To "
        "For If When While Once Within Until There Here Only Still Also According Red Cross Crescent International Committee Union Joint",
    )
)
#: Words that tell nothing of which party is meant.
PLAIN = frozenset(
    re.findall(
        r"\w+",
        "the of and a an both two sides side parties party each all their its his her for in to on by with government army forces force "
        "front council movement republic ministry minister defence defense general commander spokesman spokeswoman spokesperson president "
        "military state armed foreign affairs interior prime leader leaders chief head delegation united first second third national "
        "people peoples city new old north south east west northern southern eastern western liberation democratic popular",
    )
)
#: Beginnings of words this long that agree mean the same name (Ostria, Ostrian).
_STEM = 5


@lru_cache(maxsize=50_000)
def names(text: str) -> frozenset[str]:
    """The words of a text that are names, in lower case; dates, offices and the opening word "The" are none."""
    found = (n.removesuffix("’s").removesuffix("'s") for n in _NAME.findall(text))
    return frozenset(n.lower() for n in found if n not in _NO_NAME)


def words(texts: Iterable[str], without: frozenset[str] = PLAIN) -> frozenset[str]:
    """The words of some texts in lower case, without those that say nothing."""
    found = (w.removesuffix("’s").removesuffix("'s") for t in texts for w in WORD.findall(t.lower()))
    return frozenset(found) - without


def shared(mine: Iterable[str], theirs: Iterable[str]) -> frozenset[str]:
    """Words of ``mine`` that stand in ``theirs``, or begin like one there (Moravia, Moravian)."""
    there = frozenset(theirs)
    stems = {w[:_STEM] for w in there if len(w) >= _STEM}
    return frozenset(w for w in mine if w in there or (len(w) >= _STEM and w[:_STEM] in stems))
