from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.config import Settings, load_settings
from dragoman.contracts import SettingsError


def test_defaults_where_nothing_is_set(tmp_path: Path) -> None:
    assert load_settings(tmp_path, {}) == Settings()


def test_file_then_environment(tmp_path: Path) -> None:
    (tmp_path / "dragoman.toml").write_text('pipeline = "from_file"\nbatch = 7\n', encoding="utf-8")
    found = load_settings(tmp_path, {"DRAGOMAN_PIPELINE": "from_environment", "DRAGOMAN_SHARED": "not a setting", "HOME": "/"})
    assert found == Settings(pipeline="from_environment", batch=7)


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("pipelin = 'x'", "no setting is called 'pipelin'"),
        ("batch = 'many'", "batch takes a whole number, not 'many'"),
        ("batch = 0", "batch must be 1 or more"),
        ("batch = = 1", "not TOML"),
    ],
)
def test_a_wrong_setting_names_file_and_mend(tmp_path: Path, toml: str, says: str) -> None:
    (tmp_path / "dragoman.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(SettingsError, match=says) as caught:
        load_settings(tmp_path, {})
    assert "dragoman.toml" in str(caught.value)
