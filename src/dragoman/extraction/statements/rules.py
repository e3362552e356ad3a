"""The rules of this package by id: what each reads. ``--explain`` prints these lines."""

VERSION = 1

RULES: dict[str, str] = {
    "direct.behind": "a quotation with its cue behind it",
    "direct.before": "a quotation with its cue before it",
    "direct.colon-verb": "any verb whose clause leads to a colon and a quotation",
    "direct.sentence-before": "speech whose cue stands in the sentence before it",
    "direct.nearest": "speech without a cue: the person whom the sentence before is about",
    "direct.signed": "a quotation, a dash, a name",
    "mixed.behind": "a sentence that ends in a quotation, with its cue behind it",
    "direct.colon": "a name, a colon, a quotation",
    "verb.clause": "a verb and the clause it governs",
    "verb.behind": "a clause with its cue behind it",
    "verb.between": "a cue set into the clause it reports",
    "verb.as": "a clause with 'as X said'",
    "verb.passive-to": "something is expected or said to happen",
    "verb.object-to": "a verb that asks somebody to do something",
    "verb.to": "a verb and the infinitive it governs",
    "verb.gerund": "a verb and the gerund it governs",
    "verb.preposition": "a verb and what its preposition brings",
    "verb.predicate": "somebody is called something",
    "verb.object": "a verb and its object",
    "verb.seems": "something seems to be so",
    "phrase.according-to": "according to somebody",
}
