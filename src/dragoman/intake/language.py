"""Names the language of a text, where there is enough of it to tell."""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

#: So many characters are needed to tell, and so many are looked at: more of them change no answer and cost time.
_LEAST, _MOST = 200, 300
_SURE = 0.95


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language(text: str) -> str | None:
    """ISO 639-1 code of the text's language; None where the text is short or the answer unsure."""
    if len(text) < _LEAST:
        return None
    # The head of a report is names and datelines: the sample is taken behind it where there is room.
    start = min(200, len(text) - _LEAST) if len(text) > _MOST + 200 else 0
    code, sure = _identifier().classify(text[start : start + _MOST])
    return str(code) if sure >= _SURE and len(code) == 2 else None
