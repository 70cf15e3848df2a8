"""What one click changes about how a picture is prepared. Each function takes the options and the picture's faces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.cloud.limits import MAX_FUSED_FACES
from desktop.domain.crop.values import MIN_MARGIN_FACTOR, CropGoal, Padding, PaddingKind
from desktop.domain.files.formats import OutputFormat
from desktop.domain.preparing import CropMode, FaceChoice
from desktop.domain.rules.limits import MAX_BYTES

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.preparing import PrepareOptions

Change = Callable[["PrepareOptions", "Sequence[Face]"], "PrepareOptions"]


def crop(options: PrepareOptions, _: Sequence[Face]) -> PrepareOptions:
    return replace(options, crop=CropMode.AUTO, frame=None)


def crop_closer(options: PrepareOptions, faces: Sequence[Face]) -> PrepareOptions:
    return replace(crop(options, faces), margin=MIN_MARGIN_FACTOR, goal=CropGoal.SMALLEST)


def pad(options: PrepareOptions, _: Sequence[Face]) -> PrepareOptions:
    return replace(options, padding=Padding(PaddingKind.BLUR))


def to_jpeg(options: PrepareOptions, _: Sequence[Face]) -> PrepareOptions:
    return replace(options, format=OutputFormat.JPEG)


def to_png(options: PrepareOptions, _: Sequence[Face]) -> PrepareOptions:
    return replace(options, format=OutputFormat.PNG)


def reencode(options: PrepareOptions, _: Sequence[Face]) -> PrepareOptions:
    """The user's own byte limit comes down to the service's."""
    return replace(options, max_bytes=min(options.max_bytes, MAX_BYTES))


def fewer_faces(options: PrepareOptions, faces: Sequence[Face]) -> PrepareOptions:
    """The largest faces stay, as many as can be fused at once."""
    largest = sorted(faces, key=lambda face: -face.box.area)[:MAX_FUSED_FACES]
    return replace(options, faces=FaceChoice.of(*(face.label for face in largest)))
