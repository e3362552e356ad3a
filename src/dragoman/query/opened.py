"""The door for Python: an open store and its questions as methods."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

from dragoman.contracts import Record, SettingsError
from dragoman.query.answer import Answer
from dragoman.query.ask import ask, sql
from dragoman.query.filters import Filter
from dragoman.query.find import search
from dragoman.query.rows import (
    ActorRow,
    AgreementRow,
    CopyRow,
    EntryClaimRow,
    EntryRow,
    EventRow,
    Found,
    IdentityIssueRow,
    IdentityRow,
    IssueRow,
    OfficeRow,
    PlaceRow,
    ProvisionRow,
    QuantityRow,
    StatementRow,
    StoryChangeRow,
    StoryRow,
)
from dragoman.store import Store, open_store
from dragoman.store.load_record import record_of
from dragoman.store.stories import StoryRows

Day = date | str | None


class OpenStore:
    """A store, open for questions only. Use it in a ``with`` block, or close it.

    Each question gives an ``Answer``: iterate over it for typed rows, or take it as Arrow, pandas, polars, CSV or Parquet. Names
    match anywhere in a name, whatever the case; ``since`` and ``until`` are days (``date`` or ``"2024-05-01"``), both inclusive.
    All questions raise StoreError where the store cannot be read, and SettingsError where a value cannot be used.
    """

    def __init__(self, path: str | Path) -> None:
        self._stack = ExitStack()
        self._store: Store = self._stack.enter_context(open_store(Path(path), read_only=True))

    def __enter__(self) -> OpenStore:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._stack.close()

    def events(
        self,
        *,
        who: str | None = None,
        type: str | None = None,
        place: str | None = None,
        since: Day = None,
        until: Day = None,
        status: str | None = None,
        according_to: str | None = None,
        country: str | None = None,
        words: str | None = None,
        outermost: bool | None = None,
        limit: int | None = None,
    ) -> Answer[EventRow]:
        """Who did what to whom. ``type`` is ASSAULT or ASSAULT/drone; ``status`` one or several, set off by commas;
        ``outermost`` leaves out what is told inside another event of its sentence."""
        asked = {"who": who, "type": type, "place": place, "status": status, "according_to": according_to, "outermost": outermost}
        return self._ask("events", limit, since=since, until=until, country=country, words=words, **asked)

    def statements(
        self,
        *,
        who: str | None = None,
        act: str | None = None,
        since: Day = None,
        until: Day = None,
        country: str | None = None,
        words: str | None = None,
        limit: int | None = None,
    ) -> Answer[StatementRow]:
        """Who says what. ``act`` is asserts, denies, promises …; ``country`` the speaker's, ISO 3166-1 alpha-3."""
        return self._ask("statements", limit, who=who, act=act, since=since, until=until, country=country, words=words)

    def actors(
        self, *, who: str | None = None, kind: str | None = None, country: str | None = None, limit: int | None = None
    ) -> Answer[ActorRow]:
        """Those who speak and act, report by report; ``kind`` is person, organisation, state, group …"""
        return self._ask("actors", limit, who=who, type=kind, country=country)

    def places(
        self, *, place: str | None = None, feature: str | None = None, country: str | None = None, limit: int | None = None
    ) -> Answer[PlaceRow]:
        """Places, by any of their names; ``feature`` is a GeoNames feature code."""
        return self._ask("places", limit, place=place, type=feature, country=country)

    def agreements(
        self, *, who: str | None = None, kind: str | None = None, words: str | None = None, limit: int | None = None
    ) -> Answer[AgreementRow]:
        """Agreements as reports tell them; ``who`` is a signatory or mediator."""
        return self._ask("agreements", limit, who=who, type=kind, words=words)

    def provisions(
        self,
        *,
        who: str | None = None,
        kind: str | None = None,
        place: str | None = None,
        words: str | None = None,
        limit: int | None = None,
    ) -> Answer[ProvisionRow]:
        """Undertakings; ``who`` owes or is owed, ``kind`` is a variable of the Peace Accords Matrix or one of our additions."""
        return self._ask("provisions", limit, who=who, type=kind, place=place, words=words)

    def quantities(
        self, *, what: str | None = None, who: str | None = None, words: str | None = None, limit: int | None = None
    ) -> Answer[QuantityRow]:
        """Figures with their ranges; ``what`` is killed, wounded, displaced …"""
        return self._ask("quantities", limit, type=what, who=who, words=words)

    def identities(
        self, *, who: str | None = None, kind: str | None = None, country: str | None = None, limit: int | None = None
    ) -> Answer[IdentityRow]:
        """Who is who across reports (after ``dragoman identify``), by any of their names."""
        return self._ask("identities", limit, who=who, type=kind, country=country)

    def offices(
        self,
        *,
        who: str | None = None,
        office: str | None = None,
        country: str | None = None,
        since: Day = None,
        until: Day = None,
        limit: int | None = None,
    ) -> Answer[OfficeRow]:
        """Persons in offices, on the days that reports give them (after ``dragoman identify``)."""
        return self._ask("offices", limit, who=who, type=office, country=country, since=since, until=until)

    def identity_issues(self, *, rule: str | None = None, words: str | None = None, limit: int | None = None) -> Answer[IdentityIssueRow]:
        """What stays open of who is who."""
        return self._ask("identity_issues", limit, type=rule, words=words)

    def stories(self, *, origin: str | None = None, since: Day = None, until: Day = None, limit: int | None = None) -> Answer[StoryRow]:
        """Stories that several reports are copies of (after ``dragoman stories``), those with most copies first."""
        return self._ask("stories", limit, who=origin, since=since, until=until)

    def copies(self, *, origin: str | None = None, part: str | None = None, limit: int | None = None) -> Answer[CopyRow]:
        """Every report's place in its story (after ``dragoman stories``)."""
        return self._ask("copies", limit, who=origin, type=part)

    def story_changes(self, *, kind: str | None = None, words: str | None = None, limit: int | None = None) -> Answer[StoryChangeRow]:
        """What copies change in meaning: a figure, a name, a date, a negation (after ``dragoman stories``)."""
        return self._ask("story_changes", limit, type=kind, words=words)

    def entries(
        self,
        *,
        who: str | None = None,
        type: str | None = None,
        place: str | None = None,
        since: Day = None,
        until: Day = None,
        status: str | None = None,
        country: str | None = None,
        words: str | None = None,
        disputed: bool | None = None,
        limit: int | None = None,
    ) -> Answer[EntryRow]:
        """Events across reports, with supports and disputes counted by origin (after ``dragoman record``)."""
        asked = {"disputed": disputed, "who": who, "type": type, "place": place, "status": status, "country": country, "words": words}
        return self._ask("entries", limit, since=since, until=until, **asked)

    def entry_claims(
        self, *, who: str | None = None, bearing: str | None = None, words: str | None = None, limit: int | None = None
    ) -> Answer[EntryClaimRow]:
        """The claims that bear on entries, each with the reason; ``who`` is a speaker or an origin."""
        return self._ask("entry_claims", limit, who=who, type=bearing, words=words)

    def issues(
        self, *, stage: str | None = None, level: str | None = None, words: str | None = None, limit: int | None = None
    ) -> Answer[IssueRow]:
        """What the steps left open; ``level`` is info, warning or error."""
        return self._ask("issues", limit, type=stage, status=level, words=words)

    def search(self, words: str, *, among: str = "reports", limit: int = 50) -> Answer[Found]:
        """Reports, or statements, that hold all of the words; a phrase stands in quotation marks. The nearest come first."""
        return search(self._store, words, limit, among)

    def sql(self, query: str) -> Answer[dict[str, Any]]:
        """The answer to a query in DuckDB's SQL. It can neither write nor reach other files."""
        return sql(self._store, query)

    def reports(self, report: str) -> Record:
        """The whole record of one report (its id): every claim with its evidence, and the story that ``dragoman stories`` found.

        Raises SettingsError where there is none.
        """
        for line in self._store.lines([report]):
            record = record_of(line)
            return replace(record, report=replace(record.report, story=StoryRows(self._store.connection).story_of(report)))
        raise SettingsError(
            f"There is no report {report!r} in the store. Its reports are listed by `search`, or stand in the table `reports`."
        )

    def _ask(self, kind: str, limit: int | None, since: Day = None, until: Day = None, **asked: Any) -> Answer[Any]:
        return ask(self._store, kind, Filter(since=_day(since), until=_day(until), **asked), limit)


def open_for_questions(path: str | Path) -> OpenStore:
    """Open the store in the file ``path`` for questions.

    Raises StoreError where there is no store, where another process writes to it, or where it is damaged or newer than this code.
    """
    return OpenStore(path)


def _day(day: Day) -> date | None:
    if not isinstance(day, str):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError as error:
        raise SettingsError(f"{day!r} is no day. Write it as 2024-05-01.") from error
