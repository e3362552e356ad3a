"""Writes identities as the contract's actors."""

from __future__ import annotations

from dragoman.contracts import Actor, ActorKind, ActorMention, Evidence, Reading
from dragoman.extraction.actors.mention import Entity, Mention
from dragoman.extraction.actors.rules import VERSION
from dragoman.vocab.actors.states import administrations


def actor_of(reading: Reading, entity: Entity) -> Actor:
    """One identity with its mentions in the order of the text; its evidence is the mention that names it best."""
    mentions = sorted(entity.mentions, key=lambda m: (m.first, m.last))
    best = next((m for m in mentions if m.name == entity.name and m.how != "pronoun"), mentions[0])
    return Actor(
        id="",
        name=entity.name,
        kind=_kind(entity),
        country=entity.country,
        sectors=entity.sectors,
        role=entity.role,
        mentions=tuple(_mention(reading, m) for m in mentions),
        evidence=_evidence(reading, best),
    )


def _kind(entity: Entity) -> ActorKind:
    """An entity whose status is disputed, or a territory, is told as an organisation: its administration."""
    return "organisation" if entity.kind == "state" and entity.name in administrations() else entity.kind


def _mention(reading: Reading, mention: Mention) -> ActorMention:
    start, end = reading.starts[mention.first], reading.ends[mention.last - 1]
    return ActorMention(start=start, end=end, text=reading.text[start:end], how=mention.how)


def _evidence(reading: Reading, mention: Mention) -> Evidence:
    start, end = reading.starts[mention.first], reading.ends[mention.last - 1]
    return Evidence(start=start, end=end, text=reading.text[start:end], rule=mention.rule, rule_version=VERSION)
