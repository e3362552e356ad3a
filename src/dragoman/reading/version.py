"""The version of what reads: told from a pipeline's own description, so that nothing must be loaded to look up kept paragraphs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dragoman import __version__

#: Rises when anything in this package changes what a paragraph reads as.
READING_VERSION = 6
#: Components that the reading needs.
NEEDED = ("tagger", "parser", "lemmatizer", "ner")


def version_of(meta: Mapping[str, Any]) -> str:
    """Names a pipeline (by its ``meta.json``), this package (whose tables it uses), and the rules of reading."""
    return f"{meta['lang']}_{meta['name']}-{meta['version']}/{__version__}.{READING_VERSION}"


def installed_version(name: str) -> str | None:
    """The version of the installed pipeline ``name``; None where its description does not show that it is there and whole."""
    found = find_spec(name) if name.isidentifier() else None
    path = Path(found.origin).with_name("meta.json") if found and found.origin else Path(name) / "meta.json"
    try:
        meta: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    whole = isinstance(meta, dict) and {"lang", "name", "version"} <= meta.keys() and set(NEEDED) <= set(meta.get("pipeline", ()))
    return version_of(meta) if whole else None
