"""Places that may be a face in a picture without a person's: drawings, looked at again in several ways.

The detector was trained on photographs. Large eyes, flat colours and outlines mislead it at one size and not at
another, so that several looks together find far more than one; what they find is only ever offered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face.square import eye_angle
from desktop.vision.detector import apart, covering, merged, reduced
from desktop.vision.finding import MAYBE, MOST_MESHED, SAME_PLACE, UPRIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.picture import Pixels
    from desktop.vision.detector import Candidate, Detector

SIZES = (192, 384, 768)
"""Long side of the copies, in pixels; every one is looked at as it is, with evened contrast, and softened. Of 86 drawn
faces in 44 pictures (2026-11-30) the ordinary search offers 56, with these looks 67, and six places that are no face;
six sizes instead of three offer three more, and twice as many that are none."""

EVENED = 2.0
"""Clip limit of the local histogram equalisation (CLAHE), in tiles of a quarter of the side."""

SOFTENED = 1 / 250
"""Sigma of the blur, per long side: thin outlines go, shades stay."""


def proposals(detector: Detector, pixels: Pixels, known: Sequence[Candidate]) -> list[Candidate]:
    """Upright places in a BGR picture that may be a face, the most likely first, without those that are ``known``."""
    seen = merged(
        candidate.scaled(pixels.shape[1] / look.shape[1], pixels.shape[0] / look.shape[0])
        for look in _looks(pixels)
        for candidate in detector.look(look, max(SIZES))
        if candidate.score >= MAYBE and abs(eye_angle(candidate.points[0], candidate.points[1])) < UPRIGHT
    )
    return apart(seen, known, covering, SAME_PLACE)[:MOST_MESHED]


def _looks(pixels: Pixels) -> Iterator[Pixels]:
    for side in SIZES:
        copy = reduced(pixels, side)
        yield from (copy, _evened(copy), _softened(copy))


def _evened(pixels: Pixels) -> Pixels:
    grey = cv2.createCLAHE(EVENED, (4, 4)).apply(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY))
    return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), np.uint8)


def _softened(pixels: Pixels) -> Pixels:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), max(pixels.shape[:2]) * SOFTENED), np.uint8)
