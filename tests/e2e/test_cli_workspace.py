"""``fusion-desk workspace``."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.cli import progress
from desktop.domain.jobs import Cancelled
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.review import ReviewState
from desktop.services.workspace.activity_edits import change_project_id
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.workspaces import make_material

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine, Ran


class Workspace:
    """A workspace with the activity 春节, made by the command line."""

    def __init__(self, desk: CommandLine, folder: Path) -> None:
        self._desk = desk
        self.folder = folder

    def __call__(self, command: str, *arguments: object) -> Ran:
        return self._desk("workspace", command, self.folder, *arguments)

    def add(self, *arguments: object) -> Ran:
        return self("import", "--activity", "春节", *arguments)

    def materials(self) -> list[Any]:
        found: list[Any] = self("show", "--json").document["activities"][0]["materials"]
        return found


@pytest.fixture
def empty(desk: CommandLine, tmp_path: Path) -> Workspace:
    return Workspace(desk, tmp_path / "素材库")


@pytest.fixture
def workspace(empty: Workspace, photos: Path) -> Workspace:
    assert empty.add("--new", photos / "好.jpg").code == 0
    return empty


# --- import ---


def test_a_folder_is_imported_and_what_failed_is_told(empty: Workspace, photos: Path) -> None:
    ran = empty.add("--new", photos, "--json")
    items = {item["source"].rpartition("/")[2]: item for item in ran.document["items"]}
    assert ran.code == 1
    assert {name: item["status"] for name, item in items.items()} == {
        "好.jpg": "added",
        "broken.png": "failed",
        "tight.jpg": "failed",
    }
    assert items["broken.png"]["error"]["code"] == "picture.truncated"
    assert items["tight.jpg"]["error"]["code"] == "crop.impossible"
    assert [material["name"] for material in empty.materials()] == ["好"]


def test_in_words_each_picture_has_its_line(workspace: Workspace, photos: Path) -> None:
    ran = workspace.add(photos)
    assert ran.code == 1
    assert "known" in ran.stdout
    assert "failed" in ran.stdout
    assert "0 added, 1 known, 2 failed" in ran.stdout


def test_again_adds_what_is_known(workspace: Workspace, photos: Path) -> None:
    ran = workspace.add(photos / "好.jpg", "--again", "--margin", "2.2", "--jobs", "1")
    assert (ran.code, len(workspace.materials())) == (0, 2)
    assert "added" in ran.stdout


def test_the_options_of_prepare_shape_the_materials(workspace: Workspace, photos: Path) -> None:
    assert workspace.add(photos / "tight.jpg", "--pad", "blur", "--json").code == 0
    assert workspace.add(photos / "tight.jpg", "--pad", "hearts").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--activity", "春节"],
        ["picture.jpg"],
        ["--archive", "a.zip", "--activity", "春节"],
        ["--archive", "a.zip", "picture.jpg"],
        ["--activity", "没有", "picture.jpg"],
    ],
)
def test_what_makes_no_sense_is_a_usage_error(workspace: Workspace, arguments: list[str]) -> None:
    assert workspace("import", *arguments).code == 2


def test_a_workspace_is_only_made_when_asked_for(empty: Workspace, photos: Path) -> None:
    ran = empty.add(photos)
    assert ran.code == 1
    assert "store.foreign" in ran.stderr
    assert not empty.folder.exists()


def test_an_activity_is_found_by_id_and_made_when_asked_for(workspace: Workspace, photos: Path) -> None:
    (activity,) = workspace("list", "--json").document["activities"]
    assert workspace("import", "--activity", activity["id"], photos / "好.jpg").code == 0
    assert workspace("import", "--activity", "元宵", "--new", photos / "好.jpg").code == 0
    names = [it["name"] for it in workspace("list", "--json").document["activities"]]
    assert names == ["春节", "元宵"]


def test_ctrl_c_keeps_what_was_done(workspace: Workspace, photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_self: object, done: int, *_: object) -> None:
        if done:
            raise Cancelled

    monkeypatch.setattr(progress.Shown, "report", stopped)
    ran = workspace.add(photos / "好.jpg", "--again", photos / "tight.jpg", "--json")
    assert (ran.code, ran.document["cancelled"]) == (130, True)
    assert len(workspace.materials()) == 2


# --- list and show ---


def test_the_list_tells_activities_and_quota(workspace: Workspace) -> None:
    document = workspace("list", "--json").document
    assert document["quota"] == {"total": 10, "used": 0, "left": 10, "level": "room"}
    assert document["activities"][0]["states"] == {"draft": 1}
    words = workspace("list").stdout
    assert "素材库: 0 of 10 slots used, 10 left" in words
    assert "春节: 1 material(s), swap" in words


def test_without_a_folder_it_is_the_workspace_opened_last(desk: CommandLine, workspace: Workspace) -> None:
    document = desk("workspace", "list", "--json").document
    assert document["workspace"]["folder"] == str(workspace.folder)
    assert desk("workspace", "list").stdout.splitlines()[0] == str(workspace.folder)
    assert desk("workspace", "verify").code == 0


def test_looking_makes_no_workspace(desk: CommandLine, own_folders: Path) -> None:
    listed, verified = desk("workspace", "list"), desk("workspace", "verify", "--json")
    assert (listed.code, listed.stdout) == (0, "there is no workspace yet\n")
    assert (verified.code, verified.document["error"]["code"]) == (1, "store.foreign")
    assert "There is no workspace yet" in verified.stderr
    nothing: dict[str, object] = {"workspace": None, "quota": None, "activities": [], "reminders": []}
    assert desk("workspace", "list", "--json").document == nothing
    assert not list(own_folders.rglob("*.db"))


def test_an_empty_folder_becomes_a_workspace_when_asked_for(empty: Workspace, photos: Path) -> None:
    empty.folder.mkdir()
    assert empty.add("--new", photos / "好.jpg").code == 0


def test_one_material_is_shown_by_name_or_id(workspace: Workspace) -> None:
    (material,) = workspace.materials()
    document = workspace("show", "好", "--json").document
    assert (document["id"], document["versions"][0]["original"]) == (material["id"], "好.jpg")
    words = workspace("show", material["id"]).stdout
    assert "好 in 春节: draft" in words
    assert "version 1" in words
    assert "warn rights: unanswered celebrity" in words


def test_all_materials_are_shown_in_words(workspace: Workspace) -> None:
    assert "好: draft, 1 face(s), rights open" in workspace("show").stdout


def test_nobody_guesses_which_of_two_is_meant(workspace: Workspace, photos: Path) -> None:
    workspace.add(photos / "好.jpg", "--again")
    ran = workspace("show", "好")
    assert ran.code == 2
    assert "use an ID" in ran.stderr
    assert workspace("show", "没有").code == 2


# --- export and import of a whole workspace ---


def test_an_exported_workspace_comes_back(desk: CommandLine, workspace: Workspace, tmp_path: Path) -> None:
    ran = workspace("export", "-o", tmp_path / "all.zip", "--json")
    assert ran.document == {"output": str(tmp_path / "all.zip"), "bytes": (tmp_path / "all.zip").stat().st_size}
    assert "exported" in workspace("export", "-o", tmp_path / "all.zip").stdout
    back = desk("workspace", "import", tmp_path / "back", "--archive", tmp_path / "all.zip")
    assert "1 activity(s), 1 material(s)" in back.stdout
    again = desk("workspace", "import", tmp_path / "back2", "--archive", tmp_path / "all.zip", "--json").document
    assert [it["name"] for it in again["activities"]] == ["春节"]


def test_an_archive_that_is_none_is_told(desk: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "odd.zip").write_bytes(b"nothing")
    ran = desk("workspace", "import", tmp_path / "back", "--archive", tmp_path / "odd.zip", "--json")
    assert (ran.code, ran.document["error"]["code"]) == (1, "archive.damaged")


def test_a_stopped_export_leaves_nothing(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise Cancelled

    monkeypatch.setattr(progress.Shown, "report", stopped)
    (tmp_path / "out").mkdir()
    ran = workspace("export", "-o", tmp_path / "out" / "all.zip")
    assert (ran.code, list((tmp_path / "out").iterdir())) == (130, [])
    assert "stopped" in ran.stderr


# --- packages and verifying ---


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_package_is_written_and_looked_into(workspace: Workspace, tmp_path: Path, name: str) -> None:
    ran = workspace("package", "--activity", "春节", "-o", tmp_path / name, "--json")
    assert (ran.code, ran.document["slots_needed"], ran.document["left_out"]) == (0, 1, [])
    assert ran.document["items"][0]["file"] == "好.jpg"
    found = workspace("verify", "--package", tmp_path / name, "--json")
    assert found.code == 0
    assert found.document["package"]["problems"] == []
    assert found.document["since"]["changes"] == []


def test_a_package_in_words(workspace: Workspace, tmp_path: Path) -> None:
    words = workspace("package", "--activity", "春节", "-o", tmp_path / "out", "--all").stdout
    assert "1 picture(s)" in words
    assert "warn rights" in words
    assert "nothing has changed" in workspace("verify", "--package", tmp_path / "out").stdout


def test_an_activity_without_pictures_makes_no_package(workspace: Workspace, tmp_path: Path, photos: Path) -> None:
    workspace("import", "--activity", "空", "--new", photos / "broken.png")
    ran = workspace("package", "--activity", "空", "-o", tmp_path / "out")
    assert ran.code == 1
    assert "no picture to submit" in ran.stderr
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_packed_and_what_has_no_room_is_told(workspace: Workspace, tmp_path: Path) -> None:
    sent = [make_material(f"x-{n}", name=f"旧 {n}", model_id=f"mt_{n}", face_id=f"mt_{n}_1") for n in range(9)]
    waiting = make_material("x-9", name="审核中", states=(ReviewState.READY, ReviewState.IN_REVIEW))
    cropped = replace(make_material("x-10", name="只裁剪"), versions=())
    with closing(WorkspaceFolders().open(workspace.folder)) as store:
        (activity,) = store.activities()
        store.apply(Edit(materials=tuple(replace(it, activity_id=activity.id) for it in (*sent, waiting, cropped))))
    ran = workspace("package", "--activity", "春节", "-o", tmp_path / "out")
    assert ran.code == 1
    assert "left out 只裁剪" in ran.stdout
    assert "FAIL package.slots: needed 1, left 0" in ran.stdout
    assert "review_due 审核中, due" in workspace("list").stdout
    assert "x-0 旧 0 (mt_0): draft" in workspace("show").stdout
    words = workspace("show", "mt_0").stdout
    assert "F1 mt_0_1: 128 x 167 at 221, 125" in words
    assert "in_review by user" in workspace("show", "审核中").stdout


def test_what_has_changed_since_is_told(workspace: Workspace, tmp_path: Path, photos: Path) -> None:
    workspace("package", "--activity", "春节", "-o", tmp_path / "out")
    workspace.add(photos / "tight.jpg", "--pad", "reflect")
    ran = workspace("verify", "--package", tmp_path / "out")
    assert ran.code == 0
    assert "added tight" in ran.stdout
    with closing(WorkspaceFolders().open(workspace.folder)) as store:
        store.apply(change_project_id(store.activities()[0], "at_1"))
    assert "changed activity project_id" in workspace("verify", "--package", tmp_path / "out").stdout


def test_a_damaged_package_makes_it_fail(desk: CommandLine, workspace: Workspace, tmp_path: Path) -> None:
    workspace("package", "--activity", "春节", "-o", tmp_path / "out")
    (tmp_path / "out" / "pictures" / "好.jpg").write_bytes(b"painted over")
    ran = desk("workspace", "verify", "--package", tmp_path / "out")
    assert ran.code == 1
    assert "damaged pictures/好.jpg" in ran.stdout


def test_a_damaged_workspace_makes_it_fail(workspace: Workspace) -> None:
    assert "sound" in workspace("verify").stdout
    for picture in (workspace.folder / "files").rglob("*.jpg"):
        picture.unlink()
    ran = workspace("verify", "--json")
    assert ran.code == 1
    assert {it["kind"] for it in ran.document["workspace"]["problems"]} == {"file_missing"}
    assert ".jpg: needed by 好" in workspace("verify").stdout


def test_the_list_of_materials_may_be_what_is_damaged(workspace: Workspace) -> None:
    with closing(sqlite3.connect(workspace.folder / "workspace.db")) as database:
        database.execute("UPDATE material SET state = 'lost'")
        database.execute("UPDATE material_body SET body = '{}'")
        database.commit()
        ((material,),) = database.execute("SELECT id FROM material").fetchall()
    ran = workspace("verify")
    assert (ran.code, ran.stdout) == (1, f"entity {material}\n")


def test_help_names_every_command(desk: CommandLine) -> None:
    words = desk("workspace", "--help").stdout
    assert all(command in words for command in ("list", "show", "import", "export", "package", "verify"))


def test_the_zip_has_a_manifest_for_people_and_programs(workspace: Workspace, tmp_path: Path) -> None:
    workspace("package", "--activity", "春节", "-o", tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert "检查清单.md" in archive.namelist()
    assert manifest["materials"][0]["file"] == "pictures/好.jpg"
