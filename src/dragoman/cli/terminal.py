"""Consoles, and the one way that text of a report reaches a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

out = Console(highlight=False, soft_wrap=False)
err = Console(stderr=True, highlight=False)

#: A report may hold escape sequences that would drive the terminal: control characters print as their pictures.
_PICTURES = (
    {c: chr(0x2400 + c) for c in range(0x20) if c not in (0x09, 0x0A)} | {0x7F: "\u2421"} | dict.fromkeys(range(0x80, 0xA0), "\ufffd")
)
#: Marks that reorder what a reader sees are shown as what they are.
_PICTURES |= {c: f"<U+{c:04X}>" for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def plain(text: str, style: str = "") -> Text:
    """``text`` as it may be shown: no markup read from it, no control character passed on."""
    return Text(text.translate(_PICTURES), style=style)
