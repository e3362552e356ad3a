"""Clauses as content: behind the cue, before it, around it."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.statements.content import under
from dragoman.extraction.statements.page import Content, Page, cue_at, particle
from dragoman.extraction.statements.sources import lifted_to
from dragoman.extraction.tree import child, conjuncts
from dragoman.vocab.cues import Cue

_TELLS = frozenset({"tell", "assure", "reassure", "inform", "warn", "remind", "notify", "convince", "persuade", "brief", "advise"})
_ADDRESSES = frozenset({"tell", "instruct", "remind", "warn", "advise", "admonish", "counsel", "persuade"})
_BARE = frozenset({"mark", "nsubj", "nsubjpass", "aux", "auxpass", "advmod", "npadvmod", "prep", "punct", "agent", "prt"})
_PERCEIVES = frozenset({"see", "hear", "watch", "notice", "feel"})
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
_CONDITIONS = frozenset({"because", "if", "unless", "until", "once", "so", "although", "when"})


def that(page: Page, token: int, cue: Cue) -> Content | None:
    """A clause behind the cue: "said (that) …", "asked whether …"."""
    reading = page.reading
    if "that" not in cue.frames:
        return None
    clauses = [_under_tail(reading, c) for c in reading.children[token] if c > token and reading.deps[c] == "ccomp"]
    if not clauses:
        return _told(reading, token)
    if cue.head in _PERCEIVES and not _finite(reading, clauses[0]):
        return None
    tokens = sorted(t for c in clauses for t in under(reading, c, _lifted(page, c)))
    if not any(reading.deps[c] in _SUBJECTS for c in reading.children[clauses[0]]) and cue.head not in _ADDRESSES:
        tokens = _from_object(reading, token, tokens)
    part = particle(reading, token, cue)
    tokens = [t for t in tokens if part is None or t > part]
    if not tokens:
        return None
    later = [c for c in reading.children[token] if c == tokens[-1] + 1 and _conditions(reading, c)]
    return "verb.clause", tokens + [t for c in later[:1] for t in under(reading, c)]


def _finite(reading: Reading, clause: int) -> bool:
    """Whether a clause says that something is so; "saw smoke rising" tells of eyes, not of words."""
    return any(reading.tags[t] in _TENSED for t in (clause, *reading.children[clause]))


def _told(reading: Reading, token: int) -> Content | None:
    """ "Assured residents that …", "said at a briefing that …": the parser hangs the clause on the noun before it."""
    nouns = [c for c in reading.children[token] if reading.deps[c] == "dobj" and reading.lemmas[token] in _TELLS]
    if reading.lemmas[token] == "say":
        nouns += [k for c in reading.children[token] if reading.deps[c] == "prep" for k in reading.children[c] if reading.deps[k] == "pobj"]
    for noun in nouns:
        for node in reading.children[noun]:
            if reading.deps[node] in ("acl", "relcl") and noun > token and _own_clause(reading, node):
                return "verb.clause", under(reading, node)
    return None


def _own_clause(reading: Reading, node: int) -> bool:
    """Whether a clause begins with "that" and has a subject of its own beside it."""
    kids = reading.children[node]
    subject = any(reading.deps[c] in _SUBJECTS and reading.lowers[c] != "that" for c in kids)
    return subject and any(reading.lowers[c] == "that" for c in kids)


def _from_object(reading: Reading, token: int, tokens: list[int]) -> list[int]:
    """A clause without a subject takes in the phrase at once behind the cue, which the parser took for its object."""
    node = child(reading, token, "dobj")
    if node is None or not token < node < tokens[0]:
        return tokens
    return [*range(under(reading, node)[0], tokens[0]), *tokens]


def _conditions(reading: Reading, node: int) -> bool:
    """Whether a clause behind the content ("because", "if") belongs to what is said rather than to the saying."""
    return reading.deps[node] == "advcl" and any(reading.lowers[c] in _CONDITIONS for c in reading.children[node])


def is_tail(reading: Reading, token: int) -> bool:
    """Whether a cue with its subject ends the sentence behind a comma but the parser hung it into what it reports.

    "The ministry said two posts were shelled, the agency *reported*."
    """
    if (
        reading.deps[token] not in ("ccomp", "conj", "parataxis")
        or reading.tags[token] not in ("VBD", "VBZ", "VBP")
        or reading.heads[token] > token
    ):
        return False
    subject = child(reading, token, "nsubj")
    if subject is None or subject > token:
        return False
    first = under(reading, subject)[0]
    behind = [c for c in reading.children[token] if c > token and reading.deps[c] not in ("punct", "npadvmod", "prep", "advmod")]
    end = reading.sentences[reading.sentence_of[token]].last
    near = all(reading.pos[t] in ("PUNCT", "SPACE") or reading.heads[t] >= token for t in range(token + 1, end))
    return not behind and near and first > 0 and reading.words[first - 1] == "," and end - token < 8


def _under_tail(reading: Reading, clause: int) -> int:
    """The clause proper where the parser put a cue at the end of the sentence above it."""
    inner = child(reading, clause, "ccomp") if is_tail(reading, clause) else None
    return inner if inner is not None else clause


def _lifted(page: Page, node: int) -> list[int]:
    """Speech verbs that the parser hung on the content ``node`` though they go on with its cue, and their conjunctions."""
    reading = page.reading
    out: list[int] = []
    above = node
    out += [c for c in reading.children[node] if c > node and cue_at(page, c, page.lexicon.verbs) is not None and is_tail(reading, c)]
    for verb in conjuncts(reading, node)[1:]:
        if lifted_to(page, verb) is not None:
            return [*out, verb, *(c for c in reading.children[above] if reading.deps[c] == "cc" and c < verb)]
        above = verb
    return out


def inverted(page: Page, token: int, cue: Cue) -> Content | None:
    """A clause with its cue behind it, within it, or in an as-clause."""
    reading = page.reading
    if "quote" not in cue.frames and "that" not in cue.frames:
        return None
    if "quote" in cue.frames and is_tail(reading, token):
        sentence = reading.sentences[reading.sentence_of[token]]
        own = set(under(reading, token, [c for c in reading.children[token] if reading.deps[c] == "ccomp"]))
        return "verb.tail", [t for t in range(sentence.first, min(own)) if t not in own]
    for node in reading.children[token]:
        if reading.deps[node] == "ccomp" and node < token:
            mine = [c for c in reading.children[token] if c != node]
            return "verb.behind", under(reading, node, mine)
    head = reading.heads[token]
    if reading.deps[token] == "parataxis" and reading.pos[head] in ("VERB", "AUX", "NOUN", "ADJ"):
        return "verb.between", under(reading, head, [token])
    if reading.deps[token] == "advcl" and cue.act == "asserts" and _as_clause(reading, token):
        return "verb.as", under(reading, head, [token])
    return None


def _as_clause(reading: Reading, token: int) -> bool:
    """ "As the ministry noted": nothing in the clause but its subject and adverbials."""
    kids = reading.children[token]
    marked = any(reading.lowers[c] == "as" and reading.deps[c] in ("mark", "advmod") for c in kids)
    return marked and reading.tags[token] != "VBG" and all(reading.deps[c] in _BARE for c in kids)
