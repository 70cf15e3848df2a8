"""One opened picture as the Prepare mode knows it: an immutable value that the session replaces as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.errors import FusionDeskError
from desktop.domain.rules.findings import Severity, worst
from desktop.domain.rules.rules import FindingCode
from desktop.services.plan import choose_faces, plan_crop

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QImage

    from desktop.domain.face import Face
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.geometry import Size
    from desktop.domain.preparing import CropPlan, PrepareOptions
    from desktop.domain.rules.findings import Finding
    from desktop.services.inspect import Inspection


class Badge(StrEnum):
    """How a picture stands: what the filmstrip shows at a glance."""

    WAITING = "waiting"
    PASS = "pass"  # noqa: S105 - a state, not a password
    WARN = "warn"
    FAIL = "fail"


BADGES = {
    Severity.PASS: Badge.PASS,
    Severity.INFO: Badge.PASS,
    Severity.WARN: Badge.WARN,
    Severity.FAIL: Badge.FAIL,
}


@dataclass(frozen=True, slots=True)
class Thumbnails:
    """Little pictures for lists: of the whole and, by label, of each face."""

    picture: QImage
    faces: Mapping[str, QImage]


@dataclass(frozen=True, slots=True)
class Check:
    """What would be exported with ``options``. Size, bytes and format are ``None`` when nothing comes out."""

    options: PrepareOptions
    findings: tuple[Finding, ...]
    size: Size | None = None
    bytes: int | None = None
    format: PictureFormat | None = None
    error: FusionDeskError | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """``inspection`` and ``thumbnails`` come together once the picture is read; ``error`` when it cannot be.

    The inspection's pixels are reduced to a thumbnail: what is kept does not grow with the pictures opened.
    """

    key: int
    path: Path
    options: PrepareOptions
    inspection: Inspection | None = None
    thumbnails: Thumbnails | None = None
    error: FusionDeskError | None = None
    template_face_ids: Mapping[str, str] = field(default_factory=dict)
    check: Check | None = None

    @property
    def faces(self) -> tuple[Face, ...]:
        return self.inspection.faces if self.inspection else ()

    @property
    def chosen(self) -> frozenset[str]:
        """Labels of the faces the crop is built around."""
        try:
            return frozenset(face.label for face in choose_faces(self.faces, self.options.faces))
        except FusionDeskError:
            return frozenset()

    @property
    def covered(self) -> frozenset[str]:
        """Labels of the faces whose features are covered."""
        found = self.inspection.findings if self.inspection else ()
        about = (it for it in found if it.code is FindingCode.COVERED and it.severity.rank >= Severity.WARN.rank)
        return frozenset(it.face for it in about if it.face)

    @property
    def fresh_check(self) -> Check | None:
        """The check, unless the options have changed since: then it is stale and says nothing."""
        return self.check if self.check is not None and self.check.options == self.options else None

    @property
    def badge(self) -> Badge:
        if self.error is not None:
            return Badge.FAIL
        check = self.fresh_check
        if check is None:
            return Badge.WAITING
        return Badge.FAIL if check.error is not None else BADGES[worst(check.findings)]

    def plan(self) -> CropPlan | FusionDeskError | None:
        """The crop as the options want it, why there is none, or ``None`` while the picture is being read."""
        if self.inspection is None:
            return self.error
        try:
            return plan_crop(self.inspection.info, self.inspection.faces, self.options)
        except FusionDeskError as error:
            return error
