"""Indirect speech and thought: each cue outside of direct speech, and the content that the frames of the cue allow."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from dragoman.contracts import Reading
from dragoman.extraction.statements.content import pieces, under, whole_quotations
from dragoman.extraction.statements.page import Found, Page, Piece, cue_at, particle
from dragoman.extraction.statements.sources import lifted_to, speaker
from dragoman.extraction.tree import child, conjuncts
from dragoman.vocab.cues import Cue

_OBJECT_TAIL = frozenset({"as", "for", "to", "with", "in", "over", "against", "about", "of", "between", "by", "toward", "towards"})
_PREPOSITION_TAIL = frozenset({"as", "for", "with", "to", "of", "against", "over"})
_TELLS = frozenset({"tell", "assure", "reassure", "inform", "warn", "remind", "notify", "convince", "persuade", "brief", "advise"})
_ADDRESSES = frozenset({"tell", "instruct", "remind", "warn", "advise", "admonish", "counsel", "persuade"})
_BARE = frozenset({"mark", "nsubj", "nsubjpass", "aux", "auxpass", "advmod", "npadvmod", "prep", "punct", "agent", "prt"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
_CONDITIONS = frozenset({"because", "if", "unless", "until", "once", "so", "although", "when"})
_BESIDE = frozenset({"to", "with", "and"})
#: What shows or includes something as a speaker would.
_DOCUMENTS = frozenset(
    [
        "poll",
        "survey",
        "study",
        "report",
        "data",
        "record",
        "document",
        "figure",
        "result",
        "video",
        "footage",
        "image",
        "photo",
        "photograph",
        "picture",
        "analysis",
        "census",
        "research",
        "email",
        "letter",
        "transcript",
        "filing",
        "statement",
        "number",
        "statistic",
        "map",
        "chart",
        "audit",
        "review",
        "finding",
        "evidence",
        "tape",
        "recording",
        "clip",
        "website",
        "ad",
        "article",
        "memo",
        "note",
        "text",
        "leaflet",
        "post",
        "tweet",
        "message",
        "book",
        "paper",
        "bulletin",
        "advertisement",
        "graph",
        "satellite",
        "test",
    ]
)
Content = tuple[str, list[int]]
Frame = Callable[[Page, int, Cue], Content | None]


def indirect(page: Page, used: Container[int]) -> Iterator[Found]:
    """Statements that a verb brings in, outside of quotations and not at a cue that a quotation has used."""
    reading, inside = page.reading, page.inside
    verbs = page.lexicon.verbs
    for token, pos in enumerate(reading.pos):
        if pos != "VERB" or inside[token] >= 0 or token in used:
            continue
        cue = cue_at(page, token, verbs)
        if cue is None:
            continue
        found = _verb(page, token, cue)
        if found is not None:
            yield found


def _verb(page: Page, token: int, cue: Cue) -> Found | None:
    for frame in _FRAMES:
        got = frame(page, token, cue)
        if got is not None:
            rule, tokens = got
            content = whole_quotations(page, pieces(page, tokens))
            if content:
                source = None if rule in ("verb.passive-to", "verb.seems") else speaker(page, token)
                return Found(
                    rule=rule,
                    act=cue.act,
                    token=token,
                    cue=_cue_span(page, token, cue),
                    speaker=source,
                    content=content,
                    speech="quote" in cue.frames,
                )
    return None


def _cue_span(page: Page, token: int, cue: Cue) -> Piece:
    reading = page.reading
    last = particle(reading, token, cue) or token
    return reading.starts[token], reading.ends[last if 0 < last - token <= 2 else token]


def _that(page: Page, token: int, cue: Cue) -> Content | None:
    reading = page.reading
    if "that" not in cue.frames:
        return None
    clauses = [_under_tail(reading, c) for c in reading.children[token] if c > token and reading.deps[c] == "ccomp"]
    if not clauses:
        return _told(reading, token)
    tokens = sorted(t for c in clauses for t in under(reading, c, _lifted(page, c)))
    if not any(reading.deps[c] in _SUBJECTS for c in reading.children[clauses[0]]) and cue.head not in _ADDRESSES:
        tokens = _from_object(reading, token, tokens)
    part = particle(reading, token, cue)
    tokens = [t for t in tokens if part is None or t > part]
    if not tokens:
        return None
    later = [c for c in reading.children[token] if c == tokens[-1] + 1 and _conditions(reading, c)]
    return "verb.clause", tokens + [t for c in later[:1] for t in under(reading, c)]


def _told(reading: Reading, token: int) -> Content | None:
    """ "Assured residents that …", "said at a briefing that …": the parser hangs the clause on the noun before it."""
    nouns = [c for c in reading.children[token] if reading.deps[c] == "dobj" and reading.lemmas[token] in _TELLS]
    if "say" == reading.lemmas[token]:
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
        cue = cue_at(page, verb, page.lexicon.verbs)
        if cue is not None and "quote" in cue.frames and lifted_to(page, verb) is not None:
            return [*out, verb, *(c for c in reading.children[above] if reading.deps[c] == "cc" and c < verb)]
        above = verb
    return out


def _inverted(page: Page, token: int, cue: Cue) -> Content | None:
    reading = page.reading
    if "quote" not in cue.frames and "that" not in cue.frames:
        return None
    if "quote" in cue.frames and is_tail(reading, token):
        sentence = reading.sentences[reading.sentence_of[token]]
        mine = set(under(reading, token, [c for c in reading.children[token] if reading.deps[c] == "ccomp"]))
        return "verb.tail", [t for t in range(sentence.first, min(mine)) if t not in mine]
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


def _infinitive(page: Page, token: int, cue: Cue) -> Content | None:
    reading = page.reading
    for node in reading.children[token]:
        if reading.deps[node] not in ("xcomp", "ccomp", "advcl"):
            continue
        to = any(reading.lowers[c] == "to" and reading.deps[c] == "aux" for c in reading.children[node])
        if to and child(reading, token, "auxpass", "nsubjpass") is not None and "passto" in cue.frames:
            subject = child(reading, token, "nsubjpass")
            return "verb.passive-to", (under(reading, subject) if subject is not None else []) + under(reading, node)
        if to and "objto" in cue.frames:
            return "verb.object-to", _object_to(reading, token, node)
        rest = under(reading, node)
        if reading.deps[node] == "advcl" and not 0 < rest[0] - token <= 1 + (cue.particle is not None):
            continue
        if to and "to" in cue.frames:
            return "verb.to", rest
        if reading.tags[node] == "VBG" and "ing" in cue.frames:
            return "verb.gerund", rest
    return None


def _object_to(reading: Reading, token: int, node: int) -> list[int]:
    """The infinitive, with whoever is to do it unless the verb speaks to them ("told the crew to wait")."""
    inner = [c for c in reading.children[node] if reading.deps[c] == "nsubj"]
    if reading.lemmas[token] in _ADDRESSES:
        return under(reading, node, inner)
    outer = child(reading, token, "dobj")
    return (under(reading, outer) if outer is not None and token < outer < node else []) + under(reading, node)


def _prepositional(page: Page, token: int, cue: Cue) -> Content | None:
    reading = page.reading
    wanted = cue.pps | ({"of"} if "objof" in cue.frames else set()) | ({"for"} if "objfor" in cue.frames else set())
    if not wanted:
        return None
    part = particle(reading, token, cue)
    nodes = [*reading.children[token], *(reading.children[part] if part is not None else ())]
    if "objof" in cue.frames:
        nodes += [k for c in reading.children[token] if reading.deps[c] == "dobj" for k in reading.children[c] if reading.lowers[k] == "of"]
    for node in nodes:
        if reading.deps[node] in ("prep", "agent", "dative") and reading.lowers[node] in wanted:
            held = child(reading, node, "pobj", "pcomp")
            if held is not None:
                rest = under(reading, held)
                later = [c for c in reading.children[token] if c == rest[-1] + 1 and reading.lowers[c] in _PREPOSITION_TAIL]
                return "verb.preposition", rest + [t for c in later[:1] for t in under(reading, c)]
    return None


def _object(page: Page, token: int, cue: Cue) -> Content | None:
    reading = page.reading
    if "small" in cue.frames or "as" in cue.frames:
        got = [c for c in reading.children[token] if c > token and reading.deps[c] in ("dobj", "oprd", "ccomp", "xcomp", "attr", "acomp")]
        as_ = [c for c in reading.children[token] if c > token and reading.deps[c] == "prep" and reading.lowers[c] == "as"]
        if (got and "small" in cue.frames) or (as_ and "as" in cue.frames):
            return "verb.predicate", sorted(t for c in got + as_ for t in under(reading, c))
        if "as" in cue.frames and got and any(reading.lowers[c] == "as" for c in reading.children[got[0]]):
            return "verb.predicate", under(reading, got[0])
    node = child(reading, token, "dobj")
    if node is not None and _says_itself(page, node):
        return None
    if node is not None and node > token and "pair" in cue.frames:
        beside = [c for c in reading.children[token] if reading.lowers[c] in _BESIDE and c > node]
        return "verb.pair", sorted(t for c in (node, *beside) for t in under(reading, c))
    if "np" not in cue.frames and not ("doc" in cue.frames and _by_document(reading, token)):
        return None
    part = particle(reading, token, cue)
    if node is None and part is not None:
        node = child(reading, part, "pobj", "pcomp")
    if node is not None and node > token:
        return "verb.object", _with_tail(reading, token, node, _OBJECT_TAIL)
    return _passive(reading, token)


def _with_tail(reading: Reading, token: int, node: int, tail: frozenset[str]) -> list[int]:
    """What is under ``node`` with the prepositional phrases at once behind it that the parser hung on the verb."""
    tokens = under(reading, node)
    for other in reading.children[token]:
        if other == tokens[-1] + 1 and (reading.lowers[other] in tail and reading.deps[other] in ("prep", "agent", "dative")):
            tokens += under(reading, other)
    return tokens


def _says_itself(page: Page, noun: int) -> bool:
    """ "Issued a statement saying …": the participle is the cue, not the verb."""
    reading = page.reading
    return any(
        reading.deps[c] == "acl" and reading.lowers[c] in ("saying", "reading", "stating", "claiming", "announcing")
        for c in reading.children[noun]
    )


def _by_document(reading: Reading, token: int) -> bool:
    subject = child(reading, token, "nsubj")
    if subject is None and reading.deps[token] in ("acl", "relcl"):
        subject = reading.heads[token]
    return subject is not None and reading.lemmas[subject].lower() in _DOCUMENTS


def _passive(reading: Reading, token: int) -> Content | None:
    """ "The plan was rejected by the elders"; without "by" somebody only what is said passively rather than done."""
    by = child(reading, token, "agent") is not None
    node = child(reading, token, "nsubjpass")
    if node is not None and by:
        return "verb.passive", under(reading, node)
    return None


def _seems(page: Page, token: int, cue: Cue) -> Content | None:
    reading = page.reading
    if "raise" not in cue.frames:
        return None
    subject = child(reading, token, "nsubj")
    rest = child(reading, token, "xcomp", "oprd", "acomp")
    if subject is None or rest is None:
        return None
    return "verb.seems", under(reading, subject) + under(reading, rest)


_FRAMES: tuple[Frame, ...] = (_that, _infinitive, _inverted, _seems, _prepositional, _object)
