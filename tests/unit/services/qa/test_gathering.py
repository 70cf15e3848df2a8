"""What a plan names, found and known by its content; and what is not there, told with its line."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode
from desktop.domain.qa.cells import FaceAssignment
from desktop.domain.qa.problems import PlanError
from desktop.domain.workspace.edit import Edit
from desktop.services.qa.checking import checked
from desktop.services.qa.gathering import Gathered, Gatherer
from desktop.storage.plans.files import PlanFiles
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.unit.services.qa.world import VERSIONS, paint
from tests.workspaces import make_activity, make_info, make_material

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.services.qa.world import World


def gather(world: World, *changes: str) -> Gathered:
    written = PlanFiles().read(world.write(*changes))
    return Gatherer(WorkspaceFolders()).gather(written, checked(written), VERSIONS, without=world.out)


def problems(world: World, *changes: str) -> list[str]:
    with pytest.raises(PlanError) as caught:
        gather(world, *changes)
    assert caught.value.code is ErrorCode.PLAN_INVALID
    return [problem.text for problem in caught.value.problems]


def names(gathered: Gathered) -> list[str]:
    return [photo.name for photo in gathered.ingredients.photos]


def test_photos_come_from_folders_with_the_names_of_sub_folders_as_tags(world: World) -> None:
    gathered = gather(world, 'photos.tags = { "anna.png" = ["smiles", "new"] }')
    tags = {photo.name: photo.tags for photo in gathered.ingredients.photos}
    assert tags == {"anna.png": ("smiles", "new"), "ben.png": (), "eve.png": ("glasses",)}
    assert {path.name for path in gathered.files.values()} == {*tags, "team.png", "solo.png"}


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        ('["panel/ben.png", "panel"]', ["ben.png", "anna.png", "eve.png"]),
        ('["panel/*.png"]', ["anna.png", "ben.png"]),
        ('["panel/**/e*.png"]', ["eve.png"]),
    ],
)
def test_photos_are_named_or_found_by_a_pattern_each_once(world: World, paths: str, found: list[str]) -> None:
    assert names(gather(world, f"photos.paths = {paths}")) == found


def test_the_same_content_is_one_photo_whatever_it_is_called(world: World) -> None:
    shutil.copy(world.folder / "panel" / "anna.png", world.folder / "panel" / "zoe.png")
    assert names(gather(world)) == ["anna.png", "ben.png", "eve.png"]


def test_an_absolute_pattern_and_the_folder_of_results(world: World) -> None:
    paint(world.out / "result.png", (9, 9, 9))
    pattern = str(world.folder / "*" / "*.png").replace("\\", "/")
    assert names(gather(world, f'photos.paths = ["{pattern}"]')) == ["anna.png", "ben.png", "result.png"]
    assert "result.png" not in names(gather(world, 'photos.paths = ["."]')), "what lies in a folder given is looked at"


def test_materials_say_who_gets_which_face(world: World) -> None:
    faces = '{ F2 = "fixed:panel/ben.png", mt_1_3 = "any" }'
    gathered = gather(world, f'materials = [{{ path = "team.png", faces = {faces} }}]')
    [material] = gathered.ingredients.materials
    ben = next(photo for photo in gathered.ingredients.photos if photo.name == "ben.png")
    assert [(it.label, it.face_id) for it in material.faces] == [("F2", ""), ("", "mt_1_3")]
    assert material.faces[0].fixed is not None
    assert (material.faces[0].fixed.file, material.faces[1].fixed) == (ben.file, None)


def test_a_material_of_the_console_needs_no_picture(world: World) -> None:
    gathered = gather(
        world, 'materials = [{ project_id = "at_1", model_id = "mt_1" }]', 'settings = [{ engine = "fuse-face" }]'
    )
    [material] = gathered.ingredients.materials
    assert (material.name, material.file, material.faces) == ("mt_1", None, (FaceAssignment(),))


@pytest.fixture
def workspace(world: World) -> Path:
    folder = world.folder / "ws"
    store = WorkspaceFolders().create(folder, make_info())
    picture = store.put_file((world.folder / "team.png").read_bytes(), ".png")
    store.apply(Edit(activities=(replace(make_activity(), project_id="at_1"), make_activity("a2", "夏日"))))
    store.apply(Edit(materials=(make_material("m1", picture=picture, model_id="mt_1", face_id="mt_1_1"),)))
    store.apply(Edit(materials=(replace(make_material("m2"), versions=()),)))
    store.close()
    return folder


@pytest.mark.usefixtures("workspace")
def test_an_activity_of_a_workspace_brings_its_materials(world: World) -> None:
    gathered = gather(
        world,
        'materials = [{ workspace = "ws", activity = "新年换脸", faces = { F1 = "any" } }]',
        'settings = [{ engine = "fuse-face" }, { engine = "local" }]',
    )
    one, other = gathered.ingredients.materials
    assert (one.file is not None, other.file) == (True, None)
    assert (one.project_id, one.model_id) == ("at_1", "mt_1")
    assert [(face.label, face.face_id) for face in one.faces] == [("F1", "mt_1_1")]
    whole = gather(world, 'materials = [{ workspace = "ws" }]')
    assert len(whole.ingredients.materials) == 2


@pytest.mark.usefixtures("workspace")
def test_an_activity_that_is_not_there_is_told_with_those_that_are(world: World) -> None:
    [problem] = problems(world, 'materials = [{ workspace = "ws", activity = "新年换" }]')
    assert problem == ("4: materials[0].activity is not there (新年换); allowed: 新年换脸, 夏日; nearest: 新年换脸")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ('photos.paths = ["pannel"]', "4: photos.paths[0] is not there (pannel)"),
        ('photos.paths = ["none/*.png"]', "4: photos.paths is not there (no picture)"),
        ('pairing.mode = "zip"', ("5: pairing.mode contradicts the rest (3 photos, 2 materials); allowed: as many of"
                                   " both")),
        ('expect.tags = { glases = "ok" }', ("5: expect.tags.glases is not there (glases); allowed: glasses; nearest:"
                                           " glasses")),
        ('expect.materials = { zebra = "ok" }', ("5: expect.materials.zebra is not there (zebra); allowed: team.png,"
                                                  " solo.png")),
        ('photos.tags = { zebra = ["a"] }', ("5: photos.tags.zebra is not there (zebra); allowed: anna.png, ben.png,"
                                              " eve.png")),
    ],
)  # fmt: skip
def test_what_is_not_there_is_told(world: World, change: str, said: str) -> None:
    assert said in problems(world, change)


def test_a_file_that_is_not_there_is_told_by_the_system(world: World) -> None:
    [problem] = problems(world, 'materials = [{ path = "gone.png" }]')
    assert problem.endswith("gone.png: No such file or directory)")
    assert len(problems(world, 'materials = [{ path = "team.png", faces = { F1 = "fixed:gone.png" } }]')) == 1


def test_cells_that_are_expected_must_have_a_photo_and_a_material(world: World) -> None:
    cell = '{ photo = "ann.png", material = "team.pn", outcome = "ok" }'
    assert len(problems(world, f"expect.cells = [{cell}]")) == 2


def test_an_engine_that_no_material_suits_is_told(world: World) -> None:
    [problem] = problems(
        world, 'settings = [{ engine = "local" }, { engine = "fuse-face" }]', 'materials = [{ path = "team.png" }]'
    )
    assert "settings[1] contradicts the rest (no material has what it needs)" in problem


def test_a_material_may_have_a_name_of_its_own(world: World) -> None:
    gathered = gather(world, 'materials = [{ path = "team.png", name = "春节 01" }, { path = "solo.png" }]')
    assert [material.name for material in gathered.ingredients.materials] == ["春节 01", "solo.png"]
    assert gathered.material_places == (0, 1)


def test_a_workspace_has_no_name_of_its_own(world: World) -> None:
    found = problems(world, 'materials = [{ workspace = "w", name = "x" }]')
    assert "name with path, or project_id with model_id" in found[0]
