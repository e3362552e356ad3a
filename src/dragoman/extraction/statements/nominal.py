"""Statements that a noun or an adjective brings in: "his claim that …", "calls for …", "is confident that …"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Reading
from dragoman.extraction.statements.content import pieces, under, whole_quotations
from dragoman.extraction.statements.page import Found, Page, Piece, cue_at
from dragoman.extraction.statements.sources import bearer, mention, over_noun
from dragoman.extraction.tree import child
from dragoman.vocab.cues import Cue

_BY = ("by", "from", "among")
_EXPLETIVES = frozenset({"it", "there"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_COPULAS = frozenset({"be", "feel", "remain", "become", "seem", "sound", "appear", "look", "grow", "stay"})


def nominal(page: Page) -> Iterator[Found]:
    """Statements of cue nouns and adjectives outside of quotations."""
    reading, inside = page.reading, page.inside
    nouns, adjectives = page.lexicon.nouns, page.lexicon.adjectives
    for token, pos in enumerate(reading.pos):
        if inside[token] >= 0 or pos not in ("NOUN", "ADJ", "VERB"):
            continue
        cue = cue_at(page, token, nouns) if pos == "NOUN" else next(iter(adjectives.get(reading.lowers[token], ())), None)
        if cue is None:
            continue
        got = _complement(reading, token, cue, "noun" if pos == "NOUN" else "adjective")
        if got is None:
            got = _equated(reading, token, cue) if pos == "NOUN" else _beside(reading, token, cue)
        if got is None:
            continue
        content = whole_quotations(page, pieces(page, got[1]))
        if content:
            source = _owner(page, token, cue) if pos == "NOUN" else _holder(page, token)
            yield Found(
                rule=got[0], act=cue.act, token=token, cue=(reading.starts[token], reading.ends[token]),
                speaker=source, content=content,
            )  # fmt: skip


def _complement(reading: Reading, token: int, cue: Cue, kind: str) -> tuple[str, list[int]] | None:
    for node in reading.children[token]:
        if node < token:
            continue
        dep = reading.deps[node]
        if dep in ("acl", "ccomp", "xcomp", "advcl"):
            marks = [reading.lowers[c] for c in reading.children[node] if reading.deps[c] in ("mark", "aux")]
            if "that" in cue.frames and dep != "xcomp" and ("that" in marks or dep == "ccomp" or (dep == "advcl" and "whether" in marks)):
                return f"{kind}.clause", under(reading, node)
            if "to" in cue.frames and "to" in marks:
                return f"{kind}.to", under(reading, node)
        if dep in ("prep", "agent") and reading.lowers[node] in cue.pps:
            held = child(reading, node, "pobj", "pcomp")
            if held is not None:
                return f"{kind}.preposition", under(reading, held)
    return None


def _equated(reading: Reading, token: int, cue: Cue) -> tuple[str, list[int]] | None:
    """ "The concern is that …": the noun is the subject of "be" and the clause stands behind it."""
    verb = reading.heads[token]
    if "that" not in cue.frames or reading.deps[token] != "nsubj" or reading.lemmas[verb] != "be":
        return None
    clause = child(reading, verb, "ccomp")
    return ("noun.is", under(reading, clause)) if clause is not None and clause > verb else None


def _beside(reading: Reading, token: int, cue: Cue) -> tuple[str, list[int]] | None:
    """ "Was adamant that …": the parser hangs the clause on the copula, beside the adjective."""
    verb = reading.heads[token]
    if "that" not in cue.frames or reading.deps[token] != "acomp":
        return None
    clause = child(reading, verb, "ccomp")
    return ("adjective.clause", under(reading, clause)) if clause is not None and clause > token else None


def _owner(page: Page, token: int, cue: Cue) -> Piece | None:
    """Whose claim it is: its possessor, "by" or "from" somebody, or the subject of the verb whose object it is."""
    reading = page.reading
    if "agent" in cue.frames:
        return reading.starts[min([token, *reading.children[token]])], reading.ends[token]
    owner = child(reading, token, "poss")
    if owner is not None:
        return mention(reading, owner)
    for node in reading.children[token]:
        if reading.deps[node] in ("compound", "amod", "nmod") and reading.ents[node] in _NAMED:
            return mention(reading, node)
        if reading.deps[node] == "prep" and reading.lowers[node] in _BY:
            held = child(reading, node, "pobj")
            if held is not None:
                return mention(reading, held)
    verb = over_noun(reading, token)
    head = bearer(page, verb) if verb is not None else None
    return mention(reading, head) if head is not None and head != token else None


def _holder(page: Page, token: int) -> Piece | None:
    """Who is confident: the subject of the copula, or the noun that the adjective stands with."""
    reading = page.reading
    head = reading.heads[token]
    if reading.deps[token] in ("acomp", "oprd", "conj", "ROOT", "advcl", "ccomp", "relcl") or reading.lemmas[head] in _COPULAS:
        found = bearer(page, head if reading.deps[token] in ("acomp", "oprd", "conj") else token)
        return mention(reading, found) if found is not None and reading.lowers[found] not in _EXPLETIVES else None
    if reading.deps[token] in ("amod", "acl", "appos") and reading.pos[head] in ("NOUN", "PROPN"):
        return mention(reading, head)
    return None
