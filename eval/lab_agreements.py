"""Scores the reading of agreements' own texts on this repository's corpus (``eval/gold/agreements``): kinds of provisions,
who is bound, dates and terms, and the header. Run ``python -m eval.lab_agreements`` (``-v`` prints the misses; names of files
limit it to those). ``--closed`` scores the texts that no rule was made with (``eval/gold/agreements_closed``).

A corpus file holds agreements after lines ``=== number kind: …``, header lines ``key: values``, then the text, in which each
undertaking is marked ``{kind|who is bound|date or term:: words}``. A comment ``news prose: 102 104`` at its top names the texts
that report an agreement and must not be taken for its own text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from dragoman.config import load_settings
from dragoman.contracts import Agreement, Provision, Report
from dragoman.extraction.agreements import extract, is_agreement_text
from dragoman.intake import build_report
from dragoman.reading import MemoryKeeper, Reader, load_pipeline
from eval.lab import ROOT, DiskKeeper

GOLD = Path(__file__).resolve().parent / "gold" / "agreements"
CLOSED = GOLD.with_name("agreements_closed")
_MARK = re.compile(r"\{(\w+)\|([^|{}]*)\|([^|{}]*):: ([^{}]*)\}")
_NEWS = re.compile(r"news prose[^:\n]*:([ \d]+)")
_HEAD = re.compile(r"=== (\d+) kind: (\S+)")


@dataclass(frozen=True)
class Wanted:
    """One undertaking of the gold: its kind, characters, who is bound and the date or term ("" for none)."""

    kind: str
    start: int
    end: int
    obligor: str
    date: str


@dataclass(frozen=True)
class Gold:
    """One agreement of the corpus with its header as written."""

    number: str
    text: str
    header: dict[str, str]
    wanted: tuple[Wanted, ...]
    told: bool = False


@dataclass
class Score:
    """Counts of right and of all, by what is scored; the misses as lines."""

    right: dict[str, int] = field(default_factory=dict)
    all: dict[str, int] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def add(self, what: str, ok: bool, miss: str = "") -> None:
        """Count one answer."""
        self.all[what] = self.all.get(what, 0) + 1
        self.right[what] = self.right.get(what, 0) + ok
        if not ok and miss:
            self.misses.append(f"{what}: {miss}")

    def share(self, what: str) -> float:
        """The share of right answers."""
        return self.right.get(what, 0) / max(1, self.all.get(what, 0))


def corpus(paths: Iterable[Path] | None = None) -> Iterator[Gold]:
    """The agreements of the corpus, or of these files."""
    for path in sorted(GOLD.glob("*.txt")) if paths is None else paths:
        parts = _HEAD.split(path.read_text(encoding="utf-8"))
        news = {n for m in _NEWS.finditer(parts[0]) for n in m[1].split()}
        for number, kind, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
            yield replace(_gold(number, kind, body.strip("\n")), told=number in news)


def _gold(number: str, kind: str, body: str) -> Gold:
    lines = body.split("\n")
    named = next(n for n, line in enumerate(lines) if not re.match(r"(?:signatories|mediators|signed|effective):", line))
    header = dict.fromkeys(("signatories", "mediators", "signed", "effective"), "")
    header |= dict(line.split(":", 1) for line in lines[:named]) | {"kind": kind}
    text, wanted, at = "", [], 0
    marked = "\n".join(lines[named:])
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        wanted.append(Wanted(m[1], len(text), len(text) + len(m[4]), m[2].strip(), m[3].strip()))
        text, at = text + m[4], m.end()
    return Gold(number, text + marked[at:], {k: v.strip() for k, v in header.items()}, tuple(wanted))


def matched(wanted: tuple[Wanted, ...], found: tuple[Provision, ...]) -> list[tuple[Wanted, Provision]]:
    """Pairs of gold and found undertakings: same kind, overlapping characters, each once."""
    left, pairs = list(found), []
    for want in wanted:
        hit = next((p for p in left if p.kind == want.kind and p.start < want.end and want.start < p.end), None)
        if hit is not None:
            left.remove(hit)
            pairs.append((want, hit))
    return pairs


def _bare(text: str) -> str:
    return text.lower().strip().removeprefix("the ")


def obligor_right(want: Wanted, found: Provision) -> bool:
    """Nobody where nobody is named; else the named party among those found."""
    names = [_bare(p.text) for p in found.obligor]
    if not want.obligor:
        return not names
    return _bare(want.obligor) in " and ".join(names) or any(n and n in _bare(want.obligor) for n in names)


def date_right(want: Wanted, found: Provision, text: str) -> bool:
    """The date or term begins where a marker points, or no marker where there is none."""
    marks = [int(m[1:]) for m in (found.until, found.from_) if m]
    if not want.date:
        return not marks
    starts = [m.start() for m in re.finditer(re.escape(want.date), text)]
    return any(s - 20 <= mark <= s + len(want.date) for s in starts for mark in marks)


def score(gold: Gold, report: Report, agreement: Agreement, into: Score) -> None:
    """Adds one agreement's answers."""
    pairs = matched(gold.wanted, agreement.provisions)
    into.right["kind"] = into.right.get("kind", 0) + 2 * len(pairs)
    into.all["kind"] = into.all.get("kind", 0) + len(gold.wanted) + len(agreement.provisions)
    hit = [w for w, _ in pairs]
    for want in gold.wanted:
        if want not in hit:
            near = [p.kind for p in agreement.provisions if p.start < want.end and want.start < p.end]
            into.misses.append(f"kind: {gold.number} wanted {want.kind}, found {near}: {gold.text[want.start : want.end]!r}")
    used = [id(p) for _, p in pairs]
    into.misses += [f"kind: {gold.number} too much {p.kind}: {p.text!r}" for p in agreement.provisions if id(p) not in used]
    for want, found in pairs:
        told = [o.text for o in found.obligor]
        into.add("obligor", obligor_right(want, found), f"{gold.number} wanted {want.obligor!r}, found {told}: {found.text!r}")
        marks = [report.text[int(m[1:]) :][:20] for m in (found.from_, found.until) if m]
        into.add("date", date_right(want, found, gold.text), f"{gold.number} wanted {want.date!r}, found {marks}: {found.text!r}")
    _header(gold, report, agreement, into)


def _header(gold: Gold, report: Report, agreement: Agreement, into: Score) -> None:
    into.add("header kind", agreement.kind == gold.header["kind"], f"{gold.number} wanted {gold.header['kind']}, found {agreement.kind}")
    helpers = (*agreement.mediators, *agreement.guarantors, *agreement.witnesses)
    for key, found in (("signatories", agreement.signatories), ("mediators", helpers)):
        names = [_bare(p.text) for p in found]
        for want in filter(None, (_bare(w) for w in gold.header[key].split(";"))):
            into.add(key, any(want in n or n in want for n in names), f"{gold.number} wanted {want!r}, found {names}")
    for key, mark in (("signed", agreement.signed), ("effective", agreement.effective)):
        want = gold.header[key]
        here = report.text[int(mark[1:]) :] if mark else ""
        # The mark may stand at the hour before the day (22:00 GMT on 20 May 2013).
        into.add(key, want in here[: len(want) + 25] if want else mark is None, f"{gold.number} wanted {want!r}, found {here[:20]!r}")


def _missed(gold: Gold, into: Score) -> None:
    """A text in which no agreement was seen: every undertaking of it is missed."""
    into.right["kind"] = into.right.get("kind", 0)
    into.all["kind"] = into.all.get("kind", 0) + len(gold.wanted)


def run(paths: Iterable[Path] | None = None) -> Score:
    """The score of the whole corpus, or of these files."""
    reader = Reader(load_pipeline(load_settings().pipeline), [MemoryKeeper(5_000), DiskKeeper(ROOT / ".cache" / "readings.sqlite")])
    result = Score()
    for gold in corpus(paths):
        report = build_report(gold.text, source=gold.number)
        result.add("recognised", is_agreement_text(report) is not gold.told, gold.number)
        agreement = next((a for a in extract(report, next(reader.read([report]))) if isinstance(a, Agreement)), None)
        if agreement is None:
            _missed(gold, result)
        else:
            score(gold, report, agreement, result)
    return result


def main() -> None:
    """Print the scores, and with ``-v`` the misses."""
    named = [Path(a) for a in sys.argv[1:] if not a.startswith("-")]
    result = run(named or (sorted(CLOSED.glob("*.txt")) if "--closed" in sys.argv else None))
    if "-v" in sys.argv:
        print("\n".join(result.misses))
    for what in result.all:
        print(f"{what:14} {result.share(what):.3f}  ({result.right[what]} of {result.all[what]})")


if __name__ == "__main__":
    main()
