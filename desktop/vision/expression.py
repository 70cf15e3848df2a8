"""Eyes closed, mouth open, teeth showing: read from blendshape scores, the lips' outline and the pixels between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import Expression
from desktop.vision.mesh import INNER_LIPS, INNER_MOUTH_CORNERS, LIP_EDGES, OUTER_LIPS
from desktop.vision.patch import filled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.picture import Pixels
    from desktop.vision.patch import Points

EYES_CLOSED = 0.5
"""Blink score that both eyes must reach: one eye alone is a wink, or an eye turned away from us. The open eyes of 62
samples and portraits (2026-11-30) have up to 0.34. Since 2026-11-22; a quarter more or less (2026-11-30) changes
nothing on 8 faces."""

MOUTH_OPEN = 0.3
"""``jawOpen`` less ``mouthClose``: a dropped jaw counts only as far as the lips are apart. 62 samples and portraits,
many of them smiling, have up to 0.26 (2026-11-30). Since 2026-11-22; a quarter less (2026-11-30) calls one of 8 closed
mouths open."""

LIPS_APART = 0.1
"""Height per width of the opening between the lips below which no tooth can be seen. Of 62 samples and portraits
(2026-11-30) those taken to show teeth have 0.100, 0.116, 0.122 and more. Since 2026-11-22; a quarter more or less
(2026-11-30) changes nothing on 8 faces."""

TEETH_BRIGHTNESS = 1.2
"""How much brighter than the lips the brightest tenth between them must be: teeth are, gums and shade are not. Since
2026-11-22; a quarter more (2026-11-30) misses the teeth of two of 8 faces."""

KEPT_SCORES = (
    "eyeBlinkLeft",
    "eyeBlinkRight",
    "jawOpen",
    "mouthClose",
    "mouthSmileLeft",
    "mouthSmileRight",
    "mouthUpperUpLeft",
    "mouthUpperUpRight",
    "mouthLowerDownLeft",
    "mouthLowerDownRight",
    "mouthPucker",
    "browDownLeft",
    "browDownRight",
    "cheekPuff",
)


def read_expression(scores: Mapping[str, float], patch: Pixels, local: Points) -> Expression:
    """``scores`` are the blendshape model's; ``local`` the landmarks in the BGR ``patch`` around the face."""
    return Expression(
        eyes_closed=min(scores["eyeBlinkLeft"], scores["eyeBlinkRight"]) >= EYES_CLOSED,
        mouth_open=scores["jawOpen"] - scores["mouthClose"] >= MOUTH_OPEN,
        teeth_showing=lip_gap(local) >= LIPS_APART and mouth_brightness(patch, local) >= TEETH_BRIGHTNESS,
        scores={name: scores[name] for name in KEPT_SCORES},
    )


def lip_gap(local: Points) -> float:
    """Height per width of the opening between the lips: 0 when they are closed."""
    height, width = (
        float(np.linalg.norm(local[first, :2] - local[second, :2]))
        for first, second in (LIP_EDGES, INNER_MOUTH_CORNERS)
    )
    return height / width if width > 0 else 0.0


def mouth_brightness(patch: Pixels, local: Points) -> float:
    """Luma of the brightest tenth between the lips, per median luma of the lips; 0 where nothing can be seen."""
    luma = cv2.cvtColor(patch, cv2.COLOR_BGR2GRAY)
    mouth, opening = filled(luma.shape[:2], local, OUTER_LIPS), filled(luma.shape[:2], local, INNER_LIPS)
    lips, inside = luma[mouth & ~opening], luma[opening]
    if not lips.size or not inside.size:
        return 0.0
    return float(np.percentile(inside, 90)) / (float(np.median(lips)) + 1)
