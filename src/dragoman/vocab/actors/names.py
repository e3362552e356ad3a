"""Given names and the gender they mostly go with, for telling he from she."""

from __future__ import annotations

from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.tables import table

GIVEN = "actors/given_names.tsv"


@cache
def given_names() -> dict[str, str]:
    """Given name → m, f, or u (both). Raises DataFileError for another gender or a name listed twice."""
    found: dict[str, str] = {}
    for row in table(GIVEN, ("gender", "region", "names")):
        if row["gender"] not in ("m", "f", "u"):
            raise DataFileError(f"{GIVEN}: gender {row['gender']!r} is none of m, f, u.")
        for name in row["names"].split():
            found[name] = row["gender"] if found.get(name, row["gender"]) == row["gender"] else "u"
    return found
