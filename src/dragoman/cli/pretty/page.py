"""The page: report, who says what, what happened, what was agreed, figures, what was left open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from dragoman.cli.pretty.names import Names, bounds
from dragoman.cli.terminal import plain
from dragoman.contracts import Agreement, Event, Evidence, Issue, Provision, Quantity, Record, Report, Span, Statement


class Page:
    """Prints one record.

    ``explain`` adds the rule and the words it fired on to each line; ``languages`` are the reader's for disputed places.
    """

    def __init__(self, record: Record, *, explain: bool = False, languages: Sequence[str] = ()) -> None:
        self._record = record
        self._explain = explain
        self._names = Names(record, languages)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Yields the page's parts."""
        record = self._record
        yield from _head(record.report)
        yield from self._section("Who says what", (self._statement(s) for s in record.statements))
        yield from self._section("What happened", (self._event(e) for e in record.all_events))
        yield from self._section("What was agreed", (self._agreement(a) for a in record.agreements))
        yield from self._section("Figures", (self._figure(q) for q in record.quantities))
        if self._explain:
            yield from self._section("Actors, places, times", self._entities())
        yield from self._section("Left open", (_issue(i) for i in record.issues))

    def _section(self, title: str, blocks: Iterable[Text]) -> Iterator[RenderableType]:
        found = list(blocks)
        if found:
            yield plain(f"\n{title}", style="bold")
            for block in found:
                yield Padding(block, (0, 0, 0, 2))

    def _statement(self, s: Statement) -> Text:
        role = self._names.role(s.speaker)
        line = _line(s.id, self._names.who(s.speaker), f" ({role})" if role else "")
        about = [s.act, s.mode, f"to {self._names.who(s.addressee)}" if s.addressee else "", s.venue.text if s.venue else ""]
        line.append_text(plain(" — " + ", ".join(x for x in [*about, self._names.when(s.time), f"in {s.within}" if s.within else ""] if x)))
        for repeat in s.repeats:
            line.append_text(plain(f"; also at {repeat.start}–{repeat.end}"))
        for piece in s.content:
            line.append_text(self._quote(piece))
        for inserted in s.insertions:
            line.append_text(plain(f"\n   not said, put in by an editor: {self._record.report.text[inserted.start : inserted.end]}"))
        return line.append_text(self._rule(s.evidence, s.cue.text if s.cue else ""))

    def _event(self, e: Event) -> Text:
        line = _line(e.id, f"{e.type}{'/' + e.mode if e.mode else ''}", f" {e.status}", style="cyan")
        facts = [self._names.when(e.time), self._names.where(e.place), *(self._names.figure(q) for q in e.quantities)]
        line.append_text(plain("".join(f" · {x}" for x in facts if x)))
        recipients = f" → {self._names.all(e.recipients)}" if e.recipients else ""
        inside = f"; told in {e.within}" if e.within else ""
        line.append_text(plain(f"\n   {self._names.all(e.actors)}{recipients}; according to {self._names.source(e.according_to)}{inside}"))
        line.append_text(self._quote(e.sentence))
        return line.append_text(self._rule(e.evidence, e.trigger.text))

    def _agreement(self, a: Agreement) -> Text:
        line = _line(a.id, a.title or a.kind, f" ({a.kind})", style="cyan")
        dates = [("signed", self._names.when(a.signed)), ("in force", self._names.when(a.effective))]
        line.append_text(plain("".join(f" · {what} {when}" for what, when in dates if when)))
        line.append_text(plain(f"\n   between {self._names.all(a.signatories)}"))
        if a.mediators:
            line.append_text(plain(f"; mediated by {self._names.all(a.mediators)}"))
        for provision in a.provisions:
            line.append_text(self._provision(provision))
        if a.partial:
            line.append_text(plain("\n   A report tells only part: other provisions may exist.", style="dim"))
        return line.append_text(self._rule(a.evidence, a.title or ""))

    def _provision(self, p: Provision) -> Text:
        when = [("from", self._names.when(p.from_)), ("until", self._names.when(p.until))]
        facts = "".join(f" · {word} {x}" for word, x in [*when, ("at", self._names.where(p.place))] if x)
        line = plain(f"\n   {p.id} {p.kind}: {self._names.all(p.obligor)}{facts}; according to {self._names.source(p.according_to)}")
        return line.append_text(self._quote(p)).append_text(self._rule(p.evidence, ""))

    def _figure(self, q: Quantity) -> Text:
        about = [q.what or q.unit or "", q.flow or "", q.of or "", bounds(q.low, q.high), f"best {q.best:,g}" if q.best is not None else ""]
        line = _line(q.id, q.text, " — " + ", ".join(x for x in about if x))
        return line.append_text(self._rule(q.evidence, q.text))

    def _entities(self) -> Iterator[Text]:
        for actor in self._record.actors:
            about = ", ".join(x for x in (actor.kind, actor.role, actor.country, *actor.sectors) if x)
            yield _line(actor.id, actor.name, f" — {about}; {len(actor.mentions)} mentions").append_text(
                self._rule(actor.evidence, actor.evidence.text)
            )
        for place in self._record.places:
            at = f"{place.lat:.2f}, {place.lon:.2f}" if place.lat is not None and place.lon is not None else "no coordinates"
            yield _line(place.id, place.name, f" — {at}").append_text(self._rule(place.evidence, place.evidence.text))
        for time in self._record.times:
            about = ", ".join(x for x in (time.edtf, time.value, time.type, time.anchor) if x)
            yield _line(time.id, time.text, f" — {about}").append_text(self._rule(time.evidence, time.text))

    def _quote(self, span: Span) -> Text:
        text = self._record.report.text[span.start : span.end].replace("\n", " ")
        return plain(f"\n   “{text}” [{span.start}–{span.end}]", style="dim")

    def _rule(self, evidence: Evidence, words: str) -> Text:
        if not self._explain:
            return Text()
        on = f" on “{words}”" if words else ""
        return plain(f"\n   rule {evidence.rule} v{evidence.rule_version}{on} [{evidence.start}–{evidence.end}]", style="magenta")


def _head(report: Report) -> Iterator[RenderableType]:
    yield Rule(plain(report.title or report.source_id or report.id), align="left")
    dateline = report.dateline
    filed = " ".join(x for x in (dateline.place, dateline.date) if x) if dateline else ""
    origin = [report.outlet or "", report.outlet_country or "", f"agency {report.agency}" if report.agency else ""]
    carried = [
        f"carried by {report.carrier}" if report.carrier else "",
        report.published or "",
        f"filed {filed}" if filed else "",
        report.source,
    ]
    yield plain(" · ".join(x for x in [*origin, *carried] if x), style="dim")


def _line(name: str, main: str, rest: str, style: str = "green") -> Text:
    return plain(f"{name} ", style="dim").append_text(plain(main, style=style)).append_text(plain(rest))


def _issue(issue: Issue) -> Text:
    at = f" [{issue.start}–{issue.end}]" if issue.start is not None else ""
    return plain(f"{issue.stage} {issue.level}: {issue.message}{at}")
