"""What a map of covers says of a face: which features are hidden, which may be, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.face.covers import Covers, Feature, FeatureCover

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.face import Face

JUDGED = (Feature.LEFT_EYE, Feature.RIGHT_EYE, Feature.NOSE, Feature.MOUTH, Feature.CHIN)
"""Hair and glasses lie over brows and forehead of one in three portraits: those are told, never judged."""

CORE = (Feature.LEFT_EYE, Feature.RIGHT_EYE, Feature.NOSE, Feature.MOUTH)

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
    said = covered or possibly or JUDGED
    return CoverReading(covered, possibly, hidden, min(seen[feature].confidence for feature in said))


def _is_sure(face: Face, feature: Feature, cover: FeatureCover, over: list[Feature]) -> bool:
    """A nose alone is never covered for sure: glasses on a turned face are smeared over it (2 of 59 portraits)."""
    alone = feature is Feature.NOSE and not any(other in over for other in CORE if other is not feature)
    told_only = feature not in JUDGED
    return cover.confidence >= SURE and abs(face.pose.yaw) < TURNED and not alone and not told_only


def _is_hidden(face: Face, cover: FeatureCover) -> bool:
    large = face.box.size.long_side >= LARGE
    return large and cover.share >= HIDDEN and cover.confidence >= CERTAIN
