"""Edits of activities: each gives what a store puts, and nothing where nothing changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.workspace.activity import Activity
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.info import WorkspaceInfo
from desktop.services.workspace import activity_edits as edits
from tests.unit.services.workspace.values import MOMENT, make_material

SPRING = Activity("spring", "春节", MOMENT, notes="红色")


def test_a_new_activity_has_the_algorithm_asked_for() -> None:
    (made,) = edits.new_activity(
        " 元宵 ", new_id="lantern", time=MOMENT, algorithm=Algorithm.ENJOY, project_id=" at_7 "
    ).activities
    assert (made.id, made.name, made.project_id, made.algorithm) == ("lantern", "元宵", "at_7", Algorithm.ENJOY)


def test_a_new_activity_begins_with_the_default_algorithm() -> None:
    (made,) = edits.new_activity("元宵", new_id="lantern", time=MOMENT).activities
    assert (made.algorithm, made.algorithms) == (Algorithm.SWAP, ())


@pytest.mark.parametrize(
    ("edit", "after"),
    [
        (edits.rename_activity(SPRING, " 清明 "), replace(SPRING, name="清明")),
        (edits.change_activity_notes(SPRING, "绿色"), replace(SPRING, notes="绿色")),
        (edits.change_project_id(SPRING, " at_1 "), replace(SPRING, project_id="at_1")),
        (edits.archive_activity(SPRING, archived=True), replace(SPRING, archived=True)),
    ],
)
def test_a_change_puts_the_activity(edit: Edit, after: Activity) -> None:
    assert edit == Edit(activities=(after,))


@pytest.mark.parametrize(
    "edit",
    [
        edits.rename_activity(SPRING, "春节"),
        edits.change_activity_notes(SPRING, "红色"),
        edits.change_project_id(SPRING, ""),
        edits.archive_activity(SPRING, archived=False),
        edits.switch_algorithm(SPRING, Algorithm.SWAP, time=MOMENT),
    ],
)
def test_what_changes_nothing_is_the_empty_edit(edit: Edit) -> None:
    assert edit == Edit()


def test_a_switch_of_the_algorithm_is_remembered_with_its_date() -> None:
    later = MOMENT + timedelta(days=3)
    (once,) = edits.switch_algorithm(SPRING, Algorithm.PREMIUM, time=MOMENT).activities
    (twice,) = edits.switch_algorithm(once, Algorithm.ENJOY, time=later).activities
    assert [(it.algorithm, it.since) for it in twice.algorithms] == [
        (Algorithm.PREMIUM, MOMENT),
        (Algorithm.ENJOY, later),
    ]


def test_an_activity_is_deleted_with_its_own_materials() -> None:
    other = make_material(identity="m-2", activity_id="autumn")
    edit = edits.delete_activity(SPRING, [make_material(identity="m-1"), other])
    assert edit == Edit(removed_activities=frozenset({"spring"}), removed_materials=frozenset({"m-1"}))


@pytest.mark.parametrize("name", ["", " \t"])
def test_an_empty_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="a name is needed"):
        edits.rename_activity(SPRING, name)


def test_the_workspace_itself_can_be_changed() -> None:
    info = WorkspaceInfo("w", "库", MOMENT)
    assert edits.change_info(info, replace(info, name=" 库 ")) == Edit()
    assert edits.change_info(info, replace(info, bought_slots=5)) == Edit(info=replace(info, bought_slots=5))
