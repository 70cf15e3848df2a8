"""All figures of one result that come from looking at pictures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import isfinite
from typing import TYPE_CHECKING, Protocol

import cv2
import numpy as np

from desktop.domain.qa.figures import SPECS, Better, FigureName
from desktop.measure import figures
from desktop.measure.areas import outline_area, reach_area, surroundings
from desktop.measure.identity import distance
from desktop.measure.likeness import noticeable, tiles_with_any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop.domain.face import Face, FollowedFace, Landmarks
    from desktop.domain.fusing.fusion import FaceSource
    from desktop.domain.picture import Picture, Pixels
    from desktop.domain.ports import FaceFollower
    from desktop.measure.areas import Floats, Mask

Found = dict[FigureName, float]

CORE = 0.9
"""The part of a face's outline, about its centre, that is all face: no hair, no soft edge of a mask. Chosen 2026-11-30
by eye on the fusions of 37 portraits."""

SEAMS = (1.0, CORE)
"""Sizes of the outline along which a step would show: where masks end, and where they are full."""

ENCODED_ANEW = 0.3
"""When a larger part of the tiles outside the faces has a pixel that differs, the file was encoded with losses: then no
pixel tells the user's face from the template's. Measured 2026-11-30 on 10 fusions: 0.69 to 1.0 after a JPEG at quality
95, 0 as the local engine makes them, 0.06 to 0.09 with its label."""


class Descriptors(Protocol):
    """Describes faces so that like ones are near each other (:class:`desktop.measure.identity.FaceDescriptors`)."""

    def descriptor(self, pixels: Pixels, landmarks: Landmarks, /) -> Floats: ...


class ResultMeasurer:
    """As :class:`desktop.domain.qa.ports.FigureMeasurer`; without ``descriptors`` identity is not measured."""

    def __init__(self, follower: FaceFollower, descriptors: Descriptors | None = None) -> None:
        self._follower = follower
        self._descriptors = descriptors

    def measure(self, template: Picture, sources: Sequence[FaceSource], result: Pixels) -> Mapping[str, float]:
        """Follows each face of the template into the result; what is no number is left out."""
        sources = [_in_result(source, template, result) for source in sources]
        compared = _Compared.of(template, result, [source.template_face.landmarks for source in sources])
        each = [self._of_face(source, compared) | _of_skin(source.template_face, compared) for source in sources]
        found = compared.outside_changed | _worst(each)
        return {name: value for name, value in found.items() if isfinite(value)}

    def _of_face(self, source: FaceSource, compared: _Compared) -> Found:
        """What needs the face in the result."""
        own = source.template_face
        seen = self._follower.follow(compared.result, own)
        if seen is None:
            return {}
        found = {
            FigureName.LANDMARK_DRIFT: float(np.median(figures.deviation(seen, own))),
            FigureName.EXPRESSION_DRIFT: figures.expression_drift(seen.expression.scores, own.expression.scores),
            FigureName.COVERED: seen.covers.whole,
        }
        return found | self._identity(source, compared, seen)

    def _identity(self, source: FaceSource, compared: _Compared, seen: FollowedFace) -> Found:
        if self._descriptors is None:
            return {}
        describe = self._descriptors.descriptor
        result = describe(compared.result, seen.landmarks)
        user = describe(source.photo.pixels, source.photo_face.landmarks)
        template = describe(compared.template, source.template_face.landmarks)
        return {
            FigureName.IDENTITY_TO_USER: distance(result, user),
            FigureName.IDENTITY_TO_TEMPLATE: distance(result, template),
        }


@dataclass(frozen=True, slots=True, eq=False)
class _Compared:
    """Result and template in pixels of the result, and where they differ. ``reach``: where they may."""

    result: Pixels = field(repr=False)
    template: Pixels = field(repr=False)
    changes: Mask = field(repr=False)
    reach: Mask = field(repr=False)
    resized: bool

    @classmethod
    def of(cls, template: Picture, result: Pixels, faces: Sequence[Landmarks]) -> _Compared:
        height, width = result.shape[:2]
        reach = np.zeros((height, width), np.bool_)
        for landmarks in faces:
            reach |= reach_area(landmarks, (height, width))
        like, resized = template.pixels[..., :3], template.pixels.shape[:2] != (height, width)
        result = result[..., :3]
        if resized:
            like = np.asarray(cv2.resize(like, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
        return cls(result, like, figures.changed(result, like), reach, resized)

    @property
    def encoded_anew(self) -> bool:
        outside = tiles_with_any(~self.reach)
        touched = tiles_with_any(self.changes & ~self.reach)
        return self.resized or touched.sum() > ENCODED_ANEW * outside.sum()

    @property
    def outside_changed(self) -> Found:
        """To the pixel, or what is beyond the noise of a JPEG where the file was encoded anew.

        Of another size there is nothing to hold a pixel against.
        """
        if self.resized:
            return {}
        changes = self.changes & ~self.reach
        if self.encoded_anew:
            changes &= noticeable(np.where(self.reach[..., None], self.template, self.result), self.template)
        return {FigureName.OUTSIDE_CHANGED: float(changes.sum())}

    def around(self, landmarks: Landmarks) -> tuple[_Compared, Landmarks] | None:
        """The part of both pictures with one face in it; ``None`` where it lies outside of them."""
        height, width = self.changes.shape
        box = surroundings(landmarks, (height, width))
        if box is None:
            return None
        part = np.s_[box.y : box.bottom, box.x : box.right]
        near = _Compared(
            np.ascontiguousarray(self.result[part]),
            np.ascontiguousarray(self.template[part]),
            self.changes[part],
            self.reach[part],
            self.resized,
        )
        return near, landmarks - np.array([box.x, box.y, 0], np.float32)


def _of_skin(face: Face, compared: _Compared) -> Found:
    """What is looked at in the template's own places."""
    near = compared.around(face.landmarks)
    if near is None:
        return {}
    part, landmarks = near
    shape = (part.changes.shape[0], part.changes.shape[1])
    core = outline_area(landmarks, shape, size=CORE)
    outlines = [outline_area(landmarks, shape, size=size) for size in SEAMS]
    return {
        FigureName.SKIN_DIFFERENCE: figures.skin_difference(part.result, part.template, landmarks),
        FigureName.SEAM: figures.seam_ratio(part.result, part.template, outlines),
        FigureName.SHARPNESS: figures.sharpness_ratio(part.result, part.template, core),
    }


def _worst(each: Sequence[Found]) -> Found:
    """Of several faces, by which way a figure is better."""
    worst: dict[Better, Callable[[Iterable[float]], float]] = {Better.LOWER: max, Better.HIGHER: min}
    names = dict.fromkeys(name for found in each for name in found)
    return {name: worst[SPECS[name].better](found[name] for found in each if name in found) for name in names}


def _in_result(source: FaceSource, template: Picture, result: Pixels) -> FaceSource:
    """The template's face in pixels of the result."""
    size, (height, width) = template.info.size, result.shape[:2]
    face = source.template_face.moved(scale_x=width / size.width, scale_y=height / size.height)
    return replace(source, template_face=face)
