"""Joins what the extractors found: numbers it, resolves its mentions, and ties times, places and figures to events."""

from dragoman.extraction.assemble.join import assemble, assemble_all

__all__ = ["assemble", "assemble_all"]
