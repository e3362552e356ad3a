"""Agreements of a report: its own text where it is one, else what it tells of agreements."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Agreement, Issue, Reading, Report
from dragoman.extraction.agreements.article import own_text
from dragoman.extraction.agreements.recognise import is_agreement_text
from dragoman.extraction.agreements.told import told

RULES = {
    "agreement.made": "the report tells that an agreement was signed, reached, announced or took effect",
    "agreement.agreed": "the report tells what parties agreed to, without a name for the agreement",
    "agreement.text": "the report is an agreement's own text",
    "provision.name": "the agreement's name is itself an undertaking (a ceasefire, a prisoner exchange deal)",
    "provision.on": "an agreement on or for something",
    "provision.to": "an agreement to do something",
    "provision.holds": "the agreement provides for, includes, requires something",
    "provision.under": "under the agreement something is to be done",
    "provision.agreed": "the parties agreed to or on something",
    "provision.after": "a later sentence words an undertaking (will, would, shall, is to) of the agreement told before it",
    "provision.article": "an article or point of the agreement's own text",
    "provision.topic": "an article that no frame words; what it is about gives its kind: less sure",
}


def extract(report: Report, reading: Reading) -> Iterator[Agreement | Issue]:
    """Agreements with their provisions, ids empty. ``signed``, ``effective``, ``from_``, ``until``, ``place`` and
    ``quantity`` are ``@`` and the first character of the expression that holds the value."""
    yield from own_text(report, reading) if is_agreement_text(report) else told(report, reading)
