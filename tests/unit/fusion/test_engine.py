"""The local engine on the two sample portraits: what must hold for every fused picture."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.cloud.degrees import Degrees
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.fusing.fusion import Algorithm, FaceSource, FusionSettings
from desktop.domain.fusing.networks import SEEN_SIDE
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.cutout import cut_out, face_size
from desktop.fusion.engine import STYLES
from desktop.fusion.geometry.canonical import MESH_VERTICES
from desktop.fusion.geometry.shape import TargetShape
from desktop.fusion.light.mask import oval
from desktop.fusion.raster import blurred, filled
from tests.networks import shipped_networks
from tests.unit.fusion.conftest import Portrait, close_up, shrunk, side_by_side, source
from tests.unit.fusion.wires import BLACK, wearing

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.engine import LocalEngine
    from desktop.fusion.geometry.canonical import CanonicalFace
    from desktop.vision.analyzer import FaceFinder

PLAIN = FusionSettings(label=False)

STEPS = (0, 10, 30, 50, 70, 100)
"""Degrees, from most like the user to most like the template."""


def around(pixels: Pixels, portrait: Portrait, margin: float) -> np.ndarray:
    """True outside the face box grown by ``margin`` of its size on each side."""
    box = portrait.face.box
    outside = np.ones(pixels.shape[:2], bool)
    dx, dy = int(box.width * margin), int(box.height * margin)
    outside[max(0, box.y - dy) : box.bottom + dy, max(0, box.x - dx) : box.right + dx] = False
    return outside


def difference(one: Pixels, other: Pixels, portrait: Portrait) -> float:
    """Mean absolute difference inside the portrait's face box."""
    box = portrait.face.box
    part = np.s_[box.y : box.bottom, box.x : box.right, :3]
    return float(np.abs(one[part].astype(float) - other[part].astype(float)).mean())


def glasses_of(portrait: Portrait) -> float:
    """How much of the eyes and of what is between brows and cheeks is covered."""
    square = FaceSquare.of(cut_out(portrait.picture.pixels, portrait.face.landmarks, reach=0.36))
    cover = shipped_networks().seen(square.cut(SEEN_SIDE)).cover
    points = square.points(cover.shape[0])[[70, 300, 105, 334, 50, 280, 234, 454]]
    return float(cover[filled((128, 128), [points], hull=True) > 0.5].mean())


def patch_at(pixels: Pixels, place: np.ndarray) -> Pixels:
    """A few pixels around (x, y)."""
    x, y = place.round().astype(int)
    return pixels[y - 1 : y + 2, x - 3 : x + 4]


def cheeks_of(portrait: Portrait) -> list[tuple[slice, slice]]:
    places = portrait.face.landmarks[[205, 425], :2].round().astype(int)
    return [np.s_[y - 5 : y + 6, x - 5 : x + 6] for x, y in places]


def rim(portrait: Portrait, canonical: CanonicalFace, *, depth: float) -> np.ndarray:
    """True inside the outline of the face, up to ``depth`` face sizes behind it."""
    target = portrait.face.landmarks[:MESH_VERTICES, :2].astype(np.float64)
    shape = portrait.picture.pixels.shape[0], portrait.picture.pixels.shape[1]
    inside = oval(shape, target, canonical, feather=0.1).inside
    return np.asarray((inside > 0) & (inside < depth * face_size(target)))


class TestTheResult:
    def test_has_the_templates_size_and_records_who_went_where(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        fusion = engine.fuse(hopper.picture, [source(collins, hopper)], PLAIN)
        assert fusion.pixels.shape == hopper.picture.pixels.shape
        (record,) = fusion.faces
        assert record.photo.endswith("astronaut.png")
        assert (record.photo_box, record.template_box) == (collins.face.box, hopper.face.box)
        assert record.template_label == "F1"

    def test_changes_the_face(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        fused = engine.fuse(hopper.picture, [source(collins, hopper)], PLAIN).pixels
        assert difference(fused, hopper.picture.pixels, hopper) > 5

    def test_leaves_every_pixel_away_from_the_face_exactly_as_it_was(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        for template, user in ((hopper, collins), (collins, hopper)):
            fused = engine.fuse(template.picture, [source(user, template)], PLAIN).pixels
            outside = around(fused, template, 0.5)
            assert np.array_equal(fused[outside], template.picture.pixels[outside])

    def test_is_nearly_the_template_when_its_own_face_goes_there(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        for own, most in ((collins, 2), (hopper, 2)):
            fused = engine.fuse(own.picture, [source(own, own)], PLAIN).pixels
            assert difference(fused, own.picture.pixels, own) < most

    def test_still_shows_a_face_in_the_same_place(
        self, engine: LocalEngine, finder: FaceFinder, collins: Portrait, hopper: Portrait
    ) -> None:
        fused = engine.fuse(hopper.picture, [source(collins, hopper)], PLAIN).pixels
        (face,) = finder.analyze(replace(hopper.picture, pixels=fused))
        assert face.box.overlap(hopper.face.box) > 0.75
        assert abs(face.pose.yaw - hopper.face.pose.yaw) < 5
        assert abs(face.pose.roll - hopper.face.pose.roll) < 3

    def test_is_the_same_each_time_and_in_parallel(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        def fuse() -> bytes:
            return engine.fuse(hopper.picture, [source(collins, hopper)], PLAIN).pixels.tobytes()

        with ThreadPoolExecutor(2) as pool:
            results = list(pool.map(lambda _: fuse(), range(4)))
        assert set(results) == {fuse()}

    def test_inputs_are_not_written_to(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        before = collins.picture.pixels.copy(), hopper.picture.pixels.copy()
        engine.fuse(hopper.picture, [source(collins, hopper)], FusionSettings())
        assert np.array_equal(before[0], collins.picture.pixels)
        assert np.array_equal(before[1], hopper.picture.pixels)


class TestExpression:
    def test_a_smiling_template_keeps_its_teeth_though_the_users_lips_are_closed(
        self, engine: LocalEngine, canonical: CanonicalFace, collins: Portrait, hopper: Portrait
    ) -> None:
        fused = engine.fuse(collins.picture, [source(hopper, collins)], PLAIN).pixels
        target = TargetShape(canonical).target(collins.face.landmarks, hopper.face.landmarks, Degrees(0, 0))
        seen, own = (
            patch_at(pixels, lips[[13, 14], :2].mean(axis=0))
            for pixels, lips in ((fused, target), (collins.picture.pixels, collins.face.landmarks))
        )
        assert np.abs(seen.mean(axis=(0, 1)) - own.mean(axis=(0, 1))).max() < 25

    def test_a_closed_mouth_stays_closed_though_the_user_smiles(
        self, engine: LocalEngine, finder: FaceFinder, collins: Portrait, hopper: Portrait
    ) -> None:
        fused = engine.fuse(hopper.picture, [source(collins, hopper)], PLAIN).pixels
        (face,) = finder.analyze(replace(hopper.picture, pixels=fused))
        assert face.expression.scores["jawOpen"] < hopper.face.expression.scores["jawOpen"] + 0.12
        assert not face.expression.mouth_open


class TestGlasses:
    def test_the_templates_stay_on(
        self, engine: LocalEngine, finder: FaceFinder, collins: Portrait, hopper: Portrait
    ) -> None:
        picture = replace(hopper.picture, pixels=engine.fuse(hopper.picture, [source(collins, hopper)], PLAIN).pixels)
        assert glasses_of(Portrait(picture, finder.analyze(picture))) > 0.6 * glasses_of(hopper), "her brows do not"

    @pytest.mark.parametrize("width", [1, 2])
    def test_the_templates_wires_stay_on(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait, width: int
    ) -> None:
        wired = collins.showing(wearing(collins, BLACK, width))
        fused = collins.showing(engine.fuse(wired.picture, [source(hopper, wired)], PLAIN).pixels)
        assert glasses_of(fused) > 0.6 * glasses_of(wired)

    def test_the_users_come_off(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        fused = engine.fuse(collins.picture, [source(hopper, collins)], PLAIN).pixels
        assert glasses_of(collins.showing(fused)) < 0.15 * glasses_of(hopper)
        rims = collins.face.landmarks[[118, 347], :2].round().astype(int)
        for x, y in rims:
            patch = np.s_[y - 6 : y + 7, x - 6 : x + 7]
            assert fused[patch].astype(int).std() < collins.picture.pixels[patch].astype(int).std() + 8


class TestCovers:
    def test_what_hides_one_cheek_of_the_user_leaves_no_trace(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        with_hand = collins.picture.pixels.copy()
        x, y = collins.face.landmarks[205, :2].round().astype(int)
        with_hand[y - 8 : y + 40, x - 8 : x + 8] = (200, 60, 20)
        cheek = hopper.face.landmarks[205, :2].round().astype(int)
        around_it = np.s_[cheek[1] - 9 : cheek[1] + 8, cheek[0] - 12 : cheek[0] + 6]
        bare, held = (
            engine.fuse(hopper.picture, [source(collins.showing(pixels), hopper)], PLAIN).pixels[around_it].astype(int)
            for pixels in (collins.picture.pixels, with_hand)
        )
        assert np.abs(held.mean(axis=(0, 1)) - bare.mean(axis=(0, 1))).max() < 20
        assert (held[..., 0] - held[..., 2]).max() < 10, "and nothing blue is left"


class TestVersions:
    def test_enjoy_is_blended_most_softly(self, canonical: CanonicalFace, hopper: Portrait) -> None:
        """From the edge of the mask on, it comes to show the user's face later than the others."""
        pixels, target = hopper.picture.pixels, hopper.face.landmarks[:MESH_VERTICES, :2].astype(np.float64)
        shape = pixels.shape[0], pixels.shape[1]
        shown = [
            float((oval(shape, target, canonical, feather=STYLES[version].feather).edge > 0.95).sum())
            for version in (Algorithm.SWAP, Algorithm.PREMIUM, Algorithm.ENJOY)
        ]
        assert shown[0] > shown[1] > 1.1 * shown[2]


class TestTheSeam:
    def test_tone_does_not_step_at_the_masks_edge(
        self, engine: LocalEngine, canonical: CanonicalFace, collins: Portrait, hopper: Portrait
    ) -> None:
        """With the shape held, what lies close behind the edge has nearly the template's tone."""
        settings = FusionSettings(Algorithm.PREMIUM, Degrees(shape=100, features=0), label=False)
        for user, template in ((collins, hopper), (hopper, collins)):
            fused = engine.fuse(template.picture, [source(user, template)], settings).pixels
            change = fused[..., :3].astype(np.float32) - template.picture.pixels[..., :3]
            edge = rim(template, canonical, depth=0.03)
            assert np.abs(blurred(change, 2.0)[edge]).mean() < 3.8


class TestDegrees:
    @pytest.mark.parametrize("turned", [False, True])
    @pytest.mark.parametrize("part", ["features", "shape", "both"])
    def test_more_is_nearer_to_the_template_step_by_step(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait, part: str, *, turned: bool
    ) -> None:
        template, user = (collins, hopper) if turned else (hopper, collins)

        def distance(degree: int) -> float:
            degrees = {"features": Degrees(degree, 100), "shape": Degrees(100, degree)}
            settings = FusionSettings(Algorithm.PREMIUM, degrees.get(part, Degrees(degree, degree)), label=False)
            fused = engine.fuse(template.picture, [source(user, template)], settings).pixels
            return difference(fused, template.picture.pixels, template)

        distances = [distance(degree) for degree in STEPS]
        assert distances == sorted(distances, reverse=True)
        assert len(set(distances)) == len(STEPS)
        assert part == "shape" or distances[-1] < distances[0] / 2

    def test_swap_ignores_them(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        sources = [source(collins, hopper)]
        asked = engine.fuse(hopper.picture, sources, replace(PLAIN, degrees=Degrees(100, 100)))
        assert np.array_equal(asked.pixels, engine.fuse(hopper.picture, sources, PLAIN).pixels)

    def test_features_alone_bring_back_the_templates_look(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        premium = replace(PLAIN, algorithm=Algorithm.PREMIUM)
        users, templates = (
            engine.fuse(hopper.picture, [source(collins, hopper)], replace(premium, degrees=Degrees(part, 100))).pixels
            for part in (0, 100)
        )
        assert difference(templates, hopper.picture.pixels, hopper) < 0.35 * difference(
            users, hopper.picture.pixels, hopper
        )

    def test_shape_alone_moves_the_outline(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        premium = replace(PLAIN, algorithm=Algorithm.PREMIUM)
        round_face, own_face = (
            engine.fuse(hopper.picture, [source(collins, hopper)], replace(premium, degrees=Degrees(30, shape))).pixels
            for shape in (0, 100)
        )
        assert difference(round_face, own_face, hopper) > 0.5


class TestColour:
    def test_skin_gets_the_templates_tone(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        fused = engine.fuse(hopper.picture, [source(collins, hopper)], PLAIN).pixels
        for cheek in cheeks_of(hopper):
            own = hopper.picture.pixels[cheek].reshape(-1, 3).mean(axis=0)
            assert np.abs(fused[cheek].reshape(-1, 3).mean(axis=0) - own).max() < 30

    @pytest.mark.parametrize("side", [-1, 1])
    def test_light_from_one_side_of_the_user_is_not_carried_over(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait, side: int
    ) -> None:
        nose, eye = collins.face.landmarks[1, 0], collins.face.landmarks[33, 0]
        away = side * (np.arange(collins.picture.pixels.shape[1]) - nose) / abs(nose - eye)
        shade = 0.65 - 0.35 * np.tanh(away * 3)
        shaded = collins.showing((collins.picture.pixels * shade[:, None]).astype(np.uint8))
        fused = engine.fuse(hopper.picture, [source(shaded, hopper)], PLAIN).pixels
        for cheek in cheeks_of(hopper):
            assert np.abs(fused[cheek].mean(axis=(0, 1)) - hopper.picture.pixels[cheek].mean(axis=(0, 1))).max() < 25

    def test_a_grey_template_stays_grey(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        grey = np.repeat(hopper.picture.pixels.mean(axis=2, keepdims=True).astype(np.uint8), 3, axis=2)
        template = hopper.showing(grey)
        fused = engine.fuse(template.picture, [source(collins, template)], PLAIN).pixels.astype(int)
        assert np.ptp(fused, axis=2).max() <= 2

    def test_alpha_is_kept(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        alpha = np.tile(np.arange(hopper.picture.pixels.shape[1]) % 256, (hopper.picture.pixels.shape[0], 1))
        template = hopper.showing(np.dstack([hopper.picture.pixels, alpha.astype(np.uint8)]))
        fused = engine.fuse(template.picture, [source(collins, template)], PLAIN).pixels
        assert np.array_equal(fused[..., 3], template.picture.pixels[..., 3])
        assert difference(fused, template.picture.pixels, hopper) > 5


class TestShadow:
    def test_of_a_face_half_in_black_the_lit_half_is_shown_on_both_sides(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        """As if the photo had been evenly lit: the dark half, eight bits of nearly nothing, shows no likeness."""
        dark = collins.picture.pixels.copy()
        middle = round(float(collins.face.landmarks[[6, 4, 17], 0].mean()))
        dark[:, :middle] = dark[:, :middle] // 12
        lit, black = (
            engine.fuse(hopper.picture, [source(user, hopper)], PLAIN).pixels
            for user in (collins, collins.showing(dark))
        )
        for part in cheeks_of(hopper):
            assert np.abs(black[part].astype(int) - lit[part]).mean() < 12
            assert black[part].std() > 0.5 * lit[part].std()


class TestSeveralFaces:
    def test_both_change_and_the_order_does_not_matter_though_they_touch(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        template = side_by_side(close_up(hopper), close_up(hopper))
        sources = [source(collins, template, number) for number in (0, 1)]
        fused = engine.fuse(template.picture, sources, PLAIN)
        turned = engine.fuse(template.picture, sources[::-1], PLAIN)
        assert np.array_equal(fused.pixels, turned.pixels)
        assert [face.template_label for face in turned.faces] == ["F2", "F1"]
        for face in template.faces:
            only = Portrait(template.picture, (face,))
            assert difference(fused.pixels, template.picture.pixels, only) > 3

    def test_the_second_does_not_take_the_first_one_back(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        template = side_by_side(close_up(hopper), close_up(hopper))
        first, second = (source(collins, template, number) for number in (0, 1))
        alone = engine.fuse(template.picture, [first], PLAIN).pixels.astype(int)
        both = engine.fuse(template.picture, [first, second], PLAIN).pixels
        box = template.faces[0].box
        beside = np.s_[box.y : box.bottom, box.right - box.width // 6 : box.right]
        assert (
            np.abs(both[beside] - alone[beside]).mean()
            < 0.5 * np.abs(template.picture.pixels[beside] - alone[beside]).mean()
        )

    def test_the_same_photo_may_go_to_two_faces(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        template = side_by_side(hopper, hopper)
        fused = engine.fuse(template.picture, [source(collins, template, n) for n in (0, 1)], PLAIN).pixels
        half = fused.shape[1] // 2
        assert np.abs(fused[:, :half].astype(int) - fused[:, half:]).mean() < 0.01


class TestAtTheBorder:
    def test_a_face_cut_by_the_border_is_fused_as_far_as_it_shows(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        middle = round(hopper.face.box.centre[0])
        pixels = np.ascontiguousarray(hopper.picture.pixels[:, middle:])
        info = replace(hopper.picture.info, size=replace(hopper.picture.info.size, width=pixels.shape[1]))
        template = Portrait(replace(hopper.picture, pixels=pixels, info=info), (hopper.face.moved(dx=-middle),))
        fused = engine.fuse(template.picture, [source(collins, template)], PLAIN).pixels
        assert fused.shape == pixels.shape
        assert not np.array_equal(fused, pixels)


class TestRefusals:
    def test_nothing_to_fuse(self, engine: LocalEngine, hopper: Portrait) -> None:
        with pytest.raises(FaceError) as raised:
            engine.fuse(hopper.picture, [], PLAIN)
        assert raised.value.code is ErrorCode.FACE_NOT_FOUND

    def test_seven_faces(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        faces = [hopper.face.relabelled(f"F{number}") for number in range(1, 8)]
        sources = [FaceSource(collins.picture, collins.face, face) for face in faces]
        with pytest.raises(FaceError) as raised:
            engine.fuse(hopper.picture, sources, PLAIN)
        assert (raised.value.code, raised.value.values["faces"]) == (ErrorCode.FACE_TOO_MANY, 7)

    def test_two_photos_for_one_face(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        with pytest.raises(FaceError) as raised:
            engine.fuse(hopper.picture, [source(collins, hopper), source(hopper, hopper)], PLAIN)
        assert (raised.value.code, raised.value.values["label"]) == (ErrorCode.FACE_AMBIGUOUS, "F1")


class TestFindings:
    def test_a_good_pair_has_none(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        assert engine.fuse(hopper.picture, [source(collins, hopper)], PLAIN).findings == ()

    def test_poses_far_apart_are_said_with_numbers(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        aside = replace(collins.face, pose=replace(collins.face.pose, yaw=hopper.face.pose.yaw + 40))
        fusion = engine.fuse(hopper.picture, [FaceSource(collins.picture, aside, hopper.face)], PLAIN)
        (finding,) = fusion.findings
        assert (finding.code, finding.severity, finding.face) == (FindingCode.POSE_DIFFERENCE, Severity.WARN, "F1")
        assert finding.values["yaw_difference"] == 40.0

    def test_a_tiny_face_is_fused_and_said(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        tiny = shrunk(collins, 30)
        fusion = engine.fuse(hopper.picture, [source(tiny, hopper)], PLAIN)
        (finding,) = fusion.findings
        assert (finding.code, finding.values["where"]) == (FindingCode.FUSION_SMALL_FACE, "photo")
        assert difference(fusion.pixels, hopper.picture.pixels, hopper) > 3


@pytest.mark.parametrize("wanted", [True, False])
def test_the_pixels_before_the_label_are_kept_only_where_they_are_asked_for(
    *, engine: LocalEngine, collins: Portrait, hopper: Portrait, wanted: bool
) -> None:
    """A history of labelled pictures takes no room twice."""
    sources = [source(collins, hopper)]
    fusion = engine.fuse(hopper.picture, sources, FusionSettings(keep_plain=wanted))
    if wanted:
        assert fusion.unlabelled is not None
        assert np.array_equal(fusion.unlabelled, engine.fuse(hopper.picture, sources, PLAIN).pixels)
    else:
        assert fusion.unlabelled is None
