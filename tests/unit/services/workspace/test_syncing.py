"""What the console says, compared and taken over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.calls import MaterialPage, MaterialStatus, RemoteFace, RemoteMaterial
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.geometry import Box
from desktop.domain.jobs import NoProgress
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.review import ReviewState
from desktop.domain.workspace.sync import DifferenceKind
from desktop.services.workspace.material_edits import rename_material
from desktop.services.workspace.syncing import Syncing
from tests.unit.services.workspace.values import make_material

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.sync import SyncDiff
    from tests.unit.services.workspace.conftest import Clock, Space

SETTINGS = CloudSettings()


@dataclass
class Console:
    """Lists what it is told to."""

    materials: tuple[RemoteMaterial, ...] = ()
    asked: str = ""

    def list(self, activity_id: str, settings: CloudSettings, progress: Progress) -> MaterialPage:
        progress.report(0, 1)
        assert settings is SETTINGS
        self.asked = activity_id
        return MaterialPage(self.materials, ())


def remote(identity: str = "mt_9", name: str = "福字", status: int = MaterialStatus.PASSED_BY_HUMAN) -> RemoteMaterial:
    face = RemoteFace(f"{identity}_1", Box(100, 100, 100, 120))
    return RemoteMaterial(identity, name, status, "2026-03-01 10:00:00", "", "", (face,))


@pytest.fixture
def console() -> Console:
    return Console()


@pytest.fixture
def syncing(console: Console, clock: Clock, new_id: Callable[[], str]) -> Syncing:
    return Syncing(console, clock, new_id)  # type: ignore[arg-type]  # in the lister's place


def compared(syncing: Syncing, space: Space) -> SyncDiff:
    return syncing.compare(space.store, space.activity, SETTINGS, NoProgress())


def test_the_activity_is_asked_for_by_the_consoles_id(syncing: Syncing, space: Space, console: Console) -> None:
    compared(syncing, space)
    assert console.asked == "at_1"


def test_without_that_id_nothing_can_be_compared(syncing: Syncing, space: Space) -> None:
    unknown = replace(space.activity, project_id="")
    with pytest.raises(ValueError, match="not known"):
        syncing.compare(space.store, unknown, SETTINGS, NoProgress())


def test_what_was_accepted_is_taken_over(syncing: Syncing, space: Space, console: Console) -> None:
    space.put(make_material())
    console.materials = (remote(), remote("mt_10", "财神"))
    diff = compared(syncing, space)
    assert [it.kind for it in diff.differences] == [DifferenceKind.LINK, DifferenceKind.NEW]
    accepted = syncing.accept(space.store, diff, diff.differences)
    assert accepted.outdated == ()
    space.store.apply(accepted.edit)
    linked, new = space.materials
    assert (linked.model_id, linked.review.state, linked.faces[0].face_id) == ("mt_9", ReviewState.PASSED, "mt_9_1")
    assert (new.id, new.name, new.model_id) == ("id-2", "财神", "mt_10")
    assert compared(syncing, space).differences == ()


def test_what_was_declined_changes_nothing_but_the_memory(syncing: Syncing, space: Space, console: Console) -> None:
    space.put(make_material(name="我们的名字", model_id="mt_9"))
    console.materials = (remote(),)
    diff = compared(syncing, space)
    assert any(it.conflict and it.kind is DifferenceKind.NAME for it in diff.differences)
    space.store.apply(syncing.accept(space.store, diff, ()).edit)
    assert space.materials[0].name == "我们的名字"
    assert DifferenceKind.NAME not in {it.kind for it in compared(syncing, space).differences}


def test_what_was_edited_meanwhile_is_never_overwritten(syncing: Syncing, space: Space, console: Console) -> None:
    ours, other = make_material(model_id="mt_9"), make_material(identity="m-2", name="财神", model_id="mt_10")
    space.put(replace(ours, synced=remote(name="旧")), other)
    console.materials = (remote(name="新"), remote("mt_10", "财神"))
    diff = compared(syncing, space)
    space.store.apply(rename_material(space.store.material("m-1") or ours, "刚改的名字"))

    accepted = syncing.accept(space.store, diff, diff.differences)
    space.store.apply(accepted.edit)

    assert {it.material_id for it in accepted.outdated} == {"m-1"}
    assert len(accepted.outdated) == len([it for it in diff.differences if it.material_id == "m-1"])
    kept, taken = space.materials
    assert (kept.name, kept.review.state, kept.synced) == ("刚改的名字", ReviewState.DRAFT, remote(name="旧"))
    assert taken.review.state is ReviewState.PASSED


def test_a_conflict_nobody_saw_is_shown_the_next_time(syncing: Syncing, space: Space, console: Console) -> None:
    """Declining what was shown must not decline what came up since."""
    base = remote(name="福字")
    space.put(replace(make_material(model_id="mt_9"), synced=base, faces=()))
    console.materials = (remote(name="新"),)
    diff = compared(syncing, space)
    (shown,) = [it for it in diff.differences if it.kind is DifferenceKind.NAME]
    assert not shown.conflict
    space.store.apply(rename_material(space.materials[0], "刚改的名字"))
    assert syncing.accept(space.store, diff, ()).edit == Edit()
    (again,) = [it for it in compared(syncing, space).differences if it.kind is DifferenceKind.NAME]
    assert again.conflict


def test_a_new_material_that_was_linked_meanwhile_is_not_added(
    syncing: Syncing, space: Space, console: Console
) -> None:
    console.materials = (remote(),)
    diff = compared(syncing, space)
    space.put(make_material(model_id="mt_9"))
    accepted = syncing.accept(space.store, diff, diff.differences)
    assert (accepted.edit.materials, accepted.outdated) == ((), diff.differences)
