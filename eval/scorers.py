"""Runs the scorers that lie beside the gold, as their own commands, over records that dragoman printed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from dragoman.export import record_line
from dragoman.extraction.assemble import assemble
from eval.lab import SHARED, gold, readings

Scores = dict[str, float]


def score_set(name: str, kind: str, scorer: str, parse: Callable[[str], Scores], first: int | None = None) -> Scores:
    """Scores of the gold set ``name`` from item ``first`` on: items are read, printed as JSON, and scored."""
    items = gold(name, first)
    with tempfile.TemporaryDirectory() as folder:
        lines, predicted, wanted = (Path(folder) / f for f in ("records.jsonl", "predicted.jsonl", "gold.jsonl"))
        _write(lines, (record_line(assemble(report, reading)) for _, report, reading in readings(items)))
        _write(wanted, (json.dumps(_with_doc_id(i), ensure_ascii=False) for i in items))
        with lines.open(encoding="utf-8") as given:
            predicted.write_text(_run("predictions.py", kind, stdin=given), encoding="utf-8")
        return parse(_run(scorer, str(wanted), str(predicted)))


def _with_doc_id(item: Mapping[str, Any]) -> dict[str, Any]:
    return {**item, "doc_id": item.get("doc_id") or item["id"]}


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in lines)


def _run(scorer: str, *arguments: str, stdin: Any = None) -> str:
    command = [sys.executable, str(SHARED / "scorers" / scorer), *arguments]
    return subprocess.run(command, stdin=stdin, capture_output=True, text=True, check=True, encoding="utf-8").stdout


def statements(text: str) -> Scores:
    """Figures of ``score_statements.py``, 0 to 1."""
    found = {name: float(m[1]) for name, label in _STATEMENTS.items() if (m := re.search(label + r"\s.*?F1 (\d\.\d+)", text))}
    quoted = re.search(r"quoted contents\s+R (\d\.\d+), with source R (\d\.\d+)", text)
    return found | ({"quoted_recall": float(quoted[1]), "quoted_source_recall": float(quoted[2])} if quoted else {})


_STATEMENTS = {
    "characters_f1": "characters of content",
    "found_f1": "attributions found",
    "exact_f1": "found, content exact",
    "source_f1": "found, source right",
}


def times(text: str) -> Scores:
    """Figures of ``score_time.py``, percent."""
    scores = json.loads(text)
    return {"value_f1": scores["value"]["F1"], "relaxed_f1": scores["relaxed"]["F1"], "strict_f1": scores["strict"]["F1"]}


def places(text: str) -> Scores:
    """Figures of ``score_place.py``, percent."""
    scores = json.loads(text)
    return {"end2end_f1": scores["end2end@161"]["F1"], "detect_strict_f1": scores["detect_strict"]["F1"]}


def events(text: str) -> Scores:
    """Figures of ``score_events.py``, 0 to 1."""
    names = {"root": "root recall", "quad": "quad recall", "root_source": r"root\+source", "root_source_target": r"root\+source\+target"}
    names |= {"share": "share", "macro": "macro root recall"}
    return {name: float(m[1]) for name, label in names.items() if (m := re.search(label + r" (\d\.\d+)", text))}
