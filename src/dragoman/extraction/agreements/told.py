"""Agreements that a report tells of: walks its sentences, keeps one record per agreement, gathers its undertakings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.contracts import Agreement, Evidence, Issue, Participant, Provision, Reading, Report, Sentence
from dragoman.extraction.agreements.classes import ceasefire_class, purpose
from dragoman.extraction.agreements.content import contents
from dragoman.extraction.agreements.dates import dates, is_length, mark
from dragoman.extraction.agreements.kinds import agreement_kind
from dragoman.extraction.agreements.making import Making, agreement_noun, making, noun_forms
from dragoman.extraction.agreements.phrases import left_edge, norm, norms, noun_phrase, participant
from dragoman.extraction.agreements.provision import VERSION, provision
from dragoman.extraction.tree import subtree
from dragoman.vocab import agreements as vocab

_GENERIC = frozenset(
    ("side", "party", "both", "they", "leader", "all", "two", "country", "state", "it", "he", "she", "neighbour", "neighbor")
)


_TAKING = frozenset(("take", "takes", "took", "into"))
_ENDING = frozenset(("over", "ended", "expired", "collapsed", "lapsed", "dead"))
_LONGER = frozenset(("extend", "prolong", "renew", "postpone"))
_MORE_HEADS = frozenset(("agreed", "agree", "agrees", "pledged", "undertook"))


#: Characters between two clauses of one undertaking, at most.
_JOINT = 8
#: Tokens of the longest sentence that is looked at: no writer makes longer ones, a broken text does.
LONGEST = 600


@dataclass(slots=True)
class _Draft:
    """An agreement while the report is walked."""

    first: int
    last: int
    rule: str
    sentence: int
    kind: str = "other"
    title: str | None = None
    nouns: set[str] = field(default_factory=set)
    years: set[str] = field(default_factory=set)
    signed: str | None = None
    effective: str | None = None
    ended: str | None = None
    declared: str | None = None
    signatories: list[Participant] = field(default_factory=list)
    mediators: list[Participant] = field(default_factory=list)
    guarantors: list[Participant] = field(default_factory=list)
    witnesses: list[Participant] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)


def told(report: Report, reading: Reading) -> Iterator[Agreement | Issue]:
    """The agreements whose making or content the report tells, each once, in the order of their first mention."""
    drafts: list[_Draft] = []
    heads = noun_forms() | _MORE_HEADS
    lowers = reading.lowers
    last_zone = -9
    for index, sentence in enumerate(reading.sentences):
        words = lowers[sentence.first : sentence.last]
        if sentence.last - sentence.first > LONGEST:
            yield _too_long(sentence)
            continue
        near = bool(drafts) and sentence.zone - last_zone <= 2
        if (near or not heads.isdisjoint(words)) and _sentence(reading, index, sentence, drafts):
            last_zone = sentence.zone
    for draft in drafts:
        yield _finished(reading, draft) if _worth_it(draft) else _left_out(reading, draft)


def _of_another_world(reading: Reading, token: int) -> bool:
    """Trade, licence, labour and other agreements that settle no conflict, by the words before the noun."""
    words = vocab.words("no conflict")
    return any(reading.lowers[t] in words for t in range(left_edge(reading, token), token))


def _too_long(sentence: Sentence) -> Issue:
    said = f"a sentence of more than {LONGEST} words was not searched for agreements"
    return Issue(stage="agreements", rule="agreement.made", level="warning", message=said, start=sentence.start, end=sentence.end)


def _worth_it(draft: _Draft) -> bool:
    """An agreement of which the report tells at least a kind, an undertaking, or two who made it."""
    return draft.kind != "other" or bool(draft.provisions) or len(draft.signatories) > 1


def _left_out(reading: Reading, draft: _Draft) -> Issue:
    start, end = reading.starts[draft.first], reading.ends[draft.last - 1]
    said = "an agreement is mentioned of which the report tells neither kind nor parties nor content"
    return Issue(stage="agreements", rule=draft.rule, level="info", message=said, start=start, end=end)


def _sentence(reading: Reading, index: int, sentence: Sentence, drafts: list[_Draft]) -> bool:
    """Reads one sentence into the drafts; tells whether it said anything of an agreement."""
    said = False
    current: _Draft | None = None
    for token in range(sentence.first, sentence.last):
        noun = agreement_noun(reading, token) if reading.lowers[token] in noun_forms() and reading.tags[token][0] == "N" else None
        if noun is None or _of_another_world(reading, token):
            continue
        made = making(reading, sentence, token)
        if drafts and made is None:
            _takes_effect(reading, _same(reading, index, drafts, token, noun, None), token)
        if made is not None:
            current = _noted(reading, index, drafts, made, noun)
            said = True
    if drafts:
        _dated(reading, sentence, drafts[-1], current)
    for content in contents(reading, sentence, bool(drafts), current is not None):
        draft = (
            current if current is not None and not content.apart else _home(reading, index, sentence, drafts, content.noun, content.made)
        )
        if draft is None:
            continue
        current = draft
        said = True
        _add(draft, provision(reading, content.unit, content.rule))
        if draft.kind in ("other", "partial") and norm(reading, content.unit.head) in _LONGER and content.rule == "provision.agreed":
            draft.kind = "renewal"
    return said


def _dated(reading: Reading, sentence: Sentence, draft: _Draft, current: _Draft | None) -> None:
    """``It takes effect at midnight on Friday``; ``the truce ended on Sunday``, ``declared the truce over on Sunday``."""
    lowers = reading.lowers
    for token in range(sentence.first + 1, sentence.last):
        if lowers[token] in ("effect", "force") and lowers[token - 1] in _TAKING and draft.effective is None:
            draft.effective = _next_date(reading, token, sentence.last)
        elif lowers[token] in _ENDING and current is None and draft.ended is None and _of_agreement(reading, sentence, token):
            draft.ended = _next_date(reading, token, sentence.last)


def _next_date(reading: Reading, token: int, stop: int) -> str | None:
    when = dates(reading, token + 1, min(stop, token + 9))
    return mark(reading, when[0][0]) if when and not is_length(reading, *when[0]) else None


def _of_agreement(reading: Reading, sentence: Sentence, token: int) -> bool:
    """The word just before names the agreement that ended: the truce ended, declared the truce over."""
    near = range(max(sentence.first, token - 3), token)
    denied_ = any(lower in ("not", "n't", "will", "would", "could", "may") for lower in reading.lowers[near.start : token])
    return not denied_ and any(reading.lowers[t] in noun_forms() and agreement_noun(reading, t) is not None for t in near)


def _takes_effect(reading: Reading, draft: _Draft | None, noun: int) -> None:
    """``the accord, which takes effect at midnight``: notes the day from which the agreement is in force."""
    for clause in reading.children[noun]:
        if draft is None or draft.effective or reading.deps[clause] != "relcl":
            continue
        first, last = subtree(reading, clause)
        when = dates(reading, first, last)
        if when and not {"effect", "force"}.isdisjoint(reading.lowers[first:last]):
            draft.effective = mark(reading, when[0][0])


def _add(draft: _Draft, new: Provision) -> None:
    """Keeps an undertaking unless its kind was told in the same words' reach before."""
    last = draft.provisions[-1] if draft.provisions else None
    if last is not None and last.kind == new.kind and 0 <= new.start - last.end <= _JOINT and last.obligor == new.obligor:
        return  # one undertaking in two clauses (will stand at the bridge and log every incident)
    for at, old in enumerate(draft.provisions):
        if old.kind == new.kind and old.evidence.rule == new.evidence.rule == "provision.name":
            if new.until and not old.until:
                draft.provisions[at] = new
            return
        if old.kind == new.kind and _only_named(old, new):
            draft.provisions[at] = new
            return
        if old.kind == new.kind and (old.start < new.end and new.start < old.end or _says_no_more(old, new)):
            return
    draft.provisions.append(new)


def _only_named(old: Provision, new: Provision) -> bool:
    """The name of the agreement said it first (a truce), and now its words do (both sides will hold their fire from noon)."""
    named = old.evidence.rule in ("provision.name", "provision.agreed") and old.kind == "cease"
    return named and not (old.from_ or old.until or old.quantity) and bool(new.from_ or new.until)


def _says_no_more(old: Provision, new: Provision) -> bool:
    """A kind told again with nothing new: nobody bound, no time, no place."""
    vague = new.evidence.rule in ("provision.name", "provision.on") or len({*old.text.split()} & {*new.text.split()}) > 3
    return vague and not new.obligor and not new.until and not new.from_ and not new.quantity


def _noted(reading: Reading, index: int, drafts: list[_Draft], made: Making, noun: vocab.Noun) -> _Draft:
    token = made.noun
    assert token is not None  # noqa: S101  # only a named agreement comes here
    draft = _same(reading, index, drafts, token, noun, made)
    if draft is None:
        draft = _Draft(left_edge(reading, token), token + 1, "agreement.made", index)
        drafts.append(draft)
    _described(reading, draft, token, noun, made.verb)
    draft.signed = draft.signed or made.signed
    draft.declared = draft.declared or made.declared
    draft.effective = draft.effective or made.effective
    _people(reading, draft, made)
    return draft


def _people(reading: Reading, draft: _Draft, made: Making) -> None:
    draft.mediators = _joined(draft.mediators, [participant(reading, a, b) for a, b in made.mediators])
    draft.guarantors = _joined(draft.guarantors, [participant(reading, a, b) for a, b in made.guarantors])
    draft.witnesses = _joined(draft.witnesses, [participant(reading, a, b) for a, b in made.witnesses])
    mediating = {m.text for m in (*draft.mediators, *draft.guarantors, *draft.witnesses)}
    draft.signatories = _joined(
        draft.signatories, [p for a, b in made.signatories if (p := participant(reading, a, b)).text not in mediating]
    )


def _joined(old: list[Participant], new: list[Participant]) -> list[Participant]:
    """Named parties rather than ``the two sides``; nobody twice."""
    both = old + [n for n in new if not any(_alike(n.text, o.text) for o in old)]
    named = [p for p in both if not _generic(p.text)]
    return named or both[:1]


def _alike(a: str, b: str) -> bool:
    return a == b or a.lower().removeprefix("the ") in b.lower() or b.lower().removeprefix("the ") in a.lower()


def _generic(text: str) -> bool:
    words = [vocab.stem(w) for w in text.lower().replace("-", " ").split()]
    if words in (["two", "government"], ["both", "government"], ["the", "two", "government"]):
        return True
    return all(w in _GENERIC or w in ("the", "warr", "warring", "rival", "of", "conflict") for w in words)


def _described(reading: Reading, draft: _Draft, token: int, noun: vocab.Noun, verb: int | None) -> None:
    first = left_edge(reading, token)
    last = token + 1
    phrase = [w for w, _ in norms(reading, first, min(last + 8, len(reading.words)))]
    near = [w for w, _ in norms(reading, first, last)]
    kind = noun.kind if noun.kind not in ("other",) else agreement_kind(near) or agreement_kind(_clause(reading, token, phrase))
    if draft.kind == "other" and kind:
        draft.kind = kind
    if verb is not None and vocab.stem(reading.lemmas[verb]) in ("extend", "renew", "prolong"):
        draft.kind = "renewal"
    draft.nouns.add(norm(reading, token))
    draft.years |= {reading.words[t] for t in range(first, last) if reading.words[t].isdigit() and len(reading.words[t]) == 4}
    while first < token and reading.tags[first] in ("DT", "PRP$", "CD", "POS", ","):
        first += 1
    if draft.title is None and (
        not noun.plain or (first < token and any(reading.words[t][0].isupper() for t in range(first + 1, token + 1)))
    ):
        last = token + 1 if noun.plain else noun_phrase(reading, token)[1]
        draft.title = reading.text[reading.starts[first] : reading.ends[last - 1]]


def _clause(reading: Reading, token: int, phrase: list[str]) -> list[str]:
    del token
    stops = [i for i, w in enumerate(phrase) if w in (".", ",", ";", "on")]
    return phrase[: stops[0]] if stops and phrase[stops[0]] != "on" else phrase


def _same(reading: Reading, index: int, drafts: list[_Draft], token: int, noun: vocab.Noun, made: Making | None) -> _Draft | None:
    """The agreement noted before that this mention means."""
    first = left_edge(reading, token)
    before = {reading.lowers[t] for t in range(first, token)}
    if before & vocab.words("again") or not drafts:
        return None
    years = {reading.words[t] for t in range(first, token) if reading.words[t].isdigit() and len(reading.words[t]) == 4}
    kind = agreement_kind([w for w, _ in norms(reading, first, token + 1)]) or noun.kind
    definite = bool(before & vocab.words("later mention"))
    if drafts[-1].rule == "agreement.agreed" and not drafts[-1].nouns:
        # What the headline says was agreed, the body names: whatever kind it turns out to be.
        told_above = reading.sentences[drafts[-1].sentence].kind == "headline"
        if told_above or kind in ("other", drafts[-1].kind, _kind_so_far(drafts[-1])):
            return drafts[-1]
    for draft in reversed(drafts):
        if years and draft.years and years != draft.years:
            continue
        if kind != "other" and draft.kind not in ("other", kind) and norm(reading, token) not in draft.nouns:
            continue
        if definite or norm(reading, token) in draft.nouns or draft.kind == kind or made is None:
            return draft
    return None


def _home(reading: Reading, index: int, sentence: Sentence, drafts: list[_Draft], noun: int | None, made: Making | None) -> _Draft | None:
    """The agreement that an undertaking told in this sentence belongs to."""
    if noun is not None:
        word = agreement_noun(reading, noun)
        assert word is not None  # noqa: S101  # contents hands on agreement nouns only
        found = _same(reading, index, drafts, noun, word, None)
        return found or _noted(reading, index, drafts, Making(noun, None), word)
    if drafts:
        if made is not None and not drafts[-1].signatories:
            _people(reading, drafts[-1], made)
        return drafts[-1]
    if made is None:
        return None
    draft = _Draft(sentence.first, sentence.last, "agreement.agreed", index)
    draft.signed = made.signed
    _people(reading, draft, made)
    drafts.append(draft)
    return draft


_BY_PROVISION = {
    "cease": "ceasefire",
    "prisr": "partial",
    "remains_exchange": "partial",
    "access_corridor": "partial",
    "transit_guarantee": "partial",
    "mine_maps": "partial",
    "with": "partial",
}


def _kind_so_far(draft: _Draft) -> str | None:
    return next((_BY_PROVISION[p.kind] for p in draft.provisions if p.kind in _BY_PROVISION), None)


def _from_ceasefire(kind: str, provisions: list[Provision]) -> str | None:
    """A ceasefire is in force from the day on which the fighting is to stop."""
    return next((p.from_ for p in provisions if p.kind == "cease" and p.from_), None) if kind == "ceasefire" else None


def _finished(reading: Reading, draft: _Draft) -> Agreement:
    start, end = reading.starts[draft.first], reading.ends[draft.last - 1]
    kind = draft.kind
    if kind == "other":
        told_kinds = [_BY_PROVISION[p.kind] for p in draft.provisions if p.kind in _BY_PROVISION]
        words = [vocab.stem(w) for p in draft.provisions[:2] for w in p.text.replace("-", " ").split()]
        said = told_kinds[0] if told_kinds else agreement_kind(words)
        kind = said or ("implementation" if "protocol" in draft.nouns else "other")
    around = reading.sentences[draft.sentence]
    return Agreement(
        id="", kind=kind, title=draft.title, signed=draft.signed, effective=draft.effective or _from_ceasefire(kind, draft.provisions),
        declared=draft.declared, ended=draft.ended, signatories=tuple(draft.signatories),
        ceasefire_class=ceasefire_class(draft.provisions) if kind == "ceasefire" else None,
        purpose=purpose(reading.text[around.start : around.end]) if kind == "ceasefire" else None,
        mediators=tuple(draft.mediators), guarantors=tuple(draft.guarantors), witnesses=tuple(draft.witnesses),
        provisions=tuple(draft.provisions), partial=True,
        evidence=Evidence(start=start, end=end, text=reading.text[start:end], rule=draft.rule, rule_version=VERSION),
    )  # fmt: skip
