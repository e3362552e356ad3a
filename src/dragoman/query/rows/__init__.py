"""Typed rows: a frozen dataclass for each kind that can be asked for."""

from collections.abc import Mapping
from typing import Any

from dragoman.query.rows.base import Claim, Row
from dragoman.query.rows.claims import (
    ActorRow,
    AgreementRow,
    EventRow,
    IssueRow,
    PlaceRow,
    ProvisionRow,
    QuantityRow,
    StatementRow,
)
from dragoman.query.rows.found import Found
from dragoman.query.rows.identities import IdentityIssueRow, IdentityRow, OfficeRow
from dragoman.query.rows.stories import CopyRow, EntryClaimRow, EntryRow, StoryChangeRow, StoryRow

#: Kind → the dataclass of its rows.
ROWS: Mapping[str, type[Any]] = {
    "events": EventRow,
    "statements": StatementRow,
    "actors": ActorRow,
    "places": PlaceRow,
    "agreements": AgreementRow,
    "provisions": ProvisionRow,
    "quantities": QuantityRow,
    "identities": IdentityRow,
    "offices": OfficeRow,
    "identity_issues": IdentityIssueRow,
    "issues": IssueRow,
    "stories": StoryRow,
    "copies": CopyRow,
    "story_changes": StoryChangeRow,
    "entries": EntryRow,
    "entry_claims": EntryClaimRow,
}

__all__ = [
    "ROWS",
    "ActorRow",
    "AgreementRow",
    "Claim",
    "CopyRow",
    "EntryClaimRow",
    "EntryRow",
    "EventRow",
    "Found",
    "IdentityIssueRow",
    "IdentityRow",
    "IssueRow",
    "OfficeRow",
    "PlaceRow",
    "ProvisionRow",
    "QuantityRow",
    "Row",
    "StatementRow",
    "StoryChangeRow",
    "StoryRow",
]
