"""What follows a story: a signature, a quotation under it, and page furniture. All of it is recognised with restraint."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.contracts import ZoneKind
from dragoman.intake.masthead import person_like
from dragoman.vocab.press import furniture

#: Furniture is short; longer blocks that hold such words are prose about them.
_LONGEST = 300
_RULE = re.compile(r"[-_=*–—~]{2,80}\s?")
_MARKED = re.compile(
    r"(?:[-–—~]{1,2}\s{0,2}|(?:posted|forwarded|sent|submitted|contributed|reposted|shared|compiled) by:?\s{1,3})(?P<name>\S.{1,60})", re.I
)
_DEVICE = re.compile(r"(?:sent|get outlook) (?:from|for) (?:my )?\w.{1,40}", re.I)
_CONTACT = re.compile(
    r"(?:e-?mail|tel|phone|fax|mobile|web|twitter|skype)\b.{0,80}|\S{1,80}@\S{1,80}|(?:https?://|www\.)\S{3,300}|"
    r"\+?[\d ().-]{7,25}|@\w{2,30}",
    re.I,
)
_CLOSING = re.compile(r"(?:(?:kind|best|warm) )?(?:regards|wishes)|(?:yours )?sincerely(?: yours)?|cheers|thanks(?: and regards)?", re.I)
#: "Ann Roe in Nairobi" is a byline that stands at the end, not a reposter's name.
_DESK = frozenset({"in", "for", "with", "and"})
_OPENS = ("“", '"', "«", "„", "‘", "'", "``", "”")
_CLOSED = re.compile(r"[”\"»“’']{1,2}[.,]?\s{0,3}(?:[-–—~]{1,2}\s{0,2})?(?:\(?[^\W\d_][\w.,'’ \-]{0,60}\)?)?\s{0,3}")


def boilerplate(block: str) -> bool:
    """Whether a block is page furniture: a phrase of the table stands in it where the table says."""
    if len(block) > _LONGEST:
        return False
    if _RULE.fullmatch(block) and block != "--":
        return True
    words = furniture()
    line = " ".join(block.replace("’", "'").lower().split()).strip("»>•*·[]| ")
    bare = line.rstrip(" :.!»>…")
    return (
        bare in words.lines or bare in words.headings or line in words.lines or line.startswith(words.starts)
        or bare.endswith(words.ends) or any(w in line for w in words.within)
    )  # fmt: skip


def list_heading(block: str) -> bool:
    """Whether a block is the heading of a list of links ("Related stories")."""
    return len(block) <= 60 and " ".join(block.replace("’", "'").lower().split()).rstrip(" :.!»>…") in furniture().headings


def link_like(block: str) -> bool:
    """Whether a block under such a heading can be a link's title: one short line without a full stop."""
    return len(block) <= 140 and block[-1:] not in '.”"' and "\n" not in block


def tail(texts: Sequence[str], kinds: Sequence[ZoneKind | None]) -> dict[int, ZoneKind]:
    """Kinds of the blocks behind the story; empty where the text ends with its story.

    ``kinds`` are those found so far (None: not yet). A signature needs a story above it, and below it nothing but a
    quotation, contacts or furniture; where names stand alone on several lines they are subheads, not signatures.
    """
    marked = _mark(texts, kinds)
    if marked is not None:
        return {i: kinds[i] or _below(texts[i]) or "signature" for i in range(marked, len(texts))}
    names = [i for i, t in enumerate(texts) if kinds[i] is None and _name(t)]
    if len(names) != 1 or not _story_above(texts[: names[0]], kinds):
        return {}
    found: dict[int, ZoneKind] = {names[0]: "signature"}
    for i in range(names[0] + 1, len(texts)):
        kind = kinds[i] or _below(texts[i])
        if kind is None:
            return {}
        found[i] = kind
    return found


def signer(block: str) -> str | None:
    """The name in a signature's line, or None."""
    found = _MARKED.fullmatch(block)
    name = found["name"].strip() if found else block
    return name if person_like(name, least=1) and not _DESK.intersection(name.split()) else None


def _mark(texts: Sequence[str], kinds: Sequence[ZoneKind | None]) -> int | None:
    """The block where a mail's signature begins ("-- ", "Posted by …", "Sent from my …")."""
    for i in range(max(1, len(texts) - 16), len(texts)):
        if kinds[i] is not None:
            continue
        text = texts[i]
        ruled = text == "--" or text.startswith("--\n")
        named = _MARKED.fullmatch(text) if len(text) <= 90 else None
        if not (
            ruled or _DEVICE.fullmatch(text) or _CLOSING.fullmatch(text.rstrip(" ,.!")) or (named and person_like(named["name"].strip()))
        ):
            continue
        if (
            _story_above(texts[:i], kinds)
            and sum(map(len, texts[i:])) <= 2500
            and (ruled or all(kinds[j] or _below(texts[j]) for j in range(i + 1, len(texts))))
        ):
            return i
    return None


def _name(text: str) -> bool:
    """A line that is nothing but a person's name."""
    return len(text) <= 40 and "\n" not in text and person_like(text, most=4, least=2) and not text.isupper()


def _story_above(texts: Sequence[str], kinds: Sequence[ZoneKind | None]) -> bool:
    return any(kinds[i] is None and len(t) >= 120 for i, t in enumerate(texts))


def _below(text: str) -> ZoneKind | None:
    """What a block under a signature is: a quotation, furniture, a contact or a rule; None: prose."""
    if boilerplate(text):
        return "boilerplate"
    if _CONTACT.fullmatch(text) or _RULE.fullmatch(text) or signer(text):
        return "signature"
    return "quotation" if quotation(text) else None


def quotation(text: str) -> bool:
    """A block that is quoted from its first to its last character, but for the name or initials of whom it is from."""
    if not text.startswith(_OPENS):
        return False
    last = max(text.rfind(q) for q in ('"', "”", "»", "“", "’", "''"))
    return last > 20 and len(text) - last <= 70 and bool(_CLOSED.fullmatch(text, last))
