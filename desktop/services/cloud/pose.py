"""The pose check (姿态检测) by iai DetectFace, beside the local one: both numbers, and 30° or more fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Action
from desktop.domain.cloud.limits import detect_limits
from desktop.domain.face.labels import SAME_FACE_OVERLAP, match_by_overlap
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import POSE_LIMIT, POSE_WARNING, FindingCode
from desktop.services.cloud.usage import CountedCall

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.cloud.calls import CloudPictureFile, DetectedFace, Detection
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.face import Face
    from desktop.domain.fusing.order import Subject
    from desktop.domain.jobs import Progress
    from desktop.services.cloud.account import CloudAccount
    from desktop.services.cloud.jobs import PastedPicture
    from desktop.services.cloud.pictures import Fitted, Opened, PictureFitter, PictureOpener
    from desktop.services.cloud.usage import UsageRecorder


@dataclass(frozen=True, slots=True)
class PoseCheck:
    """``findings``: one CLOUD_POSE for each face both sides see, CLOUD_POSE_UNMATCHED for those only one sees.

    ``picture`` is what was sent; the boxes of ``detection`` are in its pixels.
    """

    findings: tuple[Finding, ...]
    detection: Detection
    picture: CloudPictureFile


@dataclass(frozen=True, slots=True)
class PosePorts:
    """What the pose check needs."""

    account: CloudAccount
    opener: PictureOpener
    fitter: PictureFitter
    recorder: UsageRecorder


class CloudPose:
    """Asks the service for the pose of the faces in one picture. Call it on worker threads."""

    def __init__(self, ports: PosePorts) -> None:
        self._ports = ports

    def check(
        self,
        source: Path | PastedPicture,
        settings: CloudSettings,
        progress: Progress,
        *,
        subject: Subject | None = None,
    ) -> PoseCheck:
        """One call, billed by the product iai; the picture is brought inside the limits of DetectFace first.

        Raises PictureError, CloudError, KeyStoreError and Cancelled.
        """
        opened = self._ports.opener.open(source, subject)
        limits = detect_limits(opened.subject.picture.info.format)
        fitted = self._ports.fitter.fit(opened, limits, shrink=True)
        detection, notes = self._detected(fitted, settings, progress)
        findings = (*fitted.findings, *compare_poses(opened, fitted, detection.faces), *notes)
        return PoseCheck(findings, detection, fitted.picture)

    def _detected(
        self, fitted: Fitted, settings: CloudSettings, progress: Progress
    ) -> tuple[Detection, tuple[Finding, ...]]:
        service = self._ports.account.open(settings)
        call = CountedCall(Action.DETECT_FACE, settings.face_url)
        with self._ports.recorder.watching(call):
            detection = service.detect_faces(fitted.picture, progress)
        return detection, self._ports.recorder.succeeded(call, detection.exchange)


def compare_poses(opened: Opened, fitted: Fitted, detected: tuple[DetectedFace, ...]) -> tuple[Finding, ...]:
    """Pairs local and detected faces by overlap and puts both poses beside each other."""
    faces = opened.subject.faces
    places = [fitted.place(face.box) for face in faces]
    pairs = match_by_overlap(places, [face.box for face in detected], SAME_FACE_OVERLAP)
    ours, theirs = {i for i, _ in pairs}, {j for _, j in pairs}
    return (
        *(_pose_finding(faces[i], detected[j]) for i, j in pairs),
        *(_unmatched("local", face.label) for i, face in enumerate(faces) if i not in ours),
        *(_unmatched("cloud", None) for j in range(len(detected)) if j not in theirs),
    )


def _pose_finding(face: Face, detected: DetectedFace) -> Finding:
    values = {
        "yaw": detected.yaw,
        "pitch": detected.pitch,
        "roll": detected.roll,
        "local_yaw": face.pose.yaw,
        "local_pitch": face.pose.pitch,
        "local_roll": face.pose.roll,
        "warn": POSE_WARNING,
        "limit": POSE_LIMIT,
    }
    turned = max(abs(detected.yaw), abs(detected.pitch))
    return Finding(FindingCode.CLOUD_POSE, pose_severity(turned), values, face=face.label)


def pose_severity(turned: float) -> Severity:
    """The service's angles end at ±30 (fact book, 8), so the FAQ's "over 30" is read as 30 or more."""
    if turned >= POSE_LIMIT:
        return Severity.FAIL
    return Severity.WARN if turned >= POSE_WARNING else Severity.PASS


def _unmatched(seen_by: str, label: str | None) -> Finding:
    return Finding(FindingCode.CLOUD_POSE_UNMATCHED, Severity.WARN, {"seen_by": seen_by}, face=label)
