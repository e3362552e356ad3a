"""The DuckDB file. The only package that knows DuckDB."""

from dragoman.store.load import report_of
from dragoman.store.packed import Packed, pack
from dragoman.store.readings import StoreKeeper
from dragoman.store.search import AMONG, Among, Hit, SearchIndex
from dragoman.store.stem import Stemmer, stemmer
from dragoman.store.store import Store, open_store

__all__ = [
    "AMONG",
    "Among",
    "Hit",
    "Packed",
    "SearchIndex",
    "Stemmer",
    "Store",
    "StoreKeeper",
    "open_store",
    "pack",
    "report_of",
    "stemmer",
]
