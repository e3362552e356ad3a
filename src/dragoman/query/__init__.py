"""Questions to a store: read-only, bound values only, answers as typed tables."""

from dragoman.query.answer import Answer
from dragoman.query.ask import KINDS, ask, search, sql
from dragoman.query.filters import Filter

__all__ = ["KINDS", "Answer", "Filter", "ask", "search", "sql"]
