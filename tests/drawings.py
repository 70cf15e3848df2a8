"""Drawn pictures for tests: our own, made of discs and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw

from desktop.domain.geometry import Box

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.picture import Pixels

COMIC_FACE = Box(300, 230, 200, 220)
"""Where the face of :func:`comic` is; no model of ours sees one there."""

COMIC_POINTS = ((350, 335), (450, 335), (400, 372), (370, 410), (430, 410))
"""Its eyes, nose and mouth corners."""


def comic() -> Pixels:
    """A blue creature with one line for each eye and a mouth, 800 x 700; room for three times its face."""
    picture = Image.new("RGB", (800, 700), "#f4e3b2")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 560, 800, 700), fill="#7a9e7e")
    pen.rounded_rectangle((310, 440, 490, 680), 40, fill="#8a3b5c")
    pen.ellipse((300, 230, 500, 450), fill="#4a78c2", outline="#1d2d50", width=6)
    for x in (350, 450):
        pen.line((x - 14, 335, x + 14, 335), fill="#1d2d50", width=6)
    pen.line((370, 410, 430, 410), fill="#1d2d50", width=5)
    return np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])


def save_comic(path: Path) -> Path:
    Image.fromarray(comic()[:, :, ::-1]).save(path)
    return path
