"""What covers a face: glasses, hats, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.fusion.covers.skin import surface
from desktop.fusion.cutout import Cutout, cut_out

if TYPE_CHECKING:
    import numpy as np

    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import CanonicalFace
    from tests.unit.fusion.conftest import Portrait


def looked_at(portrait: Portrait, pixels: Pixels | None = None) -> Cutout:
    shown = portrait.picture.pixels if pixels is None else pixels
    return cut_out(shown, portrait.face.landmarks, reach=0.36).shrunk(160)


def mean_at(plane: np.ndarray, cutout: Cutout, landmarks: tuple[int, ...]) -> float:
    columns, rows = cutout.landmarks[list(landmarks), :2].round().astype(int).T
    return float(plane[rows, columns].mean())


CHEEKS, CHIN, EYES = (50, 280, 205, 425), (199, 200), (159, 145, 386, 374)
BROWS, UNDER_EYES = (63, 105, 66, 296, 334, 293), (23, 24, 253, 254)


def test_glasses_are_seen_where_they_are_and_only_there(
    canonical: CanonicalFace, collins: Portrait, hopper: Portrait
) -> None:
    assert surface(looked_at(hopper), canonical, keep_covers=True).glasses is not None
    assert surface(looked_at(collins), canonical, keep_covers=True).glasses is None


def test_cheeks_and_chin_are_skin(canonical: CanonicalFace, collins: Portrait, hopper: Portrait) -> None:
    for portrait in (collins, hopper):
        cutout = looked_at(portrait)
        seen = surface(cutout, canonical, keep_covers=True)
        assert mean_at(seen.cover, cutout, CHIN) < 0.1
        assert mean_at(seen.skin, cutout, CHIN) > 0.8


def test_eyes_are_never_covered_by_glasses(canonical: CanonicalFace, hopper: Portrait) -> None:
    cutout = looked_at(hopper)
    for keep in (True, False):
        assert mean_at(surface(cutout, canonical, keep_covers=keep).cover, cutout, EYES) < 0.2


def test_more_goes_when_glasses_are_taken_off_than_when_they_are_kept(
    canonical: CanonicalFace, hopper: Portrait
) -> None:
    kept, off = (surface(looked_at(hopper), canonical, keep_covers=keep).cover.sum() for keep in (True, False))
    assert off > kept


def test_the_hat_covers(canonical: CanonicalFace, hopper: Portrait) -> None:
    cutout = looked_at(hopper)
    seen = surface(cutout, canonical, keep_covers=True)
    assert seen.cover[: cutout.shape[0] // 8, cutout.shape[1] // 3 : -cutout.shape[1] // 3].mean() > 0.6


@pytest.mark.parametrize("colour", [(200, 60, 20), (40, 200, 40)])
def test_a_thing_held_before_the_cheek_covers(
    canonical: CanonicalFace, collins: Portrait, colour: tuple[int, int, int]
) -> None:
    pixels = collins.picture.pixels.copy()
    x, y = collins.face.landmarks[205, :2].round().astype(int)
    pixels[y - 8 : y + 40, x - 8 : x + 8] = colour
    cutout = looked_at(collins, pixels)
    seen = surface(cutout, canonical, keep_covers=True)
    assert mean_at(seen.cover, cutout, (205,)) > 0.8
    assert mean_at(seen.cover, cutout, (425,)) < 0.2


def test_a_face_too_small_to_judge_has_no_cover(canonical: CanonicalFace, collins: Portrait) -> None:
    tiny = cut_out(collins.picture.pixels, collins.face.landmarks, reach=0.36).shrunk(5)
    assert surface(tiny, canonical, keep_covers=True).cover.max() == 0


def test_a_mark_on_a_cheek_covers_nothing(canonical: CanonicalFace, collins: Portrait) -> None:
    pixels = collins.picture.pixels.copy()
    x, y = collins.face.landmarks[205, :2].round().astype(int)
    pixels[y - 8 : y + 8, x - 8 : x + 8] = (200, 60, 60)
    cutout = looked_at(collins, pixels)
    assert mean_at(surface(cutout, canonical, keep_covers=True).cover, cutout, (205,)) < 0.2


def test_what_shines_on_a_forehead_covers_nothing_though_it_goes_on_beyond_the_outline(
    canonical: CanonicalFace, hopper: Portrait
) -> None:
    """The landmarks' outline ends on the forehead: without her hat it goes on, and this patch of white a little too."""
    pixels = hopper.picture.pixels.copy()
    (x, y), size = hopper.face.landmarks[10, :2].round().astype(int), hopper.face.box.width // 20
    forehead = pixels[y + 2 * size : y + 3 * size, x - 2 * size : x + 2 * size]
    pixels[y - 5 * size : y + 2 * size] = forehead.mean(axis=(0, 1))
    pixels[y - size : y + 2 * size, x - 2 * size : x + 2 * size] = 250
    cutout = looked_at(hopper, pixels)
    assert mean_at(surface(cutout, canonical, keep_covers=True).cover, cutout, (151,)) < 0.1


def test_what_comes_in_from_outside_covers_the_face(canonical: CanonicalFace, collins: Portrait) -> None:
    pixels = collins.picture.pixels.copy()
    x, y = collins.face.landmarks[205, :2].round().astype(int)
    pixels[y - 12 : y + 12, : x + 12] = (200, 60, 60)  # a bar from the picture's border over one cheek
    cutout = looked_at(collins, pixels)
    assert mean_at(surface(cutout, canonical, keep_covers=True).cover, cutout, (205,)) > 0.6


def test_nothing_is_left_of_a_users_glasses(canonical: CanonicalFace, hopper: Portrait) -> None:
    cutout = looked_at(hopper)
    seen = surface(cutout, canonical, keep_covers=False)
    assert seen.glasses is not None
    assert float(seen.cover[seen.glasses.rims > 0.9].mean()) > 0.9
    assert mean_at(seen.cover, cutout, EYES) < 0.2


def test_what_is_seen_through_glasses_and_over_them_is_the_users(canonical: CanonicalFace, hopper: Portrait) -> None:
    cutout = looked_at(hopper)
    cover = surface(cutout, canonical, keep_covers=False).cover
    assert mean_at(cover, cutout, UNDER_EYES) < 0.1
    assert mean_at(cover, cutout, BROWS) < 0.2


def test_what_shines_on_a_users_lens_goes_be_it_before_an_eye(canonical: CanonicalFace, hopper: Portrait) -> None:
    pixels = hopper.picture.pixels.copy()
    x, y = hopper.face.landmarks[145, :2].round().astype(int)
    pixels[y - 4 : y + 5, x - 4 : x + 5] = 255
    cutout = looked_at(hopper, pixels)
    assert mean_at(surface(cutout, canonical, keep_covers=False).cover, cutout, (145,)) > 0.8
    assert mean_at(surface(cutout, canonical, keep_covers=True).cover, cutout, (145,)) < 0.2
