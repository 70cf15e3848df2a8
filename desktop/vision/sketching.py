"""The sketch of a picture, and what its metadata says of its faces once the picture is held against that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face.given import NOTHING_GIVEN
from desktop.domain.face.labels import NO_PURPOSE
from desktop.domain.files.sketch import SIDE, Sketch, turn_since
from desktop.domain.geometry.turning import NO_TURN, Change

if TYPE_CHECKING:
    from desktop.domain.picture import PictureInfo, Pixels

WHITE = 255.0
BGRA = 4


def sketch_of(pixels: Pixels) -> Sketch:
    """The mean greys of 8 x 8 parts; transparent pixels are white, as the writer flattens them."""
    grey = cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_BGR2GRAY).astype(np.float32)
    if pixels.shape[2] == BGRA:
        share = pixels[..., 3].astype(np.float32) / WHITE
        grey = grey * share + WHITE * (1 - share)
    small = np.asarray(cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA))
    return np.rint(small).clip(0, WHITE).astype(np.uint8)


def held_against(info: PictureInfo, written: Sketch | None, pixels: Pixels) -> PictureInfo:
    """``info`` with its labels and given faces where they are in ``pixels``: a copy that was mirrored since has them
    elsewhere, another picture has none of them."""
    if written is None or not (info.labels or info.given):
        return info
    turn = turn_since(written, sketch_of(pixels), square=info.size.width == info.size.height)
    if turn is None:
        return replace(info, labels=(), given=NOTHING_GIVEN, purpose=NO_PURPOSE)
    change = Change.between(info.size, NO_TURN, turn)
    labels = tuple((label, change.box(box)) for label, box in info.labels)
    return replace(info, labels=labels, given=info.given.turned(change))
