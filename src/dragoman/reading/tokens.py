"""Adapts a pipeline's tokeniser to reporting: ranks and abbreviations stay whole, footnote marks and quotes come off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer

from dragoman.vocab.sentences import sentence_words

#: The tokeniser's own rules take these for "we'd" and "I'd" written without the apostrophe.
NOT_CONTRACTIONS = frozenset({"Wed", "wed", "Id", "id"})
#: At the end of a sentence these are more often a word and a full stop.
WORDS_TOO = frozenset({"Sat.", "Sun.", "Mon."})
#: What the tokeniser's infixes miss: a footnote mark after a full stop, an opening quote glued to a stop or a comma,
#: a dash glued to a figure or a bracket.
INFIXES = (r"(?<=[.!?,”\"])\[(?=\w)", r"[.!?,](?=\[\w)", r"(?<=[a-z][.!?,])[“\"](?=[A-Z])", r"[.!?,](?=[“\"][A-Z])", r"—|–(?=[A-Za-z])")
PREFIXES = ("``",)


def adapt_tokens(nlp: Language) -> None:
    """Changes the tokeniser of ``nlp`` in place. A pipeline with a tokeniser of another make is left as it is."""
    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        return
    tokenizer.rules = {form: rule for form, rule in (tokenizer.rules or {}).items() if form not in NOT_CONTRACTIONS}
    for form in _whole():
        tokenizer.add_special_case(form, [{ORTH: form}])
    if tokenizer.infix_finditer is not None:
        tokenizer.infix_finditer = _wider(tokenizer.infix_finditer, INFIXES).finditer
    if tokenizer.prefix_search is not None:
        tokenizer.prefix_search = _wider(tokenizer.prefix_search, PREFIXES, first="^").search


def _whole() -> Iterator[str]:
    words = sentence_words()
    for form in words["title"] | words["month"] | (words["day"] - WORDS_TOO):
        yield from {form, form.upper()} if form[0].isupper() else {form}


def _wider(search: Callable[..., object], more: tuple[str, ...], first: str = "") -> re.Pattern[str]:
    old: re.Pattern[str] = search.__self__  # type: ignore[attr-defined]  # spaCy keeps the bound method of a compiled pattern
    return re.compile("|".join([*(first + m for m in more), old.pattern]), old.flags)
