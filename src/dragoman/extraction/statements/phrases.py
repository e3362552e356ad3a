"""Sources in phrases: "according to X", "in the words of X", "in X's view", and hearsay adverbs ("reportedly")."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Act, Reading
from dragoman.extraction.statements.content import pieces, under, whole_quotations
from dragoman.extraction.statements.page import Found, Page, Piece
from dragoman.extraction.statements.sources import mention
from dragoman.extraction.tree import child
from dragoman.vocab.cues import words

_UP = frozenset({"prep", "pobj", "dobj", "attr", "acomp", "npadvmod", "advmod", "pcomp", "amod", "appos"})
_VIEWS = words("view")
_BEFORE_VIEW = frozenset({"in", "by", "on"})
_HEARSAY: dict[str, Act] = {"reportedly": "asserts", "allegedly": "accuses", "purportedly": "asserts", "supposedly": "asserts"}


def phrases(page: Page) -> Iterator[Found]:
    """Statements whose source or doubt is told by a phrase rather than by a verb that governs them."""
    lowers, inside = page.reading.lowers, page.inside
    for token, lower in enumerate(lowers):
        if inside[token] >= 0:
            continue
        if lower == "according":
            found = _according(page, token)
        elif lower in _BEFORE_VIEW:
            found = _view(page, token)
        elif lower in _HEARSAY:
            found = _hearsay(page, token)
        else:
            continue
        if found is not None and found.content:
            yield found


def _according(page: Page, token: int) -> Found | None:
    reading, to = page.reading, token + 1
    if to >= len(reading.starts) or reading.lowers[to] != "to":
        return None
    held = child(reading, to, "pobj")
    held = held if held is not None else child(reading, token, "pobj")
    if held is None:
        return None
    return _found(page, "phrase.according-to", token, (reading.starts[token], reading.ends[to]), mention(reading, held))


def _view(page: Page, token: int) -> Found | None:
    """ "In the minister's view", "in the words of the minister"."""
    reading = page.reading
    noun = child(reading, token, "pobj")
    if noun is None or reading.lemmas[noun].lower() not in _VIEWS or reading.deps[token] != "prep":
        return None
    of = child(reading, noun, "prep")
    owner = child(reading, noun, "poss")
    if owner is None and of is not None and reading.lowers[of] == "of":
        owner = child(reading, of, "pobj")
    if owner is None:
        return None
    found = _found(page, "phrase.in-view", token, (reading.starts[token], reading.ends[noun]), mention(reading, owner))
    after = noun + 2
    if (
        reading.lowers[noun].startswith("word")
        and after < len(reading.words)
        and reading.words[noun + 1] == ","
        and page.inside[after] >= 0
    ):
        q = page.quotations[page.inside[after]]
        return Found(
            rule="phrase.in-view", act="asserts", token=token, cue=(reading.starts[token], reading.ends[noun]), speech=True,
            speaker=mention(reading, owner), content=[(q.start, q.end)], quoted=True,
        )  # fmt: skip
    return found


def _hearsay(page: Page, token: int) -> Found | None:
    reading = page.reading
    if reading.deps[token] != "advmod" or reading.pos[reading.heads[token]] not in ("VERB", "AUX"):
        return None
    found = _found(page, "phrase.hearsay", token, (reading.starts[token], reading.ends[token]), None)
    if found is not None:
        found.act = _HEARSAY[reading.lowers[token]]
    return found


def _found(page: Page, rule: str, token: int, cue: Piece, speaker: Piece | None) -> Found | None:
    """The statement of everything in the clause that the phrase hangs on, without the phrase."""
    head = _clause(page.reading, token)
    if head is None:
        return None
    content = whole_quotations(page, pieces(page, under(page.reading, head, [token])))
    return Found(rule=rule, act="asserts", token=token, cue=cue, speaker=speaker, content=content)


def _clause(reading: Reading, token: int) -> int | None:
    head = reading.heads[token]
    if head == token:
        return None
    while reading.deps[head] in _UP and reading.heads[head] != head:
        head = reading.heads[head]
    return head
