"""A disk that is really full (ENOSPC): a small file system in memory. Where mounting one is not possible, these are skipped;
``test_crash`` plays a full disk everywhere."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.contracts import StoreError
from dragoman.store import open_store
from dragoman.store.backup import backup
from dragoman.store.care import check
from tests.record.review.made import add, raid

BATCH = 20
#: Text that cannot be packed.
PAD = "".join(random.Random(3).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=20_000))  # noqa: S311


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted(folder, "size=16m"):
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run([shutil.which("umount") or "umount", str(folder)], check=True)


def mounted(folder: Path, options: str) -> bool:
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    return mount is not None and subprocess.run(command, capture_output=True, check=False).returncode == 0


def fill(path: Path, first: int, batches: int) -> int:
    """Add batches until the disk is full; how many were written."""
    with open_store(path) as store:
        for n in range(first, first + batches):
            try:
                add(store, [raid(name=f"r-{n}-{m}", source=f"{n} {m} {PAD}") for m in range(BATCH)])
            except StoreError as error:
                assert str(error).startswith(f"{path}: could not be written"), error
                assert "No space left on device" in str(error)
                assert "Make room on the disk, then run the same again." in str(error)
                return n - first
    return batches


def whole(path: Path) -> int:
    """How many reports there are in a store without a fault."""
    with open_store(path, read_only=True) as store:
        assert not list(check(store))
        return len(store.report_ids())


@pytest.mark.parametrize("taken_in", ["128MB", "200KB"], ids=["beside the file", "while it is taken into the file"])
def test_a_full_disk_keeps_whole_batches_and_goes_on_when_there_is_room(disk: Path, monkeypatch: pytest.MonkeyPatch, taken_in: str) -> None:
    monkeypatch.setattr("dragoman.store.store.CHECKPOINT", taken_in)
    path = disk / "a.duckdb"
    written = fill(path, 0, 60)
    assert 0 < written < 60
    assert whole(path) == written * BATCH
    assert mounted(disk, "remount,size=128m")
    assert fill(path, written, 5) == 5
    assert whole(path) == (written + 5) * BATCH


def test_a_disk_that_is_full_from_the_start_is_told(disk: Path) -> None:
    (disk / "other").write_bytes(b"x" * (16 * 2**20 - 4096))
    with (
        pytest.raises(StoreError, match=r"a\.duckdb: c(an|ould) ?not be .*No space left on device.*Make room"),
        open_store(disk / "a.duckdb"),
    ):
        pass
    (disk / "other").unlink()
    assert fill(disk / "a.duckdb", 0, 1) == 1


def test_a_backup_for_which_there_is_no_room_leaves_nothing_behind(disk: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    fill(path, 0, 50)
    with pytest.raises(StoreError, match="No space left on device"):
        backup(path, disk / "copy.duckdb")
    assert list(disk.iterdir()) == []
    assert whole(path) == 50 * BATCH
