"""dragoman: conflict reporting in, a sourced record of a conflict and its settlement out.

    import dragoman

    with dragoman.open("sudan.duckdb") as store:
        for event in store.events(who="army", since="2024-05-01", status="occurred"):
            print(event.day_from, event.type, event.sentence)

What opens a store is loaded when it is first asked for; spaCy is loaded only to read reports, never to ask a store.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from dragoman.contracts import DragomanError, Record, SettingsError, StoreError

__version__ = "0.1.0"
__all__ = ["Answer", "DragomanError", "OpenStore", "Record", "SettingsError", "StoreError", "__version__", "open"]

#: What ``__init__.pyi`` declares and ``dragoman.query`` holds.
_OF_QUERY = {"Answer": "Answer", "OpenStore": "OpenStore", "open": "open_for_questions"}


def __getattr__(name: str) -> Any:
    if name not in _OF_QUERY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("dragoman.query"), _OF_QUERY[name])
