"""States, organisations, groups, forces and peoples: one identity for each name (as the tables write it) and country."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import blake2s

from dragoman.contracts import Identity
from dragoman.record.identities.fold import Form, FormKey
from dragoman.record.identities.names import name_key
from dragoman.record.identities.person import some
from dragoman.record.identities.rules import VERSION

KINDS = frozenset({"state", "organisation", "group", "force", "people"})
_RULE = "identities.name-country"


def others(forms: Iterable[Form]) -> tuple[list[Identity], dict[FormKey, Identity]]:
    """Identities of all named actors that are no persons, and which form is whose."""
    groups: dict[tuple[str, tuple[str, ...], str], list[Form]] = {}
    for form in forms:
        if form.named and form.kind in KINDS and (words := name_key(form.name).strict):
            groups.setdefault((form.kind, words, form.country or ""), []).append(form)
    found: list[Identity] = []
    whose: dict[FormKey, Identity] = {}
    for key in sorted(groups):
        identity = _identity(key, groups[key])
        found.append(identity)
        whose.update((form.key, identity) for form in groups[key])
    return found, whose


def _identity(key: tuple[str, tuple[str, ...], str], forms: list[Form]) -> Identity:
    days: list[date] = [d for f in forms if f.days for d in (f.days[0], f.days[-1])]
    names: dict[str, int] = {}
    for form in forms:
        names[form.name] = names.get(form.name, 0) + form.reports
    return Identity(
        id=identity_id(key[0], key[2], key[1]),
        name=min(names, key=lambda n: (-names[n], n)),
        kind=forms[0].kind,
        country=key[2] or None,
        body=None,
        offices=(),
        names=tuple(sorted(names)),
        first=min(days, default=None),
        last=max(days, default=None),
        reports=sum(names.values()),
        evidence=some({w for f in forms for w in (f.first, f.last)}),
        rule=_RULE,
        rule_version=VERSION,
    )


def identity_id(kind: str, realm: str, words: Iterable[str], number: int = 0) -> str:
    """An id that stays the same as long as kind, country and name do."""
    text = "\x1f".join((kind, realm, *words, str(number)))
    return f"{kind[0]}{blake2s(text.encode(), digest_size=8).hexdigest()}"
