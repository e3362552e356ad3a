"""What a question asks for, and how each part of it becomes a bound condition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date

from dragoman.contracts import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What must hold of a row. Names match anywhere in a name, whatever the case; days are inclusive.

    ``status`` of events may be several, set off by commas (``occurred,ongoing``).
    ``who`` is an actor, recipient, speaker, signatory or obligor; ``place`` a place's name; ``since``/``until`` bound the
    day of the thing itself (never of the report); ``according_to`` is ``report`` or a speaker's name; ``disputed`` holds of
    an entry that some assert and others deny; ``outermost`` of events that are not told inside another of their sentence.
    """

    who: str | None = None
    type: str | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None
    status: str | None = None
    according_to: str | None = None
    act: str | None = None
    country: str | None = None
    words: str | None = None
    disputed: bool | None = None
    outermost: bool | None = None


#: A condition with its named value.
Condition = tuple[str, object]
Maker = Callable[[str], Condition]


def _like(*columns: str) -> Maker:
    condition = " OR ".join(f"contains(lower({c}), lower(${{name}}))" for c in columns)
    return lambda value: (f"({condition})", value)


def _any_of(*lists: str) -> Maker:
    """Anywhere in one of the names of the lists."""
    one = "len(list_filter({c}, lambda name: contains(lower(name), lower(${{name}})))) > 0"
    condition = " OR ".join(one.format(c=c) for c in lists)
    return lambda value: (f"({condition})", value)


def _same(column: str) -> Maker:
    return lambda value: (f"lower({column}) = lower(${{name}})", value)


def _one_of(column: str) -> Maker:
    """One value, or several set off by commas."""
    return lambda value: (f"list_contains(string_split(lower(${{name}}), ','), lower({column}))", value.replace(" ", ""))


def _kind(value: str) -> Condition:
    """``ASSAULT`` or ``ASSAULT/drone``."""
    if "/" in value:
        return "lower(type || '/' || coalesce(mode, '')) = lower(${name})", value
    return "lower(type) = lower(${name})", value


def _source(value: str) -> Condition:
    if value.lower() == "report":
        return "(according_to = ${name})", "report"
    return _like("speaker")(value)


_SINCE: Condition = ("coalesce(day_to, day_from) >= ${name}", None)
_UNTIL: Condition = ("coalesce(day_from, day_to) <= ${name}", None)

#: Which parts of a filter each kind of row answers to.
CONDITIONS: Mapping[str, Mapping[str, Maker]] = {
    "events": {
        "who": _any_of("actors", "recipients"),
        "type": _kind,
        "place": _like("place"),
        "status": _one_of("status"),
        "according_to": _source,
        "act": _same("act"),
        "country": _same("country"),
        "words": _like("sentence"),
        "outermost": lambda value: ("((within IS NULL) = CAST(${name} AS BOOLEAN))", value),
    },
    "statements": {
        "who": _like("speaker", "speaker_text"),
        "act": _same("act"),
        "type": _same("mode"),
        "country": _same("speaker_country"),
        "words": _like("content"),
    },
    "actors": {"who": _like("name", "role"), "type": _same("kind"), "country": _same("country")},
    "places": {"place": _like("name", "array_to_string(names, chr(31))"), "type": _same("feature"), "country": _same("country")},
    "agreements": {"who": _any_of("signatories", "mediators"), "type": _same("kind"), "words": _like("title")},
    "provisions": {"who": _any_of("obligor", "beneficiary"), "type": _same("kind"), "place": _like("place"), "words": _like("text")},
    "quantities": {"who": _like("side"), "type": _same("what"), "words": _like("text")},
    "identities": {"who": _any_of("names", "offices"), "type": _same("kind"), "country": _same("country"), "words": _like("rule")},
    "offices": {"who": _like("name"), "type": _same("office"), "country": _same("country"), "status": _same("standing")},
    "identity_issues": {"type": _same("rule"), "words": _like("message")},
    "stories": {"who": _like("origin"), "type": _same("rule")},
    "copies": {"who": _like("origin"), "type": _same("part")},
    "story_changes": {"type": _same("kind"), "words": _like("before", "after")},
    "entries": {
        "who": _any_of("actors", "recipients"),
        "type": _kind,
        "place": _like("place"),
        "status": _one_of("status"),
        "country": _same("country"),
        "words": _like("passage"),
        "disputed": lambda value: ("((disputes > 0 AND supports > 0) = CAST(${name} AS BOOLEAN))", value),
    },
    "entry_claims": {"who": _like("speaker", "origin"), "type": _same("bearing"), "words": _like("reason")},
    "issues": {"type": _same("stage"), "status": _same("level"), "words": _like("message")},
}
#: Kinds whose rows have days of their own.
DATED = frozenset({"events", "statements", "identities", "offices", "stories", "entries"})


def conditions(kind: str, wanted: Filter) -> Iterator[tuple[str, str, object]]:
    """Name, condition and value of every part of ``wanted``. Raises SettingsError where ``kind`` does not answer to one."""
    for field in fields(wanted):
        value = getattr(wanted, field.name)
        if value is not None:
            condition, bound = _condition(kind, field.name, value)
            yield field.name, condition.replace("${name}", f"${field.name}"), bound


def _condition(kind: str, name: str, value: object) -> Condition:
    if name in ("since", "until") and kind in DATED:
        return (_SINCE if name == "since" else _UNTIL)[0], value
    maker = CONDITIONS[kind].get(name)
    if maker is None:
        known = sorted(CONDITIONS[kind]) + (["since", "until"] if kind in DATED else [])
        raise SettingsError(f"{kind} have no {name.replace('_', ' ')}. They can be asked for by: {', '.join(known)}.")
    return maker(str(value))
