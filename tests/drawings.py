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
"""Where the face of :func:`comic` is; to our models it may be one, but is none by itself."""

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


def cartoon() -> Pixels:
    """A round face with large eyes, as the detector takes it for one; 900 x 700."""
    picture = Image.new("RGB", (900, 700), "#c8e1eb")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((300, 460, 600, 700), fill="#3c5aa0")
    pen.ellipse((278, 130, 622, 490), fill="#1e283c")
    pen.ellipse((300, 157, 600, 503), fill="#fad7be", outline="#1e1e1e", width=4)
    for x in (390, 510):
        pen.ellipse((x - 34, 266, x + 34, 354), fill="white", outline="#141414", width=4)
        pen.ellipse((x - 18, 298, x + 18, 334), fill="#143c78")
        pen.line((x - 32, 246, x + 32, 248), fill="#1e1e1e", width=8)
    pen.line((450, 350, 442, 380), fill="#965a3c", width=4)
    pen.chord((400, 393, 500, 437), 0, 180, fill="#b43c3c")
    return np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])


def save_comic(path: Path) -> Path:
    Image.fromarray(comic()[:, :, ::-1]).save(path)
    return path
