"""Statements against the gold: score, and errors by kind.

python -m eval.lab_statements                 score on the last 100 documents
python -m eval.lab_statements 200 300 --errors    documents 200:300, with what was missed and what was too much
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from dragoman.contracts import Reading, Report, Statement
from dragoman.extraction.statements import extract
from dragoman.vocab.cues import cues
from eval import lab

Item = tuple[dict[str, Any], Report, Reading]
Chars = set[int]
_SILENT = "\"“”‘’'.,"


def items(first: int | None, last: int | None) -> list[Item]:
    """Gold documents with their reports and readings."""
    return [(dict(i), report, reading) for i, report, reading in lab.readings(lab.gold("statements", first, last))]


def predictions(found: Iterable[Item]) -> Iterator[dict[str, Any]]:
    """One object a document, in the scorer's format."""
    for item, report, reading in found:
        made = [s for s in extract(report, reading) if isinstance(s, Statement)]
        at = places(item["text"], report.text)
        yield {"doc_id": item["doc_id"], "text": item["text"], "attributions": [_plain(s, at) for s in made]}


def places(original: str, canonical: str) -> list[int]:
    """Where each character of the canonical text (and its end) stands in the original, which may have decomposed letters."""
    if original == canonical:
        return list(range(len(original) + 1))
    found, at = list[int](), 0
    while at < len(original):
        end = at + 1
        while end < len(original) and combining(original[end]):
            end += 1
        found += [at] * len(normalize("NFC", original[at:end]))
        at = end
    return found + [len(original)]


def _plain(s: Statement, at: list[int]) -> dict[str, Any]:
    return {
        "source": [[at[s.speaker.start], at[s.speaker.end]]] if s.speaker else [],
        "cue": [[at[s.cue.start], at[s.cue.end]]] if s.cue else [],
        "content": [[at[c.start], at[c.end]] for c in s.content],
        "rule": s.evidence.rule,
    }


def chars(text: str, spans: Iterable[Iterable[int]]) -> Chars:
    """Offsets of the characters that the scorer counts."""
    return {i for a, b in spans for i in range(a, b) if not text[i].isspace() and text[i] not in _SILENT}


def matched(text: str, gold: list[dict[str, Any]], made: list[dict[str, Any]]) -> list[tuple[int, int, float]]:
    """Pairs of gold and made attributions, one to one, best first, as the scorer pairs them."""
    g, p = [chars(text, a["content"]) for a in gold], [chars(text, a["content"]) for a in made]
    near = [(len(a & b) / len(a | b), i, j) for i, a in enumerate(g) for j, b in enumerate(p) if a & b]
    left, right, pairs = set(), set(), []
    for score, i, j in sorted(near, reverse=True):
        if score >= 0.5 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j, score))
    return pairs


def kinds(found: list[Item], made: list[dict[str, Any]]) -> None:
    """Prints how many errors there are of each kind."""
    lexicon = cues()
    known = {*lexicon.verbs, *lexicon.nouns, *lexicon.adjectives}
    count: Counter[str] = Counter()
    for (item, _, reading), pred in zip(found, made, strict=True):
        text, gold, mine = item["text"], [a for a in item["attributions"] if a["content"]], pred["attributions"]
        pairs = matched(text, gold, mine)
        left, right = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
        for i, j, score in pairs:
            s, t = chars(text, gold[i]["source"]), chars(text, mine[j]["source"])
            count[
                "found: all right"
                if score == 1 and (s & t or not s | t)
                else "found: bounds differ, source right"
                if s & t or not s | t
                else ""
            ] += 1
            if not (s & t or not s | t):
                count["found: source " + ("missing" if not t else "where the gold has none" if not s else "another")] += 1
        for i, a in enumerate(gold):
            if i not in left:
                count["missed: " + _why(a, mine, reading, known)] += 1
        for j, a in enumerate(mine):
            if j not in right:
                same = any(_touch(a["cue"], g["cue"]) for g in gold)
                count["too much: " + ("content cut otherwise" if same else "not in the gold, by " + a["rule"].split(".")[0])] += 1
    for kind, n in sorted(count.items()):
        if kind:
            print(f"{kind:60} {n:6}")


def _why(a: dict[str, Any], mine: list[dict[str, Any]], reading: Reading, known: set[str]) -> str:
    if any(_touch(a["cue"], m["cue"]) for m in mine):
        return "content cut otherwise"
    tokens = [t for s, e in a["cue"] for t in range(bisect_right(reading.ends, s), bisect_left(reading.starts, e))]
    words = {reading.lemmas[t].lower() for t in tokens} | {reading.lowers[t] for t in tokens}
    return "cue known, built otherwise" if words & known else "cue is a mark" if not any(w.isalpha() for w in words) else "cue unknown"


def _touch(a: Iterable[Iterable[int]], b: Iterable[Iterable[int]]) -> bool:
    return any(s < f and g < e for s, e in a for g, f in b)


def _show(text: str, a: dict[str, Any]) -> str:
    parts = [" || ".join(text[s:e].replace("\n", "¶") for s, e in a[k]) for k in ("source", "cue", "content")]
    return f"[{parts[0]}] <{parts[1]}> {{{parts[2]}}}"[:300]


def errors(found: list[Item], made: list[dict[str, Any]], limit: int) -> None:
    """Prints what was missed, too much, cut otherwise, or given another source."""
    kinds: dict[str, list[str]] = {"missed": [], "spurious": [], "boundary": [], "source": []}
    rules: dict[str, Counter[str]] = {"hit": Counter(), "spurious": Counter()}
    for (item, _, _), pred in zip(found, made, strict=True):
        text, gold = item["text"], [a for a in item["attributions"] if a["content"]]
        pairs = matched(text, gold, pred["attributions"])
        left, right = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
        kinds["missed"] += [_show(text, a) for i, a in enumerate(gold) if i not in left]
        for j, a in enumerate(pred["attributions"]):
            rules["hit" if j in right else "spurious"][a["rule"]] += 1
            if j not in right:
                kinds["spurious"].append(a["rule"] + " " + _show(text, a))
        for i, j, score in pairs:
            a, b = gold[i], pred["attributions"][j]
            if score < 1:
                kinds["boundary"].append(f"{score:.2f} {b['rule']} {_show(text, a)}\n        MADE {_show(text, b)}")
            s, t = chars(text, a["source"]), chars(text, b["source"])
            if not (s & t or (not s and not t)):
                kinds["source"].append(f"{b['rule']} {_show(text, a)}\n        MADE {_show(text, b)}")
    for rule in rules["hit"] + rules["spurious"]:
        print(f"{rule:28} hit {rules['hit'][rule]:5} spurious {rules['spurious'][rule]:5}")
    for kind, lines in kinds.items():
        print(f"== {kind}: {len(lines)}")
        print("\n".join(lines[:limit]))


def main() -> None:
    """Parses the arguments, scores, prints."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("first", type=int, nargs="?", default=-100)
    parse.add_argument("last", type=int, nargs="?")
    parse.add_argument("--errors", type=int, default=0, metavar="N")
    parse.add_argument("--kinds", action="store_true", help="count the errors of each kind")
    args = parse.parse_args()
    found = items(args.first, args.last)
    start = time.perf_counter()
    made = list(predictions(found))
    spent = time.perf_counter() - start
    print(f"{spent / sum(len(r.starts) for _, _, r in found) * 1e6:.1f} µs a token")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / "gold.jsonl", Path(folder) / "made.jsonl"]
        for path, rows in zip(paths, ([i for i, _, _ in found], made), strict=True):
            path.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
        subprocess.run([sys.executable, lab.SHARED / "scorers" / "score_statements.py", *paths], check=True)
    if args.kinds:
        kinds(found, made)
    if args.errors:
        errors(found, made, args.errors)


if __name__ == "__main__":
    main()
