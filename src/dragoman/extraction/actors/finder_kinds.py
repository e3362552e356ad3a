"""Dependencies that tell a word inside a noun phrase from the head of one."""

from __future__ import annotations

#: Words inside a noun phrase: they are looked at only for names.
INNER = frozenset({"compound", "amod", "nmod", "nummod", "det", "quantmod", "advmod", "npadvmod", "predet"})
