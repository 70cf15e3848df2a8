"""Activities and what the workspace says of itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.workspace.activity import AlgorithmChange, switched
from desktop.domain.workspace.edit import Edit
from tests.workspaces import NOW, make_activity, make_info, make_material


def test_a_new_activity_fuses_with_the_default_version() -> None:
    assert make_activity().algorithm is Algorithm.SWAP


def test_a_switch_is_remembered_with_its_date() -> None:
    later = NOW + timedelta(days=1)
    activity = switched(switched(make_activity(), Algorithm.ENJOY, time=NOW), Algorithm.SWAP, time=later)
    assert activity.algorithm is Algorithm.SWAP
    assert activity.algorithms == (AlgorithmChange(Algorithm.ENJOY, NOW), AlgorithmChange(Algorithm.SWAP, later))


def test_switching_to_the_same_version_is_no_switch() -> None:
    assert switched(make_activity(), Algorithm.SWAP, time=NOW) == make_activity()


def test_slots_are_not_owed() -> None:
    with pytest.raises(ValueError, match="slots"):
        make_info(bought_slots=-1)


def test_an_edit_names_everything_it_touches() -> None:
    edit = Edit(
        activities=(make_activity("a1"),),
        materials=(make_material("m1"),),
        removed_activities=frozenset({"a2"}),
        removed_materials=frozenset({"m2"}),
    )
    assert edit.changed_ids == {"a1", "a2", "m1", "m2"}
