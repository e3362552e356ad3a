"""Event frames as data: read, checked and compiled into an index from trigger lemma to frames."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.contracts import DataFileError
from dragoman.vocab.frames.codebook import Codebook, classes, codebook
from dragoman.vocab.frames.family import spread
from dragoman.vocab.frames.forms import bases, canonical
from dragoman.vocab.frames.operators import operators
from dragoman.vocab.frames.pattern import TESTED, Pattern, parse
from dragoman.vocab.tables import Row, table

COLUMNS = ("id", "pattern", "type", "mode", "contexts", "cameo", "example", "roles", "counter")
FILES = (
    "none",
    "sanction",
    "reject",
    "threaten",
    "accuse",
    "request",
    "agree",
    "consult",
    "support",
    "cooperate",
    "aid",
    "retreat",
    "concede",
    "protest",
    "mobilize",
    "coerce",
    "assault",
)
#: Folder of the broad tables: families of words with few demands, which yield to the other tables.
BROAD = "events/broad"
#: The type of a frame that blocks: what it matches is no event ("killed the bill").
NONE = "NONE"

_CAMEO = re.compile(r"\d{2,4}")


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which English reports an event. ``example`` must give ``type`` and ``mode``, ``counter`` must not.

    Of the frames that a family spreads into, only the first of each part has an example.
    """

    id: str
    text: str
    pattern: Pattern
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str
    example: str
    roles: dict[str, str]
    counter: str
    broad: bool = False


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames, and for each part of speech the frames by trigger lemma, those that ask for most first."""

    all: tuple[Frame, ...]
    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    adjectives: dict[str, tuple[Frame, ...]]


@cache
def frames(own: Path | None = None) -> Frames:
    """The shipped frames and a user's ``own`` file, whose frames go first among equals.

    Raises DataFileError, naming file and frame, for an unknown type, mode, context, class or slot, a CAMEO code that is
    not two to four digits, a missing example, or an id used twice.
    """
    sources: list[str | Path] = [own] if own else []
    sources += [f"events/{name}.tsv" for name in FILES] + [f"{BROAD}/{name}.tsv" for name in FILES if name != "none"]
    found: dict[str, Frame] = {}
    for source in sources:
        for row in table(source, COLUMNS, ["id"]):
            for frame in _family(source, row):
                if frame.id in found:
                    raise DataFileError(f"{source}: the frame id {frame.id!r} is taken by another file. Give it another.")
                found[frame.id] = frame
    return _index(tuple(found.values()))


@cache
def known_verbs() -> dict[str, str]:
    """Inflected form → verb, over the verbs of all frames, operators and classes (see ``forms``)."""
    verbs = {lemma for lemma, pos in operators() if pos == "v"} | set(frames().verbs)
    return bases(verbs | classes()["light"] | classes()["occur"])


@cache
def hyphenated() -> frozenset[str]:
    """Triggers and class words written with a hyphen, which tokenizers take apart."""
    index = frames()
    words = {*index.verbs, *index.nouns, *index.adjectives}.union(*classes().values())
    return frozenset(w for w in words if "-" in w)


def _family(source: str | Path, row: Row) -> Iterator[Frame]:
    """The frames of a row: one, or those of a family, of which each part has an example of its own."""
    if not row["example"]:
        raise DataFileError(f"{source}, frame {row['id']!r}: it has no example sentence.")
    parts, examples = spread(row["pattern"]), row["example"].split(" // ")
    if len(parts) != len(examples):
        raise DataFileError(f"{source}, frame {row['id']!r}: {len(parts)} parts (+) and {len(examples)} examples (//). Write one for each.")
    number = 0
    for patterns, example in zip(parts, examples, strict=True):
        for at, pattern in enumerate(patterns):
            name = f"{row['id']}+{number}" if number else row["id"]
            own = row | {"id": name, "pattern": pattern, "example": example if at == 0 else ""}
            if number:
                own |= {"roles": "", "counter": ""}
            yield _frame(source, own)
            number += 1


def _frame(source: str | Path, row: Row) -> Frame:
    book = codebook()
    try:
        pattern = parse(row["pattern"], classes())
        _check(row, book)
        roles = dict(_role(part) for part in row["roles"].split(";") if part.strip())
    except ValueError as error:
        raise DataFileError(f"{source}, frame {row['id']!r}: {error}.") from error
    mode = row["mode"] or None
    cameo = row["cameo"] or book.default_cameo.get((row["type"], row["mode"]), "")
    contexts = tuple(row["contexts"].split())
    broad = str(source).startswith(BROAD)
    return Frame(row["id"], row["pattern"], pattern, row["type"], mode, contexts, cameo, row["example"], roles, row["counter"], broad)


def _check(row: Row, book: Codebook) -> None:
    kind = row["type"]
    if kind != NONE and kind not in book.quad:
        raise ValueError(f"{kind!r} is no PLOVER type")
    if row["mode"] and row["mode"] not in book.modes.get(kind, ()):
        raise ValueError(f"{row['mode']!r} is no mode of {kind}")
    if row["cameo"] and not _CAMEO.fullmatch(row["cameo"]):
        raise ValueError(f"the CAMEO code {row['cameo']!r} is not two to four digits")
    unknown = set(row["contexts"].split()) - book.contexts
    if unknown:
        raise ValueError(f"unknown contexts {sorted(unknown)}")


def _role(part: str) -> tuple[str, str]:
    name, sign, words = part.partition("=")
    if not sign or name.strip() not in {"A", "R", "status"}:
        raise ValueError(f"roles are written 'A=words; R=words; status=value', not {part!r}")
    return name.strip(), words.strip()


def _rank(frame: Frame) -> tuple[bool, int]:
    """What blocks and names its words goes first; then the frame that asks for most. One of the broad tables must ask for a word more."""
    weight = frame.pattern.weight
    return (not (frame.type == NONE and weight >= TESTED), TESTED * frame.broad - weight)


def _index(found: tuple[Frame, ...]) -> Frames:
    tables: dict[str, dict[str, list[Frame]]] = {"v": {}, "n": {}, "a": {}}
    for frame in found:
        for lemma in frame.pattern.lemmas:
            key = canonical(lemma) if frame.pattern.pos == "v" else lemma
            tables[frame.pattern.pos].setdefault(key, []).append(frame)
    # sorted() is stable: among frames that ask for as much, the earlier file and the earlier line win.
    done = {p: {k: tuple(sorted(v, key=_rank)) for k, v in t.items()} for p, t in tables.items()}
    return Frames(found, done["v"], done["n"], done["a"])
