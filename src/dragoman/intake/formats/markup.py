"""HTML: guarded against bombs, then text and what the page says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

import lxml.etree
import lxml.html
import trafilatura
from trafilatura.settings import DEFAULT_CONFIG, Document

from dragoman.contracts import InputError

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})")
#: Elements that may go unclosed, or cannot hold others: they do not make a page deep.
_FLAT = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt",
    "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rt", "rp", "colgroup"
})  # fmt: skip
_DEEPEST, _MOST_TAGS, _LONGEST = 250, 150_000, 10_000_000
_BLOCKS = frozenset({
    "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "header",
    "footer", "pre", "hr", "dd", "dt", "figure", "figcaption"
})  # fmt: skip
_DATE_NAME = (
    r"(?:name|property|itemprop)\s?=\s?[\"'](?:article:published_time|og:published_time|datePublished|date|pubdate|publishdate|publish-date|"
    r"publication_date|parsely-pub-date|sailthru\.date|dc\.date(?:\.issued)?|dcterms\.(?:date|created|issued))[\"']"
)
_CONTENT = r"content\s?=\s?[\"']([^\"'<>]{4,60})[\"']"
_META_DATE = re.compile(rf"<meta\s[^<>]{{0,300}}?{_DATE_NAME}[^<>]{{0,300}}?{_CONTENT}", re.I)
_DATE_META = re.compile(rf"<meta\s[^<>]{{0,300}}?{_CONTENT}[^<>]{{0,300}}?{_DATE_NAME}", re.I)
_JSON_DATE = re.compile(r"\"datePublished\"\s{0,5}:\s{0,5}\"([^\"<>]{4,60})\"")
_TIME_DATE = re.compile(r"<time\s[^<>]{0,300}?datetime\s?=\s?[\"']([^\"'<>]{4,60})[\"']", re.I)
_DROPPED = ("script", "style", "noscript", "head", "template", "iframe", "svg")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's text and what it says of itself."""

    text: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


def page(markup: str, where: str, url: str | None = None) -> Page:
    """The story of a web page. Raises InputError for a page that would hurt the parser, and for one without text."""
    guard(markup, where)
    try:
        found = trafilatura.bare_extraction(
            markup, url=url, with_metadata=True, include_comments=False, include_tables=True,
            date_extraction_params={"extensive_search": False}, config=DEFAULT_CONFIG,
        )  # fmt: skip
    except RecursionError as error:
        raise InputError(where, "the page's elements are nested too deeply", "Save the page's text and read that") from error
    found = found if isinstance(found, Document) else None
    text = (found.text or "").strip() if found else ""
    if not text:
        text = plain(markup, where)
    if not text:
        raise InputError(where, "the page has no text", "Save the page as a browser shows it, or leave it out")
    if not found:
        return Page(text=text)
    body = text if not found.title or _begins(text, found.title) else f"{found.title}\n\n{text}"
    return Page(
        text=body,
        title=found.title or None,
        author=found.author or None,
        outlet=found.sitename or None,
        published=stated_date(markup) or _dated_address(url or found.url),
        url=found.url or None,
    )


def stated_date(markup: str) -> str | None:
    """The date of publication that the page states of itself, as it is written; never one guessed from its text."""
    for pattern in (_META_DATE, _DATE_META, _JSON_DATE):
        found = pattern.search(markup)
        if found:
            return found.group(1).strip()
    # A page that shows several times does not say which of them is the story's.
    times = set(_TIME_DATE.findall(markup))
    return str(times.pop()).strip() if len(times) == 1 else None


def _dated_address(url: str | None) -> str | None:
    """The date in an address such as ``/2019/05/07/talks``."""
    found = re.search(r"/((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?:/|$)", url or "")
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else None


def guard(markup: str, where: str) -> None:
    """Raises InputError where a page is too large, has too many tags or nests them too deeply to be parsed safely."""
    if len(markup) > _LONGEST:
        raise InputError(where, f"the page is larger than {_LONGEST:,} characters", "Save the page's text and read that")
    depth = deepest = count = 0
    for found in _TAG.finditer(markup):
        count += 1
        if found[2].lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
        if deepest > _DEEPEST or count > _MOST_TAGS:
            break
    if deepest > _DEEPEST:
        raise InputError(where, f"the page's elements are nested more than {_DEEPEST} deep", "Save the page's text and read that")
    if count > _MOST_TAGS:
        raise InputError(where, f"the page has more than {_MOST_TAGS:,} tags", "Save the page's text and read that")


def plain(markup: str, where: str) -> str:
    """All text of a page or a fragment, a paragraph per block element."""
    guard(markup, where)
    if not markup.strip():
        return ""
    try:
        # Bytes, so that an encoding declared inside cannot contradict the text that was decoded already.
        parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
        root = lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, AssertionError):
        return ""
    parts: list[str] = []
    dropped = 0
    for event, node in lxml.etree.iterwalk(root, events=("start", "end")):
        if not isinstance(node.tag, str):
            continue
        if node.tag in _DROPPED:
            dropped += 1 if event == "start" else -1
        if event == "start":
            parts += ["\n" if node.tag in _BLOCKS else "", "" if dropped else node.text or ""]
        else:
            parts += ["\n" if node.tag in _BLOCKS else "", "" if dropped else node.tail or ""]
    kept = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n\n".join(line for line in kept if line)


def _begins(text: str, title: str) -> bool:
    """Whether the text's first line is the title (a site's name may follow it)."""
    first = " ".join(text.split("\n", 1)[0].lower().split())
    title = " ".join(title.lower().split())
    return first.startswith(title) and (len(first) == len(title) or not first[len(title)].isalnum()) and len(first) <= len(title) + 40
