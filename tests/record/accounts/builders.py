"""Claims for tests, with what a test does not care for filled in."""

from __future__ import annotations

from datetime import date
from typing import Any

from dragoman.contracts.accounts import Claim, Count, Party

ARMY = Party("the army", "force", None, ("MIL",))
FORCES = Party("government forces", "force", None, ("MIL",))
REBELS = Party("rebels", "group", None, ("REB",))
FRONT = Party("Lake Front", "organisation", None, ("REB",))
#: Towns with coordinates: the first two lie 12 km apart.
TOWNS = {"Osa": (1, 10.0, 20.0), "Belu": (2, 10.1, 20.05), "Karim": (3, 14.0, 25.0)}


def killed(number: float) -> Count:
    """A figure of killed."""
    return Count("killed", number, number, number, 0, 5)


def claim(report: str = "r1", day: str = "2024-05-02", sentence: str = "The army shelled Osa.", **given: Any) -> Claim:
    """An attack told in ``sentence``; ``town`` is one of TOWNS, ``on`` the told day, ``trigger`` a word of the sentence."""
    trigger = given.pop("trigger", "shelled")
    at = sentence.find(trigger)
    town, on = given.pop("town", None), given.pop("on", None)
    if town:
        number, lat, lon = TOWNS[town]
        given |= {"place": town, "geonames_id": number, "lat": lat, "lon": lon, "feature": "PPL", "country": "TCD"}
    if on:
        given |= {"first": date.fromisoformat(on), "last": date.fromisoformat(on), "time_edtf": on}
    start = given.pop("start", 0)
    told: dict[str, Any] = {
        "ref": f"{report}:{start + at}-{start + at + len(trigger)}",
        "report": report,
        "event": f"e{start}",
        "origin": given.pop("origin", report),
        "story": given.pop("story", report),
        "seq": int(report.strip("r") or 0),
        "day": date.fromisoformat(day),
        "type": "ASSAULT",
        "trigger": trigger,
        "sentence": sentence,
        "start": start,
        "end": start + len(sentence),
        "trigger_start": start + at,
    }
    return Claim(**{**told, **given})
