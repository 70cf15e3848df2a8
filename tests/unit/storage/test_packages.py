"""Submission packages on disk."""

from __future__ import annotations

import hashlib
import zipfile
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.workspace.package import FileDigest
from desktop.storage import packages
from desktop.storage.packages import PackageFiles
from tests.unit.storage.syncing import Synced

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTRIES = (("pictures/福.jpg", b"picture"), ("检查清单.md", "清单".encode()))
FILES = PackageFiles()


def digest(data: bytes) -> FileDigest:
    return FileDigest(hashlib.sha256(data).hexdigest(), len(data))


@pytest.fixture(params=["out", "out.zip"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / "deep" / str(request.param)


def test_what_was_written_is_read_back(target: Path) -> None:
    package = FILES.write(target, ENTRIES)
    assert package == target
    assert FILES.digests(package, NoProgress()) == {name: digest(data) for name, data in ENTRIES}
    assert FILES.read(package, "pictures/福.jpg", limit=7) == b"picture"


def test_what_is_there_is_not_replaced(target: Path) -> None:
    first, second = (FILES.write(target, ENTRIES) for _ in range(2))
    assert second.name == f"out-2{first.suffix}"


def test_the_same_entries_make_the_same_zip_on_any_day(tmp_path: Path) -> None:
    first, second = (FILES.write(tmp_path / name, ENTRIES) for name in ("a.zip", "b.zip"))
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_whoever_reads_a_folder_may_read_its_files(tmp_path: Path) -> None:
    package = FILES.write(tmp_path / "out", ENTRIES)
    assert all((package / name).stat().st_mode & 0o444 == 0o444 for name, _ in ENTRIES)


def test_it_is_there_whole_or_not_at_all(target: Path) -> None:
    def failing() -> Iterator[tuple[str, bytes]]:
        yield ENTRIES[0]
        raise Cancelled

    with pytest.raises(Cancelled):
        FILES.write(target, failing())
    assert list(target.parent.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError) as caught:
        FILES.write(tmp_path / "file" / "out", ENTRIES)
    assert caught.value.code is ErrorCode.STORE_UNUSABLE


def failure(package: Path, name: str = "manifest.json", *, limit: int = 100) -> str:
    with pytest.raises(StoreError) as caught:
        FILES.read(package, name, limit=limit)
    assert caught.value.code is ErrorCode.ARCHIVE_DAMAGED
    return caught.value.message


def test_a_file_that_is_not_in_it_is_told(tmp_path: Path) -> None:
    assert "there is no manifest.json" in failure(FILES.write(tmp_path / "out", ENTRIES))
    assert "there is no such file in it" in failure(FILES.write(tmp_path / "out.zip", ENTRIES))


def test_a_package_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "there is no such file or folder" in failure(tmp_path / "nowhere")


def test_what_is_no_zip_is_told(tmp_path: Path) -> None:
    (tmp_path / "odd.zip").write_bytes(b"PK but no zip")
    assert "not a zip file" in failure(tmp_path / "odd.zip")


def test_a_file_larger_than_expected_is_told(target: Path) -> None:
    assert "too large" in failure(FILES.write(target, ENTRIES), "pictures/福.jpg", limit=6)


def test_a_damaged_entry_is_told(tmp_path: Path) -> None:
    package = FILES.write(tmp_path / "out.zip", ENTRIES)
    data = package.read_bytes()
    package.write_bytes(data.replace(b"picture", b"painted", 2)[: len(data)].replace(b"picture", b"painted"))
    with pytest.raises(StoreError) as caught:
        FILES.digests(package, NoProgress())
    assert caught.value.code is ErrorCode.ARCHIVE_DAMAGED


def test_an_encrypted_entry_is_told(tmp_path: Path) -> None:
    package = FILES.write(tmp_path / "out.zip", [("a.txt", b"secret")])
    data = bytearray(package.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    package.write_bytes(data)
    assert "encrypted" in failure(package, "a.txt")


def test_a_package_that_unpacks_to_far_too_much_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MAX_ENTRY_BYTES", 6)
    package = FILES.write(target, ENTRIES)
    with pytest.raises(StoreError, match="too large"):
        FILES.digests(package, NoProgress())


def test_one_with_far_too_many_files_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MAX_ENTRIES", 1)
    with pytest.raises(StoreError, match="2 entries"):
        FILES.digests(FILES.write(target, ENTRIES), NoProgress())


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_one_that_is_packed_in_another_way_is_told(tmp_path: Path, method: int) -> None:
    with zipfile.ZipFile(tmp_path / "out.zip", "w", method) as archive:
        archive.writestr("a.txt", b"text")
    assert "packed in an unknown way" in failure(tmp_path / "out.zip", "a.txt")


def test_an_entry_without_a_name_is_a_file(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "out.zip", "w") as archive:
        archive.writestr(zipfile.ZipInfo(""), b"text")
    assert FILES.digests(tmp_path / "out.zip", NoProgress()) == {"": digest(b"text")}


def test_folders_in_a_zip_are_no_files(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "out.zip", "w") as archive:
        archive.mkdir("pictures")
        archive.writestr("a.txt", b"text")
    assert FILES.digests(tmp_path / "out.zip", NoProgress()) == {"a.txt": digest(b"text")}


@pytest.mark.parametrize("name", ["package.zip", "package"])
def test_a_package_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    synced = Synced(monkeypatch, tmp_path / name)
    written = PackageFiles().write(tmp_path / name, [("a/b.txt", b"data")])
    assert (written / "a" / "b.txt" if written.is_dir() else written) in synced
