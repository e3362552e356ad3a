"""Joins what the extractors found: numbers it, resolves its mentions, and ties times, places and figures to events."""

from dragoman.extraction.assemble.join import assemble

__all__ = ["assemble"]
