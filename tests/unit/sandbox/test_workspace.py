"""A catalogue made from a workspace."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.domain.cloud.calls import MaterialStatus
from desktop.domain.errors import StoreError
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.workspace.activity import switched
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.review import Review, ReviewEvent, ReviewState
from desktop.sandbox.sandbox import SandboxOptions
from desktop.sandbox.setup import build_sandbox
from desktop.sandbox.workspace import STATUS_OF_STATE, workspace_catalogue
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.workspaces import NOW, make_activity, make_info, make_material

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.domain.workspace.files import StoredFile
    from desktop.sandbox.catalogue import Activity
    from desktop.services.bundle import Services
    from desktop.storage.workspace.store import WorkspaceFolder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[WorkspaceFolder]:
    store = WorkspaceFolders().create(tmp_path / "workspace", make_info())
    store.apply(Edit(activities=(switched(replace(make_activity(), project_id="at_7"), Algorithm.ENJOY, time=NOW),)))
    yield store
    store.close()


@pytest.fixture
def portrait(store: WorkspaceFolder, grace_hopper: Path) -> StoredFile:
    return store.put_file(grace_hopper.read_bytes(), ".jpg")


def the_activity(services: Services, store: WorkspaceFolder) -> Activity:
    (activity,) = workspace_catalogue(services, store, datetime(2026, 3, 12, tzinfo=UTC)).activities
    return activity


def test_known_ids_stay_and_others_are_made_up(
    services: Services, store: WorkspaceFolder, portrait: StoredFile
) -> None:
    known = make_material("m1", picture=portrait, model_id="mt_7", face_id="mt_7_1", states=(ReviewState.PASSED,))
    (face,) = known.faces
    known = replace(known, faces=(replace(face, box=replace(face.box, x=175, y=116, width=181, height=217)),))
    store.apply(Edit(materials=(known, make_material("m2", picture=portrait))))
    activity = the_activity(services, store)
    assert (activity.activity_id, activity.name, activity.algorithm) == ("at_7", "新年换脸", Algorithm.ENJOY)
    first, second = activity.materials
    assert (first.material_id, list(first.faces), first.name) == ("mt_7", ["mt_7_1"], "春日写真")
    assert second.material_id.startswith("mt_1")
    assert list(second.faces) == [f"{second.material_id}_1"]


def test_a_face_id_of_another_place_is_not_taken(
    services: Services, store: WorkspaceFolder, portrait: StoredFile
) -> None:
    material = make_material("m1", picture=portrait, model_id="mt_7", face_id="elsewhere")
    (face,) = material.faces
    moved = replace(face, box=replace(face.box, x=0, y=0, width=40, height=40))
    store.apply(Edit(materials=(replace(material, faces=(moved,)),)))
    assert list(the_activity(services, store).materials[0].faces) == ["mt_7_1"]


def test_the_review_decides_the_status(services: Services, store: WorkspaceFolder, portrait: StoredFile) -> None:
    states = list(STATUS_OF_STATE)
    store.apply(Edit(materials=tuple(make_material(f"m{it}", picture=portrait, states=(it,)) for it in states)))
    statuses = [material.status for material in the_activity(services, store).materials]
    assert sorted(statuses) == sorted(STATUS_OF_STATE.values())


def test_what_the_review_said_is_told(services: Services, store: WorkspaceFolder, portrait: StoredFile) -> None:
    event = ReviewEvent(ReviewState.FAILED, NOW, why="素材涉及明星")
    store.apply(Edit(materials=(replace(make_material(picture=portrait), review=Review((event,))),)))
    (material,) = the_activity(services, store).materials
    assert (material.status, material.audit_result) == (MaterialStatus.FAILED_BY_HUMAN, "素材涉及明星")


def test_drafts_get_the_review_by_machine(services: Services, store: WorkspaceFolder, portrait: StoredFile) -> None:
    grey = BytesIO()
    Image.new("RGB", (200, 200), "grey").save(grey, "PNG")
    empty = store.put_file(grey.getvalue(), ".png")
    store.apply(Edit(materials=(make_material("m1", picture=portrait), make_material("m2", picture=empty))))
    assert [(it.status, it.audit_result) for it in the_activity(services, store).materials] == [
        (MaterialStatus.PASSED_BY_MACHINE, "审核成功"),
        (MaterialStatus.FAILED_BY_MACHINE, "无法检测出人脸"),
    ]


def test_archived_activities_and_materials_without_a_picture_are_left_out(
    services: Services, store: WorkspaceFolder, portrait: StoredFile
) -> None:
    store.apply(
        Edit(
            activities=(replace(make_activity("a2"), archived=True), make_activity("a3")),
            materials=(
                make_material("m1", picture=portrait),
                make_material("m2", activity_id="a2", picture=portrait),
                replace(make_material("m3", activity_id="a3"), versions=()),
            ),
        )
    )
    assert [material.name for material in the_activity(services, store).materials] == ["春日写真"]


def test_a_sandbox_of_a_workspace_leaves_it_free(store: WorkspaceFolder, portrait: StoredFile) -> None:
    store.apply(Edit(materials=(make_material(picture=portrait),)))
    store.close()
    sandbox = build_sandbox(SandboxOptions(), workspace=store.folder)
    assert [activity.activity_id for activity in sandbox.catalogue.activities] == ["at_7"]
    WorkspaceFolders().open(store.folder).close()


def test_a_folder_that_is_no_workspace_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        build_sandbox(SandboxOptions(), workspace=tmp_path)
