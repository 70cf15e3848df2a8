"""What a map of covers says of a face: which features are hidden, which may be, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.face import Reading
from desktop.domain.face.covers import Covers, Feature, FeatureCover

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.domain.face import Face

JUDGED = (Feature.LEFT_EYE, Feature.RIGHT_EYE, Feature.NOSE, Feature.MOUTH, Feature.CHIN)
"""Hair and glasses lie over brows and forehead of one in three portraits: those are told, never judged."""

CORE = (Feature.LEFT_EYE, Feature.RIGHT_EYE, Feature.NOSE, Feature.MOUTH)

SELDOM_ALONE = (Feature.NOSE, Feature.CHIN)
"""Glasses on a turned face are smeared over the nose (2 of 59 portraits), a dark beard or collar over the chin."""

LOWER_FACE = (Feature.NOSE, Feature.MOUTH)
"""Where landmarks are estimated, features are sought a little beside their place; a mask is seen all the same. Of 75
bare faces that fill their picture 1 has both over the limits, of 41 people with masks 34 (2026-11-30)."""

SURE = 0.8
"""Confidence from which a feature counts as covered. Drawn covers on 59 portraits (bar, sunglasses, patch, mask, hand,
cup, hair, microphone; 977 features of faces from 60 px covered by 0.8 and more, 2026-11-30): 99 % of them have it. What
glasses make the network take for covered in front of a turned or dark eye has 0.40 to 0.72."""

TURNED = 30.0
"""Degrees of yaw from which the far half of a face hides itself: nothing is said for sure of it."""

HIDDEN, CERTAIN, LARGE = 0.5, 0.9, 60
"""A feature is hidden from this share, at this confidence, on a face of this many pixels: of the same 977 features 99 %
reach the share and 98 % the confidence; no portrait without a cover has two such features."""


@dataclass(frozen=True, slots=True)
class CoverReading:
    """``covered`` for sure, ``possibly`` so, and how many features of the core are hidden without a doubt.

    ``confidence`` is that of what is said first: of the covered features, else of the possible ones, else of all.
    """

    covered: tuple[Feature, ...]
    possibly: tuple[Feature, ...]
    hidden: int
    confidence: float


def read_covers(face: Face, covers: Covers, limits: Mapping[Feature, float]) -> CoverReading:
    """Hold the shares of ``covers`` to ``limits``; a feature without a limit is not looked at."""
    seen = covers.features
    over = [feature for feature, limit in limits.items() if seen[feature].share >= limit]
    covered = tuple(feature for feature in over if _is_sure(face, feature, seen[feature], over))
    possibly = tuple(feature for feature in over if feature not in covered)
    hidden = sum(_is_hidden(face, seen[feature]) for feature in covered if feature in CORE)
    said = [seen[feature].confidence for feature in covered or possibly or JUDGED]
    return CoverReading(covered, possibly, hidden, min(said))


def _is_sure(face: Face, feature: Feature, cover: FeatureCover, over: Sequence[Feature]) -> bool:
    others = [other for other in CORE if other in over and other is not feature]
    if feature not in JUDGED or (feature in SELDOM_ALONE and not others):
        return False
    placed = face.reading is Reading.FITTED or all(part in over for part in LOWER_FACE)
    return cover.confidence >= SURE and abs(face.pose.yaw) < TURNED and placed


def _is_hidden(face: Face, cover: FeatureCover) -> bool:
    large = face.box.size.long_side >= LARGE
    return large and cover.share >= HIDDEN and cover.confidence >= CERTAIN
