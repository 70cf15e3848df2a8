"""Little pictures that are kept by the hundred: small, and what they show stays what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage, Qt

from desktop.domain.geometry.turning import Turn
from desktop.ui.kit.images import PackedImage, fitted, from_qimage

if TYPE_CHECKING:
    from pathlib import Path


def little(samples: Path) -> QImage:
    return fitted(QImage(str(samples / "grace_hopper.jpg")), 224).convertToFormat(QImage.Format.Format_RGB32)


def test_a_packed_image_takes_a_fraction_and_looks_the_same(samples: Path) -> None:
    image = little(samples)
    packed = PackedImage.of(image)
    seen = from_qimage(packed.image.convertToFormat(QImage.Format.Format_RGB32))
    assert len(packed.data) < image.sizeInBytes() / 8
    assert np.abs(seen.astype(int) - from_qimage(image)).mean() < 3


def test_what_shows_through_shows_through_when_packed() -> None:
    image = QImage(20, 10, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    image.setPixelColor(3, 3, "#336699")
    seen = PackedImage.of(image).image
    assert seen.pixelColor(0, 0).alpha() == 0
    assert seen.pixelColor(3, 3).name() == "#336699"


def test_a_packed_image_is_turned_as_it_is_read(samples: Path) -> None:
    packed = PackedImage.of(little(samples))
    turned = packed.turned(Turn(90))
    assert turned.image.size() == packed.image.size().transposed()
