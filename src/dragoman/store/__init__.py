"""The DuckDB file. The only package that knows DuckDB."""

from dragoman.store.readings import StoreKeeper, open_keeper

__all__ = ["StoreKeeper", "open_keeper"]
