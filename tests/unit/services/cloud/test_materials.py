"""The materials of an activity, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.calls import Action, Charged, MaterialPage, RemoteFace, RemoteMaterial
from desktop.domain.cloud.errors import CloudError
from desktop.domain.geometry import Box
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.services.cloud.usage import CANCELLED
from tests.unit.services.cloud.conftest import SETTINGS
from tests.unit.services.cloud.fakes import EXCHANGE, Stopped, cloud_error

if TYPE_CHECKING:
    from tests.unit.services.cloud.conftest import Desk

MATERIAL = RemoteMaterial("mt_1", "a.png", 1, "", "", "", (RemoteFace("mt_1_1", Box(200, 150, 100, 130)),))


def test_all_materials_are_listed_and_each_page_recorded_as_free(desk: Desk) -> None:
    desk.service.page = MaterialPage((MATERIAL,), (EXCHANGE, EXCHANGE))
    assert desk.cloud.materials.list("at_1", SETTINGS, NoProgress()).materials == (MATERIAL,)
    assert [(record.action, record.charged, record.project_id) for record in desk.recorded] == [
        (Action.DESCRIBE_MATERIAL_LIST, Charged.NO, "at_1")
    ] * 2


def test_a_failure_is_recorded_and_raised(desk: Desk) -> None:
    desk.service.error = cloud_error("InvalidParameterValue.ActivityIdNotFound", charged=Charged.UNKNOWN)
    with pytest.raises(CloudError):
        desk.cloud.materials.list("at_1", SETTINGS, NoProgress())
    assert [record.code for record in desk.recorded] == ["InvalidParameterValue.ActivityIdNotFound"]


def test_a_listing_that_was_stopped_is_recorded(desk: Desk) -> None:
    with pytest.raises(Cancelled):
        desk.cloud.materials.list("at_1", SETTINGS, Stopped())
    assert [(record.action, record.code) for record in desk.recorded] == [(Action.DESCRIBE_MATERIAL_LIST, CANCELLED)]
