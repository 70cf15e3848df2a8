"""The pose by DetectFace beside the local one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.domain.cloud.calls import Action, Charged, CloudPictureFile, DetectedFace, Detection
from desktop.domain.cloud.errors import CloudError
from desktop.domain.geometry import Box, Size
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.cloud.usage import CANCELLED
from tests.unit.services.cloud.conftest import SETTINGS, build_desk
from tests.unit.services.cloud.fakes import EXCHANGE, REQUEST_ID, BrokenLedger, FakeCloud, Stopped, cloud_error

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.cloud.pose import PoseCheck
    from desktop.vision.analyzer import FaceFinder
    from tests.unit.services.cloud.conftest import Desk

HOPPER = Box(175, 116, 181, 217)


def detected(box: Box = HOPPER, *, yaw: float = 5.0, pitch: float = 2.0) -> DetectedFace:
    return DetectedFace(box, pitch, yaw, -3.0)


def check(desk: Desk, photo: Path, *faces: DetectedFace) -> PoseCheck:
    desk.service.detection = Detection(Size(512, 600), faces, REQUEST_ID, EXCHANGE)
    return desk.cloud.pose.check(photo, SETTINGS, NoProgress())


@pytest.mark.parametrize(
    ("yaw", "pitch", "severity"),
    [
        (5.0, 2.0, Severity.PASS),
        (-20.0, 0.0, Severity.WARN),
        (0.0, 29.9, Severity.WARN),
        (-30.0, 0.0, Severity.FAIL),
        (0.0, 30.0, Severity.FAIL),
    ],
)
def test_the_angles_of_the_service_are_judged(
    desk: Desk, grace_hopper: Path, yaw: float, pitch: float, severity: Severity
) -> None:
    [finding] = check(desk, grace_hopper, detected(yaw=yaw, pitch=pitch)).findings
    assert (finding.code, finding.severity, finding.face) == (FindingCode.CLOUD_POSE, severity, "F1")


def test_both_poses_stand_beside_each_other(desk: Desk, grace_hopper: Path) -> None:
    [finding] = check(desk, grace_hopper, detected(yaw=5.0, pitch=2.0)).findings
    values = dict(finding.values)
    assert (values["yaw"], values["pitch"], values["roll"]) == (5.0, 2.0, -3.0)
    assert {"local_yaw", "local_pitch", "local_roll"} <= set(values)
    assert abs(float(values["local_yaw"])) < 30


def test_faces_that_only_one_side_sees_are_told(desk: Desk, grace_hopper: Path) -> None:
    findings = check(desk, grace_hopper, detected(Box(0, 400, 100, 100))).findings
    assert findings == (
        Finding(FindingCode.CLOUD_POSE_UNMATCHED, Severity.WARN, {"seen_by": "local"}, face="F1"),
        Finding(FindingCode.CLOUD_POSE_UNMATCHED, Severity.WARN, {"seen_by": "cloud"}),
    )


def test_the_picture_is_brought_inside_the_limits_first(desk: Desk, tmp_path: Path, grace_hopper: Path) -> None:
    """A PNG may have 2000 pixels along a side, less than for a fusion."""
    large = tmp_path / "large.png"
    with Image.open(grace_hopper) as picture:
        picture.convert("L").resize((2048, 2400)).save(large)
    scaled = HOPPER.scaled(2000 / 600, 2000 / 600)
    result = check(desk, large, detected(scaled))
    assert result.picture.size.long_side == 2000
    assert desk.service.looked_at == [result.picture]
    assert [finding.code for finding in result.findings] == [FindingCode.PHOTO_REWRITTEN, FindingCode.CLOUD_POSE]


def test_a_picture_within_the_limits_goes_as_it_is(desk: Desk, grace_hopper: Path) -> None:
    check(desk, grace_hopper)
    [sent] = desk.service.looked_at
    assert isinstance(sent, CloudPictureFile)
    assert sent.data == grace_hopper.read_bytes()


def test_the_call_is_recorded_under_its_own_action(desk: Desk, grace_hopper: Path) -> None:
    check(desk, grace_hopper)
    [record] = desk.recorded
    assert (record.action, record.endpoint, record.is_billed) == (Action.DETECT_FACE, SETTINGS.face_url, False)


def test_a_failure_is_recorded_and_raised(desk: Desk, grace_hopper: Path) -> None:
    desk.service.error = cloud_error("InvalidParameterValue.NoFaceInPhoto", exchange=replace(EXCHANGE, attempts=1))
    with pytest.raises(CloudError):
        check(desk, grace_hopper)
    assert [record.code for record in desk.recorded] == ["InvalidParameterValue.NoFaceInPhoto"]


def test_a_check_that_was_stopped_may_have_been_charged(desk: Desk, grace_hopper: Path) -> None:
    with pytest.raises(Cancelled):
        desk.cloud.pose.check(grace_hopper, SETTINGS, Stopped())
    assert [(it.action, it.code, it.charged) for it in desk.recorded] == [
        (Action.DETECT_FACE, CANCELLED, Charged.UNKNOWN)
    ]


def test_a_ledger_that_cannot_be_written_is_told_beside_the_poses(analyzer: FaceFinder, grace_hopper: Path) -> None:
    desk = build_desk(analyzer, BrokenLedger(), FakeCloud())
    codes = [finding.code for finding in check(desk, grace_hopper, detected()).findings]
    assert codes == [FindingCode.CLOUD_POSE, FindingCode.USAGE_NOT_RECORDED]
