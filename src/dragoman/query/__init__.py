"""Questions to a store: read-only, bound values only, answers as typed tables."""

from dragoman.query.answer import Answer
from dragoman.query.ask import KINDS, ask, question, sql
from dragoman.query.filters import Filter
from dragoman.query.find import search
from dragoman.query.opened import OpenStore, open_for_questions
from dragoman.query.stream import stream

__all__ = ["KINDS", "Answer", "Filter", "OpenStore", "ask", "open_for_questions", "question", "search", "sql", "stream"]
