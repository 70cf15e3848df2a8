"""What is skin in a face, and what lies over it: fringe, hat, hand, microphone, glasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.geometry import regions
from desktop.fusion.raster import Plane, box_mean, filled, grown, smooth_step, widened

if TYPE_CHECKING:
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import CanonicalFace

COVERED = (0.25, 0.65)
"""How surely something must be hidden to begin to be, and to be, taken for covered. Between them the network's edge
is soft; 0.5 is its own. Since 2026-11-30, looked at on 45 pairs of portraits."""

REFINED = 0.025
"""Reach within which a cover's edge follows the picture's, in face sizes: the network sees a face of 85 pixels. Since
2026-11-22."""

GUIDE_NOISE = 1e-3
"""Variance of lightness (0 to 1) below which an edge is taken for noise. Since 2026-11-22."""

SEAM = 0.025
"""How much around a user's cover still shows its shadow or stray hairs, in face sizes. Since 2026-11-22."""

LIGHTNESS = np.full((1, 3), 1 / (3 * 255), np.float32)
"""The mean of the three channels, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Surface:
    """Maps in cut-out pixels: ``cover`` is 1 where something lies over the face, ``skin`` 1 on bare skin."""

    cover: Plane = field(repr=False)
    skin: Plane = field(repr=False)


def surface(cutout: Cutout, hidden: Plane, canonical: CanonicalFace, *, keep_covers: bool) -> Surface:
    """Tells cover from skin; ``hidden`` is what the network says of the face's square (N x N).

    With ``keep_covers`` (a template) they stay as they are; else (a user photo) nothing of them may be left, so that
    a seam around them goes too.
    """
    oval = filled(cutout.shape, [cutout.landmarks[canonical.oval, :2]])
    cover = smooth_step(_edge_aware(cutout, FaceSquare.of(cutout).carried(hidden)), *COVERED)
    skin = np.asarray(oval * (1 - _features(cutout)) * (1 - cover), np.float32)
    if not keep_covers:
        cover = widened(cover, SEAM * cutout.size, SEAM / 2 * cutout.size)
    return Surface(cover, skin)


def _features(cutout: Cutout) -> Plane:
    """Eyes, brows, lips and nostrils, with what surrounds them closely."""
    parts = [cutout.outline(part) for eye in regions.EYES for part in (eye.outline, eye.brow)]
    parts += [cutout.outline(regions.OUTER_LIPS), cutout.outline((98, 97, 2, 326, 327))]
    return grown(filled(cutout.shape, parts, hull=True), 0.025 * cutout.size)


def _edge_aware(cutout: Cutout, raw: Plane) -> Plane:
    """Guided filter (He et al. 2010) of ``raw`` along the edges of the picture's lightness."""
    guide = np.asarray(cv2.transform(cutout.pixels.astype(np.float32), LIGHTNESS), np.float32)
    radius = max(1, round(REFINED * cutout.size))
    mean_guide, mean_raw = box_mean(guide, radius), box_mean(raw, radius)
    covariance = box_mean(guide * raw, radius) - mean_guide * mean_raw
    variance = box_mean(guide * guide, radius) - mean_guide * mean_guide
    slope = np.asarray(covariance / (variance + GUIDE_NOISE), np.float32)
    offset = mean_raw - slope * mean_guide
    return np.asarray(box_mean(slope, radius) * guide + box_mean(offset, radius), np.float32)
