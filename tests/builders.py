"""Values for tests, built the short way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.face import LANDMARK_COUNT, Expression, Face, FaceQuality, Pose
from desktop.domain.face.covers import CoverMap, Covers, Feature, FeatureCover
from desktop.domain.face.given import placeholder
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.picture import PictureInfo

if TYPE_CHECKING:
    from desktop.domain.face.given import GivenFace
    from desktop.domain.picture import Picture


def make_face(
    label: str = "F1",
    box: Box = Box(400, 300, 200, 260),  # noqa: B008 - a frozen value
    *,
    yaw: float = 0.0,
    score: float = 0.99,
    eyes_closed: bool = False,
) -> Face:
    """An upright, calm, well-lit face with its landmarks in a grid over the box."""
    across = np.linspace(box.x, box.right, LANDMARK_COUNT, dtype=np.float32)
    down = np.linspace(box.y, box.bottom, LANDMARK_COUNT, dtype=np.float32)
    return Face(
        label=label,
        box=box,
        score=score,
        pose=Pose(yaw, 0.0, 0.0),
        expression=Expression(eyes_closed=eyes_closed, mouth_open=False, teeth_showing=False),
        quality=FaceQuality(sharpness=0.8, brightness=0.5, evenness=0.9, clipped=0.0),
        landmarks=np.stack([across, down, np.zeros_like(down)], axis=1),
    )


class Unlooking:
    """The part of an analyzer for given faces, for tests that are not about how they look."""

    def read(self, picture: Picture, given: GivenFace) -> Face:
        assert picture
        return placeholder(given)


def make_covers(shares: dict[Feature, float] | None = None, *, confidence: float = 1.0, side: float = 300.0) -> Covers:
    """A face in the middle of (500, 430), free but for ``shares``; the map's left half is hidden."""
    hidden = np.zeros((4, 4), np.uint8)
    hidden[:, :2] = 255
    features = {feature: FeatureCover((shares or {}).get(feature, 0.0), confidence) for feature in Feature}
    return Covers(features, 0.0, CoverMap((500.0, 430.0), side, 0.0, hidden))


def make_info(
    size: Size = Size(1200, 1000),  # noqa: B008 - a frozen value
    *,
    picture_format: PictureFormat = PictureFormat.JPEG,
    has_alpha: bool = False,
) -> PictureInfo:
    return PictureInfo(Path("picture.jpg"), picture_format, size, 100_000, has_alpha)
