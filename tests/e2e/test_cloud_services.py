"""The cloud use cases with our own client against the sandbox, where no command shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.cloud.client import connect
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.face_matching import match_faces
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.jobs import NoProgress
from desktop.domain.rules.rules import FindingCode
from desktop.sandbox.authentication import DEFAULT_KEYS
from desktop.services.cloud.bundle import CloudPorts, CloudServices, cloud_services
from desktop.storage.usage import UsageFile
from desktop.vision.transform import Transformer
from tests.unit.services.cloud.fakes import KeysInHand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.services.bundle import Services
    from tests.e2e.sandbox_cases import Service


@pytest.fixture(scope="module")
def desk() -> Services:
    from desktop.composition import build_services

    return build_services()


@pytest.fixture
def cloud(desk: Services, tmp_path: Path) -> Iterator[CloudServices]:
    ports = CloudPorts(
        reader=desk.reader,
        analyzer=desk.inspector._analyzer,
        transformer=Transformer(),
        writer=desk.writer,
        keys=KeysInHand(Credentials(DEFAULT_KEYS.secret_id, DEFAULT_KEYS.secret_key)),
        connect=connect,
        ledger=UsageFile(tmp_path / "usage.db"),
        snippet=desk.cloud.snippet,
        reproduce=desk.cloud.reproduce,
    )
    cloud = cloud_services(ports)
    yield cloud
    cloud.close()


@pytest.fixture
def settings(service: Service) -> CloudSettings:
    return CloudSettings(fusion_endpoint=service.server.url, face_endpoint=service.server.url)


def test_the_pose_of_the_service_stands_beside_our_own(
    cloud: CloudServices, settings: CloudSettings, grace_hopper: Path
) -> None:
    check = cloud.pose.check(grace_hopper, settings, NoProgress())
    [finding] = check.findings
    assert (finding.code, finding.face) == (FindingCode.CLOUD_POSE, "F1")
    assert finding.values["yaw"] == pytest.approx(finding.values["local_yaw"], abs=2)


@pytest.mark.parametrize("factor", [1, 2])  # the exported picture, and the larger one it was made from
def test_the_faces_of_a_picture_find_their_ids_in_the_console(
    cloud: CloudServices, service: Service, desk: Services, tmp_path: Path, factor: int
) -> None:
    settings = CloudSettings(fusion_endpoint=service.server.url)
    activity = service.server.sandbox.catalogue.activities[0]
    page = cloud.materials.list(activity.activity_id, settings, NoProgress())
    remote = page.materials[2]
    assert len(remote.faces) == 3
    subject = activity.materials[2].template
    path = tmp_path / "group.png"
    with Image.fromarray(subject.picture.pixels[..., ::-1]) as picture:
        picture.resize((picture.width * factor, picture.height * factor), Image.Resampling.LANCZOS).save(path)
    local = desk.pictures.load(path).faces
    matching = match_faces(local, remote.faces)
    assert len(matching.pairs) == len(local) == 3
    assert matching.scale == pytest.approx(1 / factor, rel=0.1)
    for face in local:
        box = next(other.box for other in remote.faces if other.face_id == matching.face_ids[face.label])
        assert face.box.scaled(1 / factor, 1 / factor).overlap(box) > 0.5
