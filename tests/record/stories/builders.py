"""Reports for tests of stories, written down shortly."""

from __future__ import annotations

from dragoman.contracts import Span, StoryText
from dragoman.intake import build_report
from dragoman.record.stories import text_of

LEAD = "At least 14 people were killed and nearly 80 wounded when shells hit a market in Sarvan on Monday, officials said."
REST = (
    "The Northern Front denied that its fighters had entered Kelmeh, and accused the capital of firing first.",
    "“We will not leave this town,” said Colonel Idris Venn, who commands the garrison, by telephone on Tuesday.",
    "Foreign Minister Lena Aldo allegedly met the rebels in Porto Arran on 3 May. The ministry did not comment.",
    "About twenty-one thousand people have fled since January 2019, the U.N. refugee agency said in a statement.",
)
STORY = (LEAD, *REST)
HEADLINE = "Shells hit market in Sarvan"


def told(
    *paragraphs: str,
    name: str = "a",
    headline: str = HEADLINE,
    published: str | None = "2019-05-06T10:00:00",
    outlet: str | None = None,
    slug: str | None = None,
) -> StoryText:
    """A report as intake makes it; ``slug`` is an agency in the dateline."""
    body = list(paragraphs or STORY)
    if slug:
        body[0] = f"ARRAN, May 6 ({slug}) - {body[0]}"
    page = "\n\n".join([headline, *body])
    return text_of(build_report(page, source=name, source_id=name, published=published, outlet=outlet))


def plain(text: str, name: str = "a", published: str | None = None) -> StoryText:
    """A text that is all body."""
    return StoryText(id=name, text=text, body=(Span(start=0, end=len(text)),) if text else (), published=published)
