"""Joins what the extractors found: numbers it, resolves its mentions, and ties times, places and figures to events."""

from dragoman.extraction.assemble.finds import mark
from dragoman.extraction.assemble.join import assemble, assemble_all, assemble_marked

__all__ = ["assemble", "assemble_all", "assemble_marked", "mark"]
