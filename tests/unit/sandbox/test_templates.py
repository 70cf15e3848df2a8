"""Where materials come from."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.domain.cloud.calls import MaterialStatus
from desktop.domain.errors import PictureError
from desktop.domain.fusing.fusion import Algorithm
from desktop.sandbox.templates import folder_catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.sandbox.catalogue import SandboxCatalogue
    from desktop.services.bundle import Services

NOW = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path, grace_hopper: Path) -> Path:
    """A good picture, one without a face, one too large, notes, and a folder with one more."""
    (tmp_path / "好.jpg").write_bytes(grace_hopper.read_bytes())
    Image.new("RGB", (200, 200), "grey").save(tmp_path / "grey.png")
    Image.new("RGB", (1081, 100)).save(tmp_path / "wide.jpg")
    (tmp_path / "notes.txt").write_text("no picture")
    (tmp_path / "empty").mkdir()
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "second.jpg").write_bytes(grace_hopper.read_bytes())
    return tmp_path


def test_each_folder_with_pictures_is_an_activity(services: Services, folder: Path) -> None:
    catalogue = folder_catalogue(services, folder, NOW)
    names = [[material.name for material in activity.materials] for activity in catalogue.activities]
    assert names == [["grey.png", "wide.jpg", "好.jpg"], ["second.jpg"]]
    assert [activity.name for activity in catalogue.activities] == [folder.name, "more"]


def test_what_a_review_would_refuse_is_refused(services: Services, folder: Path) -> None:
    (activity, _) = folder_catalogue(services, folder, NOW).activities
    assert [(material.status, material.audit_result) for material in activity.materials] == [
        (MaterialStatus.FAILED_BY_MACHINE, "无法检测出人脸"),
        (MaterialStatus.FAILED_BY_MACHINE, "素材尺寸超过1080*1080像素"),
        (MaterialStatus.PASSED_BY_MACHINE, "审核成功"),
    ]


def test_too_many_bytes_are_refused(services: Services, tmp_path: Path, grace_hopper: Path) -> None:
    (tmp_path / "heavy.jpg").write_bytes(grace_hopper.read_bytes() + bytes(500_000))
    (activity,) = folder_catalogue(services, tmp_path, NOW).activities
    assert activity.materials[0].audit_result == "素材文件大小超过500K"


def test_a_broken_picture_is_told(services: Services, tmp_path: Path, grace_hopper: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(grace_hopper.read_bytes()[:5000])
    with pytest.raises(PictureError):
        folder_catalogue(services, tmp_path, NOW)


def test_the_samples_make_two_activities(catalogue: SandboxCatalogue) -> None:
    short, long = catalogue.activities
    assert (short.algorithm, long.algorithm) == (Algorithm.SWAP, Algorithm.PREMIUM)
    assert (len(short.materials), len(long.materials)) == (8, 24)
    assert [len(material.faces) for material in short.materials[:3]] == [1, 1, 3]


def test_ids_look_like_those_of_the_service(catalogue: SandboxCatalogue) -> None:
    ids = [activity.activity_id for activity in catalogue.activities]
    materials = [material for activity in catalogue.activities for material in activity.materials]
    ids += [material.material_id for material in materials]
    assert len(set(ids)) == len(ids)
    assert all(len(identity) == 22 and identity[3:].isdigit() for identity in ids)
    for material in materials:
        assert list(material.faces) == [
            f"{material.material_id}_{number}" for number in range(1, len(material.faces) + 1)
        ]
