"""Makes a corpus of copies: stories with carriers in eight kinds of change, versions, templates, and reports of their own. All invented.

What is true of each report (its story, who it began with, its version, what its carrier changed) comes with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from bench.copies_plant import Plant, plant
from bench.copies_words import Bank
from bench.texts import AGENCIES, DAYS, MONTHS, RANKS, Conflict, _person
from dragoman.contracts import Report
from dragoman.intake import build_report
from dragoman.vocab.press import fold, press

KINDS = ("whole", "cut", "headline", "added", "synonyms", "boilerplate", "quotes", "embedded")
_EITHER = re.compile(r"\{([^{}]*\|[^{}]*)\}")
_SLOT = re.compile(r"\{(\w+)\}")
_NUMBERS = {"n": (2, 19), "n2": (2, 30), "n3": (2, 40), "m": (20, 99), "m2": (20, 90), "k": (2, 90), "d": (1, 11), "year": (1988, 2023)}
_CHOICES: dict[str, Sequence[str]] = {
    "month": MONTHS, "day": DAYS, "gen": RANKS, "q": ("at least", "nearly", "about", "more than", "up to"), "q2": ("about", "over"),
}  # fmt: skip


@dataclass(frozen=True)
class Truth:
    """What is known of a report. ``origin``: the label that counting must go by; ``first``: it is the story's first report;
    ``begun``: that report is in the corpus; ``plants``: what the carrier changed in meaning."""

    story: str
    origin: str | None
    kind: str
    first: bool
    begun: bool
    version: int
    plants: tuple[Plant, ...] = ()


@dataclass(frozen=True)
class Made:
    """A report with what is true of it."""

    report: Report
    truth: Truth


@dataclass
class _Story:
    name: str
    conflict: Conflict
    start: datetime
    agency: str | None
    outlet: str | None
    headline: str
    form: str
    versions: list[list[str]] = field(default_factory=list)


class Maker:
    """Makes the corpus from a bank of sentences. The same seed gives the same reports."""

    def __init__(self, bank: Bank, seed: int) -> None:
        self.bank = bank
        self.chance = Random(seed)  # noqa: S311  # the same seed must give the same reports
        self._fresh = 0

    def corpus(self, stories: int, templates: int, singles: int) -> list[Made]:
        """Reports in no order."""
        made = [m for n in range(stories) for m in self._story(f"story {n}")]
        made += [m for n in range(templates) for m in self._bulletins(f"template {n}")]
        made += [self._single(f"single {n}") for n in range(singles)]
        self.chance.shuffle(made)
        return made

    def _fill(self, template: str, c: Conflict) -> str:
        chance = self.chance
        text = _EITHER.sub(lambda m: chance.choice(m[1].split("|")), template)
        town, town2 = chance.sample(c.towns, 2)
        known = {
            "state": c.state, "state_people": c.state_people, "capital": c.capital, "other": c.other, "other_people": c.other_people,
            "region": c.region, "mediator": c.mediator, "town": town, "town2": town2,
        }  # fmt: skip
        text = _SLOT.sub(lambda m: known[m[1]] if m[1] in known else self._drawn(m[1]), text)
        return text[0].upper() + text[1:]

    def _drawn(self, slot: str) -> str:
        chance = self.chance
        if slot in _NUMBERS:
            return str(chance.randint(*_NUMBERS[slot]))
        return _person(chance) if slot == "person" else chance.choice(self.bank.choices.get(slot) or _CHOICES[slot])

    def _paragraphs(self, c: Conflict, count: int) -> list[str]:
        told = [self._fill(s, c) for s in self.chance.sample(self.bank.sentences, count)]
        paragraphs = []
        while told:
            size = self.chance.randint(1, 3)
            paragraphs.append(" ".join(told[:size]))
            told = told[size:]
        return paragraphs

    def _begin(self, name: str) -> _Story:
        chance = self.chance
        c = chance.choice(self.bank.conflicts)
        start = datetime(2023, 1, 1) + timedelta(minutes=chance.randint(0, 500 * 24 * 60))
        by = chance.random()
        agency = chance.choice(AGENCIES) if by < 0.55 else None
        outlet = agency if agency and chance.random() < 0.75 else None if agency else chance.choice(self.bank.outlets)
        body = [self._fill(chance.choice(self.bank.leads), c), *self._paragraphs(c, chance.randint(5, 16))]
        if chance.random() < 0.4:
            body.append(self._fill(chance.choice(self.bank.background), c))
        form = chance.choice(self.bank.headlines)
        return _Story(name, c, start, agency, outlet, self._fill(form, c), form, [body])

    def _story(self, name: str) -> Iterator[Made]:
        chance = self.chance
        story = self._begin(name)
        count = chance.randint(1, 30)
        if chance.random() < 0.25 and story.outlet:
            for _ in range(chance.randint(1, 2)):
                story.versions.append(self._update(story))
        used = [o for o in self.bank.outlets if o != story.outlet]
        chance.shuffle(used)
        if story.outlet:
            for number in range(len(story.versions)):
                yield self._own(story, number)
        for number, outlet in enumerate(used[:count]):
            yield self._carrier(story, outlet, clean=not story.outlet and number < 2)

    def _update(self, story: _Story) -> list[str]:
        """A later version: the first figure is higher, a paragraph or two are new, one may be gone."""
        chance, last = self.chance, story.versions[-1]
        body = list(last)
        body[0] = re.sub(r"\b(\d{1,2})\b", lambda m: str(int(m[1]) + chance.randint(2, 9)), body[0], count=1)
        for paragraph in self._paragraphs(story.conflict, chance.randint(2, 4)):
            body.insert(chance.randint(1, len(body)), paragraph)
        if len(body) > 6 and chance.random() < 0.3:
            body.pop()
        return body

    def _own(self, story: _Story, number: int) -> Made:
        chance = self.chance
        when = story.start + timedelta(minutes=number * 190)
        headline = story.headline if not number or chance.random() < 0.5 else f"UPDATE {number}-{story.headline}"
        text = self._page(story, headline, story.versions[number], story.agency)
        truth = Truth(story.name, _label(story), "origin" if not number else "version", not number, True, number + 1)
        return self._made(text, story.outlet, when.isoformat(), truth)

    def _page(self, story: _Story, headline: str, body: list[str], slug: str | None) -> str:
        day = f"{MONTHS[story.start.month - 1]} {story.start.day}"
        filed = f"{story.conflict.capital.upper()}, {day} ({slug}) - " if slug else ""
        return "\n\n".join([headline, filed + body[0], *body[1:]])

    def _carrier(self, story: _Story, outlet: str, *, clean: bool) -> Made:
        chance = self.chance
        number = chance.randrange(len(story.versions))
        kind = "whole" if clean else chance.choice(KINDS)
        body = list(story.versions[number])
        if kind == "cut":
            body = body[: max(1, chance.randint(1, len(body) - 1))]
            body = body if len(" ".join(body).split()) >= 25 else story.versions[number][:3]
        elif kind == "embedded":
            body = body[: chance.randint(2, max(2, len(body) // 2))]
        plants: tuple[Plant, ...] = ()
        if not clean and chance.random() < 0.4:
            body, plants = plant(chance, body, story.conflict, self.bank.plants)
        own, headline = self._dress(kind, body, story)
        slug = story.agency if story.agency and (clean or not story.outlet or chance.random() < 0.7) else None
        if story.outlet and not slug and chance.random() < 0.5:
            own.append(chance.choice(self.bank.credits).format(outlet=story.outlet))
        when = story.start + timedelta(minutes=number * 190 + chance.randint(5, 180 if number + 1 < len(story.versions) else 1500))
        shown = when.isoformat() if chance.random() < 0.7 or len(story.versions) > 1 else when.date().isoformat()
        truth = Truth(story.name, _label(story), kind, False, story.outlet is not None, number + 1, plants)
        text = self._page(story, headline, own, slug)
        return self._made(_marks(text) if kind == "quotes" else text, outlet, shown, truth)

    def _dress(self, kind: str, body: list[str], story: _Story) -> tuple[list[str], str]:
        """The body and headline as the carrier prints them."""
        chance, bank, headline = self.chance, self.bank, story.headline
        own = list(body)
        if kind == "headline":
            headline = self._fill(chance.choice([h for h in bank.headlines if h != story.form]), story.conflict)
        elif kind == "added":
            extra = bank.extras if chance.random() < 0.5 else bank.background
            own.insert(
                chance.randint(1, len(own)),
                self._fill(chance.choice(extra), chance.choice((story.conflict, chance.choice(self.bank.conflicts)))),
            )
        elif kind == "synonyms":
            own = [self._swapped(p) for p in own]
        elif kind == "boilerplate":
            lines = [self._fill(f, story.conflict) for f in chance.sample(bank.furniture, chance.randint(2, 4))]
            own = [*own, *lines]
        elif kind == "embedded":
            around = self._paragraphs(chance.choice(self.bank.conflicts), chance.randint(4, 9))
            at = chance.randint(0, len(around))
            own = [*around[:at], *own, *around[at:]]
            headline = self._fill(chance.choice([h for h in bank.headlines if h != story.form]), story.conflict)
        return own, headline

    def _swapped(self, paragraph: str) -> str:
        """A scraper's synonyms for most words of the list, never inside a planted word (plants use other words)."""

        def other(found: re.Match[str]) -> str:
            new = self.bank.synonyms.get(found[0])
            return new if new and self.chance.random() < 0.8 else found[0]

        return re.sub(r"[A-Za-z]+", other, paragraph)

    def _bulletins(self, name: str) -> Iterator[Made]:
        """The same wording on several days, with the figures of each."""
        chance = self.chance
        c = chance.choice(self.bank.conflicts)
        headline, text = chance.choice(self.bank.bulletins)
        outlet = chance.choice(self.bank.outlets)
        start = datetime(2023, 1, 1) + timedelta(days=chance.randint(0, 500))
        for step in range(chance.randint(3, 8)):
            day = (start + timedelta(days=step)).strftime("%A")
            body = self._fill(text.replace("{day}", day), c)
            page = f"{self._fill(headline.replace('{day}', day), c)}\n\n{body}"
            truth = Truth(f"{name} {step}", outlet, "template", True, True, 1)
            yield self._made(page, outlet, (start + timedelta(days=step)).date().isoformat(), truth)

    def _single(self, name: str) -> Made:
        story = self._begin(name)
        if self.chance.random() < 0.4:
            # A short piece under the background that others print too.
            story.versions[0] = [story.versions[0][0], self._fill(self.chance.choice(self.bank.background), story.conflict)]
        truth = Truth(name, _label(story), "single", True, True, 1)
        text = self._page(story, story.headline, story.versions[0], story.agency)
        return self._made(text, story.outlet, story.start.isoformat(), truth)

    def _made(self, text: str, outlet: str | None, published: str, truth: Truth) -> Made:
        self._fresh += 1
        report = build_report(text, source=f"made {self._fresh}", source_id=str(self._fresh), published=published, outlet=outlet)
        return Made(replace(report, title=report.title), truth)


def _marks(text: str) -> str:
    """Other quotation marks, dashes, spaces, and paragraphs run together."""
    text = text.replace("“", '"').replace("”", '"').replace("’", "'").replace(" - ", " – ").replace("U.S.", "US").replace("U.N.", "UN")
    head, *body = text.split("\n\n")
    return "\n\n".join([head, *(" ".join(body[i : i + 2]) for i in range(0, len(body), 2))])


def _label(story: _Story) -> str | None:
    """What counting goes by: the agency under the name that the tables give it, else the outlet."""
    return press()[fold(story.agency)].name if story.agency else story.outlet
