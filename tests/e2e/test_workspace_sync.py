"""A workspace reconciled with a sandbox over real HTTP: statuses, names and face IDs; conflicts shown, nothing lost."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from desktop.composition import build_services
from desktop.domain.cloud.calls import MaterialStatus
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.jobs import NoProgress
from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.review import Actor, ReviewReason, ReviewState
from desktop.domain.workspace.sync import DifferenceKind
from desktop.sandbox import actions
from desktop.sandbox.authentication import DEFAULT_KEYS
from desktop.services.workspace.activity_edits import change_project_id, new_activity
from desktop.services.workspace.material_edits import change_face_ids, copy_materials, delete_materials, rename_material
from desktop.services.workspace.workspace import overview

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.sync import SyncDiff
    from desktop.sandbox.catalogue import Activity as ConsoleActivity
    from desktop.sandbox.catalogue import SandboxMaterial as ConsoleMaterial
    from desktop.services.bundle import Services
    from tests.e2e.sandbox_cases import Service


@dataclass
class Desk:
    """The program with an open workspace, and the console it talks to."""

    services: Services
    store: WorkspaceStore
    settings: CloudSettings
    console: ConsoleActivity

    @property
    def activity(self) -> Activity:
        return self.store.activities()[0]

    def compare(self) -> SyncDiff:
        return self.services.workspaces.syncing.compare(self.store, self.activity, self.settings, NoProgress())

    def accept(self, diff: SyncDiff, kinds: set[DifferenceKind]) -> None:
        chosen = [it for it in diff.differences if it.kind in kinds]
        self.store.apply(self.services.workspaces.syncing.accept(self.store, diff, chosen).edit)

    def named(self, name: str) -> WorkspaceMaterial:
        return next(it for it in self.store.materials(self.activity.id) if it.name == name)


@pytest.fixture
def desk(service: Service, tmp_path: Path) -> Iterator[Desk]:
    services = build_services()
    services.keys.save(Credentials(DEFAULT_KEYS.secret_id, DEFAULT_KEYS.secret_key))
    console = service.server.sandbox.catalogue.activities[1]
    spaces = services.workspaces
    with closing(services.cloud), closing(spaces.desk.create(tmp_path / "库", "库")) as store:
        edit = new_activity("春节", new_id="spring", time=spaces.clock(), project_id=console.activity_id)
        store.apply(edit)
        yield Desk(services, store, CloudSettings(fusion_endpoint=service.server.url), console)


def picture_of(desk: Desk, number: int, folder: Path) -> Path:
    """The template of the console's ``number``-th material as a file of its name."""
    material = desk.console.materials[number]
    pixels = material.template.picture.pixels[..., 2::-1]
    path = folder / f"{Path(material.name).stem}.png"
    Image.fromarray(np.ascontiguousarray(pixels)).save(path)
    return path


def add(desk: Desk, path: Path) -> None:
    options = PrepareOptions(crop=CropMode.KEEP, faces=FaceChoice.all(), allow_failing=True)
    report = desk.services.workspaces.intake.add(desk.store, desk.activity.id, [path], options, NoProgress())
    assert len(report.added) == 1


def states(desk: Desk) -> list[ReviewState]:
    return [material.review.state for material in desk.store.materials(desk.activity.id)]


def test_what_was_uploaded_by_name_gets_its_id_status_and_face_ids(desk: Desk, tmp_path: Path) -> None:
    several = next(number for number, it in enumerate(desk.console.materials) if len(it.faces) == 3)
    add(desk, picture_of(desk, several, tmp_path))
    theirs = desk.console.materials[several]

    desk.accept(desk.compare(), {DifferenceKind.LINK})

    (ours,) = desk.store.materials(desk.activity.id)
    assert (ours.model_id, ours.review.state) == (theirs.material_id, ReviewState.PASSED)
    assert ours.review.events[-1].by is Actor.SERVICE
    assert [face.face_id for face in ours.faces] == list(theirs.faces)
    assert {it.kind for it in desk.compare().differences} == {DifferenceKind.NEW}


def test_all_pages_are_taken_over_and_then_nothing_differs(desk: Desk) -> None:
    diff = desk.compare()
    assert len(diff.differences) == len(desk.console.materials) > 20
    desk.accept(diff, {DifferenceKind.NEW})
    assert {it.name for it in desk.store.materials(desk.activity.id)} == {it.name for it in desk.console.materials}
    assert desk.compare().differences == ()


def test_every_status_of_the_console_has_its_state(desk: Desk, service: Service) -> None:
    first = service.server.sandbox.catalogue.activities[0]
    desk.store.apply(change_project_id(desk.activity, first.activity_id))
    desk.accept(desk.compare(), {DifferenceKind.NEW})
    assert sorted(states(desk)) == sorted(
        [
            *[ReviewState.PASSED] * 2,
            *[ReviewState.FAILED] * 2,
            ReviewState.IN_REVIEW,
            ReviewState.APPEALED,
            ReviewState.APPEAL_PASSED,
            ReviewState.APPEAL_FAILED,
        ]
    )
    failed = next(it for it in desk.store.materials(desk.activity.id) if it.review.state is ReviewState.FAILED)
    assert failed.review.events[-1].why == "审核失败"


@pytest.fixture
def changed_console(desk: Desk, service: Service, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Everything was taken over; then the console renamed its first material, failed it, and lost its second."""
    desk.accept(desk.compare(), {DifferenceKind.NEW})
    first, _, *others = desk.console.materials
    first = replace(first, name="控制台的新名字", status=MaterialStatus.FAILED_BY_HUMAN, audit_result="图片格式不符")
    catalogue = service.server.sandbox.catalogue
    changed = replace(desk.console, materials=(first, *others))
    monkeypatch.setattr(catalogue, "activities", (catalogue.activities[0], changed))
    return desk


def test_what_changed_in_the_console_is_shown_and_taken_over(changed_console: Desk) -> None:
    desk = changed_console
    diff = desk.compare()
    assert {it.kind for it in diff.differences} == {DifferenceKind.STATUS, DifferenceKind.NAME, DifferenceKind.GONE}
    assert diff.conflicts == ()
    desk.accept(diff, {DifferenceKind.STATUS, DifferenceKind.NAME, DifferenceKind.GONE})
    renamed = desk.named("控制台的新名字")
    assert (renamed.review.state, renamed.review.events[-1].reason) == (ReviewState.FAILED, ReviewReason.FORMAT)
    gone = desk.named(desk.console.materials[1].name)
    assert (gone.model_id, gone.review.state) == ("", ReviewState.READY)
    assert desk.compare().differences == ()


def test_what_both_sides_changed_is_a_conflict_and_ours_stays(changed_console: Desk) -> None:
    desk = changed_console
    ours = desk.named(desk.console.materials[0].name)
    desk.store.apply(rename_material(ours, "我们的新名字"))
    diff = desk.compare()
    (conflict,) = diff.conflicts
    assert (conflict.kind, conflict.ours, conflict.theirs) == (DifferenceKind.NAME, "我们的新名字", "控制台的新名字")
    desk.accept(diff, {DifferenceKind.STATUS})
    kept = desk.named("我们的新名字")
    assert kept.review.state is ReviewState.FAILED


def test_face_ids_entered_by_hand_are_not_overwritten_unseen(desk: Desk, tmp_path: Path) -> None:
    add(desk, picture_of(desk, 0, tmp_path))
    (ours,) = desk.store.materials(desk.activity.id)
    entered = replace(ours, model_id=desk.console.materials[0].material_id)
    desk.store.apply(Edit(materials=(entered,)))
    desk.store.apply(change_face_ids(entered, {"F1": "mt_by_hand"}))
    diff = desk.compare()
    assert DifferenceKind.FACES in {it.kind for it in diff.conflicts}
    desk.accept(diff, set())
    assert desk.store.materials(desk.activity.id)[0].faces[0].face_id == "mt_by_hand"


def test_an_edit_after_the_comparison_is_not_lost(changed_console: Desk) -> None:
    desk = changed_console
    diff = desk.compare()
    ours = desk.named(desk.console.materials[0].name)
    desk.store.apply(rename_material(ours, "刚改的名字"))
    accepted = desk.services.workspaces.syncing.accept(desk.store, diff, diff.differences)
    desk.store.apply(accepted.edit)
    assert {it.material_id for it in accepted.outdated} == {ours.id}
    assert desk.named("刚改的名字").review.state is ReviewState.PASSED


def test_an_activity_the_console_does_not_have_is_told(desk: Desk) -> None:
    desk.store.apply(change_project_id(desk.activity, "at_404"))
    with pytest.raises(CloudError) as caught:
        desk.compare()
    assert caught.value.service_code == "InvalidParameterValue.ActivityIdNotFound"
    assert desk.store.materials(desk.activity.id) == ()


def test_an_id_entered_for_two_materials_is_reconciled_in_both_and_takes_one_slot(desk: Desk) -> None:
    desk.accept(desk.compare(), {DifferenceKind.NEW})
    used = overview(desk.store).quota.used
    first = desk.named(desk.console.materials[0].name)
    (second,) = copy_materials([first], desk.activity.id, time=first.created, new_id=lambda: "second").materials
    desk.store.apply(Edit(materials=(replace(second, name="又一个", model_id=first.model_id),)))
    diff = desk.compare()
    assert {(it.material_id, it.kind) for it in diff.differences} == {
        ("second", DifferenceKind.STATUS),
        ("second", DifferenceKind.NAME),
        ("second", DifferenceKind.FACES),
    }
    assert [it.kind for it in diff.conflicts] == [DifferenceKind.NAME]
    desk.accept(diff, {DifferenceKind.STATUS, DifferenceKind.FACES})
    assert desk.named("又一个").faces == first.faces
    assert overview(desk.store).quota.used == used


@pytest.mark.parametrize("status", [77, -1])
def test_a_status_nobody_knows_is_told_and_changes_no_state(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    desk.accept(desk.compare(), {DifferenceKind.NEW})
    before = states(desk)
    first, told = desk.console.materials[0], actions._material_document

    def odd(material: ConsoleMaterial) -> dict[str, object]:
        return {**told(material), **({"MaterialStatus": status} if material == first else {})}

    monkeypatch.setattr(actions, "_material_document", odd)
    diff = desk.compare()
    assert [it.material_id for it in diff.not_understood] == [first.material_id]
    assert diff.differences == ()
    desk.accept(diff, set(DifferenceKind))
    assert states(desk) == before


def test_a_material_deleted_here_meanwhile_does_not_come_back(changed_console: Desk) -> None:
    desk = changed_console
    diff = desk.compare()
    ours = desk.named(desk.console.materials[0].name)
    desk.store.apply(delete_materials([ours]))
    accepted = desk.services.workspaces.syncing.accept(desk.store, diff, diff.differences)
    desk.store.apply(accepted.edit)
    assert ours.id in {it.material_id for it in accepted.outdated}
    assert desk.store.material(ours.id) is None
