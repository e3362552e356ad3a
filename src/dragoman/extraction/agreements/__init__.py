"""Agreements: what was undertaken, by whom, from when and until when; told in a report or read from an agreement's text.

Kinds of provisions are the variables of the Peace Accords Matrix and our additions; an agreement's kind is its stage
after PA-X. ``docs/agreements.md`` tells them.
"""

from dragoman.extraction.agreements.find import RULES, extract
from dragoman.extraction.agreements.recognise import is_agreement_text

__all__ = ["RULES", "extract", "is_agreement_text"]
