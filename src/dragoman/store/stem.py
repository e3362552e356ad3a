"""Words as the search index knows them: lower case, without accents, reduced to their English stem.

The stemmer is that of DuckDB's full-text extension, which comes as a wheel (``duckdb-extension-fts``). It runs in a database in
memory that holds nothing else: a store's own connection never loads code.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import duckdb
import pyarrow as pa

#: How a text falls into words; the same expression serves texts and questions.
WORDS = r"regexp_extract_all(lower(strip_accents({text})), '[\p{{L}}\p{{N}}]+')"
_STEMS = "SELECT word, stem(word, 'english') AS stem, hash(stem(word, 'english')) AS term FROM arriving"


class Stemmer:
    """Stems of words, and the number that the index keeps in place of a stem."""

    def __init__(self, extension: Path) -> None:
        self._connection = duckdb.connect(":memory:")
        self._connection.execute(f"LOAD '{str(extension).replace(chr(39), chr(39) * 2)}'")
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")

    def table(self, words: pa.Table) -> pa.Table:
        """``word``, ``stem`` and ``term`` of the column ``word``."""
        with self._connection.cursor() as cursor:
            cursor.register("arriving", words)
            return cursor.execute(_STEMS).to_arrow_table()

    def terms(self, words: Iterable[str]) -> dict[str, int]:
        """Word → term of folded words."""
        found = self.table(pa.table({"word": pa.array(sorted(set(words)), pa.string())}))
        return dict(zip(found.column("word").to_pylist(), found.column("term").to_pylist(), strict=True))

    def fold(self, text: str) -> list[str]:
        """The words of ``text``, folded, in order."""
        with self._connection.cursor() as cursor:
            row = cursor.execute(f"SELECT {WORDS.format(text='$1')}", [text]).fetchone()
        return list(row[0]) if row else []


@cache
def stemmer() -> Stemmer | None:
    """The stemmer; None where the wheel is not installed, or was made for another DuckDB."""
    wheel = find_spec("duckdb_extension_fts")
    if wheel is None or wheel.origin is None:
        return None
    extension = Path(wheel.origin).parent / "extensions" / f"v{duckdb.__version__}" / "fts.duckdb_extension"
    try:
        return Stemmer(extension)
    except duckdb.Error:
        return None
