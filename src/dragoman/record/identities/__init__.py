"""Who is who across the reports of a store, in which office and over which days; or left open with the candidates."""

from dragoman.record.identities.identify import identify
from dragoman.record.identities.rules import RULES
from dragoman.record.identities.tell import identities, offices, tell

__all__ = ["RULES", "identify", "identities", "offices", "tell"]
