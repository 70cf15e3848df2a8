"""A whole workspace as one file, and out of files that may come from anybody."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import stat
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.workspace.edit import Edit
from desktop.storage.workspace import unpack as unpacking
from tests.unit.storage.syncing import Synced
from tests.workspaces import make_material

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.workspace.ports import WorkspaceRepository, WorkspaceStore

Contents = dict[str, bytes]


@pytest.fixture
def archive(store: WorkspaceStore, tmp_path: Path) -> Path:
    """Of a workspace with two materials that share a picture."""
    file = store.put_file(b"the picture" * 1000, ".jpg")
    store.apply(Edit(materials=(make_material("m1", picture=file), make_material("m2", picture=file))))
    store.put_file(b"that nobody needs", ".png")
    return store.export(tmp_path / "out" / "all.zip", NoProgress())


def contents_of(archive: Path) -> Contents:
    with zipfile.ZipFile(archive) as file:
        return {name: file.read(name) for name in file.namelist()}


def rewrite(
    archive: Path, contents: Contents, *, manifest: Any = None, method: int = zipfile.ZIP_STORED, link: str = ""
) -> None:
    """``archive`` anew with a manifest that agrees with ``contents``, or with the one given; ``link`` is a symlink."""
    parts = {name: data for name, data in contents.items() if name != "manifest.json"}
    files = [{"name": n, "sha256": hashlib.sha256(d).hexdigest(), "length": len(d)} for n, d in parts.items()]
    plain = manifest or {"kind": "fusion-desk-workspace", "format": 1, "files": files}
    with zipfile.ZipFile(archive, "w") as file:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (stat.S_IFLNK | 0o777) << 16 if name == link else 0
            file.writestr(entry, data, method)
        file.writestr("manifest.json", json.dumps(plain))


def refused(repository: WorkspaceRepository, archive: Path, tmp_path: Path) -> StoreError:
    """The error, after a look that nothing came out."""
    with pytest.raises(StoreError) as caught:
        repository.unpack(archive, tmp_path / "in" / "copy", NoProgress())
    assert not list((tmp_path / "in").glob("*"))
    return caught.value


def test_a_workspace_comes_out_as_it_went_in(
    repository: WorkspaceRepository, store: WorkspaceStore, archive: Path, tmp_path: Path
) -> None:
    repository.unpack(archive, tmp_path / "copy", NoProgress())
    copy = repository.open(tmp_path / "copy")
    assert copy.info() == store.info()
    assert copy.materials("a1") == store.materials("a1")
    picture = copy.summaries()[0].picture
    assert picture is not None
    assert copy.read_file(picture) == b"the picture" * 1000
    assert copy.verify(NoProgress()) == ()
    copy.close()


def test_an_existing_file_is_not_replaced(store: WorkspaceStore, archive: Path) -> None:
    before = archive.read_bytes()
    again = [store.export(archive, NoProgress()) for _ in range(2)]
    assert [path.name for path in again] == ["all-2.zip", "all-3.zip"]
    assert archive.read_bytes() == before


def test_nothing_is_left_beside_the_archive(archive: Path) -> None:
    assert [path.name for path in archive.parent.iterdir()] == ["all.zip"]


class Stop:
    """Stops at the given step."""

    def __init__(self, step: int) -> None:
        self._left = step

    def report(self, done: int, total: int) -> None:
        assert done <= total
        self._left -= 1
        if self._left < 0:
            raise Cancelled


class EditMeanwhile:
    """Edits the workspace at every step of the work."""

    def __init__(self, store: WorkspaceStore) -> None:
        self._store = store

    def report(self, done: int, total: int) -> None:
        self._store.apply(Edit(materials=(make_material(f"new{done} of {total}"),)))


def test_edits_go_on_while_exporting(repository: WorkspaceRepository, store: WorkspaceStore, archive: Path) -> None:
    """And are not in the archive, which is the workspace of one moment."""
    path = store.export(archive, EditMeanwhile(store))
    assert len(store.summaries()) > 2
    repository.unpack(path, archive.parent / "copy", NoProgress())
    copy = repository.open(archive.parent / "copy")
    assert [material.id for material in copy.summaries()] == ["m1", "m2"]
    copy.close()


def test_exporting_can_be_stopped(store: WorkspaceStore, archive: Path) -> None:
    with pytest.raises(Cancelled):
        store.export(archive.with_name("other.zip"), Stop(0))
    assert [path.name for path in archive.parent.iterdir()] == ["all.zip"]


def test_unpacking_can_be_stopped(repository: WorkspaceRepository, archive: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        repository.unpack(archive, tmp_path / "in" / "copy", Stop(1))
    assert not list((tmp_path / "in").iterdir())


def test_a_workspace_with_a_hole_is_not_exported(store: WorkspaceStore, archive: Path) -> None:
    picture = store.summaries()[0].picture
    assert picture is not None
    store.path_of(picture).unlink()
    with pytest.raises(StoreError) as caught:
        store.export(archive.with_name("other.zip"), NoProgress())
    assert caught.value.code is ErrorCode.STORE_FILE_MISSING
    assert not archive.with_name("other.zip").exists()


def test_a_place_that_cannot_be_written_is_told(store: WorkspaceStore, archive: Path) -> None:
    with pytest.raises(StoreError) as caught:
        store.export(archive / "below a file.zip", NoProgress())
    assert caught.value.code is ErrorCode.STORE_UNUSABLE


def test_a_folder_in_use_is_not_unpacked_over(
    repository: WorkspaceRepository, store: WorkspaceStore, archive: Path
) -> None:
    with pytest.raises(StoreError) as caught:
        repository.unpack(archive, store.folder, NoProgress())
    assert caught.value.code is ErrorCode.STORE_FOREIGN


# --- archives that are not what they say ---


def test_an_archive_that_is_not_there(repository: WorkspaceRepository, tmp_path: Path) -> None:
    error = refused(repository, tmp_path / "none.zip", tmp_path)
    assert error.code is ErrorCode.STORE_UNUSABLE
    assert "none.zip" in error.message


@pytest.mark.parametrize("cut", [0, 10, 2000])
def test_an_archive_cut_off(repository: WorkspaceRepository, archive: Path, tmp_path: Path, cut: int) -> None:
    archive.write_bytes(archive.read_bytes()[:cut])
    assert refused(repository, archive, tmp_path).code is ErrorCode.ARCHIVE_DAMAGED


def test_bytes_flipped_in_the_middle(repository: WorkspaceRepository, archive: Path, tmp_path: Path) -> None:
    data = bytearray(archive.read_bytes())
    data[200:260] = bytes(byte ^ 0x55 for byte in data[200:260])
    archive.write_bytes(data)
    assert refused(repository, archive, tmp_path).code is ErrorCode.ARCHIVE_DAMAGED


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "/etc/evil",
        "files/../../evil",
        "files\\..\\evil",
        "files/ab/../../evil",
        "workspace.lock",
        "files/ab/short.jpg",
        f"files/ab/{'a' * 64}.jpg",
        f"files/aa/{'a' * 64}.jpg",
    ],
)
def test_names_that_lead_elsewhere(repository: WorkspaceRepository, archive: Path, tmp_path: Path, name: str) -> None:
    rewrite(archive, {**contents_of(archive), name: b"evil"})
    assert refused(repository, archive, tmp_path).code is ErrorCode.ARCHIVE_DAMAGED
    assert not list(tmp_path.rglob("evil*"))


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "another"},
        {"format": 2},
        {"files": "all"},
        {"files": []},
        {"files": [{"name": "workspace.db"}]},
        {"files": [{"name": 1, "sha256": "x", "length": 1}]},
        {"files": [{"name": "workspace.db", "sha256": "x", "length": -1}]},
        {"files": [{"name": "workspace.db", "sha256": "x", "length": 1.5}]},
        {"files": [{"name": "workspace.db", "sha256": "x", "length": 1}] * 2},
        {"files": [{"name": "workspace.db", "sha256": "x", "length": 10**7}]},
        {"files": [{"name": "workspace.db", "sha256": "x", "length": 10}]},
    ],
)
def test_a_manifest_that_lies(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path, change: dict[str, object]
) -> None:
    plain = {"kind": "fusion-desk-workspace", "format": 1, "files": [], **change}
    rewrite(archive, {"workspace.db": contents_of(archive)["workspace.db"]}, manifest=plain)
    assert refused(repository, archive, tmp_path).code is ErrorCode.ARCHIVE_DAMAGED


def test_a_database_exchanged_for_another_of_its_length(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path
) -> None:
    contents = contents_of(archive)
    manifest = json.loads(contents["manifest.json"])
    exchanged = contents["workspace.db"][:-1] + b"!"
    rewrite(archive, {**contents, "workspace.db": exchanged}, manifest=manifest)
    assert refused(repository, archive, tmp_path).code is ErrorCode.ARCHIVE_DAMAGED


@pytest.mark.parametrize("manifest", [[], "x", [1]])
def test_a_manifest_of_another_shape(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path, manifest: object
) -> None:
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("manifest.json", json.dumps(manifest))
    assert refused(repository, archive, tmp_path).code is ErrorCode.ARCHIVE_DAMAGED


def test_no_manifest(repository: WorkspaceRepository, archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("workspace.db", b"x")
    assert refused(repository, archive, tmp_path).code is ErrorCode.ARCHIVE_DAMAGED


def test_a_file_the_manifest_does_not_name(repository: WorkspaceRepository, archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr("extra", b"x")
    assert refused(repository, archive, tmp_path).code is ErrorCode.ARCHIVE_DAMAGED


def test_a_picture_left_out(repository: WorkspaceRepository, archive: Path, tmp_path: Path) -> None:
    rewrite(archive, {"workspace.db": contents_of(archive)["workspace.db"]})
    error = refused(repository, archive, tmp_path)
    assert (error.code, error.values["reason"]) == (ErrorCode.ARCHIVE_DAMAGED, "1 files missing")


def test_a_database_that_is_none(repository: WorkspaceRepository, archive: Path, tmp_path: Path) -> None:
    rewrite(archive, {"workspace.db": b"x" * 5000})
    assert refused(repository, archive, tmp_path).code is ErrorCode.STORE_DAMAGED


@pytest.fixture(params=[("MAX_ENTRIES", 2), ("MAX_BYTES", 1000), ("MAX_MANIFEST_BYTES", 50)])
def narrow(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of the limits, low enough for the small archive."""
    monkeypatch.setattr(unpacking, *request.param)


@pytest.mark.usefixtures("narrow")
def test_an_archive_beyond_every_measure(repository: WorkspaceRepository, archive: Path, tmp_path: Path) -> None:
    assert refused(repository, archive, tmp_path).code is ErrorCode.ARCHIVE_TOO_LARGE


def test_a_bomb_is_seen_before_a_byte_of_it_is_written(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "HARMLESS_BYTES", 1_000_000)
    contents = contents_of(archive)
    data = b"\0" * 5_000_000
    name = f"files/{hashlib.sha256(data).hexdigest()[:2]}/{hashlib.sha256(data).hexdigest()}.jpg"
    rewrite(archive, {**contents, name: data}, method=zipfile.ZIP_DEFLATED)
    monkeypatch.setattr(unpacking, "_extract", None)
    error = refused(repository, archive, tmp_path)
    assert error.code is ErrorCode.ARCHIVE_TOO_LARGE
    assert "it would grow to 5," in error.message


def test_a_link_in_it_is_taken_for_the_bytes_it_holds(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path
) -> None:
    contents = contents_of(archive)
    data = b"/etc/passwd"
    digest = hashlib.sha256(data).hexdigest()
    name = f"files/{digest[:2]}/{digest}.jpg"
    rewrite(archive, {**contents, name: data}, link=name)
    repository.unpack(archive, tmp_path / "copy", NoProgress())
    assert not (tmp_path / "copy" / name).is_symlink()
    assert (tmp_path / "copy" / name).read_bytes() == data


ENDLESS = "WITH RECURSIVE endless (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) SELECT n, n, n, n FROM endless"


@pytest.mark.parametrize(
    "change",
    [
        f"DROP TABLE file_use; CREATE VIEW file_use (material_id, sha256, suffix, length) AS {ENDLESS}",
        "CREATE TRIGGER theirs AFTER INSERT ON material BEGIN DELETE FROM activity; END",
        "CREATE TABLE theirs (x); DROP TABLE info",
        "UPDATE file_use SET sha256 = '../../etc/passwd'",
        "UPDATE file_use SET sha256 = CAST(x'ff' AS TEXT)",
        "UPDATE file_use SET length = 'x'",
        "UPDATE info SET body = '{}'",
        "UPDATE info SET body = replace(hex(zeroblob(50000)), '0', '[')",
        "DELETE FROM info",
        "UPDATE activity SET body = '{}'",
        "UPDATE activity SET body = x'ff'",
    ],
)
def test_a_database_in_it_that_is_none_of_ours(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path, change: str
) -> None:
    contents = contents_of(archive)
    (tmp_path / "theirs.db").write_bytes(contents["workspace.db"])
    with closing(sqlite3.connect(tmp_path / "theirs.db")) as database:
        database.executescript(change)
    rewrite(archive, {**contents, "workspace.db": (tmp_path / "theirs.db").read_bytes()})
    error = refused(repository, archive, tmp_path)
    assert (error.code, error.values["path"]) == (ErrorCode.STORE_DAMAGED, str(archive))


def test_a_newer_workspace_in_it_is_told_of_the_archive(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path
) -> None:
    contents = contents_of(archive)
    (tmp_path / "new.db").write_bytes(contents["workspace.db"])
    with closing(sqlite3.connect(tmp_path / "new.db")) as database:
        database.execute("PRAGMA user_version = 99")
    rewrite(archive, {**contents, "workspace.db": (tmp_path / "new.db").read_bytes()})
    error = refused(repository, archive, tmp_path)
    assert (error.code, error.values["path"]) == (ErrorCode.STORE_NEWER, str(archive))


def test_an_empty_database_in_it_is_damage(repository: WorkspaceRepository, archive: Path, tmp_path: Path) -> None:
    rewrite(archive, {**contents_of(archive), "workspace.db": b""})
    assert refused(repository, archive, tmp_path).code is ErrorCode.STORE_DAMAGED


def test_what_a_killed_program_left_goes_when_the_folder_appears(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", lambda *_, **__: None)  # killed: nothing is tidied
        with pytest.raises(Cancelled):
            repository.unpack(archive, tmp_path / "in" / "copy", Stop(1))
    (tmp_path / "in" / ".config").mkdir()
    assert len(list((tmp_path / "in").iterdir())) == 2
    repository.unpack(archive, tmp_path / "in" / "copy", NoProgress())
    assert {path.name for path in (tmp_path / "in").iterdir()} == {"copy", ".config"}


@pytest.mark.parametrize("name", ["素" * 85, "a" * 255, "春 节  (1)'", "Case"])
def test_a_folder_may_have_any_name_the_disk_takes(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path, name: str
) -> None:
    repository.unpack(archive, tmp_path / name, NoProgress())
    with closing(repository.open(tmp_path / name)) as store:
        assert store.verify(NoProgress()) == ()


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_archive_packed_in_another_way(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path, method: int
) -> None:
    rewrite(archive, contents_of(archive), method=method)
    error = refused(repository, archive, tmp_path)
    assert error.code is ErrorCode.ARCHIVE_DAMAGED
    assert "packed in an unknown way" in error.message


def test_an_encrypted_archive(repository: WorkspaceRepository, archive: Path, tmp_path: Path) -> None:
    """Its flag alone is enough."""
    data = bytearray(archive.read_bytes())
    start = 0
    while (start := data.find(b"PK\x01\x02", start)) >= 0:
        data[start + 8] |= 1
        start += 4
    archive.write_bytes(data)
    assert refused(repository, archive, tmp_path).code is ErrorCode.ARCHIVE_DAMAGED


def test_an_archive_is_on_the_disk_before_it_has_its_name(
    store: WorkspaceStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = Synced(monkeypatch, tmp_path / "all.zip")
    assert store.export(tmp_path / "all.zip", NoProgress()) in synced


def test_an_unpacked_workspace_is_on_the_disk_before_it_has_its_name(
    repository: WorkspaceRepository, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = Synced(monkeypatch, tmp_path / "copy")
    repository.unpack(archive, tmp_path / "copy", NoProgress())
    files = [path for path in (tmp_path / "copy").rglob("*") if path.is_file()]
    assert [path for path in files if path not in synced] == []


def test_what_a_killed_export_left_goes_at_the_next(store: WorkspaceStore, tmp_path: Path) -> None:
    room = tmp_path / "out" / ".fusion-desk-abcd.tmp"
    room.mkdir(parents=True)
    os.utime(room, (0, 0))
    store.export(tmp_path / "out" / "all.zip", NoProgress())
    assert not room.exists()
