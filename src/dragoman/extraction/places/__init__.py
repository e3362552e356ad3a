"""Places: every mention of a place with its identity, position, country, claims, and how the sentence stands to it."""

from dragoman.extraction.places.find import extract
from dragoman.extraction.places.rules import RULES

__all__ = ["RULES", "extract"]
