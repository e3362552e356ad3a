"""Sets what later reports say against the provisions of an agreement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import cast

from dragoman.contracts import Record
from dragoman.contracts.entries import AgreementEntry, Bearing, Phase, Proof, ProvisionEntry, Side
from dragoman.record.agreements.deadline import last_day
from dragoman.record.agreements.identify import names
from dragoman.record.agreements.told import Told, day_of, pattern, told
from dragoman.vocab.record import Matter, matters, phases, thirds

_BEARING: dict[Phase, Bearing] = {
    "done": "supporting", "begun": "supporting", "holding": "supporting", "failed": "contradicting", "broken": "contradicting",
    "collapsed": "contradicting", "delayed": "delaying", "extended": "extending", "amended": "amending",
}  # fmt: skip
#: What a speaker hopes, demands or threatens tells nothing of what has happened.
_NO_FACT = frozenset({"promises", "demands", "threatens", "believes", "asks", "welcomes"})
_WORD = re.compile(r"[\w’'-]+")
_SHARED = frozenset(_WORD.findall("the of and a an both two all sides side parties party its their each for"))


def relate(entry: AgreementEntry, records: Iterable[Record]) -> Iterator[tuple[str, Proof]]:
    """Provision ids with the claims that bear on them, in the order of the records.

    The report that first words the provisions is no evidence on them, nor is a passage that words one again. A sentence that
    fits several provisions equally well bears on none.
    """
    first = {p.sources[0].report for p in entry.provisions}
    wording = {(s.report, s.start, s.end) for p in entry.provisions for s in p.sources}
    for record in records:
        if record.report.id in first or day_of(record) is None:
            continue
        for one in told(record):
            if any(r == record.report.id and s < one.cited.end and e > one.cited.start for r, s, e in wording):
                continue
            for provision in _bears_on(entry, one):
                yield provision.id, proof(provision, one)


def proof(provision: ProvisionEntry, one: Told) -> Proof:
    """What a sentence says of a provision."""
    phase = phase_of(matters()[provision.kind], one)
    until = next((d for edtf in reversed(one.dates) if (d := last_day(edtf))), None) if phase in ("extended", "delayed") else None
    return Proof(
        cited=one.cited,
        bearing=_BEARING.get(phase, "neutral"),
        phase=phase,
        side=_side(provision, one),
        speaker=one.speaker,
        until=until,
        rule=f"follow.{phase}",
    )


def phase_of(matter: Matter, one: Told) -> Phase:
    """How far the sentence says that the matter has got. Nothing that is hoped, planned or demanded is a fact."""
    found = [p for p, words in phases() if pattern(words).search(one.low)]
    if one.act in _NO_FACT and "extended" not in found:
        return "promised"
    if found and found[0] == "extended" and pattern(("agreed to", "agreed", "has been", "was", "were", "extended")).search(one.low):
        return "extended"
    if "promised" in found and not ({"broken", "collapsed"} & set(found) and matter.standing):
        return "delayed" if "delayed" in found else "promised"
    found = [p for p in found if p != "extended" and (matter.standing or p not in ("broken", "collapsed", "holding"))]
    if not matter.standing and matter.done and (not found) and pattern(matter.done).search(one.low):
        return "done"
    if matter.standing and pattern(("no violations", "no incidents", "no shelling", "no attacks")).search(one.low):
        return "holding"
    return cast("Phase", found[0]) if found else "mentioned"


def _bears_on(entry: AgreementEntry, one: Told) -> list[ProvisionEntry]:
    """By kind first; then, where several are of that kind, by place and by who is bound."""
    found: list[ProvisionEntry] = []
    by_kind: dict[str, list[ProvisionEntry]] = {}
    for provision in entry.provisions:
        if provision.kind in matters():
            by_kind.setdefault(provision.kind, []).append(provision)
    for kind, group in by_kind.items():
        if not _about(matters()[kind], one, kind):
            continue
        scored = sorted(((_fit(p, one), p) for p in group), key=lambda s: -s[0])
        best = scored[0][0]
        if best >= 0 and [s for s, _ in scored].count(best) == 1:
            found.append(scored[0][1])
    return found


def _about(matter: Matter, one: Told, kind: str) -> bool:
    if kind == "cease" and any(e.type == "ASSAULT" and e.status in ("occurred", "ongoing") for e in one.events):
        return True
    return any(all(pattern((w,), whole=False).search(one.low) for w in words) for words in matter.words)


def _fit(provision: ProvisionEntry, one: Told) -> int:
    """Shared places count two, a shared name of who is bound one; a provision's places that the sentence lacks exclude it
    where the sentence names another place."""
    said = names(one.cited.text)
    places = 2 * len(set(provision.places) & said)
    bound = len(_words(provision.obligor) & set(_WORD.findall(one.low)))
    if provision.places and not places:
        return -1 if not matters()[provision.kind].standing else 0
    return places + bound


def _words(texts: Iterable[str]) -> set[str]:
    return {w for t in texts for w in _WORD.findall(t.lower())} - _SHARED


def _side(provision: ProvisionEntry, one: Told) -> Side:
    """Whose word it is. A party that tells of its own duty is believed less than anybody else."""
    if one.speaker is None:
        return "report"
    low = one.speaker.lower()
    if pattern(thirds(), whole=False).search(low):
        return "third"
    return "obligor" if _words((low,)) & _words(provision.obligor) else "party"
