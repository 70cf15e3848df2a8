"""What is skin in a face, and what lies over it: fringe, hat, hand, microphone, the rims of glasses.

The model of skin is the face's own: a smooth surface through its colours in CIE L*a*b* (so that light from one side
does not count), fitted robustly, and how far skin usually strays from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.covers import glasses, thin_glasses, thin_rims
from desktop.fusion.covers.hairline import beyond_hairline
from desktop.fusion.covers.remove_glasses import taken_off
from desktop.fusion.geometry import regions
from desktop.fusion.raster import Plane, box_mean, disc, filled, grown, lab, smooth_step, widened

if TYPE_CHECKING:
    from desktop.fusion.covers.glasses import Glasses
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats

GUIDE_NOISE = 1e-3
"""Variance of lightness (0 to 1) below which an edge is taken for noise. Since 2026-11-22; a quarter more or less
(2026-11-30) changes 6 of 6 pairs, by 0.01 levels (2 at most, on the forehead)."""

SEAM = 0.025
"""How much around a cover still shows its shadow or stray hairs, in face sizes. Since 2026-11-22; a quarter more or
less (2026-11-30) changes 6 of 6 pairs, by 0.18 levels (33 at most, at the eyes, skin 0.2 dE)."""

STRANDS = 0.015
"""How far within the line where hair begins there still are strands and their shadow, in face sizes. Since 2026-11-23;
a quarter more or less (2026-11-30) changes 6 of 6 pairs, by 0.12 levels (30 at most, on cheeks)."""

LIGHTNESS = np.full((1, 3), 1 / (3 * 255), np.float32)
"""The mean of the three channels, 0 to 1."""

SOLID = 0.5
NECK = 0.012
"""What is covered more than this by something at least twice this wide (face sizes) is connected. Since 2026-11-22; a
quarter more or less (2026-11-30) of ``SOLID`` changes 6 of 6 pairs, by 0.02 levels (3 at most, on the forehead); of
``NECK`` 6, by 0.02 levels (9 at most, at the eyes)."""

FOREHEAD = 0.1
"""How far a forehead, and what shines on it, may go on beyond the landmarks' outline, in face sizes. Since 2026-11-29;
a quarter more or less (2026-11-30) changes 2 of 6 pairs, by less than 0.01 levels (1 at most, on cheeks)."""

SAMPLES = 2000
ROUNDS = 4
LEAST_SPREAD = np.array([7.0, 3.0, 3.5])
"""Skin strays at least this far from its own surface, in L*, a*, b*: pores, freckles, compression. Since 2026-11-22; a
quarter more or less (2026-11-30) of ``SAMPLES`` changes 6 of 6 pairs, by 0.08 levels (9 at most, at the eyes); of
``ROUNDS`` 6, by 0.08 levels (7 at most, at the eyes); of ``LEAST_SPREAD`` 6, by 0.49 levels (86 at most, on the
forehead, skin 0.2 dE)."""

COVERED_FROM, COVERED_AT = 12.0, 36.0
"""Squared distances (in spreads) from which something may, and at which it does, lie over the skin. Since 2026-11-29;
a quarter more or less (2026-11-30) of ``COVERED_FROM`` changes 6 of 6 pairs, by 0.14 levels (17 at most, on the
forehead); of ``COVERED_AT`` 6, by 0.30 levels (43 at most, on the forehead, skin 0.2 dE)."""

BEARD_SHARE = 0.08
"""Below the nose what is merely darker is a beard or a shadow, part of the face, more than something on it. Since
2026-11-22; a quarter more or less (2026-11-30) changes 4 of 6 pairs, by 0.05 levels (8 at most, at the mouth)."""

FOREHEAD_SHARE = 2.5
"""Above the brows skin is plain, and fair hair is near to its colour: a difference counts more. Since 2026-11-22; a
quarter more or less (2026-11-30) changes 6 of 6 pairs, by 0.22 levels (39 at most, on the forehead, skin 0.3 dE)."""

ABOVE_BROWS = 0.04
"""Where the forehead begins, in face sizes above the brows. Since 2026-11-22; a quarter more or less (2026-11-30)
changes 6 of 6 pairs, by 0.15 levels (31 at most, at the eyes, skin 0.2 dE)."""

HIGHLIGHT_SHARE = 0.3
"""What is merely brighter is mostly a highlight. Since 2026-11-22; a quarter more or less (2026-11-30) changes 6 of 6
pairs, by less than 0.01 levels (1 at most, at the eyes)."""


@dataclass(frozen=True, slots=True)
class Surface:
    """Maps in cut-out pixels: ``cover`` is 1 where something lies over the face, ``skin`` 1 on bare skin.

    ``glasses``: None without.
    """

    cover: Plane = field(repr=False)
    skin: Plane = field(repr=False)
    glasses: Glasses | None = field(repr=False)


def surface(cutout: Cutout, canonical: CanonicalFace, *, keep_covers: bool) -> Surface:
    """Deterministic; meant for cut-outs of reduced size.

    With ``keep_covers`` (a template) they stay as they are; else (a user photo) nothing of them may be left, so that
    a seam around them goes too.
    """
    colours = lab(cutout.pixels.astype(np.float32))
    oval = filled(cutout.shape, [cutout.landmarks[canonical.oval, :2]])
    features = _features(cutout)
    strange = _strangeness(cutout, colours, oval * (features < 0.5))  # noqa: PLR2004 - the middle of an edge
    raw = smooth_step(strange, COVERED_FROM, COVERED_AT) * (1 - _protected(cutout))
    forehead = filled(cutout.shape, [cutout.landmarks[canonical.oval, :2] + FOREHEAD * cutout.size * _up(cutout)])
    face = np.maximum(oval, forehead)
    cover = _from_outside(smooth_step(_edge_aware(cutout, raw), 0.2, 0.7), face, size=cutout.size)
    worn = _glasses(cutout, colours, strange)
    bare = cover if worn is None else np.maximum(cover, worn.rims)
    skin = np.asarray(oval * (1 - features) * (1 - bare), np.float32)
    if keep_covers:
        return Surface(bare, skin, worn)
    hair = grown(beyond_hairline(cutout, colours, canonical), STRANDS * cutout.size)
    cover = np.maximum(hair, widened(cover, SEAM * cutout.size, SEAM / 2 * cutout.size))
    return Surface(cover if worn is None else np.maximum(cover, taken_off(cutout, worn)), skin, worn)


def _glasses(cutout: Cutout, colours: Plane, strange: Plane) -> Glasses | None:
    if glasses.worn(cutout, colours):
        return glasses.found(cutout, colours, strange)
    lines = thin_glasses.Lines(cutout, colours)
    return thin_rims.found(cutout, lines, colours, strange) if thin_glasses.thin_rims(lines) else None


def _from_outside(cover: Plane, face: Plane, *, size: float) -> Plane:
    """``cover`` less what lies on the face like an island: that is a highlight, a shadow, make-up or a mark.

    Hair, hats, hands and things come in from outside the ``face``, or from beyond what is looked at. Thin necks do
    not count.
    """
    outside = face < 0.5  # noqa: PLR2004 - the middle of an anti-aliased edge
    outside[[0, -1]] = outside[:, [0, -1]] = True
    solid = np.asarray((cover > SOLID) | outside, np.uint8)
    solid = np.asarray(cv2.morphologyEx(solid, cv2.MORPH_OPEN, disc(NECK * size)), np.uint8)
    count, numbers = cv2.connectedComponents(solid | outside, connectivity=4)
    from_there = np.zeros(count, np.bool_)
    from_there[numbers[outside]] = True
    from_there[0] = False  # what is bare
    reached = from_there[numbers]
    return np.asarray(cover * widened(reached.astype(np.float32), 0.02 * size, 0.01 * size), np.float32)


def _features(cutout: Cutout) -> Plane:
    """Eyes, brows, lips and nostrils, with what surrounds them closely."""
    parts = [cutout.outline(part) for eye in regions.EYES for part in (eye.outline, eye.brow)]
    parts += [cutout.outline(regions.OUTER_LIPS), cutout.outline((98, 97, 2, 326, 327))]
    return grown(filled(cutout.shape, parts, hull=True), 0.025 * cutout.size)


def _protected(cutout: Cutout) -> Plane:
    """Where nothing is taken for a cover, since features are strange by nature."""
    parts = [cutout.outline(regions.OUTER_LIPS), cutout.outline(regions.NOSE)]
    parts += [cutout.outline(eye.outline + eye.brow) for eye in regions.EYES]
    return widened(filled(cutout.shape, parts, hull=True), 0.02 * cutout.size, 0.01 * cutout.size)


def _strangeness(cutout: Cutout, colours: Plane, trusted: Plane) -> Plane:
    """Squared distance from the skin's surface in spreads, with darkness and brightness discounted where they fool."""
    across, height = _face_axes(cutout)
    brows = _brow_level(cutout, height)
    terms = _terms(across, np.minimum(height, brows))
    rows, columns = np.nonzero((trusted > 0.5) & (height < brows))  # noqa: PLR2004 - the middle of an edge
    step = max(1, len(rows) // SAMPLES)
    rows, columns = rows[::step], columns[::step]
    if len(rows) < len(terms) * 4:
        return np.zeros(cutout.shape, np.float32)
    planes = np.stack(cv2.split(colours))
    seen = planes[:, rows, columns].astype(np.float64)
    factors, spread = _robust_fit(terms[:, rows, columns].astype(np.float64), seen)
    least, most = np.percentile(seen, (1, 99), axis=1).astype(np.float32)[..., None, None]
    # Row by row: one large product wakes BLAS' threads, which then spin for longer than the whole analysis takes.
    fitted = np.matmul(factors.astype(np.float32), terms.swapaxes(0, 1)).swapaxes(0, 1)
    expected = np.clip(fitted, least, most)
    return _discounted((planes - expected) / spread.astype(np.float32)[:, None, None], height, brows)


def _discounted(off: Plane, height: Plane, brows: float) -> Plane:
    """The squared length of ``off`` (planes of L*, a*, b*, in spreads), by what it may mean at that height."""
    bright = off[0] > 0
    light = off[0] ** 2 * np.where(bright, np.float32(HIGHLIGHT_SHARE), np.float32(1))
    distance = light + off[1] ** 2 + off[2] ** 2
    dark_share = BEARD_SHARE + (1 - BEARD_SHARE) * smooth_step(height, -0.02, 0.08)
    forehead_share = 1 + (FOREHEAD_SHARE - 1) * smooth_step(height, brows, brows + 0.05)
    return np.asarray(distance * np.where(bright, np.float32(1), dark_share) * forehead_share, np.float32)


def _face_axes(cutout: Cutout) -> tuple[Plane, Plane]:
    """How far each pixel is to the side of the base of the nose, and above it along the face, in face sizes."""
    base, up = cutout.landmarks[regions.NOSE_BASE, :2], _up(cutout) / cutout.size
    rows, columns = np.indices(cutout.shape, np.float32)
    x, y = columns - base[0], rows - base[1]
    return np.asarray(x * up[1] - y * up[0], np.float32), np.asarray(x * up[0] + y * up[1], np.float32)


def _up(cutout: Cutout) -> Floats:
    """The direction (x, y; length 1) from the chin to the bridge of the nose."""
    up = cutout.landmarks[regions.NOSE_BRIDGE[0], :2] - cutout.landmarks[regions.CHIN, :2]
    return np.asarray(up / np.hypot(*up), np.float64)


def _brow_level(cutout: Cutout, height: Plane) -> float:
    """The height (see above) just above the brows: skin is learnt below it, for above it there may be hair only."""
    last_row, last_column = np.array(cutout.shape) - 1
    columns, rows = cutout.landmarks[list(regions.BROW_TOPS), :2].round().astype(int).T
    return float(height[rows.clip(0, last_row), columns.clip(0, last_column)].mean()) + ABOVE_BROWS


def _terms(x: Plane, y: Plane) -> Plane:
    """1, x, y, x², xy, y² of each pixel: 6 planes."""
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y])


def _robust_fit(terms: Floats, seen: Floats) -> tuple[Floats, Floats]:
    """What to multiply ``terms`` (6 x N) by to be near to ``seen`` (3 x N), and the spread around that (3).

    Iteratively reweighted least squares; the spread is the median absolute deviation, scaled to a normal's sigma.
    """
    offset = seen - np.median(seen, axis=1, keepdims=True)
    factors = np.zeros((len(seen), len(terms)))
    for _ in range(ROUNDS):
        spread = np.maximum(_deviation(offset), LEAST_SPREAD)
        share = 1 / (1 + ((offset / spread[:, None]) ** 2).sum(axis=0) / 4) ** 2
        weighted = terms * share
        ridge = 1e-3 * np.diag([0, 1, 1, 4, 4, 4]) * share.sum()
        factors = np.linalg.solve(weighted @ terms.T + ridge, weighted @ seen.T).T
        offset = seen - factors @ terms
    return factors, np.clip(_deviation(offset), LEAST_SPREAD, 1.8 * LEAST_SPREAD)


def _deviation(offset: Floats) -> Floats:
    return np.asarray(1.4826 * np.median(np.abs(offset), axis=1), np.float64)


def _edge_aware(cutout: Cutout, raw: Plane) -> Plane:
    """Guided filter (He et al. 2010) of ``raw`` along the edges of the picture's lightness."""
    guide = np.asarray(cv2.transform(cutout.pixels.astype(np.float32), LIGHTNESS), np.float32)
    radius = max(1, round(0.025 * cutout.size))
    mean_guide, mean_raw = box_mean(guide, radius), box_mean(raw, radius)
    covariance = box_mean(guide * raw, radius) - mean_guide * mean_raw
    variance = box_mean(guide * guide, radius) - mean_guide * mean_guide
    slope = np.asarray(covariance / (variance + GUIDE_NOISE), np.float32)
    offset = mean_raw - slope * mean_guide
    return np.asarray(box_mean(slope, radius) * guide + box_mean(offset, radius), np.float32)
