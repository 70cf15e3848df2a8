"""A face made by the user's own network is laid in by the local engine, with covers, edge and label as always."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.fusing.fusion import FusionSettings
from desktop.domain.fusing.own_model import FORMATS, FormatRow, Vector
from desktop.fusion.swapping import SwappingEngine
from tests.networks import shipped_engine
from tests.unit.fusion.conftest import source

if TYPE_CHECKING:
    from desktop.domain.fusing.fusion import Fusion
    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import CanonicalFace
    from tests.unit.fusion.conftest import Portrait


class Painting:
    """Networks that paint what they are told, and keep what they were shown."""

    def __init__(self, row: FormatRow, tint: tuple[int, int, int] = (0, 0, 0)) -> None:
        self.row, self._tint = row, np.array(tint)
        self.seen: list[Pixels] = []

    def vector(self, patch: Pixels) -> Vector:
        self.seen.append(patch)
        return np.zeros((1, 512), np.float32)

    def swapped(self, patch: Pixels, vector: Vector) -> Pixels:
        assert vector.shape == (1, 512)
        self.seen.append(patch)
        return np.asarray(np.clip(patch.astype(int) + self._tint, 0, 255), np.uint8)


def fused(
    painting: Painting, user: Portrait, template: Portrait, canonical: CanonicalFace, *, label: bool = True
) -> Fusion:
    engine = SwappingEngine(shipped_engine(canonical), lambda: painting)
    return engine.fuse(template.picture, [source(user, template)], FusionSettings(label=label))


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: f"{row.format} {row.side}")
def test_faces_are_laid_out_as_the_format_has_them(
    collins: Portrait, hopper: Portrait, canonical: CanonicalFace, row: FormatRow
) -> None:
    painting = Painting(row)
    fused(painting, hopper, collins, canonical)
    who, face = painting.seen
    assert (who.shape, face.shape) == ((112, 112, 3), (row.side, row.side, 3))
    eye = np.array(row.points[0]) * row.side
    around = face[int(eye[1]) - 6 : int(eye[1]) + 7, int(eye[0]) - 8 : int(eye[0]) + 9]
    cheek = face[int(0.62 * row.side) : int(0.66 * row.side), int(eye[0]) - 8 : int(eye[0]) + 9]
    assert around.mean() < cheek.mean(), "an eye is darker than the cheek below it"


def test_a_network_that_changes_nothing_leaves_the_face(
    collins: Portrait, hopper: Portrait, canonical: CanonicalFace
) -> None:
    result = fused(Painting(FORMATS[0]), hopper, collins, canonical, label=False)
    assert np.abs(result.pixels.astype(int) - collins.picture.pixels).mean() < 1


def test_the_face_is_the_networks_and_all_around_it_the_templates(
    collins: Portrait, hopper: Portrait, canonical: CanonicalFace
) -> None:
    row = FORMATS[0]
    rings = np.zeros((row.side, row.side, 3), int)
    rings[::6] = 60

    class Ringed(Painting):
        def swapped(self, patch: Pixels, vector: Vector) -> Pixels:  # noqa: ARG002 - for anybody
            return np.clip(patch + rings, 0, 255).astype(np.uint8)

    result = fused(Ringed(row), hopper, collins, canonical, label=False)
    changed = np.abs(result.pixels.astype(int) - collins.picture.pixels).max(axis=2) > 3
    box = collins.face.box
    inside = changed[box.y : box.bottom, box.x : box.right].mean()
    changed[box.y - 30 : box.bottom + 30, box.x - 30 : box.right + 30] = False
    assert inside > 0.2
    assert not changed.any()


def test_the_label_is_drawn_and_the_users_photo_is_named(
    collins: Portrait, hopper: Portrait, canonical: CanonicalFace
) -> None:
    plain, labelled = (fused(Painting(FORMATS[0]), hopper, collins, canonical, label=label) for label in (False, True))
    corner = np.s_[-60:, -200:]
    assert not np.array_equal(plain.pixels[corner], labelled.pixels[corner])
    assert labelled.faces[0].photo == str(hopper.picture.info.path)
    assert labelled.faces[0].photo_box == hopper.face.box


def test_a_much_larger_photo_is_reduced_before_it_is_sampled(
    collins: Portrait, hopper: Portrait, canonical: CanonicalFace
) -> None:
    """Every second pixel is lighter: sampled without reducing, the patch would be rough."""
    stripes = np.where(np.indices(hopper.picture.pixels.shape[:2]).sum(axis=0) % 2, 60, 0)[..., None]
    rough = hopper.showing(np.clip(hopper.picture.pixels[..., :3].astype(int) + stripes, 0, 255).astype(np.uint8))
    painting = Painting(FORMATS[0])
    fused(painting, rough, collins, canonical)
    who = painting.seen[0].astype(float).mean(axis=2)
    assert np.abs(np.diff(who, axis=1)).mean() < 15
