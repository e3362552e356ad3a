"""Figures in a report: how many were killed, fled, returned, were deployed or seized, how far, how long.

Ranges follow UCDP's low, best and high; vague words and bounds ACLED's points, IDMC Helix's quantifiers and ONIX code
list 215; stock and flow IDMC. ``docs/quantities.md`` tells them.
"""

from dragoman.extraction.quantities.find import RULES, extract

__all__ = ["RULES", "extract"]
