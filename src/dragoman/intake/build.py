"""Makes the report from a text and from what the input's format tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256 as digest

from dragoman.contracts import Dateline, Issue, Report
from dragoman.intake.canonical import canonical
from dragoman.intake.dateline import Found
from dragoman.intake.dates import iso
from dragoman.intake.language import language as language_of
from dragoman.intake.masthead import Line
from dragoman.intake.zones import Layout, layout
from dragoman.vocab.press import fold, press


def build_report(
    text: str,
    *,
    source: str,
    source_id: str | None = None,
    published: str | None = None,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    sha256: str | None = None,
    carrier: str | None = None,
    author: str | None = None,
    sender: str | None = None,
    issues: Iterable[Issue] = (),
) -> Report:
    """The report of one text: canonical, with its zones and with what its masthead, dateline and signature say.

    ``source`` names the file and the place in it; ``sha256`` is of the original bytes (None: of ``text`` as UTF-8);
    ``published`` is a date in any common form. ``sender`` sent the text on or wrote it: the carrier where the text names
    another origin, else the author. What the caller gives wins over what the text says.
    """
    sha = sha256 or digest(text.encode("utf-8", "surrogatepass")).hexdigest()
    clean, noted = canonical(text)
    found = layout(clean, title)
    all_issues = [*issues, *noted]
    lines = found.lines
    when = _published(published, lines, all_issues)
    agency = _agency(found, outlet)
    named_outlet = outlet or next((line.outlet for line in lines if line.outlet), None)
    named_author = author or next((line.author for line in lines if line.author), None)
    foreign = bool(named_outlet or agency or named_author)
    return Report(
        id=_identity(clean, source_id, title, url, when),
        text=clean,
        sha256=sha,
        source=source,
        zones=tuple(found.zones),
        source_id=source_id,
        title=title or found.headline,
        outlet=named_outlet,
        outlet_country=_country(lines, named_outlet, given=outlet is not None),
        agency=agency,
        author=named_author or (None if foreign else sender),
        carrier=carrier or (sender if foreign else None) or found.signer,
        url=url or next((line.url for line in lines if line.url), None),
        published=when,
        dateline=_dateline(found.dateline, when),
        language=language or language_of(clean),
        issues=tuple(all_issues),
    )


def _identity(*parts: str | None) -> str:
    """Names the report by what it is: the same input has the same id wherever the file lies."""
    whole = "\x00".join("" if p is None else p for p in parts)
    return "r-" + digest(whole.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _published(given: str | None, lines: Sequence[Line], issues: list[Issue]) -> str | None:
    if given:
        known = iso(given)
        unread = [] if known else [given]
    else:
        known = next((line.day.iso for line in lines if line.day and line.day.iso), None)
        unread = [] if known else [line.unread for line in lines if line.unread]
    issues.extend(_open_date(words) for words in unread)
    return known


def _open_date(words: str) -> Issue:
    message = f"the date {words[:60]!r} does not exist or is ambiguous; left open"
    return Issue(stage="intake", rule="intake.date", level="warning", message=message)


def _agency(found: Layout, outlet: str | None) -> str | None:
    slug = found.dateline.press if found.dateline else None
    known = press().get(fold(outlet)) if outlet else None
    return next((p.name for p in (slug, *(line.press for line in found.lines), known) if p and p.agency), None)


def _country(lines: Sequence[Line], outlet: str | None, *, given: bool) -> str | None:
    """The country that stands beside the outlet in a masthead, else that of the outlet's seat."""
    if outlet is None:
        return None
    beside = None if given else next((line.country for line in lines if line.country and line.outlet == outlet), None)
    known = press().get(fold(outlet))
    return beside or (known.country if known else None)


def _dateline(found: Found | None, published: str | None) -> Dateline | None:
    if found is None or (found.place is None and found.day is None):
        return None
    return Dateline(place=found.place, date=_dated(found, published))


def _dated(found: Found, published: str | None) -> str | None:
    """The dateline's date; a year that it does not say is the one nearest to the publication, never today's."""
    if found.day is None or found.day[0]:
        return found.day.iso if found.day else None
    return found.day.nearest(published) if published and len(published) >= 10 else None
