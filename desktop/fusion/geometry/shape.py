"""Target geometry: where each landmark of the fused face goes.

Both faces are brought into the canonical frame and compared there, free of pose; what remains is identity and
expression. The expression part is taken out (the template's wins), the rest is turned into the template's pose and
added to the template's own landmarks, by as much as the degrees allow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.geometry import regions
from desktop.fusion.geometry.canonical import MESH_VERTICES, CanonicalFace, Floats, place, upright
from desktop.fusion.geometry.expressions import ALIKE, Apart

if TYPE_CHECKING:
    from desktop.domain.cloud.degrees import Degrees
    from desktop.domain.face import Landmarks

CONTOUR_SHARE = 0.9
"""Most of the user's outline a template can carry without its hair and neck looking bent. Since 2026-11-22; a quarter
more or less (2026-11-30) changes 8 of 8 pairs, by 1.4 levels (123 at most, at the outline, seam 7%)."""

FEATURES_SHARE = 1.0
CONTOUR_REACH_CM = 3.5
FARTHEST_CM = 1.1
"""No landmark moves farther than this: beyond it, the comparison has gone wrong or the warp would show. Since
2026-11-22; a quarter more or less (2026-11-30) of ``FEATURES_SHARE`` changes 8 of 8 pairs, by 3.4 levels (173 at most,
at the mouth, seam 5%); of ``CONTOUR_REACH_CM`` 8, by 0.24 levels (64 at most, at the outline); of ``FARTHEST_CM`` 7,
by 0.54 levels (105 at most, at the mouth)."""

SIDE_SHARE = 0.5
"""How much of the left-right difference is believed: most of it is noise of the pose, not the person. Since
2026-11-22; a quarter more or less (2026-11-30) changes 8 of 8 pairs, by 0.77 levels (156 at most, at the eyes)."""

SAME_JAWS, OTHER_JAWS = 0.14, 0.22
"""Differences in openness up to which lips, chin and jaw take the user's shape, and from which they do not: how far a
mouth is open is seen by how these lie to each other and to the nose. Of 62 pairs (2026-11-30) 56 are below the first,
two above the second. Since 2026-11-22; a quarter more or less (2026-11-30) of ``SAME_JAWS`` changes 2 of 8 pairs, by
0.70 levels (103 at most, at the mouth, seam 6%); of ``OTHER_JAWS`` 2, by 1.2 levels (189 at most, at the mouth, detail
7%, seam 7%)."""

SAME_LEVEL, OTHER_LEVEL = 0.2, 0.28
"""The same for the height of the eyes above the mouth, which costs more of the user's likeness.

With the user's own, MediaPipe's blendshape model saw the mouths of 11 of 100 pairs, one open and one not, open by more
than 0.12 otherwise than the template's.

Of 62 pairs (2026-11-30) 58 are below the first, none above the second. Since 2026-11-29; a quarter more or less
(2026-11-30) of ``SAME_LEVEL`` changes 2 of 8 pairs, by 0.45 levels (133 at most, at the eyes); of ``OTHER_LEVEL`` 1,
by 0.35 levels (95 at most, at the eyes)."""

OPENER, LESS_APART = (0.25, 0.35), 0.8
"""How much farther a template's mouth is open from which a user's eyes begin to be, and are, so much less farther
apart than the template's: the mouth looks less open for it. Eyes that are nearer to each other stay. Since 2026-11-29;
a quarter more or less (2026-11-30) changes none of 8 pairs."""

EYES = tuple(point for eye in regions.EYES for point in eye.outline)

MOST_HALVED = 0.8
"""How much less of the user's shape is taken where one head is seen from the side: its depth is a guess, and lips end
up beside the face. Since 2026-12-01."""

SAME_LIPS, OTHER_LIPS = 0.15, 0.6
"""The same for what lips do otherwise (see :class:`desktop.fusion.geometry.expressions.Apart`). Of 62 pairs
(2026-11-30) two are below the first, 30 above the second. Since 2026-11-22; a quarter more or less (2026-11-30) of
``SAME_LIPS`` changes 1 of 8 pairs, by 0.01 levels (12 at most, at the mouth); of ``OTHER_LIPS`` 1, by 0.02 levels (25
at most, at the mouth)."""

SAME_GAP_CM, OTHER_GAP_CM = 0.2, 0.6
"""The same for the gap between the lips, in the canonical face. Of 62 pairs (2026-11-30) 14 are below the first, 31
above the second. Since 2026-11-22; a quarter more or less (2026-11-30) changes none of 8 pairs."""

LIPS_ALIKE, LIPS_OTHERWISE = (0.9, 0.8, 0.0), (0.7, 0.3, 0.0)
"""How much of its own shape (x, y, z) a user's mouth keeps, when it does what the template's does, and when it does
something else. When lips and lids took the user's shape where expressions agree the descriptors of 380 pairs of 20
faces went from .548 to .534 (2026-11-22). Since 2026-11-29; a quarter more or less (2026-11-30) of ``LIPS_ALIKE``
changes 2 of 8 pairs, by 0.07 levels (63 at most, at the mouth); of ``LIPS_OTHERWISE`` 7, by 0.38 levels (90 at most,
at the mouth)."""

LIDS = (1.0, 0.5, 0.0)
"""The same for eyes: how far they are open is seen by their height. Since 2026-11-23; a quarter more or less
(2026-11-30) changes 8 of 8 pairs, by 0.24 levels (28 at most, at the eyes)."""

FLIP_SHRINK, NEAR_FLIP_SHRINK = 0.8, 0.95
FLIP_TRIES = 60
"""Moves at folded triangles are taken back by the first, those around them by the second, so that nothing pinches.

Closed lips and the far side of a turned head need some thirty rounds.

Of 62 pairs of samples and portraits (2026-11-30) half need up to 13 rounds, the most 32. Since 2026-11-22; a quarter
more or less (2026-11-30) of ``FLIP_SHRINK`` changes 7 of 8 pairs, by 11.1 levels (245 at most, at the mouth, skin 0.4
dE, detail 12%, seam 18%); of ``NEAR_FLIP_SHRINK`` 7, by 8.1 levels (211 at most, at the mouth, skin 0.4 dE, detail
12%, seam 18%); of ``FLIP_TRIES`` none."""

CALM_CM = 0.7
CALM_TRIES = 25
"""At the mouth, up to the first from the lips, moves are not taken back to nothing but to what the lips do as one.

Closed lips have nothing but slivers between them, which fold at any difference: the line between the lips would stay
where it is while their outer edges move, one lip swell and the other vanish. After the second number of rounds this
common motion shrinks too (of 380 pairs of photos 19 need more).

Of 62 pairs (2026-11-30) two need more than 25 rounds. Since 2026-11-29; a quarter more or less (2026-11-30) of
``CALM_CM`` changes 5 of 8 pairs, by 0.54 levels (166 at most, at the mouth); of ``CALM_TRIES`` none."""


class TargetShape:
    """Works out target landmarks; holds what depends on the canonical face alone."""

    def __init__(self, canonical: CanonicalFace) -> None:
        self._canonical = canonical
        self._contour = _contour_weights(canonical)
        self._mouth = nearness(canonical, regions.LIPS, 1.4)
        self._mouth_alone = np.asarray(_distances(canonical, regions.LIPS) < CALM_CM, np.float64)
        self._eyes = tuple(nearness(canonical, eye.outline, 0.8) for eye in regions.EYES)
        self._jaw = _jaw_weights(canonical)
        self._below_nose = _below_nose_weights(canonical)
        self._eye_level = _eye_level_weights(canonical)
        self._gap_share = _gap_weights(canonical, self._mouth)
        self._fringe = _forehead_weights(canonical)

    def target(self, template: Landmarks, user: Landmarks, degrees: Degrees, *, apart: Apart = ALIKE) -> Floats:
        """468 x 2, template pixels. Both landmark sets are 478 x 3 in pixels of their own picture.

        ``apart``: how differently the two use mouth and eyes.
        """
        own, seen = upright(template), upright(user)
        placement = place(self._canonical, own)
        model_own = placement.to_canonical(own)
        model_seen = place(self._canonical, seen).to_canonical(seen)
        offsets = self._identity(model_seen, model_own, apart)
        level = ramp(apart.jaws, SAME_LEVEL, OTHER_LEVEL) * offsets[list(EYES), 1].mean()
        offsets[:, 1] -= level * self._eye_level
        offsets[:, 0] -= self._spread(offsets, apart.opening) * self._eye_level
        offsets *= 1 - ramp(apart.jaws, SAME_JAWS, OTHER_JAWS) * self._below_nose[:, None]
        offsets *= (1 - MOST_HALVED * apart.halved) * self._shares(degrees)[:, None]
        offsets[:, 1] -= self._gap_share * _gap_differences(offsets, self._canonical)
        moves = placement.turn(offsets)[:, :2] * [1.0, -1.0]
        points = template[:MESH_VERTICES, :2].astype(np.float64)
        calm = self._mouth_alone[:, None] * _as_one(points, moves, regions.LIPS)
        return self._without_folds(points, moves, calm)

    def _spread(self, offsets: Floats, opening: float) -> Floats:
        """What of the offsets across the face (468) makes the eyes stand farther apart, as far as it is taken out."""
        across = self._canonical.vertices[:, 0]
        right, left = (list(eye.outline) for eye in regions.EYES)
        wider = offsets[left, 0].mean() - offsets[right, 0].mean()
        part = max(float(wider / (across[left].mean() - across[right].mean())), 0)
        return np.asarray(LESS_APART * ramp(opening, *OPENER) * part * across, np.float64)

    def _shares(self, degrees: Degrees) -> Floats:
        shape = CONTOUR_SHARE * (1 - degrees.shape / 100)
        features = FEATURES_SHARE * (1 - degrees.features / 100)
        return np.asarray((self._contour * shape + (1 - self._contour) * features) * self._fringe, np.float64)

    def _identity(self, user: Floats, template: Floats, apart: Apart) -> Floats:
        """The user's difference to the template (468 x 3, cm) without what the mouth, jaw and eyes are doing."""
        offsets = user - template
        opening = _mouth_gap(user) - _mouth_gap(template)
        offsets[:, 1] += self._jaw * opening
        mirrored = offsets[self._canonical.mirror] * [-1.0, 1.0, 1.0]
        offsets = (1 + SIDE_SHARE) / 2 * offsets + (1 - SIDE_SHARE) / 2 * mirrored
        lips = max(ramp(apart.lips, SAME_LIPS, OTHER_LIPS), ramp(abs(opening), SAME_GAP_CM, OTHER_GAP_CM))
        offsets = _calmed(offsets, self._mouth, regions.LIPS, keep=_between(LIPS_ALIKE, LIPS_OTHERWISE, lips))
        for near, eye in zip(self._eyes, regions.EYES, strict=True):
            offsets = _calmed(offsets, near, eye.outline, keep=np.array(LIDS))
        length = np.linalg.norm(offsets, axis=1, keepdims=True)
        return np.asarray(offsets * np.minimum(1.0, FARTHEST_CM / np.maximum(length, 1e-9)), np.float64)

    def _without_folds(self, points: Floats, moves: Floats, calm: Floats) -> Floats:
        """``points + moves``, with the moves taken back to ``calm`` at the vertices of triangles they would turn over.

        Where that does not help, ``calm`` itself is taken back.
        """
        triangles = self._canonical.triangles
        before = doubled_areas(points[triangles])
        solid, sense = np.abs(before) > 1e-6, np.sign(before)  # noqa: PLR2004 - no slivers
        own, share, calm_share = moves - calm, np.ones((len(points), 1)), 1.0
        for attempt in range(FLIP_TRIES):
            placed = points + calm_share * calm + share * own
            flipped = solid & (doubled_areas(placed[triangles]) * sense <= 0)
            if not flipped.any():
                return np.asarray(placed, np.float64)
            folded = np.zeros(len(points), bool)
            folded[triangles[flipped]] = True
            near = np.zeros(len(points), bool)
            near[triangles[folded[triangles].any(axis=1)]] = True
            share[folded] *= FLIP_SHRINK
            share[near & ~folded] *= NEAR_FLIP_SHRINK
            if attempt >= CALM_TRIES:
                calm_share *= FLIP_SHRINK
        return points


def ramp(value: float, low: float, high: float) -> float:
    """0 up to ``low``, 1 from ``high``, straight between."""
    return float(np.clip((value - low) / (high - low), 0, 1))


def _between(one: tuple[float, ...], other: tuple[float, ...], share: float) -> Floats:
    return np.asarray((1 - share) * np.array(one) + share * np.array(other), np.float64)


def doubled_areas(corners: Floats) -> Floats:
    """Twice the signed area of triangles (N x 3 x 2)."""
    one, two = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    return np.asarray(one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0], np.float64)


def _mouth_gap(model: Floats) -> float:
    return float(model[regions.UPPER_INNER_LIP, 1] - model[regions.LOWER_INNER_LIP, 1])


def _calmed(offsets: Floats, near: Floats, part: tuple[int, ...], *, keep: Floats) -> Floats:
    """Around ``part``, offsets become the part's mean offset plus the share ``keep`` of each one's own difference."""
    mean = offsets[list(part)].mean(axis=0)
    calm = mean + (offsets - mean) * keep
    return np.asarray(offsets + near[:, None] * (calm - offsets), np.float64)


def _distances(canonical: CanonicalFace, part: tuple[int, ...]) -> Floats:
    flat = canonical.vertices[:, :2]
    gaps = np.linalg.norm(flat[:, None] - flat[list(part)][None], axis=2)
    return np.asarray(gaps.min(axis=1), np.float64)


def nearness(canonical: CanonicalFace, part: tuple[int, ...], reach: float) -> Floats:
    """1 at the part, falling off smoothly over ``reach`` cm."""
    return np.asarray(np.exp(-((_distances(canonical, part) / reach) ** 2)), np.float64)


def _as_one(points: Floats, moves: Floats, part: tuple[int, ...]) -> Floats:
    """The affine motion nearest to the part's ``moves``, of all ``points``."""
    placed = np.column_stack([points, np.ones(len(points))])
    motion, *_ = np.linalg.lstsq(placed[list(part)], moves[list(part)])
    return np.asarray(placed @ motion, np.float64)


def _gap_differences(offsets: Floats, canonical: CanonicalFace) -> Floats:
    """By how much (cm) the lips would open at the place across the mouth of each vertex (468); 0 beside the mouth."""
    across = canonical.vertices[:, 0]
    upper, lower = (list(part) for part in (regions.UPPER_INNER_LIPS, regions.LOWER_INNER_LIPS))
    corners = across[list(regions.INNER_MOUTH_CORNERS)]
    places = np.concatenate([corners[:1], across[upper], corners[1:]])
    opening = np.concatenate([[0.0], offsets[upper, 1] - offsets[lower, 1], [0.0]])
    order = np.argsort(places)
    return np.asarray(np.interp(across, places[order], opening[order]), np.float64)


def _gap_weights(canonical: CanonicalFace, near_mouth: Floats) -> Floats:
    """What each vertex takes of a change of the lips' gap: half of it upwards above the mouth, half downwards below."""
    heights = canonical.vertices[:, 1]
    middle = heights[[regions.UPPER_INNER_LIP, regions.LOWER_INNER_LIP]].mean()
    side = np.sign(heights - middle)
    side[list(regions.UPPER_INNER_LIPS)], side[list(regions.LOWER_INNER_LIPS)] = 1, -1
    return np.asarray(0.5 * side * near_mouth, np.float64)


def _contour_weights(canonical: CanonicalFace) -> Floats:
    """1 on the outline of the face, 0 in its middle."""
    away = np.clip(_distances(canonical, tuple(canonical.oval.tolist())) / CONTOUR_REACH_CM, 0, 1)
    return np.asarray(1 - away * away * (3 - 2 * away), np.float64)


def _jaw_weights(canonical: CanonicalFace) -> Floats:
    """How far each vertex sinks when the jaw opens: 0 above the mouth, 1 at the chin."""
    heights = canonical.vertices[:, 1]
    top, bottom = heights[regions.UPPER_INNER_LIP], heights[regions.CHIN]
    return np.asarray(np.clip((top - heights) / (top - bottom), 0, 1), np.float64)


def _below_nose_weights(canonical: CanonicalFace) -> Floats:
    """1 at the base of the nose and below it, 0 from the middle of the nose up."""
    heights = canonical.vertices[:, 1]
    base, tip = heights[regions.NOSE_BASE], heights[regions.NOSE_BRIDGE[-1]]
    part = np.clip((heights - base) / (tip - base), 0, 1)
    return np.asarray(1 - part * part * (3 - 2 * part), np.float64)


def _eye_level_weights(canonical: CanonicalFace) -> Floats:
    """What goes with the eyes when they move up or down: 1 at them and above, 0 from the base of the nose down."""
    heights = canonical.vertices[:, 1]
    base, eyes = heights[regions.NOSE_BASE], heights[list(EYES)].mean()
    part = np.clip((heights - base) / (eyes - base), 0, 1)
    return np.asarray(part * part * (3 - 2 * part), np.float64)


def _forehead_weights(canonical: CanonicalFace) -> Floats:
    """The top of the forehead is a guess of the landmark model (it lies under the hair): it moves less."""
    heights = canonical.vertices[:, 1]
    part = np.clip((heights.max() - heights) / 4.0, 0, 1)
    return np.asarray(0.35 + 0.65 * part, np.float64)
