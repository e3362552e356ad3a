"""The JSON Schema of ``dragoman/record/1``, from the contracts."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from dragoman.contracts import SCHEMA, Record

_KEYWORDS = {"from_": "from"}


def record_schema() -> str:
    """The schema as JSON text."""
    schema = TypeAdapter(Record).json_schema(mode="serialization")
    schema = _renamed(schema)
    schema["properties"]["schema"] = {"const": SCHEMA}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, "title": "dragoman record"}
    return json.dumps({**head, **{k: v for k, v in schema.items() if k != "title"}}, indent=1, ensure_ascii=False) + "\n"


def _renamed(node: Any) -> Any:
    """Closed objects (what the schema does not name may not be there), all fields required, Python's underscores gone."""
    if isinstance(node, list):
        return [_KEYWORDS.get(n, n) if isinstance(n, str) else _renamed(n) for n in node]
    if not isinstance(node, dict):
        return node
    out = {_KEYWORDS.get(k, k): _renamed(v) for k, v in node.items() if k != "default"}
    if isinstance(out.get("properties"), dict) and out.get("type") == "object":
        out["required"] = list(out["properties"])
        out["additionalProperties"] = False
    return out
