"""Every rule id that an event's evidence may name: one for each frame, one for each way of composing two, one for each type weighed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dragoman.vocab.frames import NONE, frames
from dragoman.vocab.frames.codebook import codebook
from dragoman.vocab.frames.operators import composites

_COMPOSED = {
    "commit": "a promise to do what another frame reads: AGREE, or THREATEN where it is harm",
    "will": "what an actor says that it will do: AGREE, or THREATEN where it is harm",
    "may": "harm that an actor says or is said to be weighing: THREATEN",
    "consider": "harm that an actor weighs: THREATEN",
    "will-not": "what an actor says that it will not do: REJECT",
    "refuse": "a refusal to do what another frame reads: REJECT",
    "demand": "a demand for what another frame reads: REQUEST",
    "must": "what a speaker says that another must do: REQUEST",
    "order": "an order to yield: REQUEST",
    "propose": "a proposal of what another frame reads: REQUEST",
    "threaten": "a threat of what another frame reads: THREATEN",
    "threaten-soft": "a warning of what another frame reads: THREATEN",
}


class _Rules(Mapping[str, str]):
    """Read from the frame tables when first asked, so that importing the package costs nothing."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def _all(self) -> dict[str, str]:
        if not self._known:
            composed = sorted({name for name, _, _ in composites()})
            found = {f"events.compose.{n}": _COMPOSED.get(n, f"what the operator class {n} makes of another event") for n in composed}
            found |= {frame_rule(f.id): _told(f.type, f.mode, f.text) for f in frames().all if f.type != NONE}
            weighed = "what a word and those beside it weigh speaks for"
            found |= {frame_rule(usual_id(kind, pos)): f"{kind}: {weighed} it" for kind in codebook().quad for pos in "vn"}
            self._known = found
        return self._known

    def __getitem__(self, key: str) -> str:
        return self._all()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def frame_rule(frame_id: str) -> str:
    """The rule id of a frame."""
    return f"events.frame.{frame_id}"


def usual_id(kind: str, pos: str) -> str:
    """The id of the frame that stands for what is weighed."""
    return f"weighed.{kind.lower()}-{pos}"


def _told(kind: str, mode: str | None, pattern: str) -> str:
    name = f"{kind} {mode}" if mode else kind
    return f"{name}: `{pattern}`".replace("|", "\\|")


RULES: Mapping[str, str] = _Rules()
