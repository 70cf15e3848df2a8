"""Photos made worse on purpose: how they come from bad cameras, dark rooms and hasty hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.qa.tips import Flaw

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.face import Face
    from desktop.domain.picture import Pixels

SCARF = (92, 74, 70)
"""BGR: a dull cloth."""


class Spoiler:
    """As :class:`desktop.domain.qa.tips.PhotoSpoiler`; stateless."""

    def spoilt(self, pixels: Pixels, face: Face, flaw: Flaw, step: float) -> Pixels:
        """``face`` in pixels of the picture."""
        return np.ascontiguousarray(_SPOILT[flaw](np.ascontiguousarray(pixels[..., :3]), face, step), np.uint8)


def _blurred(pixels: Pixels, face: Face, step: float) -> Pixels:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), step * face.box.height), np.uint8)


def _darker(pixels: Pixels, _face: Face, step: float) -> Pixels:
    return np.asarray(np.rint(pixels * np.float32(step)), np.uint8)


def _tilted(pixels: Pixels, face: Face, step: float) -> Pixels:
    """About the middle of the face; what comes in from outside is the border drawn out."""
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D(face.box.centre, -step, 1.0)
    return np.asarray(cv2.warpAffine(pixels, turn, (width, height), borderMode=cv2.BORDER_REPLICATE), np.uint8)


def _smaller(pixels: Pixels, face: Face, step: float) -> Pixels:
    """Never enlarged."""
    scale = min(1.0, step / face.box.height)
    return np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)


def _covered(pixels: Pixels, face: Face, step: float) -> Pixels:
    """From the chin upwards, and a little to both sides."""
    box, covered = face.box, pixels.copy()
    top, aside = round(box.bottom - step * box.height), round(0.15 * box.width)
    covered[max(0, top) : max(0, box.bottom + aside), max(0, box.x - aside) : max(0, box.right + aside)] = SCARF
    return covered


_SPOILT: Mapping[Flaw, Callable[[Pixels, Face, float], Pixels]] = {
    Flaw.BLUR: _blurred,
    Flaw.DARK: _darker,
    Flaw.TILTED: _tilted,
    Flaw.SMALL: _smaller,
    Flaw.COVERED: _covered,
}
