"""Builds the gazetteer's file: ``python -m dragoman.vocab.gazetteer.build``. Runs when the package is built or installed."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from pathlib import Path
from zlib import crc32

from dragoman.vocab.gazetteer.gazetteer import ALTERNATE, ALTERNATE_COST, LOWER, MAGIC, UNCAPPED, WORDS
from dragoman.vocab.gazetteer.names import fold
from dragoman.vocab.gazetteer.rows import Draft, Rows
from dragoman.vocab.gazetteer.stamp import BUILT, stamp

#: While names are gathered the top bit says the opposite of ALTERNATE, so that one main name suffices.
MAIN = ALTERNATE
#: No surface keeps more rows than this (there are hundreds of San Josés); the likeliest stay.
MOST = 60
#: Longer names are not worth their room.
MOST_WORDS = 7


def build(path: Path = BUILT) -> int:
    """Write the gazetteer's file and give its size in bytes. The same sources give the same bytes."""
    drafts = Rows().gather()
    sections, header = _columns(drafts)
    sections |= _index(_posts(drafts))
    data = _file(sections, header)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
    return len(data)


def _posts(drafts: list[Draft]) -> tuple[dict[str, list[int]], set[str]]:
    """For each key the rows that bear it, likeliest first; and the keys that longer names begin with."""
    posts: dict[str, dict[int, int]] = defaultdict(dict)
    longer: set[str] = set()
    for row, draft in enumerate(drafts):
        for surface, main in draft.surfaces.items():
            cuts = _cuts(surface)
            if not cuts or len(cuts) > MOST_WORDS:
                continue
            marks = (main * MAIN) | (_parts(surface)[-1].islower() * LOWER) | (surface[0].islower() * UNCAPPED) | ((len(cuts) > 1) * WORDS)
            posts[cuts[-1]][row] = posts[cuts[-1]].get(row, 0) | marks
            longer.update(cuts[:-1])

    def likely(row: int, main: bool) -> tuple[float, int]:
        return (-drafts[row].prior + (0 if main else ALTERNATE_COST), row)

    ordered = {}
    for key in sorted(posts):
        rows = sorted(posts[key].items(), key=lambda item: likely(item[0], bool(item[1] & MAIN)))[:MOST]
        ordered[key] = [row | (marks ^ MAIN) for row, marks in rows]
    return ordered, longer


def _cuts(surface: str) -> list[str]:
    """The keys of a surface up to each of its words' ends: ``New York`` gives ``new`` and ``newyork``."""
    keys, key = [], ""
    for folded in map(fold, _parts(surface)):
        if folded:
            key += folded
            keys.append(key)
    return keys


def _parts(surface: str) -> list[str]:
    return "".join(c if c.isalnum() or not c.isascii() and c not in "‘’–—‐" else " " for c in surface).split()


def _index(found: tuple[dict[str, list[int]], set[str]]) -> dict[str, bytes]:
    posts, longer = found
    keys = sorted(posts.keys() | longer)
    slots = array("I", bytes(4 << (2 * len(keys)).bit_length()))
    mask = len(slots) - 1
    key_at, post_at, all_posts, blob = array("I", [0]), array("I", [0]), array("I"), bytearray()
    for number, key in enumerate(keys, 1):
        raw = key.encode()
        blob += raw
        key_at.append(len(blob))
        all_posts.extend(posts.get(key, ()))
        post_at.append(len(all_posts))
        slot = crc32(raw) & mask
        while slots[slot]:
            slot = (slot + 1) & mask
        slots[slot] = number
    marks = bytes(key in longer for key in keys)
    return {
        "slots": slots.tobytes(),
        "key_at": key_at.tobytes(),
        "keys": bytes(blob),
        "post_at": post_at.tobytes(),
        "longer": marks,
        "posts": all_posts.tobytes(),
    }


def _columns(drafts: list[Draft]) -> tuple[dict[str, bytes], dict[str, object]]:
    features, countries, admins = (sorted({getattr(d, c) for d in drafts} | {""}) for c in ("feature", "country", "admin"))
    codes = {c: {v: n for n, v in enumerate(values)} for c, values in (("feature", features), ("country", countries), ("admin", admins))}
    name_at, names = _strings([d.name for d in drafts])
    detail_at, details = _strings([json.dumps(d.detail, ensure_ascii=False, separators=(",", ":")) if d.detail else "" for d in drafts])
    sections = {
        "lat": array("f", [d.lat for d in drafts]).tobytes(),
        "lon": array("f", [d.lon for d in drafts]).tobytes(),
        "prior": array("f", [d.prior for d in drafts]).tobytes(),
        "population": array("I", [min(d.population, 2**32 - 1) for d in drafts]).tobytes(),
        "geonames": array("I", [int(d.geonames_id) for d in drafts]).tobytes(),
        "feature": bytes(codes["feature"][d.feature] for d in drafts),
        "country": array("H", [codes["country"][d.country] for d in drafts]).tobytes(),
        "admin": array("H", [codes["admin"][d.admin] for d in drafts]).tobytes(),
        "name_at": name_at,
        "names": names,
        "detail_at": detail_at,
        "details": details,
    }
    return sections, {"features": features, "countries": countries, "admins": admins, "rows": len(drafts)}


def _strings(values: list[str]) -> tuple[bytes, bytes]:
    at, blob = array("I", [0]), bytearray()
    for value in values:
        blob += value.encode()
        at.append(len(blob))
    return at.tobytes(), bytes(blob)


def _file(sections: dict[str, bytes], header: dict[str, object]) -> bytes:
    """Header and sections; the header says where each section starts, so it is measured before it is written."""
    places: dict[str, list[int]] = {}
    for room in (0, 1 << 20):
        at = len(MAGIC) + 8 + room
        places = {}
        for name, data in sections.items():
            at += -at % 8
            places[name] = [at, len(data)]
            at += len(data)
    head = json.dumps(header | {"stamp": stamp(), "sections": places}, ensure_ascii=False).encode()
    if len(head) > 1 << 20:
        raise ValueError(f"the header takes {len(head)} bytes, more than its room of {1 << 20}")
    out = bytearray(MAGIC + len(head).to_bytes(8, "little") + head)
    for name, data in sections.items():
        out += bytes(places[name][0] - len(out)) + data
    return bytes(out)


if __name__ == "__main__":
    print(f"{BUILT}: {build() / 1e6:.1f} MB")  # noqa: T201  # a command of its own
