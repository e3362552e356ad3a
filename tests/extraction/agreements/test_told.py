"""What reports tell of agreements: made or not, by whom, with whose help, and what was undertaken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Agreement, Reading, Report
from dragoman.extraction.agreements import RULES, extract
from tests.extraction.agreements.passages import NOTHING, PASSAGES, Row

Read = Callable[..., tuple[Report, Reading]]


def agreements(read: Read, text: str) -> list[Agreement]:
    return [a for a in extract(*read(text)) if isinstance(a, Agreement)]


@pytest.mark.parametrize("row", PASSAGES, ids=lambda r: r[0][:40])
def test_told(read: Read, row: Row) -> None:
    text, kind, signatories, mediators, provisions = row
    (found,) = agreements(read, text)
    assert found.kind == kind
    assert len(found.signatories) >= len(signatories)
    for name in signatories:
        assert any(name in s.text for s in found.signatories), [s.text for s in found.signatories]
    helpers = [*found.mediators, *found.guarantors, *found.witnesses]
    for name in mediators:
        assert any(name in s.text for s in helpers), [s.text for s in helpers]
    for wanted, obligor, date in provisions:
        same = [p for p in found.provisions if p.kind == wanted]
        assert same, [(p.kind, p.text) for p in found.provisions]
        if obligor:
            assert any(obligor in o.text for p in same for o in p.obligor), [(p.text, p.obligor) for p in same]
        if date:
            assert any(text[int(m[1:]) :].startswith(date) for p in same for m in (p.from_, p.until) if m)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_agreed(read: Read, text: str) -> None:
    assert agreements(read, text) == []


@pytest.mark.parametrize("row", PASSAGES, ids=lambda r: r[0][:40])
def test_evidence_is_the_text(read: Read, row: Row) -> None:
    for found in agreements(read, row[0]):
        passages = [found.evidence, *found.signatories, *found.mediators, *found.provisions, *(p.evidence for p in found.provisions)]
        passages += [o for p in found.provisions for o in (*p.obligor, *p.beneficiary)]
        assert all(row[0][x.start : x.end] == x.text for x in passages)
        assert found.evidence.rule in RULES
        assert all(p.evidence.rule in RULES for p in found.provisions)
