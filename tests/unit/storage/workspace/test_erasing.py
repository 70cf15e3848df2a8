"""Deleting a person from a workspace: materials, files, backups, and nothing of anybody else."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import StoreError
from desktop.domain.fusing.people import Kept, Left, LeftBecause, Removed, Traces
from desktop.domain.jobs import NoProgress
from desktop.domain.workspace.edit import Edit
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.workspaces import NOW, make_activity, make_info, make_material

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.workspace.files import StoredFile
    from desktop.storage.workspace.store import WorkspaceFolder

PHOTO, OTHER = b"a photo of Li", b"somebody else"


@pytest.fixture
def files(workspace: WorkspaceFolder) -> tuple[StoredFile, StoredFile]:
    """Two materials: of the person, and of somebody else."""
    photo, other = workspace.put_file(PHOTO, ".jpg"), workspace.put_file(OTHER, ".jpg")
    materials = (
        make_material("m1", name="李 portrait", picture=photo, model_id="mt_7"),
        make_material("m2", name="other", picture=other),
    )
    workspace.apply(Edit(materials=materials))
    return photo, other


def traces_of(file: StoredFile) -> Traces:
    return Traces(frozenset({file.sha256}), "李")


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_the_material_goes_with_its_file_and_another_stays(
    workspace: WorkspaceFolder, folder: Path, files: tuple[StoredFile, StoredFile]
) -> None:
    photo, other = files
    done = workspace.erase(traces_of(photo))
    database = folder / "workspace.db"
    assert done.removed == (Removed(Kept.MATERIAL, database, 1), Removed(Kept.PHOTO, folder, 1))
    assert done.left == (Left(LeftBecause.IN_CLOUD, database, "mt_7"),)
    assert [summary.id for summary in workspace.summaries()] == ["m2"]
    assert workspace.read_file(other) == OTHER
    assert not workspace.path_of(photo).exists()
    assert workspace.verify(NoProgress()) == ()


def test_not_a_byte_of_it_is_left_in_free_pages_or_in_the_journal(
    workspace: WorkspaceFolder, folder: Path, files: tuple[StoredFile, StoredFile]
) -> None:
    photo, _ = files
    before = everything_in(folder)
    assert photo.sha256.encode() in before
    assert "李 portrait".encode() in before
    workspace.erase(traces_of(photo))
    after = everything_in(folder)
    assert photo.sha256.encode() not in after
    assert "李 portrait".encode() not in after


def test_backups_and_copies_kept_aside_forget_it_too(
    workspace: WorkspaceFolder, folder: Path, files: tuple[StoredFile, StoredFile]
) -> None:
    photo, other = files
    backup = workspace.back_up_if_due(date(2026, 11, 30))
    assert backup is not None
    (folder / "workspace.db.damaged").write_bytes(backup.read_bytes())
    workspace.apply(Edit(removed_materials=frozenset({"m1"})))
    done = workspace.erase(traces_of(photo))
    assert {it.place.name for it in done.removed if it.kept is Kept.MATERIAL} == {
        backup.name,
        "workspace.db.damaged",
    }
    assert photo.sha256.encode() not in everything_in(folder)
    workspace.close()
    WorkspaceFolders().restore(folder, backup)
    restored = WorkspaceFolders().open(folder)
    assert [material.id for material in restored.materials("a1")] == ["m2"]
    assert restored.read_file(other) == OTHER
    restored.close()


def test_a_copy_that_cannot_be_read_is_told(
    workspace: WorkspaceFolder, folder: Path, files: tuple[StoredFile, StoredFile]
) -> None:
    damaged = folder / "workspace.db.damaged"
    damaged.write_bytes(b"not a database at all" * 100)
    done = workspace.erase(traces_of(files[0]))
    assert [(it.because, it.place) for it in done.left if it.because is not LeftBecause.IN_CLOUD] == [
        (LeftBecause.UNUSABLE, damaged)
    ]
    assert not done.is_done


def test_what_an_earlier_deletion_left_behind_goes_with_the_person(
    workspace: WorkspaceFolder, files: tuple[StoredFile, StoredFile]
) -> None:
    """A crop of a material that was deleted before is known to no row any more."""
    photo, _ = files
    crop = workspace.put_file(b"a crop of Li", ".jpg")
    workspace.erase(traces_of(photo))
    assert not workspace.path_of(crop).exists()


@pytest.mark.usefixtures("files")
def test_a_workspace_without_the_person_is_left_alone(workspace: WorkspaceFolder) -> None:
    unused = workspace.put_file(b"not used yet", ".png")
    done = workspace.erase(Traces(frozenset({"0" * 64})))
    assert (done.removed, done.left) == ((), ())
    assert workspace.path_of(unused).exists()
    assert len(workspace.summaries()) == 2


def test_one_that_this_program_has_open_is_reached_through_its_repository(tmp_path: Path) -> None:
    repository, folder = WorkspaceFolders(), tmp_path / "w"
    store = repository.create(folder, make_info())
    photo = store.put_file(PHOTO, ".jpg")
    store.apply(Edit(activities=(make_activity(),), materials=(make_material(picture=photo),)))
    assert repository.erase(folder, traces_of(photo)).count(Kept.MATERIAL) == 1
    assert store.summaries() == ()
    with pytest.raises(StoreError):
        WorkspaceFolders().erase(folder, traces_of(photo))
    store.close()
    assert repository.erase(folder, traces_of(photo)).removed == ()
    assert repository.expire(folder, NOW).removed == ()
