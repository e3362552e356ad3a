"""Events in the making: hits with their status, what operators over them make of them, and the folding of repeats."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.contracts import TOLD, Status
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.match import DUTY, Hit
from dragoman.extraction.events.status import Standing, Statuses
from dragoman.extraction.speech import uttered
from dragoman.vocab.frames import Frame
from dragoman.vocab.frames.codebook import classes, codebook
from dragoman.vocab.frames.operators import Composite, composite

#: Prepositions whose noun carries on what the clause tells ("killed in an attack on", "with strikes on").
_TELLING = frozenset({"in", "with", "by", "into", "to", "for"})
_WITHIN = frozenset({"dobj", "pobj", "prep", "advcl", "xcomp", "pcomp", "acl", "nsubjpass", "attr"})
#: Types whose frames name what is brought to an end.
_UNDOES = frozenset({"CONCEDE", "RETREAT", "REJECT", "SANCTION"})
_WILL = frozenset({"will", "'ll", "shall"})
_MAY = frozenset({"may", "might", "could", "would"})


@dataclass(slots=True)
class Draft:
    """An event in the making; participants are still head tokens."""

    token: int
    type: str
    mode: str | None
    cameo: str
    contexts: tuple[str, ...]
    rule: str
    status: Status
    actors: list[int]
    recipients: list[int]
    under: int = -1
    repeats: list[int] = field(default_factory=list)


def drafts(grammar: Grammar, found: list[Hit], statuses: Statuses) -> list[Draft]:
    """Every hit as a draft, and beside it what the operator or the modal verb over it makes of it."""
    made: dict[int, Draft] = {}
    frames = {hit.token: hit.frame for hit in found}
    for hit in found:
        standing = _answered(grammar, hit, statuses.of(hit.token))
        if standing.operator < 0 and _undone(grammar, hit, frames):
            continue
        frame = hit.frame
        made[hit.token] = Draft(
            hit.token,
            frame.type,
            frame.mode,
            frame.cameo,
            frame.contexts,
            frame.id,
            standing.status,
            hit.actors,
            hit.recipients,
            standing.operator,
        )
        _compose(grammar, made, made[hit.token], standing, statuses)
    return [made[t] for t in sorted(made)]


def _undone(grammar: Grammar, hit: Hit, frames: dict[int, Frame]) -> bool:
    """A noun that is a word of another event's frame: to lift a curfew is not to impose one, to end a strike not to strike."""
    token = hit.token
    if grammar.pos[token] != "NOUN" or grammar.deps[token] not in {"dobj", "nsubjpass"}:
        return False
    over = frames.get(grammar.heads[token])
    if over is None or over.type == hit.frame.type:
        return False
    named = any("obj" in i.slots and grammar.lemmas[token] in i.lemmas for i in over.pattern.items)
    return named and over.type in _UNDOES or not (hit.actors or hit.recipients)


def _answered(grammar: Grammar, hit: Hit, standing: Standing) -> Standing:
    """Words that are answered were said: "rejected the appeal", "dismissed the accusation", "agreed to the demands"."""
    said = uttered(hit.frame.type, hit.frame.mode, grammar.pos[hit.token])
    refused = standing.status == "negated" and standing.operator_class == "refuse"
    granted = standing.status == "promised" and hit.frame.type == "REQUEST"
    return Standing("occurred", standing.operator, standing.operator_class) if said and (refused or granted) else standing


def _compose(grammar: Grammar, made: dict[int, Draft], draft: Draft, standing: Standing, statuses: Statuses) -> None:
    if standing.operator >= 0:
        _under_operator(grammar, made, draft, standing, statuses)
    else:
        _under_modal(grammar, made, draft)


def _under_operator(grammar: Grammar, made: dict[int, Draft], draft: Draft, standing: Standing, statuses: Statuses) -> None:
    over = standing.operator
    whole = composite(standing.operator_class, draft.type, draft.mode)
    if standing.operator_class == "consider" and grammar.pos[over] != "VERB":
        # "fear of raids" threatens nobody; "is considering sanctions" does.
        whole = None
    known = made.get(over)
    if known is not None:
        if known.type == draft.type:
            # "threatened retaliation" is one threat.
            known.repeats.append(draft.token)
            del made[draft.token]
        if whole is not None and known.type == whole.type:
            known.mode, known.cameo = known.mode or whole.mode, whole.cameo or known.cameo
        if not known.recipients:
            known.recipients = _turned_to(grammar, known, draft, standing.operator_class)
        return
    if whole is None:
        return
    actors = grammar.holder(over) if grammar.pos[over] in {"NOUN", "PROPN"} else grammar.verb(over).get("subj", [])
    others = [t for t in draft.recipients + draft.actors if t not in actors]
    rule = f"events.compose.{standing.operator_class}"
    status = statuses.of(over).status
    if status not in TOLD:
        # "rejected a call to postpone": the call is no news of its own.
        return
    made[over] = Draft(over, whole.type, whole.mode, whole.cameo, (), rule, status, list(actors), others)


def _turned_to(grammar: Grammar, known: Draft, draft: Draft, operator: str) -> list[int]:
    """Whom a refusal or a call is turned to: the event's own parties. A denial turns to nobody but those who suffered."""
    if operator == "deny":
        return [r for r in draft.recipients if grammar.is_actor(grammar.core(r))]
    return draft.recipients or [a for a in draft.actors if a not in known.actors]


def _under_modal(grammar: Grammar, made: dict[int, Draft], draft: Draft) -> None:
    """ "will meet" says what one intends; "will not leave" refuses; "said that Mali must leave" demands."""
    verb = _carrier(grammar, draft.token)
    words = {grammar.lowers[n]: n for n in grammar.children[verb] if grammar.deps[n] in {"aux", "neg"}} if verb >= 0 else {}
    if not words:
        return
    sayer = _sayer(grammar, verb)
    if words.keys() & DUTY and sayer >= 0:
        _add(made, draft, composite("must", draft.type, draft.mode), sayer, grammar.surface(sayer), "must")
        return
    name = _intent(words, sayer, grammar, verb)
    if name and draft.actors and any(grammar.is_actor(a) for a in draft.actors):
        _add(made, draft, composite(name, draft.type, draft.mode), next(iter(words.values())), draft.actors, name)


def _carrier(grammar: Grammar, token: int) -> int:
    """The verb whose modals are the event's: itself, or the light verb of a noun ("will impose sanctions"); -1 without one."""
    if grammar.pos[token] == "VERB":
        return token
    host = grammar.noun(token).get("host")
    if not host or grammar.lemmas[host[0]] not in classes()["light"] or grammar.deps[token] not in {"dobj", "nsubjpass"}:
        return -1
    return host[0]


def _intent(words: dict[str, int], sayer: int, grammar: Grammar, verb: int) -> str:
    """The kind of intention that the modals speak of: ``will``, ``will-not``, ``may``, or none."""
    negated = bool(words.keys() & {"not", "n't", "never"})
    future = bool(words.keys() & _WILL) or "wo" in words or ("would" in words and sayer >= 0)
    if future:
        return "will-not" if negated else "will"
    may = bool(words.keys() & _MAY) and not negated and "have" not in words
    return "may" if may else ""


def _add(made: dict[int, Draft], draft: Draft, whole: Composite | None, at: int, actors: list[int], name: str) -> None:
    if whole is None or at in made:
        return
    others = [t for t in draft.recipients + draft.actors if t not in actors]
    made[at] = Draft(at, whole.type, whole.mode, whole.cameo, (), f"events.compose.{name}", "occurred", list(actors), others)


def _sayer(grammar: Grammar, verb: int) -> int:
    """The verb of saying that the clause of ``verb`` hangs on, or -1."""
    node = verb
    for _ in range(3):
        head = grammar.heads[node]
        if grammar.deps[node] == "ccomp" and grammar.lemmas[head] in classes()["say"]:
            return head
        if grammar.deps[node] not in {"conj", "xcomp"}:
            for inner in grammar.children[node]:
                if grammar.deps[inner] in {"ccomp", "parataxis"} and grammar.lemmas[inner] in classes()["say"]:
                    return inner
            return -1
        node = head
    return -1


def folded(grammar: Grammar, made: list[Draft]) -> list[Draft]:
    """One event where a sentence names the same act twice ("launched an attack …, killing five")."""
    kept: list[Draft] = []
    for draft in made:
        if _passing(grammar, draft):
            continue
        twin = next((k for k in kept if _same(grammar, k, draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        if twin.mode == "demo" and twin.token in draft.actors:
            # "Protesters blocked the road": what they did says more than what they are called.
            twin.token, draft.token = draft.token, twin.token
            twin.mode, twin.cameo, twin.rule = draft.mode or twin.mode, draft.cameo or twin.cameo, draft.rule
        twin.repeats.append(draft.token)
        twin.actors = twin.actors or draft.actors
        twin.recipients += [r for r in draft.recipients if r not in twin.recipients]
        twin.mode = twin.mode or draft.mode
    told = any(draft.actors for draft in kept)
    return [draft for draft in kept if not (told and _bare(grammar, draft))]


def _bare(grammar: Grammar, draft: Draft) -> bool:
    """A noun that names an act and nobody at all ("the violence"), beside events that somebody does: what they are about."""
    if draft.actors or draft.recipients or draft.status not in TOLD or grammar.pos[draft.token] == "VERB":
        return False
    return grammar.deps[draft.token] in {"dobj", "pobj", "conj", "attr"}


def _passing(grammar: Grammar, draft: Draft) -> bool:
    """A noun in an adjunct that names nobody who acts: "after the attack". Who did it or to whom is told elsewhere, if at all."""
    if draft.status != "occurred" or draft.actors or grammar.pos[draft.token] == "VERB" or grammar.deps[draft.token] != "pobj":
        return False
    return not draft.recipients or grammar.lowers[grammar.heads[draft.token]] not in _TELLING


def _same(grammar: Grammar, one: Draft, other: Draft) -> bool:
    if one.type != other.type:
        return False
    if one.token in other.actors or other.token in one.actors or any(one.token == grammar.core(a) for a in other.actors):
        # "The attack killed five": the noun that acts is the event that stands before it.
        return True
    shared = _named(grammar, one.actors) & _named(grammar, other.actors)
    if not shared and (one.actors and other.actors):
        return False
    if _part_of(grammar, other.token, one.token) or _part_of(grammar, one.token, other.token):
        return True
    both = one.status == other.status or (bool(shared) and one.status in TOLD and other.status in TOLD)
    return both and (None in (one.mode, other.mode) or one.mode == other.mode or one.type in {"ASSAULT", "CONSULT"})


def _named(grammar: Grammar, tokens: list[int]) -> set[int]:
    return {grammar.named(t) for t in tokens}


def _part_of(grammar: Grammar, token: int, top: int) -> bool:
    """Whether ``token`` hangs on ``top`` as its object, its purpose or its means: "held talks to discuss", "gave a donation"."""
    for _ in range(5):
        if token == top:
            return True
        if grammar.deps[token] not in _WITHIN:
            return False
        token = grammar.heads[token]
    return False


def needs_recipient(draft: Draft) -> bool:
    """Whether PLOVER asks for a recipient and none has been found."""
    return not draft.recipients and draft.type in codebook().needs_recipient
