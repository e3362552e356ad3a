"""A pipeline that is loaded late: known by its version before, the same afterwards."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.config import load_settings
from dragoman.contracts import PipelineError
from dragoman.reading import LatePipeline, MemoryKeeper, Reader
from dragoman.reading import load as module
from dragoman.reading.version import installed_version
from tests.conftest import Read


def test_its_version_is_that_of_the_loaded_pipeline(reader: Reader) -> None:
    assert LatePipeline(load_settings().pipeline).version == reader._pipeline.version


def test_it_is_loaded_when_a_paragraph_is_to_be_parsed(monkeypatch: pytest.MonkeyPatch, reader: Reader, read: Read) -> None:
    loaded: list[str] = []
    monkeypatch.setattr(module, "load_pipeline", lambda name: loaded.append(name) or reader._pipeline)
    late = LatePipeline(load_settings().pipeline)
    report, reading = read("Troops entered Goma on Monday.")
    memory = MemoryKeeper(10)
    assert list(Reader(late, [memory]).keys([report])) == list(reader.keys([report]))
    assert not loaded
    assert next(Reader(late, [memory]).read([report])) == reading
    assert loaded == [load_settings().pipeline]
    assert next(Reader(LatePipeline(load_settings().pipeline), [memory]).read([report])) == reading
    assert len(loaded) == 1, "what is kept needs no pipeline"


def test_nothing_of_spacy_is_imported_before() -> None:
    code = (
        f"import sys; from dragoman.reading import LatePipeline; LatePipeline({load_settings().pipeline!r}); print('spacy' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_a_missing_pipeline_is_named_at_once() -> None:
    with pytest.raises(PipelineError, match="no_such_pipeline"):
        LatePipeline("no_such_pipeline")


@pytest.mark.parametrize(
    "meta", ["", "{", "[]", '{"lang": "en"}', json.dumps({"lang": "en", "name": "x", "version": "1", "pipeline": ["tagger"]})]
)
def test_a_description_that_is_not_whole_tells_no_version(tmp_path: Path, meta: str) -> None:
    (tmp_path / "meta.json").write_text(meta, encoding="utf-8")
    assert installed_version(str(tmp_path)) is None


def test_a_pipeline_in_a_folder_tells_its_version(tmp_path: Path) -> None:
    meta = {"lang": "en", "name": "x", "version": "1", "pipeline": ["tagger", "parser", "lemmatizer", "ner", "more"]}
    (tmp_path / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    assert str(installed_version(str(tmp_path))).startswith("en_x-1/")
