"""Who speaks: the mention that bears a cue, from subject, agent, possessor, or the verb that the cue leans on."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.statements.page import Page, Piece, cue_at
from dragoman.extraction.tree import child, subtree
from dragoman.vocab.cues import words

_RELATIVE = frozenset({"who", "which", "that"})
_LEAN = frozenset({"advcl", "xcomp", "ccomp", "conj", "parataxis", "dep", "aux", "pcomp", "prep", "ROOT"})
_PLAIN = frozenset({"VBD", "VBZ", "VBP"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_LEFT_OUT = frozenset({"relcl", "acl", "punct", "advcl", "parataxis", "dep"})
#: Verbs whose object does what the infinitive says ("asked him to say").
_ASKED = frozenset({"ask", "question", "press", "quiz"})
_DAYS = words("day")
ISSUED = words("issued")
_OBJECT_RULES = frozenset(
    {"ask", "urge", "tell", "force", "order", "let", "make", "help", "push", "press", "prompt", "lead", "allow", "want", "call"}
)


def mention(reading: Reading, head: int) -> Piece:
    """Characters of the noun phrase of ``head`` with its appositions, without clauses that hang on it."""
    first = last = head
    stack = [head]
    while stack:
        node = stack.pop()
        first, last = min(first, node), max(last, node)
        stack.extend(c for c in reading.children[node] if _belongs(reading, c))
    return reading.starts[first], reading.ends[last]


def _belongs(reading: Reading, token: int) -> bool:
    """Whether what hangs on a noun is part of the mention: no clause that only tells more, and no day ("officials on Monday")."""
    if reading.deps[token] in _LEFT_OUT:
        return _inner(reading, token) or _tells_who(reading, token)
    return reading.deps[token] != "prep" or not dates(reading, token)


def dates(reading: Reading, token: int) -> bool:
    """Whether a preposition brings in a day or an hour."""
    after = token + 1
    if reading.pos[token] != "ADP" or after >= len(reading.ents):
        return False
    dated = reading.ents[after] in ("DATE", "TIME") and reading.pos[after] in ("PROPN", "NUM")
    return dated or reading.lowers[after] in _DAYS or reading.words[after].isdigit()


def _inner(reading: Reading, token: int) -> bool:
    """A participle before its noun is part of the name of the thing; marks inside a name are too."""
    return reading.deps[token] == "acl" and token < reading.heads[token]


def _tells_who(reading: Reading, token: int) -> bool:
    """A short clause without a comma tells who an unnamed source is ("an official who asked not to be named")."""
    noun = reading.heads[token]
    if reading.deps[token] != "relcl" or reading.pos[noun] != "NOUN" or not 0 < token - noun < 4:
        return False
    first, last = subtree(reading, token)
    return first == noun + 1 and last - first <= 12 and reading.lowers[first] == "who"


def speaker(page: Page, cue: int) -> Piece | None:
    """The mention of whoever bears the verb ``cue``; None where the text does not say."""
    reading = page.reading
    agent = _agent(reading, cue)
    if agent is not None or child(reading, cue, "auxpass", "nsubjpass") is not None:
        return mention(reading, agent) if agent is not None else None
    if is_asked(reading, cue):
        return None
    head = bearer(page, cue)
    if head is None or _expletive(reading, head, cue):
        return None
    return _with_antecedent(reading, head)


def is_asked(reading: Reading, cue: int) -> bool:
    """ "Asked whether …, she said": a participle that tells what was asked, not who asked."""
    if reading.lemmas[cue].lower() not in _ASKED or reading.deps[cue] not in ("advcl", "acl", "ROOT", "prep", "dep", "ccomp", "nmod"):
        return False
    return reading.tags[cue] in ("VBN", "VBD") and child(reading, cue, "nsubj", "dobj", "aux") is None


def _expletive(reading: Reading, head: int, cue: int) -> bool:
    """ "It is hard to imagine …": the "it" of a copula bears nothing."""
    verb = reading.heads[head]
    return (
        reading.lowers[head] == "it" and verb != cue and reading.lemmas[verb] == "be" and child(reading, verb, "acomp", "attr") is not None
    )


def _agent(reading: Reading, cue: int) -> int | None:
    by = child(reading, cue, "agent")
    return child(reading, by, "pobj") if by is not None else None


def _with_antecedent(reading: Reading, head: int) -> Piece:
    start, end = mention(reading, head)
    verb = reading.heads[head]
    if reading.lowers[head] in _RELATIVE and reading.deps[head] == "nsubj" and reading.deps[verb] == "relcl":
        return mention(reading, reading.heads[verb])[0], end
    return start, end


def bearer(page: Page, cue: int) -> int | None:
    """The token that heads the subject of ``cue``, its own or the one that it shares with the verb it leans on."""
    verb: int | None = cue
    for _ in range(8):
        if verb is None:
            return None
        own = _subject(page, verb, cue)
        if own is not None:
            return own
        if page.reading.deps[verb] in ("acl", "relcl"):
            owner, verb = _of_noun(page.reading, verb)
            if owner is not None:
                return owner
        else:
            held = _told_to(page.reading, verb)
            if held is not None:
                return held
            verb = _leans_on(page, verb, cue)
    return None


def _of_noun(reading: Reading, verb: int) -> tuple[int | None, int | None]:
    """Who bears a verb that hangs on a noun ("a letter saying", "his wish to say"): the token, or the verb to ask next."""
    noun = reading.heads[verb]
    if reading.tags[verb] != "VB":
        author = _author(reading, noun)
        return (author if author is not None else noun), None
    owner = child(reading, noun, "poss")
    return owner, over_noun(reading, noun) if owner is None else None


def _told_to(reading: Reading, verb: int) -> int | None:
    """ "Asked him to say": the object of the verb above bears the infinitive."""
    head = reading.heads[verb]
    if reading.deps[verb] == "xcomp" and reading.lemmas[head].lower() in _OBJECT_RULES:
        return child(reading, head, "dobj")
    return None


def _leans_on(page: Page, verb: int, cue: int) -> int | None:
    reading = page.reading
    if reading.deps[verb] == "conj" and verb == cue:
        outer = lifted_to(page, cue)
        if outer is not None:
            return outer
    head = reading.heads[verb]
    return head if reading.deps[verb] in _LEAN and head != verb else None


def _author(reading: Reading, noun: int) -> int | None:
    """Who issued the statement that says: the subject of the verb whose object the statement is."""
    if reading.lemmas[noun].lower() not in ISSUED or reading.deps[noun] != "dobj":
        return None
    return child(reading, reading.heads[noun], "nsubj")


def over_noun(reading: Reading, noun: int) -> int | None:
    """The verb that a noun phrase hangs on, through prepositions, coordination and other nouns."""
    node = noun
    for _ in range(6):
        if reading.pos[node] in ("VERB", "AUX"):
            return node
        if reading.heads[node] == node or reading.deps[node] in ("nsubj", "nsubjpass", "relcl"):
            return None
        node = reading.heads[node]
    return None


def _subject(page: Page, verb: int, cue: int) -> int | None:
    reading = page.reading
    kinds = ("nsubj", "nsubjpass") if verb != cue else ("nsubj",)
    if reading.pos[verb] in ("NOUN", "PROPN"):
        kinds = ("poss",)
    for node in reading.children[verb]:
        if reading.deps[node] in kinds and page.inside[node] == page.inside[cue]:
            return node
    return None


def preceding(reading: Reading, first: int, last: int) -> Piece | None:
    """The nouns and pronouns between two tokens as one mention ("…", the envoy said)."""
    nouns = [t for t in range(first, last) if reading.pos[t] in _NOMINAL]
    return (reading.starts[nouns[0]], reading.ends[nouns[-1]]) if nouns else None


def following(reading: Reading, token: int) -> Piece | None:
    """The first noun phrase within a few words behind a token ("…", said a spokesman for the army)."""
    for t in range(token + 1, min(token + 8, len(reading.starts))):
        if reading.pos[t] in _NOMINAL:
            while reading.deps[t] in ("compound", "poss") and reading.heads[t] > t:
                t = reading.heads[t]
            return mention(reading, t)
    return None


def lifted_to(page: Page, verb: int) -> int | None:
    """The verb that ``verb`` really goes on with where the parser hung it on what that verb reports.

    "He said the road was open but *added* …", "He said he would stay and *called* for calm": a verb without a subject, in the
    tense of the verb before it; a verb of speech, or one that does not share the tense of what is reported.
    """
    reading = page.reading
    if reading.deps[verb] != "conj" or child(reading, verb, "nsubj", "nsubjpass", "expl") is not None:
        return None
    first = reading.heads[verb]
    while reading.deps[first] == "conj":
        first = reading.heads[first]
    outer = reading.heads[first]
    if reading.deps[first] != "ccomp" or outer > first:
        return None
    tense = _tense(reading, verb)
    if tense != _tense(reading, outer):
        return None
    cue = cue_at(page, verb, page.lexicon.verbs)
    return outer if (cue is not None and "quote" in cue.frames) or (tense in _PLAIN and tense != _tense(reading, first)) else None


def _tense(reading: Reading, verb: int) -> str:
    """The tag of the finite word of a verb phrase: its first auxiliary, or itself."""
    return next((reading.tags[c] for c in reading.children[verb] if c < verb and reading.deps[c] in ("aux", "auxpass")), reading.tags[verb])
