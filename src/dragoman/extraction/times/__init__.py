"""When: time expressions with TIMEX3 value and EDTF interval, counted from explicit anchors."""

from dragoman.extraction.times.extract import extract
from dragoman.extraction.times.grammar import RULES

__all__ = ["RULES", "extract"]
