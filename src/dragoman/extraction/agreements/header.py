"""The header of an agreement's own text: kind, title, who signs, who helps, when it was signed and takes effect."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.contracts import Participant, Provision, Reading, Report, Signature
from dragoman.extraction.agreements.header_dates import effective, ended, signed
from dragoman.extraction.agreements.kinds import agreement_kind
from dragoman.extraction.agreements.layout import Layout
from dragoman.extraction.agreements.parties import bare, helpers_of, signatures
from dragoman.vocab import agreements as vocab

#: Words that a line begins with which goes on with the title.
_GOING_ON = frozenset(("on", "for", "between", "of", "regarding", "concerning", "to", "in", "and", "pending", "with"))
#: Undertakings about the state itself: an agreement with several of them settles more than one matter.
_POLITICAL = frozenset(
    ("terpow", "powtran", "elect", "const", "decen", "legref", "exerefm", "selfd", "indrefer", "truth", "judrfm", "natres", "civadm",
     "citiz", "offlan", "minrts", "milrfm", "reint", "media", "educat")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """What stands around an agreement's articles. The dates are ``@`` and a first character."""

    kind: str
    title: str | None
    signed: str | None
    effective: str | None
    ended: str | None
    signatories: tuple[Participant, ...]
    signatures: tuple[Signature, ...]
    mediators: tuple[Participant, ...]
    guarantors: tuple[Participant, ...]
    witnesses: tuple[Participant, ...]


def header(report: Report, reading: Reading, parts: Layout, signers: list[Participant], provisions: Sequence[Provision]) -> Header:
    """The header of the agreement's text, whose ``signers`` are known."""
    helping = helpers_of(report, reading, parts, signers)
    names = {bare(p) for some in helping.values() for p in some}
    return Header(
        kind=_kind(report, parts, provisions), title=parts.title.text if parts.title else None,
        signed=signed(report, parts), effective=effective(report, parts, provisions), ended=ended(report, parts),
        signatories=tuple(p for p in signers if bare(p) not in names), signatures=signatures(report, parts),
        mediators=helping["mediator"], guarantors=helping["guarantor"], witnesses=helping["witness"],
    )  # fmt: skip


def _kind(report: Report, parts: Layout, provisions: Sequence[Provision]) -> str:
    """The kind by the title's words; else by what is undertaken: many political matters make a framework, an end of fighting
    among the first articles a ceasefire; else by the first articles' words."""
    title = _whole_title(parts) if parts.title else report.text[: parts.body]
    words = [vocab.stem(w) for w in re.split(r"[^\w]+", title) if w and w.lower() not in ("the", "a", "an")]
    if "resolution" in words and re.search(
        r"\b(?:Security Council|General Assembly|^The Council,)", report.text[: parts.body + 200], re.MULTILINE
    ):
        return "other"
    found = next((n.kind for size in (3, 2) for i in range(len(words)) if (n := vocab.nouns().get(tuple(words[i : i + size])))), None)
    found = found if found not in (None, "other") else agreement_kind(words)
    if found is not None:
        return found
    if "protocol" in words or "annex" in words or "schedule" in words:
        return "implementation"
    return _by_content(provisions) or _by_words(report.text[parts.body : parts.body + 300]) or "other"


def _whole_title(parts: Layout) -> str:
    """The title with the lines that go on with it (JOINT STATEMENT / on a ceasefire in …)."""
    line = parts.title
    assert line is not None  # noqa: S101  # asked for where there is one
    text, at = line.text, line.end
    for after in parts.lines:
        if after.start <= line.start or after.start >= parts.body or after.start - at > 3:
            continue
        if after.text.split(" ", 1)[0] not in _GOING_ON or after.text[-1] in ",;:":
            break
        text, at = f"{text} {after.text}", after.end
    return text


def _by_content(provisions: Sequence[Provision]) -> str | None:
    kinds = [p.kind for p in provisions]
    if len(set(kinds) & _POLITICAL) >= 3 or (len(set(kinds) & _POLITICAL) >= 2 and len(set(kinds)) >= 6):
        return "framework"
    if "cease" in kinds[:3]:
        return "ceasefire"
    return "partial" if kinds and len(set(kinds)) <= 2 else None


def _by_words(text: str) -> str | None:
    return agreement_kind([vocab.stem(w) for w in re.split(r"[^\w]+", text) if w])
