"""Eyes closed, mouth open, teeth showing: read from blendshape scores, lids, lips and the pixels between them."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.domain.face import Expression
from desktop.domain.face.square import ROOM
from desktop.vision.lids import by_width, dark_below
from desktop.vision.mesh import INNER_LIPS, INNER_MOUTH_CORNERS, LIP_EDGES, OUTER_LIPS
from desktop.vision.patch import filled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.vision.landmarks import MeshedFace
    from desktop.vision.patch import Points

Levels = NDArray[np.uint8]

DARK_SAYS, BLINKS_SAY, USUALLY = 50.0, 30.0, -14.5
"""How much the place of the eyes' dark and the blink scores (each eye's by its width) speak for closed eyes, and that
most are open. Of 1529 faces of 60 pixels and more, most of them East Asian, 19 have closed eyes; 24 more were left out
as nobody can tell (seen one by one, 2026-11-30). Fitted to either half and judged on the other: precision 0.86, recall
0.95; the blink scores alone: 0.75 and 0.79. With only 19 such faces one more or less is 0.05. A quarter more of the
first misses one more; a quarter more of the second takes 15 more for closed, a quarter less misses nine more."""

CLOSED = 0.8
"""Chance from which eyes are closed; from one half nobody can tell. Of the same faces 18 of the 19 are said to be
closed, and three that are not: narrow, laughing eyes. Of the 24 that nobody can tell 19 are said to be closed.
Since 2026-11-30; 0.7 tells the same, at 0.88 two closed eyes more are missed and one pair less is wrong."""

MOUTH_OPEN = 0.12
"""What :func:`mouth_opening` reaches where lips are apart and show a dark opening or a tongue between. Of 1440 faces
(2026-11-30; 16 more were left out as nobody can tell) it finds 26 of 28 open mouths and takes two closed ones for open,
one of dark lips. Clenched teeth have 0.06, the broadest smiles 0.12."""

ALL_OF_GAP, OF_JAW = 0.15, 0.1
"""What the gap between the lips and a dropped jaw count for, where teeth or a tongue fill the mouth.
Since 2026-11-30."""

DARK = 0.6
"""Luma, per median luma of the lips, below which a place between them is neither tooth nor lip.
Since 2026-11-30."""

LEAST_SIDE = 54
"""Pixels that the larger side of the landmarks must have before anything is told of eyes and mouth: an eye has 12
pixels then, and the detector's box, which is a tenth larger, 60. Since 2026-11-30."""

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


def read_expression(scores: Mapping[str, float], meshed: MeshedFace) -> Expression:
    """``scores`` are the blendshape model's."""
    patch, local = meshed.patch, meshed.local
    luma = np.asarray(cv2.cvtColor(patch, cv2.COLOR_BGR2GRAY), np.uint8)
    chance, mouth = closed_chance(scores, luma, local), seen_mouth(luma, local)
    opening = mouth_opening(scores, mouth, local)
    teeth = min(lip_gap(local) / LIPS_APART, mouth_brightness(mouth) / TEETH_BRIGHTNESS)
    told = meshed.square.side / ROOM >= LEAST_SIDE
    return Expression(
        eyes_closed=told and chance >= CLOSED,
        mouth_open=told and opening >= MOUTH_OPEN,
        teeth_showing=told and teeth >= 1,
        scores={name: scores[name] for name in KEPT_SCORES},
        eyes_confidence=(chance if chance >= CLOSED else 1 - chance) if told else 0.0,
        mouth_confidence=distance_confidence(opening / MOUTH_OPEN) if told else 0.0,
        teeth_confidence=distance_confidence(teeth) if told else 0.0,
    )


@dataclass(frozen=True, slots=True)
class SeenMouth:
    """Luma of all places between the lips, and of the lips."""

    inside: Levels
    lips: Levels

    @property
    def is_seen(self) -> bool:
        return bool(self.lips.size and self.inside.size)


def closed_chance(scores: Mapping[str, float], luma: Levels, local: Points) -> float:
    """The chance that both eyes are closed, 0 to 1."""
    blink = by_width(scores["eyeBlinkRight"], scores["eyeBlinkLeft"], local)
    return 1 / (1 + exp(-(DARK_SAYS * dark_below(luma, local) + BLINKS_SAY * blink + USUALLY)))


def mouth_opening(scores: Mapping[str, float], mouth: SeenMouth, local: Points) -> float:
    """How far the mouth is open: the dark part between the lips per mouth width, in 3D, so that a turned head counts
    alike; and a little for all of the gap and for a dropped jaw."""
    height, width = (float(np.linalg.norm(local[one] - local[two])) for one, two in (LIP_EDGES, INNER_MOUTH_CORNERS))
    gap = height / width if width > 0 else 0.0
    jaw = max(0.0, scores["jawOpen"] - scores["mouthClose"])
    return gap * (dark_inside(mouth) + ALL_OF_GAP) + OF_JAW * jaw


def distance_confidence(share: float) -> float:
    """How sure it is on which side of a limit lies ``share`` times it: 0.5 at the limit, 1 at twice and at none."""
    return min(1.0, 0.5 + abs(share - 1) / 2)


def lip_gap(local: Points) -> float:
    """Height per width of the opening between the lips: 0 when they are closed."""
    height, width = (
        float(np.linalg.norm(local[first, :2] - local[second, :2]))
        for first, second in (LIP_EDGES, INNER_MOUTH_CORNERS)
    )
    return height / width if width > 0 else 0.0


def dark_inside(mouth: SeenMouth) -> float:
    """The part between the lips that is much darker than they are: no tooth, no lip; 0 where nothing can be seen."""
    return float((mouth.inside < DARK * np.median(mouth.lips)).mean()) if mouth.is_seen else 0.0


def mouth_brightness(mouth: SeenMouth) -> float:
    """Luma of the brightest tenth between the lips, per median luma of the lips; 0 where nothing can be seen."""
    if not mouth.is_seen:
        return 0.0
    return float(np.percentile(mouth.inside, 90)) / (float(np.median(mouth.lips)) + 1)


def seen_mouth(luma: Levels, local: Points) -> SeenMouth:
    """What landmarks ``local`` show of the mouth in the luma of a patch."""
    mouth, opening = filled(luma.shape[:2], local, OUTER_LIPS), filled(luma.shape[:2], local, INNER_LIPS)
    return SeenMouth(luma[opening], luma[mouth & ~opening])
