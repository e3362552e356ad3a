"""Agreements across reports: which tellings are one, and how each undertaking stands over time."""

from dragoman.record.agreements.compare import Difference, compare, omissions
from dragoman.record.agreements.follow import follow, state
from dragoman.record.agreements.identify import identify
from dragoman.record.agreements.relate import relate

__all__ = ["Difference", "compare", "follow", "identify", "omissions", "relate", "state"]
