"""How differently two faces use their mouths, or show them: where they do alike, the user's own shape may show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.face import Face

LIPS = ("mouthSmile", "mouthUpperUp", "mouthLowerDown")
"""Scores, without their side, of what lips do beside opening."""

SMILE = "mouthSmile"

TURNED, FROM_THE_SIDE = (30.0, 40.0), (39.0, 44.0)
"""Degrees by which two heads are turned otherwise, and by which one of them is turned to the side, from which a nose
and a mouth begin to be, and are, seen of one half only. Of 60 fixed pairs of portraits (2026-12-01) two are so, a third
is by half (a head turned by 45 degrees); those of heads turned by up to 35 have whole mouths."""

SIDES = ("Left", "Right")


@dataclass(frozen=True, slots=True)
class Apart:
    """Differences of blendshape scores.

    ``opening``: how much farther the template's mouth is open than the user's (-1 to 1); ``lips``: what they do
    otherwise (0 to 1). ``smile``: how differently they lift the cheeks (0 to 1). ``halved``: how far only one half of
    nose and mouth is seen of one of both (0 to 1).
    """

    opening: float = 0.0
    lips: float = 0.0
    smile: float = 0.0
    halved: float = 0.0

    @property
    def jaws(self) -> float:
        """How differently the mouths are open, 0 to 1."""
        return abs(self.opening)


ALIKE = Apart()


def apart(template: Face, user: Face) -> Apart:
    """Of lips the larger of both sides' differences; both faces' expressions hold all scores."""
    one, two = template.expression.scores, user.expression.scores
    return Apart(
        opening=_openness(one) - _openness(two),
        lips=max(
            *(abs(_both(one, name) - _both(two, name)) for name in LIPS), abs(one["mouthPucker"] - two["mouthPucker"])
        ),
        smile=abs(_both(one, SMILE) - _both(two, SMILE)),
        halved=_halved(template.pose.yaw, user.pose.yaw),
    )


def _halved(one: float, two: float) -> float:
    """Of two yaws, in degrees."""
    turned, aside = abs(one - two), max(abs(one), abs(two))
    return float(np.interp(turned, TURNED, (0, 1)) * np.interp(aside, FROM_THE_SIDE, (0, 1)))


def _openness(scores: Mapping[str, float]) -> float:
    """The jaw, less what the lips make up for: a dropped jaw behind closed lips is no open mouth."""
    return scores["jawOpen"] - scores["mouthClose"]


def _both(scores: Mapping[str, float], name: str) -> float:
    return sum(scores[name + side] for side in SIDES) / len(SIDES)
