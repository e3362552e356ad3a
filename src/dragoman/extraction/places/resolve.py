"""Resolves place mentions to rows of the gazetteer by what the whole report says, one sense per name and report.

The evidence, after Leidner (2007) and Lieberman & Samet (2012): containment stated in the text, countries the report
speaks of, other places of the report and how far they lie, the kind of place that a word beside the name calls for,
likeness with the neighbours in a list, and how much a place is written about. Where two places remain that lie apart,
the name stays unresolved.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field

from dragoman.extraction.places.context import near_km
from dragoman.extraction.places.scan import Match
from dragoman.vocab.gazetteer.gazetteer import ALTERNATE, ALTERNATE_COST, ROW, Gazetteer
from dragoman.vocab.gazetteer.names import fold

#: Weights in decades of inhabitants.
CONTAINED, CONTAINS = 5.0, 3.0
NAMED, SPOKEN_OF, ELSEWHERE = 1.5, 0.8, -1.0
SAME_DIVISION, CLOSE, ALIKE = 1.5, 1.5, 1.3
OF_KIND, NOT_OF_KIND = 2.0, -2.5
#: A division that bears the name of a town in it: without a word like "province" the town is meant.
SEAT_FIRST = -1.6
#: Two rows nearer than this are one place for telling them apart (a town and its district).
ONE_PLACE_KM = 60.0
MARGIN = 0.2
#: A small place in a country that the report does not speak of is more likely one that the gazetteer lacks.
SMALL = 5.0
MOST = 30
#: Confidence in a name that one known place alone bears.
ALONE = 0.95


@dataclass(slots=True)
class Group:
    """All mentions of one name in one report that must mean one place."""

    key: str
    kind: str
    posts: tuple[int, ...]
    mentions: list[Match] = field(default_factory=list)
    inside: list[Group] = field(default_factory=list)
    holds: list[Group] = field(default_factory=list)
    beside: list[Group] = field(default_factory=list)
    listed: list[Group] = field(default_factory=list)
    row: int | None = None
    voted: tuple[int, int] = (0, 0)
    confidence: float = 0.0
    alternatives: tuple[int, ...] = ()


class Resolver:
    """Resolves the groups of one report. ``spoken_of`` counts countries by adjective."""

    def __init__(self, gazetteer: Gazetteer, spoken_of: Counter[str]) -> None:
        self.gazetteer = gazetteer
        number = gazetteer.country_number
        self.spoken_of = Counter({number[c]: n for c, n in spoken_of.items() if c in number})
        self.named: Counter[int] = Counter()
        self.divisions: Counter[int] = Counter()
        self._beside: set[int] = set()

    def resolve(self, groups: list[Group]) -> None:
        """Set each group's row, or leave it None. Two rounds: the second knows what the first found."""
        self._plain_countries(groups)
        for _ in (1, 2):
            for group in groups:
                if group.posts:
                    self._choose(group)
            self._learn(groups)

    def _plain_countries(self, groups: list[Group]) -> None:
        """Countries named beyond doubt speak first."""
        gazetteer = self.gazetteer
        for group in groups:
            if group.posts:
                row = group.posts[0] & ROW
                second = gazetteer.prior[group.posts[1] & ROW] if len(group.posts) > 1 else 0.0
                if gazetteer.prior[row] >= 7.9 and second < 5.5 and gazetteer.country[row]:
                    self._vote(group, gazetteer.country[row], len(group.mentions))

    def _vote(self, group: Group, country: int, count: int) -> None:
        group.voted = (country, count)
        self.named[country] += count

    def _learn(self, groups: list[Group]) -> None:
        gazetteer = self.gazetteer
        self.named, self.divisions = Counter(), Counter()
        for group in groups:
            group.voted = (0, 0)
            if group.row is None:
                continue
            feature = gazetteer.feature(group.row)
            if gazetteer.country[group.row]:
                self._vote(group, gazetteer.country[group.row], len(group.mentions) if feature.startswith("PCL") else 1)
            if feature == "ADM1":
                self.divisions[gazetteer.admin[group.row]] += 1

    def _choose(self, group: Group) -> None:
        if len(group.posts) == 1 and not group.kind and self.gazetteer.prior[group.posts[0] & ROW] >= SMALL:
            group.row, group.confidence = group.posts[0] & ROW, ALONE
            return
        rows = self._rows(group)
        self._beside = {g.row for g in group.beside if g.row is not None and g is not group}
        scores = sorted(((self._score(group, row, cost), -at, row) for at, (row, cost) in enumerate(rows)), reverse=True)
        best, _, row = scores[0]
        rivals = [(s, r) for s, _, r in scores[1:] if near_km(self.gazetteer, row, r) > ONE_PLACE_KM]
        margin = best - rivals[0][0] if rivals else 2.0
        group.alternatives = tuple(r for _, _, r in scores[1:6])
        group.confidence = round(min(0.99, 1 / (1 + math.exp(-1.5 * margin))), 2)
        lost = margin < MARGIN or self._strange(group, row) or self._other_kind(group, row)
        group.row = None if lost else row

    def _rows(self, group: Group) -> list[tuple[int, float]]:
        return [(p & ROW, ALTERNATE_COST if p & ALTERNATE else 0.0) for p in group.posts[:MOST]]

    def _score(self, group: Group, row: int, cost: float) -> float:
        gazetteer = self.gazetteer
        score = gazetteer.prior[row] - cost
        if not group.kind and gazetteer.feature(row) == "ADM1" and self._seat_in(group, row):
            score += SEAT_FIRST
        if group.kind:
            score += OF_KIND if self._is(row, group.kind) else NOT_OF_KIND
        score += self._country(group, row, cost)
        if self.divisions and self.divisions.get(gazetteer.admin[row]) and gazetteer.feature(row) != "ADM1":
            score += SAME_DIVISION
        score += self._containment(group, row)
        return float(score) + self._neighbours(group, row)

    def _seat_in(self, group: Group, row: int) -> bool:
        """Whether a town of that very name, or one far better known, lies in the division ``row``."""
        gazetteer, admin = self.gazetteer, self.gazetteer.admin
        for other in (p & ROW for p in group.posts[:6] if not p & ALTERNATE):
            if admin[other] == admin[row] and other != row and gazetteer.feature(other).startswith("PPL"):
                return gazetteer.prior[other] >= 6.5 or fold(gazetteer.name(other)) == group.key
        return False

    def _country(self, group: Group, row: int, cost: float) -> float:
        """How the country of a row fits the countries that the rest of the report is about."""
        gazetteer = self.gazetteer
        country = gazetteer.country[row]
        if not country:
            return 0.0
        whole = gazetteer.feature(row).startswith("PCL")
        named = self.named.get(country, 0) - (group.voted[1] if group.voted[0] == country else 0)
        if named > 0:
            return NAMED + min(1.5, 0.5 * math.log2(named))
        if self.spoken_of.get(country):
            return SPOKEN_OF
        others = self.spoken_of or len(self.named) > (self.named.get(group.voted[0], 0) == group.voted[1] > 0)
        return ELSEWHERE if others and not whole and gazetteer.prior[row] - cost < 6.5 else 0.0

    def _containment(self, group: Group, row: int) -> float:
        score = 0.0
        if group.inside and any(self.contains(r, row) for g in group.inside for r in self._likely(g)):
            score += CONTAINED
        if group.holds and any(self.contains(row, r) for g in group.holds for r in self._likely(g)):
            score += CONTAINS
        return score

    def _likely(self, group: Group) -> list[int]:
        return [group.row] if group.row is not None else [p & ROW for p in group.posts[:12]]

    def contains(self, outer: int, inner: int) -> bool:
        """Whether row ``inner`` lies in row ``outer``: by country, by division, or near the middle of a smaller area."""
        gazetteer = self.gazetteer
        feature = gazetteer.feature(outer)
        if outer == inner:
            return False
        if feature.startswith("PCL"):
            return gazetteer.country[outer] == gazetteer.country[inner] and not gazetteer.feature(inner).startswith("PCL")
        if feature == "ADM1" and gazetteer.admin[outer]:
            return gazetteer.admin[outer] == gazetteer.admin[inner] and gazetteer.feature(inner) != "ADM1"
        away = near_km(gazetteer, outer, inner)
        if feature in ("ADM2", "PPLC", "PPLA", "PPL", "PPLX"):
            return away < 80 and gazetteer.prior[inner] < gazetteer.prior[outer]
        return away < 400 and feature in ("RGN", "ADM1", "ISL", "ISLS", "PEN", "VAL", "CONT")

    def _neighbours(self, group: Group, row: int) -> float:
        """How near the places beside it in the text lie, and whether they are of the same kind."""
        if not self._beside:
            return 0.0
        gazetteer = self.gazetteer
        nearest = min(near_km(gazetteer, row, other) for other in self._beside)
        kind = gazetteer.feature(row)[:3]
        alike = kind != "PPL" and any(g.row is not None and gazetteer.feature(g.row)[:3] == kind for g in group.listed)
        return (ALIKE if alike else 0.0) + (CLOSE * math.exp(-nearest / 200) if nearest < 1500 else 0.0)

    def _is(self, row: int, kind: str) -> bool:
        feature = self.gazetteer.feature(row)
        return feature[:3] == kind or KINDS.get(feature[:3], KINDS.get(feature[:2], "")) == kind

    def _other_kind(self, group: Group, row: int) -> bool:
        """A river, hill or airport called after a town is not the town, and where it lies nobody has said."""
        return any(m.extended for m in group.mentions) and not self._is(row, group.kind)

    def _strange(self, group: Group, row: int) -> bool:
        gazetteer = self.gazetteer
        if gazetteer.prior[row] >= SMALL or not gazetteer.country[row]:
            return False
        country = gazetteer.country[row]
        others = len(self.named) - (country in self.named and self.named[country] <= 1)
        known = self.named.get(country, 0) > 1 or country in self.spoken_of or (group.inside and self._containment(group, row) > 0)
        return bool(others) and not known and not self._near(row)

    def _near(self, row: int) -> bool:
        return any(near_km(self.gazetteer, row, other) < 300 for other in self._beside)


#: Classes of features by the first letters of their codes.
KINDS = {
    code: kind
    for kind, codes in {
        "H": "STM LK SEA OCN BAY GUL STR CNL CHN",
        "T": "ISL PEN VAL MT MTS DSR HLL CAP PLN PAS RF SHO BAN RGN",
        "S": "AIR INS DAM PST CMP BDG PSN PRT PRK",
    }.items()
    for code in codes.split()
}
