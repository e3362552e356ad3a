"""The texts of the reports that are being compared: fetched together, kept while they are needed, never more than fit."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence

from dragoman.contracts import StoryText
from dragoman.record.stories.compare import Likeness, compare, told
from dragoman.record.stories.member import when
from dragoman.record.stories.passages import Told
from dragoman.record.stories.words import indexed

Load = Callable[[Sequence[str]], Mapping[str, StoryText]]
#: Words of all kept texts together (about 250 bytes each), and comparisons kept.
MOST_WORDS, MOST_LIKE = 600_000, 4_000


class Texts:
    """Texts by node; ``reports`` names the report that stands for each node."""

    def __init__(self, reports: Sequence[str], load: Load) -> None:
        self._reports = reports
        self._load = load
        self._kept: OrderedDict[int, Told] = OrderedDict()
        self._like: OrderedDict[tuple[int, int], Likeness] = OrderedDict()
        self._words = 0

    def fetch(self, nodes: Iterable[int]) -> None:
        """Have these at hand."""
        missing = sorted(set(nodes) - self._kept.keys())
        texts = self._load([self._reports[n] for n in missing]) if missing else {}
        for node in missing:
            self._keep(node, texts[self._reports[node]])

    def told(self, node: int) -> Told:
        """The text of a node."""
        if node not in self._kept:
            self.fetch([node])
        self._kept.move_to_end(node)
        return self._kept[node]

    def like(self, x: int, y: int) -> Likeness:
        """What two nodes have in common."""
        key = x, y
        if key not in self._like:
            mine = self.told(x)
            self._like[key] = compare(mine, self.told(y))
            if len(self._like) > MOST_LIKE:
                self._like.popitem(last=False)
        return self._like[key]

    def _keep(self, node: int, text: StoryText) -> None:
        made = told(indexed(text.text, text.body), when(text.published)[0])
        self._kept[node] = made
        self._words += len(made.words.words)
        while self._words > MOST_WORDS and len(self._kept) > 2:
            _, gone = self._kept.popitem(last=False)
            self._words -= len(gone.words.words)
