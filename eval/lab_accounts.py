"""Scores the folding of events across reports over this repository's own histories and incident corpora, read end to end.

Run ``python -m eval.lab_accounts`` (``-v`` prints the misses; names of histories choose some). The reports are those of
``eval/gold/histories`` and ``eval/gold/incidents/*.reports.toml``; ``eval/gold/incidents/<name>.toml`` says which passages tell
which incident:
``tells`` (a passage that holds the event's trigger; ``TYPE: passage`` takes only events of that type), ``denies`` (those of them that
deny), ``origins`` (how many origins say that it happened, or promise it), and ``daily`` (each day's telling is an incident of its own).

*Event pair F1*: units are distinct tellings (one per story and sentence: copies are folded before anything is compared, and would
only swell the numbers) whose trigger lies in an annotated passage. Every two units are a pair; gold says whether both tell one
incident, the record whether both stand in one entry. Precision, recall and F1 are over the pairs that are together. *B-cubed* is over
the same units: for each, the share of its entry that is of its incident, and the share of its incident that is in its entry.
*Unannotated* units are counted and not scored. *Disputes kept*: a denying passage stands as a denial in an entry in which another
passage of its incident stands; a passage out of which no event or denial was read is counted as unread. *Origins*: the entry that
holds most units of an incident counts as many supports as ``origins``.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, NamedTuple

from dragoman.reading import Reader
from dragoman.record.accounts import account
from dragoman.store import Store
from eval.account_store import stored
from eval.lab import ROOT, reader
from eval.lab_histories import reports

HISTORIES = ROOT / "eval" / "gold" / "histories"
INCIDENTS = ROOT / "eval" / "gold" / "incidents"
#: The half that rules may be tuned on; nobody looks at the misses of the other.
TUNED = frozenset({"daro", "karun", "nk2020", "orsk", "selma", "tamrit", "river", "delta", "highland"})
_UNITS = """
SELECT c.entry, c.bearing, r.day, r.text, coalesce(e.type, ''), coalesce(e.trigger_start, c.start_), coalesce(e.trigger_end, c.end_),
  c.rule, c.reason, n.supports
FROM entry_claims c JOIN entries n USING (entry) JOIN reports r ON r.report = c.report
LEFT JOIN events e ON e.report = c.report AND e.id = c.event
WHERE c.rule <> 'record.copy' ORDER BY r.seq, 6, 5
"""


class Unit(NamedTuple):
    """One distinct telling: its entry, how it bears, and the incident that the annotation gives it (None: unannotated)."""

    entry: str
    bearing: str
    incident: str | None
    passage: str
    supports: int
    told: str


@dataclass
class Score:
    """Counts of one or more histories."""

    both: int = 0
    ours: int = 0
    gold: int = 0
    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    unannotated: int = 0
    kept: int = 0
    disputes: int = 0
    unread: int = 0
    origins_right: int = 0
    origins: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add another's counts."""
        for name in ("both", "ours", "gold", "unannotated", "kept", "disputes", "unread", "origins_right", "origins"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.precision += other.precision
        self.recall += other.recall


def units(store: Store, incidents: Mapping[str, Any]) -> Iterator[Unit]:
    """The distinct tellings of a store whose entries are made."""
    for entry, bearing, day, text, type_, start, end, rule, reason, supports in store.connection.execute(_UNITS).fetchall():
        incident, passage = _incident(incidents, text, type_, start, end)
        if incident and incidents[incident].get("daily"):
            incident = f"{incident} {day}"
        yield Unit(entry, bearing, incident, passage, supports, f"{day} {text[max(0, start - 30) : end + 40]!r} ({rule}: {reason})")


def _incident(incidents: Mapping[str, Any], text: str, type_: str, start: int, end: int) -> tuple[str | None, str]:
    for name, incident in incidents.items():
        for told in incident["tells"]:
            kind, passage = told.split(": ", 1) if ": " in told[:12] else ("", told)
            at = text.find(passage)
            while at >= 0:
                inside = (at <= start and end <= at + len(passage)) if type_ else (start <= at and at + len(passage) <= end)
                if inside and kind in ("", type_):
                    return name, told
                at = text.find(passage, at + 1)
    return None, ""


def score(store: Store, incidents: Mapping[str, Any]) -> Score:
    """Set the entries of a store against the incidents."""
    every = list(units(store, incidents))
    told = [u for u in every if u.incident is not None]
    result = Score(unannotated=len(every) - len(told))
    for a, b in combinations(told, 2):
        ours, gold = a.entry == b.entry, a.incident == b.incident
        result.both, result.ours, result.gold = result.both + (ours and gold), result.ours + ours, result.gold + gold
        if ours != gold:
            result.misses.append(f"{'joined' if ours else 'apart '} {a.incident} | {b.incident}\n      {a.told}\n      {b.told}")
    _b_cubed(told, result)
    for name, incident in incidents.items():
        _disputes(name, incident, told, result)
        if not incident.get("daily"):
            _origins(name, incident, told, result)
    return result


def _b_cubed(told: list[Unit], result: Score) -> None:
    entries, incidents = Counter(u.entry for u in told), Counter(u.incident for u in told)
    shared = Counter((u.entry, u.incident) for u in told)
    for u in told:
        result.precision.append(shared[u.entry, u.incident] / entries[u.entry])
        result.recall.append(shared[u.entry, u.incident] / incidents[u.incident])


def _disputes(name: str, incident: Mapping[str, Any], told: list[Unit], result: Score) -> None:
    entries: dict[str, set[str]] = defaultdict(set)
    for u in told:
        if u.incident == name and u.bearing != "denies":
            entries[u.entry].add(u.passage)
    for passage in incident.get("denies", ()):
        result.disputes += 1
        denials = [u for u in told if u.passage == passage]
        others = [u for u in told if u.incident == name and u.passage not in incident["denies"]]
        if not denials or not others:
            result.unread += 1
        elif any(u.bearing == "denies" and u.entry in entries for u in denials):
            result.kept += 1
        else:
            result.misses.append(f"lost   {name}: {passage!r}")


def _origins(name: str, incident: Mapping[str, Any], told: list[Unit], result: Score) -> None:
    of = Counter(u.entry for u in told if u.incident == name)
    if not of:
        return
    entry = of.most_common(1)[0][0]
    supports = next(u.supports for u in told if u.entry == entry)
    result.origins += 1
    result.origins_right += supports == incident["origins"]
    if supports != incident["origins"]:
        result.misses.append(f"counts {name}: {supports} origins, expected {incident['origins']}")


def f1(one: Score) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs."""
    p, r = one.both / one.ours if one.ours else 1.0, one.both / one.gold if one.gold else 1.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def line(name: str, one: Score) -> str:
    """A score as it prints."""
    p, r, f = f1(one)
    bp, br = (sum(v) / len(v) if v else 1.0 for v in (one.precision, one.recall))
    b3 = 2 * bp * br / (bp + br) if bp + br else 0.0
    units = f"{len(one.precision)} tellings, {one.unannotated} unannotated"
    told = f"pairs P {p:.3f} R {r:.3f} F1 {f:.3f} ({one.both} of {one.gold})  B3 F1 {b3:.3f} ({units})"
    disputes = f"disputes {one.kept}/{one.disputes - one.unread}" + (f" (+{one.unread} unread)" if one.unread else "")
    return f"{name:10} {told}  {disputes}  origins {one.origins_right}/{one.origins}"


def measure(name: str, read: Reader) -> Score:
    """The score of one history or corpus."""
    own = INCIDENTS / f"{name}.reports.toml"
    told = tomllib.loads((own if own.exists() else HISTORIES / f"{name}.toml").read_text(encoding="utf-8"))
    incidents = tomllib.loads((INCIDENTS / f"{name}.toml").read_text(encoding="utf-8"))
    with stored(list(reports(told)), read) as store:
        account(store)
        return score(store, incidents)


def main(names: Iterable[str], verbose: bool) -> None:
    """Print the scores of all, and of both halves."""
    read = reader()
    wanted = list(names) or sorted(p.stem for p in INCIDENTS.glob("*.toml") if not p.name.endswith(".reports.toml"))
    halves: dict[str, Score] = {"tuned": Score(), "held out": Score(), "all": Score()}
    for name in wanted:
        one = measure(name, read)
        print(line(name, one))
        if verbose:
            print(*(f"   {m}" for m in one.misses), sep="\n")
        halves["tuned" if name in TUNED else "held out"].add(one)
        halves["all"].add(one)
    for name, half in halves.items():
        print(line(name, half))


if __name__ == "__main__":
    main([a for a in sys.argv[1:] if a != "-v"], "-v" in sys.argv)
