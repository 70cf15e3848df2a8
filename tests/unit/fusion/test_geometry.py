"""Canonical face, target shape and warp."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cloud.degrees import Degrees
from desktop.fusion.geometry import regions
from desktop.fusion.geometry.canonical import MESH_VERTICES, place, upright
from desktop.fusion.geometry.expressions import Apart
from desktop.fusion.geometry.hidden import HiddenHalf
from desktop.fusion.geometry.shape import EYES, TargetShape, doubled_areas
from desktop.fusion.geometry.warp import LEAST_SHARE, RingedMesh, identity_map

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace
    from tests.unit.fusion.conftest import Portrait


class TestCanonical:
    def test_the_outline_runs_once_around_from_the_forehead(self, canonical: CanonicalFace) -> None:
        assert len(canonical.oval) == len(set(canonical.oval.tolist())) == 36
        assert canonical.oval[0] == 10
        assert regions.CHIN in canonical.oval

    def test_twins_are_each_others(self, canonical: CanonicalFace) -> None:
        assert np.array_equal(canonical.mirror[canonical.mirror], np.arange(MESH_VERTICES))
        assert canonical.mirror[33] == 263

    @given(st.floats(-60, 60), st.floats(0.5, 40), st.floats(-500, 500))
    def test_a_placed_face_comes_back(self, canonical: CanonicalFace, angle: float, scale: float, x: float) -> None:
        turn = np.radians(angle)
        rotation = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
        points = scale * canonical.vertices @ rotation.T + [x, -x, 3]
        placement = place(canonical, points)
        assert placement.scale == pytest.approx(scale)
        assert np.allclose(placement.to_canonical(points), canonical.vertices, atol=1e-6)


class TestTarget:
    def test_all_template_is_the_templates_own_shape(
        self, canonical: CanonicalFace, collins: Portrait, hopper: Portrait
    ) -> None:
        own = hopper.face.landmarks
        target = TargetShape(canonical).target(own, collins.face.landmarks, Degrees(100, 100))
        assert np.allclose(target, own[:MESH_VERTICES, :2], atol=1e-3)

    @pytest.mark.parametrize("part", ["features", "shape", "both"])
    def test_more_degrees_move_the_landmarks_less_step_by_step(
        self, canonical: CanonicalFace, collins: Portrait, hopper: Portrait, part: str
    ) -> None:
        own, shape = hopper.face.landmarks, TargetShape(canonical)

        def moved(degree: int) -> float:
            degrees = {"features": Degrees(degree, 100), "shape": Degrees(100, degree)}
            target = shape.target(own, collins.face.landmarks, degrees.get(part, Degrees(degree, degree)))
            return float(np.linalg.norm(target - own[:MESH_VERTICES, :2], axis=1).mean())

        moves = [moved(degree) for degree in (0, 10, 30, 50, 70, 100)]
        assert moves == sorted(moves, reverse=True)
        assert len(set(moves)) == len(moves)
        assert moves[-1] == pytest.approx(0, abs=1e-3)

    def test_of_a_head_seen_from_the_side_little_moves(
        self, canonical: CanonicalFace, collins: Portrait, hopper: Portrait
    ) -> None:
        own, shape = hopper.face.landmarks, TargetShape(canonical)
        targets = [
            shape.target(own, collins.face.landmarks, Degrees(0, 0), apart=Apart(halved=halved)) for halved in (0, 1)
        ]
        whole, halved = (np.linalg.norm(target - own[:MESH_VERTICES, :2], axis=1).mean() for target in targets)
        assert 0 < halved < 0.3 * whole

    def test_the_same_face_does_not_move(self, canonical: CanonicalFace, hopper: Portrait) -> None:
        own = hopper.face.landmarks
        assert np.allclose(TargetShape(canonical).target(own, own, Degrees(0, 0)), own[:MESH_VERTICES, :2], atol=1e-3)

    def test_a_users_size_and_place_in_the_photo_do_not_matter(
        self, canonical: CanonicalFace, collins: Portrait, hopper: Portrait
    ) -> None:
        shape, user = TargetShape(canonical), collins.face.landmarks
        elsewhere = (user * 2.5 + np.array([700, -90, 0])).astype(np.float32)
        one, two = (shape.target(hopper.face.landmarks, seen, Degrees(0, 0)) for seen in (user, elsewhere))
        assert np.allclose(one, two, atol=0.05)

    def test_the_lip_gap_stays_the_templates(
        self, canonical: CanonicalFace, collins: Portrait, hopper: Portrait
    ) -> None:
        for own, user in ((hopper, collins), (collins, hopper)):
            target = TargetShape(canonical).target(own.face.landmarks, user.face.landmarks, Degrees(0, 0))
            lips = [regions.UPPER_INNER_LIP, regions.LOWER_INNER_LIP]
            gap = np.linalg.norm(np.subtract(*target[lips]))
            assert gap == pytest.approx(np.linalg.norm(np.subtract(*own.face.landmarks[lips, :2])), abs=0.6)

    def test_a_users_open_jaw_does_not_lower_the_templates_chin(
        self, canonical: CanonicalFace, hopper: Portrait
    ) -> None:
        own = hopper.face.landmarks
        heights = canonical.vertices[:, 1]
        lip, chin = heights[regions.UPPER_INNER_LIP], heights[regions.CHIN]
        sinks = 20 * np.clip((lip - heights) / (lip - chin), 0, 1)
        open_jaw = own.copy()
        open_jaw[:MESH_VERTICES, 1] += sinks
        open_jaw[[regions.LOWER_INNER_LIP, 87, 317], 1] += 20 - sinks[[regions.LOWER_INNER_LIP, 87, 317]]
        target = TargetShape(canonical).target(own, open_jaw.astype(np.float32), Degrees(0, 0))
        assert abs(target[regions.CHIN, 1] - own[regions.CHIN, 1]) < 5

    def test_a_mouth_open_otherwise_than_the_users_keeps_its_place_below_the_nose(
        self, canonical: CanonicalFace, collins: Portrait, hopper: Portrait
    ) -> None:
        own, below, eyes = hopper.face.landmarks, [0, 13, 14, 17, 61, 291, regions.CHIN], [33, 263]
        shape, user = TargetShape(canonical), collins.face.landmarks
        alike, apart, far = (
            shape.target(own, user, Degrees(0, 0), apart=Apart(opening=gap)) for gap in (0.0, 0.2, 0.3)
        )
        assert np.allclose(far[below], own[below, :2], atol=1e-3)
        assert np.allclose(apart[eyes], alike[eyes], atol=0.5)
        assert np.abs(alike[below] - own[below, :2]).max() > 2

    def test_the_eyes_keep_their_height_above_a_mouth_that_is_open_otherwise(
        self, canonical: CanonicalFace, collins: Portrait, hopper: Portrait
    ) -> None:
        own, shape, user = hopper.face.landmarks, TargetShape(canonical), collins.face.landmarks
        alike, apart = (
            shape.target(own, user, Degrees(0, 0), apart=Apart(opening=gap))[list(EYES)] for gap in (0.0, 0.3)
        )
        height = own[list(EYES), 1].mean()
        assert abs(alike[:, 1].mean() - height) > 2
        assert apart[:, 1].mean() == pytest.approx(height, abs=0.5)
        assert np.abs(apart[:, 0] - alike[:, 0]).max() < 0.5

    @pytest.mark.parametrize(("opening", "kept"), [(0.4, 0.2), (0.2, 1.0), (-0.4, 1.0)])
    def test_above_a_wide_open_mouth_a_users_eyes_hardly_stand_farther_apart(
        self, canonical: CanonicalFace, hopper: Portrait, opening: float, kept: float
    ) -> None:
        """The mouth would look less open for it."""
        own, user = hopper.face.landmarks, hopper.face.landmarks.copy()
        for eye, side in zip(regions.EYES, (-1, 1), strict=True):
            user[list(eye.outline), 0] += side * 6
        shape = TargetShape(canonical)
        alike, apart = (
            shape.target(own, user, Degrees(0, 0), apart=Apart(opening=gap))[:, 0] for gap in (0.0, opening)
        )
        right, left = (list(eye.outline) for eye in regions.EYES)
        wider, now, before = (at[left].mean() - at[right].mean() for at in (alike, apart, own[:, 0]))
        assert wider - before > 4
        assert (now - before) / (wider - before) == pytest.approx(kept, abs=0.1)

    def test_lips_that_do_something_else_keep_more_of_their_width_than_of_their_height(
        self, canonical: CanonicalFace, collins: Portrait
    ) -> None:
        own, lips = collins.face.landmarks, list(regions.LIPS)
        user, middle = own.copy(), own[lips].mean(axis=0)
        user[lips] = middle + (own[lips] - middle) * [1.1, 1.1, 1]
        target = TargetShape(canonical).target(own, user, Degrees(0, 0), apart=Apart(lips=0.9))
        width, height = (np.ptp(target[lips], axis=0) / np.ptp(own[lips, :2], axis=0) - 1) / 0.1
        assert 0.55 < width < 0.8
        assert height < 0.4

    def test_closed_lips_move_as_one_instead_of_swelling(
        self, canonical: CanonicalFace, collins: Portrait, hopper: Portrait
    ) -> None:
        own, user, smile = hopper.face.landmarks, collins.face.landmarks, Apart(lips=0.9)
        target = TargetShape(canonical).target(own, user, Degrees(0, 0), apart=smile)
        assert own[regions.UPPER_INNER_LIP, 1] - target[regions.UPPER_INNER_LIP, 1] > 3
        for lip in ((0, regions.UPPER_INNER_LIP), (regions.LOWER_INNER_LIP, 17)):
            height, before = (np.linalg.norm(np.subtract(*points[list(lip), :2])) for points in (target, own))
            assert 0.75 < height / before < 1.33

    def test_few_moves_are_taken_back_for_a_real_pair(
        self, canonical: CanonicalFace, collins: Portrait, hopper: Portrait
    ) -> None:
        for own, user in ((collins, hopper), (hopper, collins)):
            landmarks = own.face.landmarks
            target = TargetShape(canonical).target(landmarks, user.face.landmarks, Degrees(0, 0))
            moves = np.linalg.norm(target - landmarks[:MESH_VERTICES, :2], axis=1)
            assert np.median(moves) > 0.015 * np.ptp(landmarks[:, 0])

    @given(seed=st.integers(0, 10_000), noise=st.floats(0, 25))
    def test_no_triangle_turns_over(self, canonical: CanonicalFace, hopper: Portrait, seed: int, noise: float) -> None:
        own = hopper.face.landmarks
        user = own + np.random.default_rng(seed).normal(0, noise, own.shape).astype(np.float32)
        target = TargetShape(canonical).target(own, user, Degrees(0, 0))
        before = doubled_areas(own[:MESH_VERTICES, :2].astype(float)[canonical.triangles])
        after = doubled_areas(target[canonical.triangles])
        solid = np.abs(before) > 1e-6
        assert np.array_equal(np.sign(before[solid]), np.sign(after[solid]))


class TestWarp:
    def test_unmoved_landmarks_map_each_pixel_to_itself(self, canonical: CanonicalFace, hopper: Portrait) -> None:
        mesh, shape = RingedMesh(canonical), (600, 512)
        points = hopper.face.landmarks[:MESH_VERTICES, :2].astype(float)
        coverage = mesh.cover(shape, mesh.moved(points, points), hopper.face.landmarks[:MESH_VERTICES, 2].astype(float))
        places = coverage.carry(mesh.around(points))
        off = np.abs(places - identity_map(shape))[coverage.covered]
        assert off.max() < 1.1
        assert off.mean() < 0.001

    def test_the_face_and_its_rings_are_covered_without_a_crack(
        self, canonical: CanonicalFace, hopper: Portrait
    ) -> None:
        mesh, shape = RingedMesh(canonical), (600, 512)
        points = hopper.face.landmarks[:MESH_VERTICES, :2].astype(float)
        coverage = mesh.cover(shape, mesh.around(points), hopper.face.landmarks[:MESH_VERTICES, 2].astype(float))
        left, top = points.min(axis=0).astype(int)
        right, bottom = points.max(axis=0).astype(int)
        assert coverage.covered[top:bottom, left:right].all()
        first = 1 - coverage.second - coverage.third
        assert min(share.min() for share in (first, coverage.second, coverage.third)) >= LEAST_SHARE - 1e-5

    def test_a_moved_outline_bends_the_surroundings_without_a_jump(
        self, canonical: CanonicalFace, hopper: Portrait
    ) -> None:
        mesh, shape = RingedMesh(canonical), (600, 512)
        points = hopper.face.landmarks[:MESH_VERTICES, :2].astype(float)
        wider = points + (points - points.mean(axis=0)) * [0.06, 0.0]
        coverage = mesh.cover(shape, mesh.moved(points, wider), hopper.face.landmarks[:MESH_VERTICES, 2].astype(float))
        moves = coverage.carry(mesh.around(points) - mesh.moved(points, wider))
        assert np.abs(moves).max() > 3
        assert np.abs(np.diff(moves, axis=0)).max() < 1.5
        assert np.abs(np.diff(moves, axis=1)).max() < 1.5


class TestMirrored:
    def test_mirrored_twice_landmarks_are_themselves(self, canonical: CanonicalFace, hopper: Portrait) -> None:
        own = hopper.face.landmarks.astype(np.float64)
        assert np.array_equal(canonical.mirrored(canonical.mirrored(own)), own)

    def test_the_irises_change_places_and_sides(self, canonical: CanonicalFace, hopper: Portrait) -> None:
        """So does each end of one: what is next to the nose stays next to it."""
        own = hopper.face.landmarks.astype(np.float64)
        turned = canonical.mirrored(own)
        assert np.array_equal(turned[468], own[473])
        nose = own[4, 0]
        assert np.array_equal(np.sign(own[468:478, 0] - nose), -np.sign(turned[468:478, 0] - nose))
        assert np.argsort(np.abs(own[469:473, 0] - nose))[0] == np.argsort(np.abs(turned[469:473, 0] - nose))[0]
        assert np.argmin(own[469:473, 1]) == np.argmin(turned[469:473, 1])


class TestHiddenHalf:
    def test_a_frontal_face_needs_no_twin(self, canonical: CanonicalFace, hopper: Portrait) -> None:
        assert HiddenHalf(canonical).mirrored_share(hopper.face.landmarks).max() < 0.35

    def test_of_a_side_face_the_far_half_is_taken_from_the_near_one(self, canonical: CanonicalFace) -> None:
        turn = np.radians(45)
        rotation = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
        turned = 20 * canonical.vertices @ rotation.T * [1, -1, -1]
        share = HiddenHalf(canonical).mirrored_share(np.vstack([turned, np.zeros((10, 3))]).astype(np.float32))
        assert share[454] > 0.9 or share[234] > 0.9
        assert min(share[454], share[234]) == 0
        assert np.allclose(upright(turned.astype(np.float32)), turned * [1, -1, -1], atol=1e-3)

    def test_the_far_eye_of_a_side_face_is_no_mixture(self, canonical: CanonicalFace) -> None:
        """Half of it would show the bridge of the nose as a pale patch."""
        turn = np.radians(45)
        rotation = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
        turned = 20 * canonical.vertices @ rotation.T * [1, -1, -1]
        share = HiddenHalf(canonical).mirrored_share(np.vstack([turned, np.zeros((10, 3))]).astype(np.float32))
        far, near = sorted((share[list(eye.outline)] for eye in regions.EYES), key=np.mean, reverse=True)
        assert far.min() > 0.95
        assert near.max() == 0

    def test_between_the_halves_of_a_side_face_there_is_no_sharp_change(self, canonical: CanonicalFace) -> None:
        turn = np.radians(35)
        rotation = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
        turned = 20 * canonical.vertices @ rotation.T * [1, -1, -1]
        share = HiddenHalf(canonical).mirrored_share(np.vstack([turned, np.zeros((10, 3))]).astype(np.float32))
        assert share.max() > 0.5
        assert np.ptp(share[canonical.triangles], axis=1).max() < 0.4
