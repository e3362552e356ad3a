"""What people decided: claims that are one event, and claims that are not. It always wins."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.record.accounts.draft import Draft


class Decided:
    """Decisions by claim reference (``"{report}:{start}-{end}"``)."""

    def __init__(self, merged: Iterable[frozenset[str]], parted: Iterable[frozenset[str]]) -> None:
        self._group: dict[str, str] = {}
        self._parted: dict[str, set[str]] = {}
        self._entry: dict[str, Draft] = {}
        for some in merged:
            self._join(some)
        for some in parted:
            for ref in some:
                self._parted.setdefault(ref, set()).update(some - {ref})

    def _join(self, some: frozenset[str]) -> None:
        roots = {self._group.get(ref, ref) for ref in some}
        root = min(roots)
        for ref, group in list(self._group.items()):
            if group in roots:
                self._group[ref] = root
        self._group.update(dict.fromkeys(some, root))

    def entry(self, ref: str) -> Draft | None:
        """The entry that a person put this claim in, as soon as another of the same group is there."""
        return self._entry.get(self._group.get(ref, ""))

    def put(self, ref: str, draft: Draft) -> None:
        """Note where a claim went."""
        if ref in self._group:
            self._entry.setdefault(self._group[ref], draft)

    def apart(self, ref: str, draft: Draft) -> bool:
        """Whether a person said that the claim is another event than one in ``draft``."""
        others = self._parted.get(ref)
        return others is not None and any(f.telling.claim.ref in others for f in draft.claims)
