"""A user's face that is lit from one side, in even light.

How light a face is follows from which way its skin looks: second-order spherical harmonics over the normals of the
canonical face explain light that comes from afar (Basri and Jacobs 2003; Ramamoorthi and Hanrahan 2001). What of that
changes its sign with the side of the face is the lamp's, for faces are alike on both sides: it is divided out. So are
the shadows that nose, brows and glasses cast to one side, which no harmonics explain: what is left then that the other
side has not. The template's own light comes in its place (see :mod:`desktop.fusion.light.shades`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.geometry import regions
from desktop.fusion.geometry.canonical import MESH_VERTICES, place, upright
from desktop.fusion.geometry.shape import ramp
from desktop.fusion.light.scene import luma
from desktop.fusion.raster import blurred, resized, sampled, smooth_step, to_bytes, tripled

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats
    from desktop.fusion.raster import Plane, Shape

EVEN = 6
"""Of the nine harmonics the first six are alike on both halves of a face. Since 2026-11-30."""

LOPSIDED = (0.1, 0.18)
"""Spread of the light's one-sided part, in the face's own light, from which it begins to be, and is, taken away. Of 58
portraits (2026-11-30) 28 are below the first, 16 above the second; those that look
lit from one side begin at 0.15. The sample astronaut has 0.08: in her own place nothing changes."""

TOO_LOPSIDED = (0.4, 0.55)
"""The same, from which it begins to be, and is, left alone: nothing can be raised out of black, and the other half is
shown there (see :mod:`desktop.fusion.covers.shadowed`). Of 58 portraits (2026-11-30) the most lopsided has 0.36, a
face half in black 0.6 and more."""

GAIN = (0.5, 2.0)
"""How far a place is darkened or lightened: beyond, a photo's noise would be raised. Since 2026-11-30."""

DARKEST = 0.25
"""Of the face's own light: what is darker counts as this dark. Since 2026-11-30."""

LEVEL_REACH, CARRIED = 0.025, 0.05
"""How far around a vertex light is averaged, and how far its gain is carried (sigma), in face sizes. Since
2026-11-30."""

ENDS, FADES = 0.12, (0.1, 0.4)
"""How far out the gain goes (face sizes), and the share of the face's vertices near, in that of its middle, at which
it has ended and is whole. Since 2026-11-30."""

RIDGE = 0.002
"""Weight of no shade at all, where too little of the face is seen to tell. Since 2026-11-30."""

ROUNDS = 5
LEAST_SPREAD = 3.0
"""Passes of the robust fit, and the deviation (0 to 255) that is never taken for an outlier: marks, beards and cast
shadows are. Since 2026-11-30."""

SEEN = 0.05
"""Weight from which a vertex tells how far the light strays. Since 2026-11-30."""

KNOWN = 0.3
"""Weight from which a vertex and its twin tell a cast shadow. Since 2026-12-01: with cast shadows taken off too a face
with the shadow of its glasses on one cheek goes from .485 to .454 from its user, one with its nose's from .429 to .420.
Not measured for itself on all 60 pairs."""

FEATURES = sorted({*regions.LIPS, *(point for eye in regions.EYES for point in eye.outline + eye.brow)})


def evened(pixels: Pixels, gain: Plane | None) -> Pixels:
    """Multiplies BGR ``pixels`` with a ``gain`` of the same part of a picture, of any size; None leaves them alone."""
    return pixels if gain is None else to_bytes(pixels * tripled(resized(gain, (pixels.shape[0], pixels.shape[1]))))


def evening(cutout: Cutout, hidden: Plane, canonical: CanonicalFace) -> Plane | None:
    """Finds what makes one-sided light even: a factor for each pixel of ``cutout``, None for a face in even light.

    ``cutout`` is of reduced size; ``hidden``, of the same size, is 1 where the face does not show.
    """
    points = cutout.landmarks[:MESH_VERTICES, :2]
    light = blurred(luma(cutout.pixels.astype(np.float32)), LEVEL_REACH * cutout.size)
    weights = _trusted(cutout, hidden, canonical)
    if weights.sum() < EVEN:
        return None
    harmonics = _harmonics(canonical.normals)
    factors = _fitted(harmonics, _at(light, points), weights)
    whole, even = harmonics @ factors, harmonics[:, :EVEN] @ factors[:EVEN]
    level = max(float(np.average(even, weights=weights)), 1.0)
    lopsided = float(np.sqrt(np.average(((whole - even) / level) ** 2, weights=weights)))
    amount = ramp(lopsided, *LOPSIDED) * (1 - ramp(lopsided, *TOO_LOPSIDED))
    if amount == 0:
        return None
    least = DARKEST * level
    seen, lamp = (np.log(np.maximum(values, least)) for values in (_at(light, points), whole))
    gains = np.maximum(even, least) / np.exp(lamp + _cast(seen - lamp, weights, canonical))
    gains = np.clip(gains, *GAIN)
    return _carried(1 + amount * (gains - 1), points, cutout.shape, cutout.size)


def _cast(rest: Floats, weights: Floats, canonical: CanonicalFace) -> Floats:
    """What of the ``rest`` that the harmonics leave (logarithms) is on one side only: shadows that nose and brows cast.

    Nothing where one of a vertex and its twin is not seen.
    """
    twins = canonical.mirror
    both = np.minimum(weights, weights[twins])
    return np.asarray((rest - rest[twins]) / 2 * np.minimum(1, both / KNOWN), np.float64)


def _trusted(cutout: Cutout, hidden: Plane, canonical: CanonicalFace) -> Floats:
    """Weights of the vertices: of bare skin that looks at the camera."""
    points = cutout.landmarks[:MESH_VERTICES, :2]
    turned = place(canonical, upright(cutout.landmarks.astype(np.float32))).rotation
    facing = np.clip((canonical.normals @ turned.T)[:, 2], 0, 1)
    limit = np.array([cutout.shape[1], cutout.shape[0]]) - 0.5
    inside = np.asarray(((points > -0.5) & (points < limit)).all(axis=1), np.float64)  # noqa: PLR2004 - outer edges
    inside[FEATURES] = 0
    return np.asarray(inside * facing * (1 - _at(hidden, points)), np.float64)


def _harmonics(normals: Floats) -> Floats:
    """The nine of second order (N x 9, unscaled), the odd ones in x last."""
    x, y, z = normals.T
    even = (np.ones_like(x), y, z, y * z, 3 * z * z - 1, x * x - y * y)
    return np.stack([*even, x, x * y, x * z], axis=1)


def _fitted(harmonics: Floats, light: Floats, weights: Floats) -> Floats:
    """Iteratively reweighted least squares."""
    share = np.ones_like(weights)
    factors = np.zeros(harmonics.shape[1])
    ridge = RIDGE * np.diag([0.0] + [1.0] * (harmonics.shape[1] - 1))
    for _ in range(ROUNDS):
        weighted = harmonics * (weights * share)[:, None]
        factors = np.linalg.solve(weighted.T @ harmonics + ridge * weighted[:, 0].sum(), weighted.T @ light)
        off = light - harmonics @ factors
        spread = max(1.4826 * float(np.median(np.abs(off[weights > SEEN]))), LEAST_SPREAD)
        share = 1 / (1 + (off / spread) ** 2 / 4)
    return factors


def _at(plane: Plane, points: Floats) -> Floats:
    return np.asarray(sampled(plane, points[None].astype(np.float32))[0], np.float64)


def _carried(gains: Floats, points: Floats, shape: Shape, size: float) -> Plane:
    """From the vertices to all of the face, by their logarithms; 1 well outside of it."""
    columns, rows = np.clip(np.rint(points).astype(int), 0, np.array([shape[1], shape[0]]) - 1).T
    logs, count = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    np.add.at(logs, (rows, columns), np.log(gains))
    np.add.at(count, (rows, columns), 1)
    near = blurred(count, CARRIED * size)
    face = blurred(np.asarray(count > 0, np.float32), ENDS * size)
    inner = max(float(np.median(face[rows, columns])), 1e-6)
    ends = smooth_step(np.asarray(face / np.float32(inner), np.float32), *FADES)
    return np.exp(ends * blurred(logs, CARRIED * size) / np.maximum(near, np.float32(1e-6)))
