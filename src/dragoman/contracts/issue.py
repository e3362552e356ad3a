"""Doubt as data: what could not be resolved, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["intake", "reading", "actors", "statements", "events", "times", "places", "quantities", "agreements", "assemble"]
Level = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something a step left open: the stage, the rule that gave up, and the characters it was looking at."""

    stage: Stage
    rule: str
    level: Level
    message: str
    start: int | None = None
    end: int | None = None
