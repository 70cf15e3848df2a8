"""Eyes and mouth: the template's expression wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.cutout import eye_distance, face_size
from desktop.fusion.geometry import regions
from desktop.fusion.geometry.expressions import ALIKE, Apart
from desktop.fusion.geometry.shape import OTHER_JAWS, SAME_JAWS, ramp
from desktop.fusion.raster import Plane, Shape, blurred, filled, grown, widened

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.geometry.regions import Eye

SAME_GAP, OTHER_GAP = 0.02, 0.06
"""Differences in lip gap (in eye distances) up to which the user's mouth is used, and from which the template's is. Of
62 pairs of samples and portraits (2026-11-30) 10 are below the first, 30 above the second. Since 2026-11-22; a quarter
more or less (2026-11-30) of ``SAME_GAP`` changes 1 of 8 pairs, by 0.02 levels (11 at most, at the mouth); of
``OTHER_GAP`` 1, by 0.04 levels (29 at most, at the mouth)."""

SAME_LIDS, OTHER_LIDS = 0.8, 0.95
"""The same for eyes: natural logarithm of the ratio of lid openings. Of 62 pairs (2026-11-30) two are above the first,
none above the second. With open eyes always the user's the descriptors of 380 pairs of 20 faces went from .514 to .495
(2026-11-23, with a lower forehead and a levelled edge). Since 2026-11-23; a quarter more or less (2026-11-30) changes
none of 8 pairs."""

SHUT, OPEN = 0.12, 0.16
"""Lid openings, in eye widths, up to which an eye shows nothing that could be opened, and from which it does. Open
eyes of 62 samples and portraits (2026-11-30) have from 0.146, 0.155, 0.188 to 0.38. Since 2026-11-23; a quarter more
or less (2026-11-30) changes none of 8 pairs."""

MOSTLY = (0.35, 0.55)
"""What of these differences is none, and all: of two rows of teeth half of each is a doubled row. Of 60 fixed pairs of
portraits (2026-12-01) eleven showed between .15 and .8 of both, one does now; *p36* into *p58* had gums below teeth."""

OTHERWISE = (0.55, 0.8)
"""What lips do otherwise (:attr:`Apart.lips`) from which what is between them begins to be, and is, the template's,
however wide both gaps are: teeth behind a smile, the dark of a word. Of 60 fixed pairs of portraits (2026-12-01) 14 are
above the second; four of them showed a smile's teeth in a speaking mouth, or the other way, and three of them no other
flaw."""

AROUND_INNER_LIPS, AROUND_CLOSER_LIPS = (0.003, 0.006), (0.008, 0.008)
AROUND_OPEN_EYE, AROUND_SHUT_EYE = (0.012, 0.01), (0.01, 0.01)
"""What is kept around a mouth or eye, and how softly it ends, in face sizes: of an eye little more than itself; of
lips that are closer than the user's, what of teeth and shade between those is drawn to their edges. Since 2026-11-29;
a quarter more or less (2026-11-30) of ``AROUND_INNER_LIPS`` changes 3 of 8 pairs, by 0.02 levels (8 at most, at the
mouth); of ``AROUND_CLOSER_LIPS`` 3, by 0.07 levels (34 at most, at the mouth); of ``AROUND_OPEN_EYE`` none; of
``AROUND_SHUT_EYE`` none."""

CREASED_CHEEKS = (
    (203, 206, 216, 57, 202, 210, 169, 214, 192, 187, 205, 50, 101, 36),
    (423, 426, 436, 287, 422, 430, 394, 434, 416, 411, 425, 280, 330, 266),
)
"""Between nose, mouth and cheek: there a smile folds the skin. Since 2026-11-30."""

MOST_CREASES, CREASES_END = 0.75, 0.03
"""How far the template shows there at most, and how softly that ends, in face sizes. Since 2026-11-30."""

OTHER_SMILE = (0.35, 0.75)
"""Difference of the scores from which that begins, and is whole. Of 60 pairs of portraits rated by eye (2026-11-30)
those without a flaw differ by .15 in their smiles (median), flawed ones by .61."""

MIDDLE = (*regions.OUTER_LIPS, *regions.NOSE_TIP)
MIDDLE_REACHES, MIDDLE_ENDS = 0.02, 0.02
"""What of a face is seen of one half only when the head is turned to the side, how far around it and how softly the
template's stays, in face sizes. Since 2026-12-01."""

BROW_COVERED, AROUND_BROW = (0.5, 0.8), 0.012
"""Share of a brow that is covered from which both begin to be, and are, the template's, and how far around them,
in face sizes. Since 2026-12-01."""

HAIRS_BESIDE = (0.02, 0.006)
"""How far hairs grow beside a brow's outline, and how softly that ends, in face sizes. Since 2026-12-01 (with .035
nothing more is to be seen)."""

EYE_COVERED = (0.2, 0.5)
"""Share of the template's eye below from which this begins not to be, and is not, asked of a covered brow: beside a
patch or a mask none is missed. Since 2026-12-01."""

MOUTH_CORNERS = ((78, 191, 95), (308, 415, 324))
AROUND_CORNER = 0.014
"""Where those are closer, and how much is kept there: the dark beside the teeth reaches farther than the outline.
Since 2026-11-29; a quarter more or less (2026-11-30) changes 3 of 8 pairs, by 0.04 levels (57 at most, at the mouth).
"""

AROUND_LIPS = 0.016
"""How far around lips their colour is looked for, and how softly that ends, in face sizes. Since 2026-12-01."""

LASHES = 0.015
"""How far around the lids lashes reach, in face sizes. Since 2026-12-01."""

LEAST_LIDS = 0.02
"""A closed eye, in eye widths: landmarks are not finer. Since 2026-11-22; a quarter more or less (2026-11-30) changes
none of 8 pairs."""

FARTHEST_GAZE = 0.22
"""How far an iris is moved at most, in eye widths. Of 62 pairs (2026-11-30) irises lie up to 0.277 of an eye's width
apart, in two pairs farther than this. Since 2026-11-22; a quarter more or less (2026-11-30) changes none of 8 pairs."""

IRIS_REACH = 0.3
"""Sigma of what moves with it, in eye widths. Since 2026-11-22; a quarter more or less (2026-11-30) changes 8 of 8
pairs, by 0.34 levels (68 at most, at the eyes)."""


def kept_from_template(shape: Shape, target: Floats, user: Floats, template: Floats, *, apart: Apart = ALIKE) -> Plane:
    """1 where the template's own eyes or inner mouth stay, since the user's cannot be brought to its expression.

    ``target`` (468 x 2) in pixels of ``shape``; the other two are landmarks (478 x 3) in pixels of their own picture.
    ``apart``: how differently the mouths are open, and what lips do otherwise; lips alike may hide clenched teeth.
    """
    kept = np.zeros(shape, np.float32)
    gaps = ramp(abs(_lip_gap(user) - _lip_gap(template)), SAME_GAP, OTHER_GAP)
    mouth = max(gaps, ramp(apart.jaws, SAME_JAWS, OTHER_JAWS), ramp(apart.lips, *OTHERWISE))
    mouth = ramp(mouth, *MOSTLY)
    if mouth > 0:
        kept = np.maximum(kept, mouth * _inner_mouth(shape, target, closer=_lip_gap(template) < _lip_gap(user)))
    for eye, seen, own in zip(regions.EYES, _lid_openings(user), _lid_openings(template), strict=True):
        kept = np.maximum(kept, _kept_eye(shape, target, seen, own, eye=eye))
    return kept


def _inner_mouth(shape: Shape, target: Floats, *, closer: bool) -> Plane:
    """1 between the lips; ``closer``: the template's are closer than the user's."""
    size, inner = face_size(target), filled(shape, [target[list(regions.INNER_LIPS)]])
    wider, softer = AROUND_CLOSER_LIPS if closer else AROUND_INNER_LIPS
    whole = grown(inner, wider * size)
    if closer:
        corners = filled(shape, [target[list(side)] for side in MOUTH_CORNERS])
        whole = np.maximum(whole, grown(corners, AROUND_CORNER * size))
    return blurred(whole, softer * size)


def _kept_eye(shape: Shape, target: Floats, user: float, template: float, *, eye: Eye) -> Plane | float:
    """``user``, ``template``: their lid openings. Eyes that are both open are only moved, however differently."""
    differs = ramp(abs(np.log(user / template)), SAME_LIDS, OTHER_LIDS) * (1 - ramp(min(user, template), SHUT, OPEN))
    if differs == 0:
        return 0.0
    wider, softer = AROUND_SHUT_EYE if template < user else AROUND_OPEN_EYE
    size, whole = face_size(target), filled(shape, [target[list(eye.outline)]], hull=True)
    return np.asarray(differs * widened(whole, wider * size, softer * size), np.float32)


def kept_creases(shape: Shape, target: Floats, *, smiles_apart: float) -> Plane:
    """How far the template's own cheeks stay beside nose and mouth (0 to 1): creases there are its expression's.

    ``target`` (468 x 2) in pixels of ``shape``; ``smiles_apart``: how differently both people smile, 0 to 1.
    """
    amount = MOST_CREASES * ramp(smiles_apart, *OTHER_SMILE)
    if amount == 0:
        return np.zeros(shape, np.float32)
    areas = filled(shape, [target[list(cheek)] for cheek in CREASED_CHEEKS], hull=True)
    return np.float32(amount) * blurred(areas, CREASES_END * face_size(target))


def kept_middle(shape: Shape, target: Floats, *, halved: float) -> Plane | float:
    """How far the template's own nose and mouth stay (0 to 1): all, where ``halved`` (0 to 1) is 1.

    ``target`` (468 x 2) in pixels of ``shape``. The other half of a mouth makes no whole one.
    """
    if halved == 0:
        return 0.0
    size, whole = face_size(target), filled(shape, [target[list(MIDDLE)]], hull=True)
    return np.asarray(halved * widened(whole, MIDDLE_REACHES * size, MIDDLE_ENDS * size), np.float32)


def kept_brows(shape: Shape, target: Floats, *, user: Plane, template: Plane) -> Plane | float:
    """How far the template's own brows stay (0 to 1): both, where one is covered (1) in either picture.

    ``target`` (468 x 2) in pixels of ``shape``. One brow of each would be no face.
    """
    covered = np.maximum(user, template)
    brows = [filled(shape, [target[list(eye.brow)]], hull=True) for eye in regions.EYES]
    eyes = [filled(shape, [target[list(eye.outline)]], hull=True) for eye in regions.EYES]
    hidden, blind = [_mean(covered, part) for part in brows], [_mean(template, part) for part in eyes]
    amount = max(
        ramp(brow, *BROW_COVERED) * (1 - ramp(eye, *EYE_COVERED)) for brow, eye in zip(hidden, blind, strict=True)
    )
    if amount == 0:
        return 0.0
    size = face_size(target)
    return np.asarray(amount * widened(np.maximum(*brows), AROUND_BROW * size, AROUND_BROW * size), np.float32)


def _mean(plane: Plane, part: Plane) -> float:
    return float((plane * part).sum() / max(float(part.sum()), 1.0))


def feature_areas(shape: Shape, target: Floats) -> Plane:
    """1 on eyes, brows and lips at ``target`` (468 x 2, pixels of ``shape``), softly 0 around them."""
    size = face_size(target)
    parts = [part for eye in regions.EYES for part in (eye.outline, eye.brow)] + [regions.OUTER_LIPS]
    areas = filled(shape, [target[list(part)] for part in parts], hull=True)
    return widened(areas, 0.015 * size, 0.015 * size)


def lip_area(shape: Shape, target: Floats) -> Plane:
    """1 on both lips, but not between them, at ``target`` (468 x 2, pixels of ``shape``), softly 0 around them."""
    size = face_size(target)
    outer, inner = (filled(shape, [target[list(part)]]) for part in (regions.OUTER_LIPS, regions.INNER_LIPS))
    return widened(np.asarray(outer * (1 - inner), np.float32), AROUND_LIPS * size, AROUND_LIPS * size)


def brow_areas(shape: Shape, target: Floats) -> Plane:
    """1 on brows at ``target`` (468 x 2, pixels of ``shape``) and the hairs beside them, softly 0 around that."""
    size = face_size(target)
    brows = filled(shape, [target[list(eye.brow)] for eye in regions.EYES], hull=True)
    return widened(brows, HAIRS_BESIDE[0] * size, HAIRS_BESIDE[1] * size)


def eye_areas(shape: Shape, target: Floats) -> Plane:
    """1 between the lids and on the lashes at ``target`` (468 x 2, pixels of ``shape``), softly 0 around."""
    size = face_size(target)
    outlines = filled(shape, [target[list(eye.outline)] for eye in regions.EYES], hull=True)
    return widened(outlines, LASHES * size, LASHES / 2 * size)


def with_gaze(places: Plane, target: Floats, user: Floats, template: Floats) -> Plane:
    """The map ``places`` (to the user's cut-out) bent inside the eyes so that the irises look where the template's do.

    ``target`` (468 x 2) and ``template`` (478 x 3) in pixels of the map, ``user`` (478 x 3) in those it points to.
    """
    bent = places.copy()
    for eye in regions.EYES:
        _turn_iris(bent, target, user, template=template, eye=eye)
    return bent


def _turn_iris(places: Plane, target: Floats, user: Floats, *, template: Floats, eye: Eye) -> None:
    outline = list(eye.outline)
    iris = template[eye.iris, :2] + (target[outline] - template[outline, :2]).mean(axis=0)
    reach = IRIS_REACH * float(np.linalg.norm(np.subtract(*target[list(eye.corners)])))
    height, width = places.shape[:2]
    column, row = (
        int(np.clip(round(float(value)), 0, limit - 1)) for value, limit in zip(iris, (width, height), strict=True)
    )
    shift = user[eye.iris, :2] - places[row, column]
    own_width = float(np.linalg.norm(np.subtract(*user[list(eye.corners), :2])))
    shift *= min(1.0, FARTHEST_GAZE * own_width / max(float(np.linalg.norm(shift)), 1e-6))
    far = int(np.ceil(4 * reach))
    top, left = max(0, row - far), max(0, column - far)
    part = places[top : row + far + 1, left : column + far + 1]
    rows, columns = (np.arange(side) + start for side, start in zip(part.shape[:2], (top, left), strict=True))
    near = np.outer(_bell((rows - iris[1]) / reach), _bell((columns - iris[0]) / reach))
    part += (near[..., None] * shift).astype(np.float32)


def _bell(distance: Floats) -> Floats:
    return np.asarray(np.exp(-0.5 * distance**2), np.float64)


def _lip_gap(landmarks: NDArray[np.floating]) -> float:
    gap = landmarks[regions.UPPER_INNER_LIP, :2] - landmarks[regions.LOWER_INNER_LIP, :2]
    return float(np.linalg.norm(gap)) / eye_distance(landmarks)


def _lid_openings(landmarks: NDArray[np.floating]) -> list[float]:
    """Of both eyes, neither more open than their mean: so that one that is nearly shut beside a shut one does not
    become a wink, while a wink stays one."""
    gaps = [_lid_gap(landmarks, eye) for eye in regions.EYES]
    return [min(gap, float(np.mean(gaps))) for gap in gaps]


def _lid_gap(landmarks: NDArray[np.floating], eye: Eye) -> float:
    upper, lower = landmarks[list(eye.lids), :2]
    one, two = landmarks[list(eye.corners), :2]
    return max(float(np.linalg.norm(upper - lower)) / float(np.linalg.norm(one - two)), LEAST_LIDS)
