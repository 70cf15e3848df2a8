"""The template's expression wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.cutout import eye_distance, face_size
from desktop.fusion.geometry import regions
from desktop.fusion.geometry.canonical import MESH_VERTICES
from desktop.fusion.geometry.expressions import Apart
from desktop.fusion.geometry.features import kept_brows, kept_creases, kept_from_template, kept_middle, with_gaze
from desktop.fusion.geometry.warp import identity_map
from desktop.fusion.raster import filled, grown

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.raster import Plane
    from tests.unit.fusion.conftest import Portrait

SHAPE = (600, 512)


def points(portrait: Portrait) -> Floats:
    return portrait.face.landmarks.astype(np.float64)


def kept_at(template: Floats, user: Floats, where: tuple[int, ...]) -> float:
    kept = kept_from_template(SHAPE, template[:MESH_VERTICES, :2], user, template)
    column, row = template[list(where), :2].mean(axis=0).round().astype(int)
    return float(kept[row, column])


def with_more_gap(landmarks: Floats) -> Floats:
    opened = landmarks.copy()
    opened[list(regions.LOWER_INNER_LIPS), 1] += 0.1 * eye_distance(landmarks)
    return opened


def with_closed_eye(landmarks: Floats) -> Floats:
    closed = landmarks.copy()
    upper, lower = regions.EYES[0].lids
    closed[upper] = closed[lower]
    return closed


def test_teeth_are_the_templates_when_the_users_lips_are_closed(collins: Portrait, hopper: Portrait) -> None:
    assert kept_at(points(collins), points(hopper), (13, 14)) > 0.9


def test_a_mouth_that_is_open_alike_is_the_users(collins: Portrait) -> None:
    assert kept_at(points(collins), points(collins), (13, 14)) == 0


def test_of_lips_that_do_something_else_what_is_between_them_is_the_templates(collins: Portrait) -> None:
    own = points(collins)
    column, row = own[[13, 14], :2].mean(axis=0).round().astype(int)
    kept = [
        kept_from_template(SHAPE, own[:MESH_VERTICES, :2], own, own, apart=Apart(lips=lips))[row, column]
        for lips in (0.5, 0.9)
    ]
    assert kept[0] == 0
    assert kept[1] > 0.9


def test_of_a_head_seen_from_the_side_nose_and_mouth_are_the_templates(collins: Portrait) -> None:
    target = points(collins)[:MESH_VERTICES, :2]
    kept = kept_middle(SHAPE, target, halved=1.0)
    assert isinstance(kept, np.ndarray)
    mouth, tip, cheek = (kept[row, column] for column, row in target[[13, 4, 50]].round().astype(int))
    assert min(mouth, tip) > 0.95
    assert cheek < 0.05
    assert np.max(kept_middle(SHAPE, target, halved=0.0)) == 0


def test_of_lips_that_are_closer_than_the_users_the_seam_and_the_corners_are_kept_too(
    collins: Portrait, hopper: Portrait
) -> None:
    own, size = points(hopper), face_size(points(hopper))
    target = own[:MESH_VERTICES, :2]
    closer, wider = (
        kept_from_template(SHAPE, target, user, template)
        for user, template in ((points(collins), own), (own, with_more_gap(own)))
    )
    seam = target[regions.UPPER_INNER_LIP] - [0, 0.012 * size]
    corner = target[regions.INNER_MOUTH_CORNERS[1]] + [0.02 * size, 0]
    for column, row in np.round([seam, corner]).astype(int):
        assert closer[row, column] > wider[row, column] + 0.2


def test_an_eye_closed_in_one_of_both_is_the_templates(hopper: Portrait) -> None:
    own = points(hopper)
    lids = regions.EYES[0].lids
    assert kept_at(own, with_closed_eye(own), lids) > 0.9
    assert kept_at(own, with_closed_eye(own), regions.EYES[1].lids) == 0


def test_an_eye_that_is_nearly_shut_beside_a_shut_one_is_kept_with_it(hopper: Portrait) -> None:
    own = points(hopper)
    nearly = with_closed_eye(own)
    upper, lower = regions.EYES[1].lids
    width = np.linalg.norm(np.subtract(*own[list(regions.EYES[1].corners), :2]))
    nearly[upper, :2] = nearly[lower, :2] - [0, 0.15 * width]
    assert kept_at(own, nearly, regions.EYES[1].lids) > 0.9


def test_an_eye_that_is_open_otherwise_is_the_users(hopper: Portrait) -> None:
    own, user = points(hopper), points(hopper)
    upper, lower = regions.EYES[0].lids
    own[upper, :2] += 0.8 * (own[upper, :2] - own[lower, :2])
    user[upper, :2] -= 0.4 * (user[upper, :2] - user[lower, :2])
    assert kept_at(own, user, regions.EYES[0].lids) == 0


def test_eyes_look_where_the_templates_do(hopper: Portrait) -> None:
    own, user = points(hopper), points(hopper)
    iris = regions.EYES[0].iris
    user[iris, 0] += 4
    bent = with_gaze(identity_map(SHAPE), own[:MESH_VERTICES, :2], user, own)
    column, row = own[iris, :2].round().astype(int)
    assert abs(bent[row, column, 0] - user[iris, 0]) < 1
    assert np.abs(bent - identity_map(SHAPE))[own[152, 1].astype(int)].max() < 0.01


def test_the_templates_creases_stay_where_only_one_smiles() -> None:
    target = np.random.default_rng(1).uniform(20, 180, (468, 2))
    alike, apart_by_half, apart = (
        kept_creases((200, 200), target, smiles_apart=difference) for difference in (0.3, 0.55, 0.9)
    )
    assert not alike.any()
    assert 0 < apart_by_half.max() < apart.max() < 0.8, "and the user's own skin shows there still"


def over(landmarks: Floats, *parts: tuple[int, ...]) -> Plane:
    return grown(filled(SHAPE, [landmarks[list(part), :2] for part in parts], hull=True), 4)


def at_brow(plane: Plane | float, landmarks: Floats, number: int) -> float:
    column, row = landmarks[list(regions.EYES[number].brow), :2].mean(axis=0).round().astype(int)
    return float(np.broadcast_to(plane, SHAPE)[row, column])


def test_where_one_brow_is_covered_both_are_the_templates(collins: Portrait) -> None:
    own, nothing = points(collins), np.zeros(SHAPE, np.float32)
    target, brow = own[:MESH_VERTICES, :2], over(own, regions.EYES[0].brow)
    for user, template in ((brow, nothing), (nothing, brow)):
        kept = kept_brows(SHAPE, target, user=user, template=template)
        assert min(at_brow(kept, own, number) for number in (0, 1)) > 0.9
    assert at_brow(kept_brows(SHAPE, target, user=nothing, template=nothing), own, 1) == 0


def test_beside_an_eye_patch_of_the_template_a_brow_is_the_users(collins: Portrait) -> None:
    own, nothing = points(collins), np.zeros(SHAPE, np.float32)
    patch = over(own, regions.EYES[0].brow, regions.EYES[0].outline)
    assert at_brow(kept_brows(SHAPE, own[:MESH_VERTICES, :2], user=nothing, template=patch), own, 1) == 0
