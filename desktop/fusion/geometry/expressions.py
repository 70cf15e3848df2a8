"""How differently two faces use their mouths: where they do alike, the user's own shape may show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.face import Expression

LIPS = ("mouthSmile", "mouthUpperUp", "mouthLowerDown")
"""Scores, without their side, of what lips do beside opening."""

SMILE = "mouthSmile"

SIDES = ("Left", "Right")


@dataclass(frozen=True, slots=True)
class Apart:
    """Differences of blendshape scores.

    ``opening``: how much farther the template's mouth is open than the user's (-1 to 1); ``lips``: what they do
    otherwise (0 to 1). ``smile``: how differently they lift the cheeks (0 to 1).
    """

    opening: float = 0.0
    lips: float = 0.0
    smile: float = 0.0

    @property
    def jaws(self) -> float:
        """How differently the mouths are open, 0 to 1."""
        return abs(self.opening)


ALIKE = Apart()


def apart(template: Expression, user: Expression) -> Apart:
    """Of lips the larger of both sides' differences; both expressions hold all scores."""
    one, two = template.scores, user.scores
    return Apart(
        opening=_openness(one) - _openness(two),
        lips=max(
            *(abs(_both(one, name) - _both(two, name)) for name in LIPS), abs(one["mouthPucker"] - two["mouthPucker"])
        ),
        smile=abs(_both(one, SMILE) - _both(two, SMILE)),
    )


def _openness(scores: Mapping[str, float]) -> float:
    """The jaw, less what the lips make up for: a dropped jaw behind closed lips is no open mouth."""
    return scores["jawOpen"] - scores["mouthClose"]


def _both(scores: Mapping[str, float], name: str) -> float:
    return sum(scores[name + side] for side in SIDES) / len(SIDES)
