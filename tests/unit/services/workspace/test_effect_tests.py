"""What a test of a material's effect needs, and how a result becomes part of its history."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.fusing.order import Assignment, Order, Source
from desktop.domain.fusing.outcome import FusedPicture, Outcome
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.workspace.activity import switched
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.material import copied
from desktop.domain.workspace.template import TemplateFace
from desktop.services.workspace.effect_tests import MaterialResult, keep_test, material_under_test
from tests.workspaces import FACE_BOX, NOW, make_activity, make_info, make_material

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services

PHOTO = Assignment(Source(Path("anna.jpg")), "F1")
ORDER = Order(LOCAL, None, (PHOTO, PHOTO), ParameterValues.of(features=30, algorithm="premium"))
MADE_HERE = Outcome(ORDER, FusedPicture(np.full((20, 20, 3), 90, np.uint8), PictureFormat.PNG))
FROM_A_SERVICE = Outcome(
    ORDER, FusedPicture(np.zeros((2, 2, 3), np.uint8), PictureFormat.JPEG, b"as it came"), request_id="r-1"
)


@pytest.fixture
def store(tmp_path: Path, services: Services) -> Iterator[WorkspaceStore]:
    store = services.workspaces.desk.create(tmp_path / "workspace", make_info().name)
    picture = store.put_file(b"a picture", ".jpg")
    activity = switched(replace(make_activity(), project_id="at_1"), Algorithm.ENJOY, time=NOW)
    faces = (TemplateFace("F1", FACE_BOX, "mt_1_1"), TemplateFace("F2", FACE_BOX))
    whole = replace(make_material(name="春日/写真", picture=picture, model_id="mt_1"), faces=faces)
    bare = replace(make_material("m2", name="bare"), versions=(), faces=())
    store.apply(Edit(activities=(activity,), materials=(whole, bare)))
    yield store
    store.close()


def test_a_material_under_test_has_all_its_ids(store: WorkspaceStore) -> None:
    material = material_under_test(store, "m1")
    assert (material.name, material.picture, material.version) == ("写真.jpg", b"a picture", 1)
    assert (material.project_id, material.model_id, material.algorithm) == ("at_1", "mt_1", Algorithm.ENJOY)
    assert material.face_ids == {"F1": "mt_1_1"}


@pytest.mark.parametrize(("identity", "named"), [("m2", "bare"), ("m3", "m3")])
def test_without_a_picture_there_is_nothing_to_test(store: WorkspaceStore, identity: str, named: str) -> None:
    with pytest.raises(StoreError) as raised:
        material_under_test(store, identity)
    assert (raised.value.code, raised.value.values["path"]) == (ErrorCode.STORE_FILE_MISSING, named)


@pytest.mark.parametrize(("outcome", "begins"), [(MADE_HERE, b"\x89PNG"), (FROM_A_SERVICE, b"as it came")])
def test_a_result_is_kept_as_a_file_with_what_made_it(
    store: WorkspaceStore, services: Services, outcome: Outcome, begins: bytes
) -> None:
    result = MaterialResult(material_under_test(store, "m1"), outcome, 5, "so soll es sein")
    store.apply(keep_test(store, services.results, result, time=NOW))
    material = store.material("m1")
    assert material is not None
    [test] = material.tests
    assert store.read_file(test.picture).startswith(begins)
    assert (test.engine, test.settings) == (LOCAL, ("algorithm=premium", "features=30"))
    assert (test.photos, test.stars, test.note) == (("anna.jpg",), 5, "so soll es sein")
    assert (test.time, test.version, test.request_id) == (NOW, 1, outcome.request_id)
    assert test.picture in set(material.files())
    assert copied(material, activity_id="a1", new_id="m9", time=NOW).tests == ()


def test_a_material_that_has_gone_keeps_nothing(store: WorkspaceStore, services: Services) -> None:
    gone = replace(material_under_test(store, "m1"), id="m9")
    assert keep_test(store, services.results, MaterialResult(gone, MADE_HERE), time=NOW) == Edit()
