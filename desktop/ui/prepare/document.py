"""One opened picture as the Prepare mode knows it: an immutable value that the session replaces as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.errors import FusionDeskError
from desktop.domain.face import key_points, sure_faces
from desktop.domain.face.given import placeholder, usual_points, with_given
from desktop.domain.rules.findings import Severity, worst
from desktop.domain.rules.rules import FindingCode
from desktop.services.plan import choose_faces, plan_crop

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QImage

    from desktop.domain.face import Face
    from desktop.domain.face.given import GivenFace, Spot
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.geometry import Size
    from desktop.domain.preparing import CropPlan, PrepareOptions
    from desktop.domain.rules.facts import MaterialFacts
    from desktop.domain.rules.findings import Finding
    from desktop.services.inspect import Inspection
    from desktop.ui.kit.images import PackedImage

FACE_SIDE = 64
"""Pixels of the little picture of a face."""


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

    picture: PackedImage
    faces: Mapping[str, QImage]


@dataclass(frozen=True, slots=True)
class Inspected:
    """What a worker found out about one picture; no full-size pixels."""

    inspection: Inspection
    thumbnails: Thumbnails


@dataclass(frozen=True, slots=True)
class GivenLook:
    """How a face looks that the user has given: its landmarks and what is measured on it, and a little picture."""

    face: Face
    picture: QImage


@dataclass(frozen=True, slots=True)
class Check:
    """What would be exported with ``options``. Size, bytes, format and facts are ``None`` when nothing comes out;
    ``plan`` is how it is cut, and the faces as they were found in the file."""

    options: PrepareOptions
    findings: tuple[Finding, ...]
    size: Size | None = None
    bytes: int | None = None
    format: PictureFormat | None = None
    error: FusionDeskError | None = None
    plan: CropPlan | None = None
    facts: MaterialFacts | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """``inspection`` and ``thumbnails`` come together once the picture is read, and are those of the file as it is;
    ``error`` when it cannot be. ``turned`` is what was seen last in a turned picture.

    The inspections' pixels are reduced to thumbnails: what is kept does not grow with the pictures opened.
    """

    key: int
    path: Path
    options: PrepareOptions
    inspection: Inspection | None = None
    thumbnails: Thumbnails | None = None
    error: FusionDeskError | None = None
    template_face_ids: Mapping[str, str] = field(default_factory=dict)
    check: Check | None = None
    looks: Mapping[GivenFace, GivenLook] = field(default_factory=dict)
    """Of the faces that the options give, as far as they have been looked at."""
    turned: Inspected | None = None

    @property
    def as_decided(self) -> Document:
        """What the user has decided, without what the program has found out."""
        return Document(self.key, self.path, self.options, template_face_ids=self.template_face_ids)

    @property
    def is_seen(self) -> bool:
        """Whether the picture has been looked at as the options turn it."""
        return self.looked_at is not None

    @property
    def seen(self) -> Inspection | None:
        """What there is in the picture as the options turn it; an estimate until it has been looked at."""
        if (found := self.looked_at) is not None:
            return found
        return self.inspection.as_turned(self.options.turn) if self.inspection else None

    @property
    def pictures(self) -> Thumbnails | None:
        """Little pictures of it as the options turn it; those of the faces stay as they were until it is looked at."""
        if self.turned is not None and self.turned.inspection.turn == self.options.turn:
            return self.turned.thumbnails
        if self.thumbnails is None or not self.options.turn:
            return self.thumbnails
        return replace(self.thumbnails, picture=self.thumbnails.picture.turned(self.options.turn))

    @property
    def looked_at(self) -> Inspection | None:
        """What was seen in the picture as the options turn it; ``None`` until somebody has looked."""
        known = (self.inspection, self.turned.inspection if self.turned else None)
        return next((one for one in known if one is not None and one.turn == self.options.turn), None)

    @property
    def known_faces(self) -> tuple[Face, ...]:
        """The faces whose labels are to be kept, where they are in the file as it is."""
        if self.options.turn and self.inspection is not None:
            return self.inspection.faces
        return self.faces

    @property
    def everyone(self) -> tuple[Face, ...]:
        """All places that are or may be a face, as detector and user say together; unsure ones last."""
        found = seen.everyone if (seen := self.seen) else ()
        return with_given(found, self.options.given, self._look)

    @property
    def faces(self) -> tuple[Face, ...]:
        return sure_faces(self.everyone)

    @property
    def unsure(self) -> tuple[Face, ...]:
        return tuple(face for face in self.everyone if not face.is_sure)

    def anyone(self, label: str) -> Face | None:
        return next((face for face in self.everyone if face.label == label), None)

    def placed_points(self, label: str) -> tuple[Spot, ...]:
        """The five points that the user has placed in the face of that label, now or in the file's metadata."""
        known = (self.options.given, seen.given) if (seen := self.seen) else (self.options.given,)
        given = next((face for one in known if (face := one.face(label))), None)
        return given.points if given else ()

    @property
    def points(self) -> Mapping[str, tuple[Spot, ...]]:
        """The five points of the faces that the user gave, by label: placed, or else as they were seen."""
        return {
            face.label: self.placed_points(face.label) or _seen_points(face) for face in self.faces if face.is_given
        }

    def picture_of(self, face: Face) -> QImage | None:
        """The little picture of a face."""
        given = self.options.given.face(face.label)
        look = self.looks.get(given) if given else None
        if look is not None:
            return look.picture
        return self.pictures.faces.get(face.label) if self.pictures else None

    def _look(self, given: GivenFace) -> Face:
        look = self.looks.get(given)
        return look.face if look else placeholder(given)

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
        found = seen.findings if (seen := self.seen) else ()
        about = (it for it in found if it.code is FindingCode.COVERED and it.severity.rank >= Severity.WARN.rank)
        return frozenset(it.face for it in about if it.face)

    @property
    def fresh_check(self) -> Check | None:
        """The check, unless the options have changed since: then it is stale and says nothing."""
        check = self.check
        if check is None or (check.options is not self.options and check.options != self.options):
            return None  # the same object first: asked for a thousand pictures at once
        return check

    @property
    def facts(self) -> MaterialFacts | None:
        """What is measured on the export; on the picture as it is, where nothing comes out."""
        if self.check is not None and self.check.facts is not None:
            return self.check.facts
        return seen.facts if (seen := self.seen) else None

    @property
    def badge(self) -> Badge:
        if self.error is not None:
            return Badge.FAIL
        check = self.fresh_check
        if check is None:
            return Badge.WAITING
        return Badge.FAIL if check.error is not None else BADGES[worst(check.findings)]

    def plan(self) -> CropPlan | FusionDeskError | None:
        """The crop as the options want it, why there is none, or ``None`` while the picture is being read.

        Once that is known it is the crop of the file that would be written, which may have grown a little.
        """
        if (seen := self.seen) is None:
            return self.error
        if self.fresh_check is not None and self.fresh_check.plan is not None:
            return self.fresh_check.plan
        try:
            return plan_crop(seen.info, self.faces, self.options)
        except FusionDeskError as error:
            return error


def _seen_points(face: Face) -> tuple[Spot, ...]:
    points = key_points(face.landmarks)
    if np.ptp(points, axis=0).min() < 1:  # nobody has looked yet
        return usual_points(face.box)
    return tuple((round(float(x)), round(float(y))) for x, y in points)
