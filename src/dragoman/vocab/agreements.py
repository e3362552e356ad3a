"""Words of agreements: what can be signed, how undertakings are worded, and their kinds (``data/agreements``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.vocab.tables import table

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """An undertaking's wording: a verb (or its noun) of ``verbs`` with ``object``; an empty set asks for no verb."""

    kind: str
    verbs: frozenset[str]
    object: Phrase
    row: int


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for an agreement, the kind that it says by itself, and whether it is too plain to be a title."""

    kind: str
    plain: bool


@lru_cache(maxsize=50_000)
def stem(lemma: str) -> str:
    """A lemma in lower case without a plural ending, so that ``Hostilities`` and ``hostility`` meet."""
    word = lemma.lower()
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "sui" else word


#: Words that stand in a phrase without changing what it says.
DETERMINERS = frozenset(["the", "a", "an", "this", "these", "its", "their", "his", "her", "our", "any", "such", "-"])


def phrase(text: str) -> Phrase:
    """The words of a table's phrase as the rules compare them."""
    return tuple(stem(w) for w in text.split() if w not in DETERMINERS)


@cache
def words(name: str) -> frozenset[str]:
    """The set of words called ``name``."""
    return _word_sets()[name]


@cache
def _word_sets() -> dict[str, frozenset[str]]:
    return {r["set"]: frozenset(r["words"].split()) for r in table("agreements/words.tsv", ["set", "words"], key=["set"])}


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The list of phrases called ``name``, in lower case as they stand in a text."""
    return next(
        tuple(r["phrases"].split(", ")) for r in table("agreements/phrases.tsv", ["list", "phrases"], key=["list"]) if r["list"] == name
    )


@cache
def nouns() -> dict[Phrase, Noun]:
    """Words for agreements as stemmed phrases."""
    rows = table("agreements/nouns.tsv", ["words", "kind", "plain"])
    return {phrase(w): Noun(r["kind"], r["plain"] == "yes") for r in rows for w in r["words"].split(", ")}


@cache
def kinds() -> list[tuple[Phrase, str]]:
    """Phrases that tell an agreement's kind, in the order in which they decide."""
    return [(phrase(r["phrase"]), r["kind"]) for r in table("agreements/kinds.tsv", ["phrase", "kind"], key=["phrase"])]


@cache
def provision_kinds() -> dict[str, str]:
    """The kinds of provisions with their labels."""
    rows = table("agreements/provisions.tsv", ["kind", "label", "meaning", "pax", "ucdp"], key=["kind"])
    return {r["kind"]: r["label"] for r in rows}


@cache
def frame_rows() -> tuple[dict[str, str], ...]:
    """The rows of the table of frames, each with its example."""
    return tuple(table("agreements/frames.tsv", ["kind", "verbs", "objects", "example"]))


@cache
def _groups() -> dict[str, frozenset[str]]:
    rows = table("agreements/groups.tsv", ["group", "words"], key=["group"])
    return {"@" + r["group"]: frozenset(stem(w) for w in r["words"].split()) for r in rows}


def _verbs(cell: str) -> frozenset[str]:
    found: set[str] = set()
    for word in cell.split(", "):
        found |= _groups()[word] if word.startswith("@") else {stem(w) for w in word.split() if w != "-"}
    return frozenset(found)


@cache
def frames() -> dict[str, tuple[Frame, ...]]:
    """Frames by the first word of their object (of their verb where they have no object)."""
    found: dict[str, list[Frame]] = {}
    for number, row in enumerate(frame_rows()):
        verbs = _verbs(row["verbs"])
        for text in row["objects"].split(", "):
            if text == "-":
                for verb in verbs:
                    found.setdefault(verb, []).append(Frame(row["kind"], frozenset(), (verb,), number))
            else:
                found.setdefault(phrase(text)[0], []).append(Frame(row["kind"], verbs, phrase(text), number))
    return {word: tuple(frames) for word, frames in found.items()}


@cache
def purposes() -> dict[str, frozenset[str]]:
    """Purposes of ceasefires with the words that tell them, in the order in which they decide."""
    rows = table("agreements/purposes.tsv", ["purpose", "words"], key=["purpose"])
    return {r["purpose"]: frozenset(stem(w) for w in r["words"].split()) for r in rows}


@dataclass(frozen=True, slots=True)
class Topic:
    """A phrase that speaks of kinds of undertakings, and how surely (3 by itself, 2 mostly, 1 among other things)."""

    words: Phrase
    kinds: tuple[tuple[str, float], ...]


_IRREGULAR = {
    "held": "hold", "taken": "take", "driven": "drive", "fled": "flee", "stolen": "steal", "fallen": "fall", "laid": "lay", "paid": "pay",
    "left": "leave", "sent": "send", "lost": "lose", "given": "give", "built": "build", "borne": "bear", "sick": "sick", "shot": "shoot",
}  # fmt: skip
#: Words whose ending is no ending (mining is not what mines do).
_WHOLE = frozenset(
    ("mining", "housing", "policing", "state", "rate", "station", "nation", "national", "being", "king", "wing", "armed", "mined")
)


@lru_cache(maxsize=50_000)
def root(lemma: str) -> str:
    """A lemma without the endings of verbs and of nouns of action, so that displaced, displace and displacing meet."""
    word = stem(lemma)
    word = _IRREGULAR.get(word, word)
    if word in _WHOLE:
        return word
    word = word.replace("iz", "is") if len(word) > 5 else word
    if word.endswith("ied"):
        word = word[:-3] + "y"
    for ending in ("isation", "ation", "ing", "ed", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("is" if ending == "isation" else "")
    return word


@cache
def topics() -> dict[str, tuple[Topic, ...]]:
    """What an article is about, by the root of the phrase's first word, the longest phrases first."""
    kinds: dict[Phrase, dict[str, float]] = {}
    for row in table("agreements/topics.tsv", ["kind", "weight", "words"], key=["kind", "weight"]):
        for text in row["words"].split(", "):
            kinds.setdefault(tuple(root(w) for w in phrase(text)), {})[row["kind"]] = float(row["weight"])
    found: dict[str, list[Topic]] = {}
    for words_, weights in kinds.items():
        found.setdefault(words_[0], []).append(Topic(words_, tuple(weights.items())))
    return {word: tuple(sorted(topics, key=lambda t: -len(t.words))) for word, topics in found.items()}
