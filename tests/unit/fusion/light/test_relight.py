"""Light and colour on made-up skin: what the template's light and the user's shape do to each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.fusion.light.relight import Relight, _without_hard_light, relight
from desktop.fusion.light.scene import LUMA, Scene
from desktop.fusion.light.shades import Lights

if TYPE_CHECKING:
    from desktop.fusion.raster import Plane

SIDE = 160
EVERYWHERE = (slice(None), slice(None))
MIDDLE = (SIDE // 2, SIDE // 2)

DARK_TONE, PALE_TONE = (60, 105, 190), (195, 210, 225)
"""BGR of a face under strong light: its shades are orange, its highlights nearly white."""


def flat(tone: tuple[float, float, float]) -> Plane:
    return np.full((SIDE, SIDE, 3), tone, np.float32)


def spot(centre: tuple[float, float], reach: float) -> Plane:
    """A soft round spot at (x, y), 1 in its middle, to multiply pictures with."""
    rows, columns = np.mgrid[:SIDE, :SIDE]
    distance = (columns - centre[0]) ** 2 + (rows - centre[1]) ** 2
    return np.asarray(np.exp(-distance / (2 * reach**2))[..., None], np.float32)


def skin(tone: tuple[float, float, float], pores: float = 0.02) -> Plane:
    grain = np.random.default_rng(5).normal(1, pores, (SIDE, SIDE, 1))
    return np.asarray(flat(tone) * grain, np.float32)


def scene(user: Plane, template: Plane, size: float = 0.8 * SIDE) -> Scene:
    """Both faces are bare skin all over, seen from the front."""
    rows, columns = np.mgrid[:SIDE, :SIDE].astype(np.float32)
    everything = np.ones((SIDE, SIDE), np.float32)
    return Scene(
        user=user,
        template=template,
        skin=everything,
        features=np.zeros_like(everything),
        brows=np.zeros_like(everything),
        shown=everything,
        inside=np.minimum(np.minimum(rows, SIDE - 1 - rows), np.minimum(columns, SIDE - 1 - columns)) + 1,
        mirror=np.dstack([SIDE - 1 - columns, rows]),
        forehead=np.zeros_like(everything),
        lips=np.zeros_like(everything),
        eyes=np.zeros_like(everything),
        size=size,
    )


def lit(faces: Scene) -> Plane:
    light, _ = relight(faces)
    return light.apply(faces.user, (SIDE, SIDE), EVERYWHERE)


def lightness(image: Plane) -> float:
    """Around the middle."""
    y, x = MIDDLE
    return float((image[y - 4 : y + 5, x - 4 : x + 5] @ LUMA).mean())


def colour(image: Plane) -> float:
    """Red over blue around the middle."""
    y, x = MIDDLE
    blue, _, red = image[y - 4 : y + 5, x - 4 : x + 5].mean(axis=(0, 1))
    return float(red / blue)


def strongly_lit() -> Plane:
    """Orange at the left and right, pale in the middle third."""
    columns = np.linspace(-1, 1, SIDE, dtype=np.float32)
    share = np.exp(-((columns / 0.45) ** 2))[None, :, None]
    return np.asarray(skin(DARK_TONE) * (1 - share) + skin(PALE_TONE) * share, np.float32)


@pytest.mark.parametrize("tone", [(120.0, 140.0, 190.0), (20.0, 30.0, 50.0), (128.0, 128.0, 128.0)])
def test_a_face_in_its_own_place_stays_what_it_is(tone: tuple[float, float, float]) -> None:
    own = skin(tone) * (1 - 0.4 * spot((60, 70), 12)) * (1 + 0.2 * spot((110, 90), 9))
    assert np.abs(lit(scene(own, own)) - own).mean() < 1


def test_mild_shade_of_the_users_own_shape_is_kept() -> None:
    shaped = skin((120, 140, 190)) * (1 - 0.15 * spot(MIDDLE, 12))
    plain = skin((100, 130, 200))
    assert lightness(lit(scene(shaped, plain))) < 0.93 * lightness(plain)


def test_a_wide_shade_that_is_alike_on_both_halves_stays_the_persons_own() -> None:
    plain = skin((100, 130, 200))
    darker = (plain - lit(scene(plain * (1 - 0.25 * spot(MIDDLE, 22)), plain))) @ LUMA
    assert darker[72:88, 72:88].mean() > 0.4 * 0.25 * (plain @ LUMA).mean()


def test_next_to_the_masks_edge_shade_is_the_templates() -> None:
    """So that no seam shows."""
    plain = skin((100, 130, 200))
    spots = [spot((x, SIDE // 2), 12) for x in (0, SIDE - 1)]
    darker = [
        ((plain - lit(scene(plain * (1 - 0.3 * where), plain)))[76:85] @ LUMA).max(axis=0)
        for where in (sum(spots, np.float32(0)), spot(MIDDLE, 12))
    ]
    assert darker[0][:6].mean() < 0.7 * darker[1][75:86].mean()


def test_on_the_forehead_it_is_farther_in_too() -> None:
    """There a step below the hair would be an arc."""
    plain = skin((100, 130, 200))
    shaded = scene(np.asarray(plain * (1 - 0.3 * spot((SIDE // 10, SIDE // 2), 8)), np.float32), plain)
    change, on_forehead = (
        np.abs(lit(one) - plain)[76:85, 10:24].mean() for one in (shaded, replace(shaded, forehead=shaded.skin))
    )
    assert on_forehead < 0.92 * change


def test_a_forehead_is_hardly_lighter_than_the_templates() -> None:
    plain = skin((100, 130, 200))
    lit_up = np.asarray(plain * (1 + 0.2 * spot(MIDDLE, 14)), np.float32)
    faces = scene(lit_up, plain)
    change = lightness(lit(replace(faces, forehead=np.ones_like(faces.forehead)))) - lightness(plain)
    assert 4 < change < 12.5


def stripes_left(strength: float) -> float:
    """What is left of fine stripes on one half of a face when hard light has been taken away, over what was there."""
    plain = skin((100, 130, 200))
    columns = np.arange(SIDE, dtype=np.float32)
    stripes = strength * np.sin(columns * 2 * np.pi / 14) * (columns < SIDE // 2)
    striped = scene(np.asarray(plain * (1 + stripes)[None, :, None], np.float32), plain)
    lights = Lights(plain, plain, plain, striped.skin, np.ones(3, np.float32))
    as_it_is = Relight(np.eye(3, dtype=np.float32), np.ones_like(plain), np.zeros_like(plain))
    light = _without_hard_light(as_it_is, striped, lights)
    seen, had = (image - plain for image in (light.apply(striped.user, (SIDE, SIDE), EVERYWHERE), striped.user))
    return float((seen @ LUMA)[60:100, 20:70].mean(axis=0).std() / (had @ LUMA)[60:100, 20:70].mean(axis=0).std())


def test_what_a_hard_lamp_draws_on_one_half_goes() -> None:
    assert stripes_left(0.4) < 0.5


def test_wrinkles_of_one_half_stay() -> None:
    assert stripes_left(0.08) == 1


def test_shade_of_a_dark_photo_is_no_stronger_on_bright_skin() -> None:
    """It is added: multiplied, it would grow with the light."""
    dark, bright = skin((25, 35, 60), pores=0), skin((150, 175, 225), pores=0)
    hollow = dark * (1 - 0.3 * spot(MIDDLE, 12))
    result = lit(scene(hollow, bright))
    assert lightness(bright) - lightness(result) < 1.6 * (lightness(dark) - lightness(hollow))


def test_the_users_contrast_becomes_the_templates() -> None:
    """Pores twice as strong as the template's are not."""
    rough, plain = skin((120, 140, 190), pores=0.05), skin((120, 140, 190), pores=0.025)
    result = lit(scene(rough, plain)) @ LUMA
    assert result[40:120, 40:120].std() < 1.4 * (plain @ LUMA)[40:120, 40:120].std()


def test_dark_features_stay_dark_on_a_brighter_face() -> None:
    pupil = skin((60, 75, 110)) * (1 - 0.9 * spot(MIDDLE, 3))
    features = (spot(MIDDLE, 10)[..., 0] > 0.5).astype(np.float32)
    plain = skin((140, 165, 215))
    faces = scene(np.asarray(pupil, np.float32), plain)
    as_skin, as_feature = (lightness(lit(replace(faces, features=part))) for part in (0 * features, features))
    assert as_feature < 0.8 * as_skin


def test_a_templates_dark_brow_is_no_shadow_on_a_pale_one() -> None:
    brow = (spot(MIDDLE, 12)[..., 0] > 0.5).astype(np.float32)
    plain = skin((120, 140, 190))
    dark = np.asarray(plain * (1 - 0.7 * brow[..., None]), np.float32)
    faces = replace(scene(plain, dark), features=brow, skin=1 - brow)
    seen, shadowed = (lightness(lit(replace(faces, brows=part))) for part in (brow, 0 * brow))
    assert abs(seen - lightness(plain)) < 0.5 * (lightness(plain) - shadowed)


def test_deep_shade_of_a_dark_photo_is_no_dark_patch_on_bright_skin() -> None:
    hollow = skin((25, 35, 60)) * (1 - 0.75 * spot(MIDDLE, 12))
    plain = skin((150, 175, 225))
    assert lightness(lit(scene(hollow, plain))) > 0.6 * lightness(plain)


def test_shade_gets_the_hue_of_the_templates_shade() -> None:
    """A pale highlight that is only made darker would be grey."""
    template = strongly_lit()
    shaded = lit(scene(skin((120, 140, 190)) * (1 - 0.4 * spot(MIDDLE, 12)), template))
    assert lightness(shaded) < 0.9 * lightness(template)
    assert colour(shaded) > 1.12 * colour(template)


@pytest.mark.parametrize(("reach", "most"), [(8, 1.15), (2, 1.035)])
def test_flash_on_a_dark_photo_does_not_burn_out_on_bright_skin(reach: float, most: float) -> None:
    flash = skin((25, 35, 60)) * (1 + 1.5 * spot(MIDDLE, reach))
    plain = skin((150, 175, 225))
    assert (lit(scene(flash, plain)) @ LUMA).max() < most * (plain @ LUMA).max()


def test_a_wide_highlight_does_not_burn_out_on_bright_skin() -> None:
    shining = skin((90, 120, 180)) * (1 + 0.7 * spot(MIDDLE, 14))
    bright = skin((190, 205, 230)) * (1 - 0.4 * spot((40, 60), 14))
    assert lightness(lit(scene(np.asarray(shining, np.float32), np.asarray(bright, np.float32)))) < 245


def eye_in(template_pupil: float) -> float:
    """How light a hazy pupil becomes beside a template's of so much of its skin."""
    pale = skin((140, 165, 215))
    hazy, other = (np.asarray(pale * (1 - (1 - left) * spot(MIDDLE, 4)), np.float32) for left in (0.4, template_pupil))
    eye = (spot(MIDDLE, 10)[..., 0] > 0.5).astype(np.float32)
    result = lit(replace(scene(hazy, other), features=eye, skin=1 - eye, eyes=eye))
    return float((result @ LUMA)[78:83, 78:83].mean())


def test_hazy_eyes_are_as_dark_as_the_templates_and_dark_ones_stay() -> None:
    hazy = eye_in(0.4)
    assert eye_in(0.1) < 0.75 * hazy
    assert eye_in(0.7) > 0.95 * hazy


def test_pores_of_pale_skin_are_not_flat_on_darker_skin_in_harder_light() -> None:
    pale, dark = skin((185, 195, 225), pores=0.03), skin((110, 130, 160), pores=0.1)
    seen, had = ((image @ LUMA)[40:120, 40:120].std() for image in (lit(scene(pale, dark)), pale))
    assert seen > 0.85 * had


def test_sparks_in_eyes_and_lips_are_held_back_too() -> None:
    flash = skin((25, 35, 60)) * (1 + 3 * spot(MIDDLE, 2))
    features = (spot(MIDDLE, 10)[..., 0] > 0.5).astype(np.float32)
    plain = skin((100, 125, 170))
    result = lit(replace(scene(flash, plain), features=features, skin=1 - features))
    assert (result @ LUMA).max() < lightness(plain) + 45


def test_the_users_own_tint_is_kept_within_limits() -> None:
    """A blush shows; a coloured lamp on one spot does not."""
    plain = skin((100, 130, 200))
    blush, lamp = (
        np.asarray(plain * (1 + spot(MIDDLE, 14) * np.array(change, np.float32)), np.float32)
        for change in ((-0.05, -0.05, 0.05), (1.0, 0.0, -0.5))
    )
    assert colour(lit(scene(blush, plain))) > 1.03 * colour(plain)
    assert colour(lit(scene(lamp, plain))) > 0.6 * colour(plain)


def test_grey_skin_gets_no_colour() -> None:
    grey = skin((150, 150, 150))
    blush = skin((100, 130, 200)) * (1 + spot(MIDDLE, 12) * np.array([-0.1, -0.1, 0.1], np.float32))
    result = lit(scene(np.asarray(blush, np.float32), grey))
    assert np.ptp(result, axis=2).max() < 1


def test_a_shadow_over_half_the_users_face_is_not_carried_over() -> None:
    plain = skin((100, 130, 200))
    half = np.where(np.arange(SIDE)[None, :, None] < SIDE // 2, 0.35, 1).astype(np.float32)
    result = lit(scene(np.asarray(plain * half, np.float32), plain)) @ LUMA
    left, right = result[40:120, 30:65].mean(), result[40:120, 95:130].mean()
    assert abs(left - right) < 10


def test_the_edge_of_a_shadow_leaves_no_stripe() -> None:
    plain = skin((100, 130, 200))
    half = 1 - 0.65 / (1 + np.exp((np.arange(SIDE) - SIDE / 2) / 5))[None, :, None]
    profile = (lit(scene(np.asarray(plain * half, np.float32), plain)) @ LUMA)[40:120, 30:130].mean(axis=0)
    assert np.ptp(profile) < 32


def test_a_shadow_over_half_the_templates_face_is_carried() -> None:
    plain = skin((100, 130, 200))
    half = np.where(np.arange(SIDE)[None, :, None] < SIDE // 2, 0.35, 1).astype(np.float32)
    result = lit(scene(plain, np.asarray(plain * half, np.float32))) @ LUMA
    assert result[40:120, 30:60].mean() < 0.5 * result[40:120, 100:130].mean()
    assert result[40:120, 66:70].mean() < 0.6 * result[40:120, 92:96].mean(), "with a clear edge"


def test_no_skin_to_go_by_is_no_failure() -> None:
    faces = scene(skin((100, 130, 200)), skin((150, 150, 150)))
    nowhere = np.zeros((SIDE, SIDE), np.float32)
    assert np.isfinite(lit(replace(faces, skin=nowhere, shown=nowhere, inside=nowhere))).all()


def mouth(teeth: tuple[float, float, float], tone: tuple[float, float, float]) -> tuple[Plane, Plane]:
    """Skin with a row of teeth in its middle, and where the mouth is."""
    picture, features = skin(tone), np.zeros((SIDE, SIDE), np.float32)
    features[70:90, 60:100] = 1
    picture[76:84, 64:96] = teeth
    return picture, features


def test_teeth_are_as_white_as_the_templates() -> None:
    """A dark face's teeth in a lighter template."""
    user, features = mouth((190, 200, 205), (40, 60, 90))
    template, _ = mouth((225, 235, 240), (130, 160, 200))
    result = lit(replace(scene(user, template), features=features))
    assert abs(lightness(result) - lightness(template)) < 30


def test_a_light_face_brings_no_more_contrast_than_the_darker_skin_bears() -> None:
    """A dark template below a hard lamp: its own range is wide, but its skin is dark."""
    rows = np.linspace(-1, 1, SIDE, dtype=np.float32)[:, None, None]
    template = np.clip(skin((45, 60, 80)) * (1 + 0.6 * rows), 0, 255)
    user = skin((150, 170, 200)) + 20 * spot(MIDDLE, 8)
    bump = lightness(lit(scene(np.asarray(user, np.float32), np.asarray(template, np.float32))))
    plain = lightness(lit(scene(skin((150, 170, 200)), np.asarray(template, np.float32))))
    assert 0 < bump - plain < 14


def test_beside_a_shadow_of_the_template_detail_is_no_stronger_than_its_contrast() -> None:
    """A darker photo's pores were raised by the whole difference of both lights there."""
    dark, half = skin((50, 65, 100), pores=0.1), np.where(np.arange(SIDE)[None, :, None] < SIDE // 2, 0.35, 1)
    light = skin((150, 195, 240), pores=0.02)
    shadowed = scene(dark, np.asarray(light * half.astype(np.float32), np.float32))
    gain = relight(shadowed)[0].gain[40:120, 100:130]
    assert gain.max() < 1.5
