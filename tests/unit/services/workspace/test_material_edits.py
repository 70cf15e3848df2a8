"""Edits of materials."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.calls import RemoteMaterial
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.review import Review, ReviewEvent, ReviewState
from desktop.services.workspace import material_edits as edits
from tests.unit.services.workspace.values import MOMENT, make_material

if TYPE_CHECKING:
    from desktop.domain.workspace.material import WorkspaceMaterial

OURS = make_material(model_id="mt_9")
REMOTE = RemoteMaterial("mt_9", "福字", 1, "", "", "", ())


def only(edit: Edit) -> WorkspaceMaterial:
    (material,) = edit.materials
    assert edit == Edit(materials=(material,))
    return material


def test_name_and_notes() -> None:
    assert only(edits.rename_material(OURS, " 财神 ")).name == "财神"
    assert only(edits.change_material_notes(OURS, "要改")).notes == "要改"


@pytest.mark.parametrize(
    "edit",
    [
        edits.rename_material(OURS, "福字"),
        edits.change_material_notes(OURS, ""),
        edits.change_model_id(OURS, " mt_9 "),
        edits.change_face_ids(OURS, {"F2": "mt_9_2", "F7": "nobody"}),
    ],
)
def test_what_changes_nothing_is_the_empty_edit(edit: Edit) -> None:
    assert edit == Edit()


def test_another_model_id_forgets_what_the_console_said_of_the_old_one() -> None:
    synced = replace(OURS, synced=REMOTE)
    assert only(edits.change_model_id(synced, "mt_10")) == replace(OURS, model_id="mt_10", synced=None)


def test_face_ids_are_entered_by_label() -> None:
    after = only(edits.change_face_ids(OURS, {"F1": " mt_9_1 ", "F2": ""}))
    assert [face.face_id for face in after.faces] == ["mt_9_1", ""]


def test_a_copy_is_a_material_of_its_own_that_the_console_does_not_know() -> None:
    later, numbers = MOMENT + timedelta(hours=1), count(7)
    edit = edits.copy_materials([OURS], "autumn", time=later, new_id=lambda: f"m-{next(numbers)}")
    copy = only(edit)
    assert (copy.id, copy.activity_id, copy.created, copy.model_id) == ("m-7", "autumn", later, "")
    assert copy.versions == OURS.versions
    assert [face.face_id for face in copy.faces] == ["", ""]


def test_a_draft_moves_with_its_history() -> None:
    draft = replace(make_material(), review=Review((ReviewEvent(ReviewState.READY, MOMENT),)), notes="n")
    edit = edits.move_materials([draft], "autumn", new_id=lambda: "m-7")
    assert edit == Edit(
        materials=(replace(draft, id="m-7", activity_id="autumn"),), removed_materials=frozenset({"m-1"})
    )


def test_moving_to_where_it_is_changes_nothing() -> None:
    assert edits.move_materials([OURS], "spring", new_id=lambda: "m-7") == Edit()


def test_what_is_in_the_console_cannot_be_moved() -> None:
    assert not edits.movable(OURS)
    with pytest.raises(ValueError, match="in the console"):
        edits.move_materials([OURS], "autumn", new_id=lambda: "m-7")


def test_deleting_names_them_by_id() -> None:
    edit = edits.delete_materials([OURS, make_material(identity="m-2")])
    assert edit == Edit(removed_materials=frozenset({"m-1", "m-2"}))
