"""The DuckDB file. The only package that knows DuckDB."""

from dragoman.store.load import report_of, report_within
from dragoman.store.packed import Packed, merged, pack
from dragoman.store.readings import StoreKeeper
from dragoman.store.rows import rows_mark
from dragoman.store.search import AMONG, Among, Hit, SearchIndex
from dragoman.store.stem import Stemmer, stemmer
from dragoman.store.store import KeptRecord, Store, open_store

__all__ = [
    "AMONG",
    "Among",
    "Hit",
    "KeptRecord",
    "Packed",
    "SearchIndex",
    "Stemmer",
    "Store",
    "StoreKeeper",
    "merged",
    "open_store",
    "pack",
    "report_of",
    "report_within",
    "rows_mark",
    "stemmer",
]
