"""How far reviewers agree, field by field, and where they do not. Words that settle are no independent judgement: they are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import orjson

from dragoman.contracts.review import FIELDS, AgreementFigure, ClaimKind, Disagreement, Ruling, Voice
from dragoman.record.review.alpha import alpha, percent
from dragoman.record.review.fold import Ground, live, voices
from dragoman.record.review.links import pairs, words
from dragoman.record.review.values import same

STANDS, SAME, ALL = "stands", "same", "all"
_REJECTED = "rejected"


def figures(rulings: Iterable[Ruling]) -> list[AgreementFigure]:
    """Agreement of independent reviewers for each kind: on whether the claim stands, on each field, on the whole answer (``all``).

    A field's units are claims that two or more reviewers let stand; who left a field as it was answered as the machine did.
    """
    answers: dict[tuple[ClaimKind, str], list[list[str]]] = defaultdict(list)
    for (kind, _, _), its in _independent(rulings):
        for name, given in _answers(kind, its).items():
            answers[kind, name].append(list(given.values()))
    found = []
    for kind in FIELDS:
        for name in (STANDS, *FIELDS[kind], ALL):
            units = [u for u in answers.get((kind, name), ()) if len(u) > 1]
            if units:
                found.append(AgreementFigure(kind=kind, field=name, units=len(units), percent=percent(units), alpha=alpha(units)))
    return found


def disagreements(rulings: Iterable[Ruling]) -> list[Disagreement]:
    """Where independent reviewers gave different answers, in the order of the claims; then claims joined by one and parted by another."""
    all_rulings = list(rulings)
    settled = {ground for ground, its in voices(all_rulings).items() if any(v.settles for v in its)}
    found = []
    for ground, its in _independent(all_rulings):
        kind, target, _ = ground
        for name, given in _answers(kind, its).items():
            if name != ALL and len(set(given.values())) > 1:
                told = tuple(sorted(given.items()))
                found.append(Disagreement(kind=kind, targets=(target,), field=name, answers=told, settled=ground in settled))
    return found + list(_linked(all_rulings))


def _independent(rulings: Iterable[Ruling]) -> Iterator[tuple[Ground, list[Voice]]]:
    for ground, its in sorted(voices(rulings).items()):
        alone = [v for v in its if not v.settles]
        if len(alone) > 1:
            yield ground, alone


def _answers(kind: ClaimKind, its: Iterable[Voice]) -> dict[str, dict[str, str]]:
    """Field → reviewer → answer (JSON)."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for v in its:
        found[STANDS][v.reviewer] = "yes" if v.stands else "no"
        if not v.stands:
            found[ALL][v.reviewer] = _REJECTED
            continue
        whole = _whole(kind, v)
        for name, answer in whole.items():
            found[name][v.reviewer] = answer
        found[ALL][v.reviewer] = "\n".join(whole.values())
    return found


def _whole(kind: ClaimKind, v: Voice) -> dict[str, str]:
    machine: Mapping[str, object] = orjson.loads(v.last.machine[0])
    return {name: v.corrections.get(name) or same(kind, name, machine.get(name)) for name in FIELDS[kind]}


def _linked(rulings: Iterable[Ruling]) -> Iterator[Disagreement]:
    linking = [r for r in live(rulings) if r.action in ("merge", "split")]
    for kind in FIELDS:
        mine = [r for r in linking if r.kind == kind]
        ended = words(r for r in mine if r.settles)
        said: dict[frozenset[str], dict[str, str]] = defaultdict(dict)
        for r in mine:
            if not r.settles:
                for pair in pairs(r):
                    said[pair][r.reviewer] = "yes" if r.action == "merge" else "no"
        for pair, given in sorted(said.items(), key=lambda i: sorted(i[0])):
            if len(set(given.values())) > 1:
                told = tuple(sorted(given.items()))
                yield Disagreement(kind=kind, targets=tuple(sorted(pair)), field=SAME, answers=told, settled=pair in ended)
