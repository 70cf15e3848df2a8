"""The visible label, bottom right: words at 6 % of the short side, readable on any ground (GB 45438-2025, 5.2)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import groupby, product
from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from desktop.domain.fusing.fusion import ENGLISH_LABEL_TEXT, Wording
from desktop.fusion.raster import Plane, blurred, tripled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from desktop.domain.picture import Pixels

HEIGHT_SHARE = 0.06
"""Height of the lowest drawn character, in short sides of the picture. 5 % is asked for; the rest is for pixels that
are not whole and for copies that are scaled down. Since 2026-11-30, measured on labels of 200 to 4000 px."""

LEAST_HEIGHT = 12.0
WIDTH_SHARE = 0.94
"""Pixels: lower characters run together. The label is never wider than the second, a share of the picture. Since
2026-11-30."""

HAN_HEIGHT = 0.901
LATIN_HEIGHT = 0.741
"""Of the font's square: the lowest ink of a Chinese character here (图), and of a Latin capital. Since
2026-11-30."""

LATIN_SCALE = HAN_HEIGHT / LATIN_HEIGHT
"""Capitals are set larger, so that they are as high as what stands beside them. Since 2026-11-30."""

LATIN_DROP = 0.09
"""By how much capitals stand lower, in the font's square, so that they end where the Chinese characters do.
Since 2026-11-30."""

LEADING = 1.28
MARGIN = 0.5
"""From line to line, and to the picture's corner, in heights of a character. Since 2026-11-30."""

OUTLINE = 0.11
SHADE = 0.88
SHADE_BLUR = 0.03
"""Width of the dark outline, and how far its edge is blurred, in heights of a character; how dark it is (1 is black).
White on it has a contrast of at least 6 : 1 at 64 px and 14 : 1 from 240 px, on any ground (2026-11-30, on black, grey
and white; with 0.09 and 0.8 it was 4.4 : 1 at 240 px on white). WCAG 2 asks for 4.5 : 1."""

SURE = 0.95
LIGHT, DARK = 200, 90
MOST = 0.9
"""Which pixels of a label are surely stroke or outline; levels of 255 they have; and how many of them must, where a
label is seen again. On 60 portraits (2026-11-30): 1.00 with a label, 0.997 after JPEG at quality 40, 0.40 without."""

KEPT = 4
"""Labels remembered: a window shows few sizes at a time. Since 2026-11-30."""

LINES = (("本图片为AI合成图片",), ("本图片为AI", "合成图片"), ("本图片为", "AI合成", "图片"))
ENGLISH_LINES = ((ENGLISH_LABEL_TEXT,), ("AI-", "GENERATED"))
"""How the words are broken where the picture is narrow."""


ENGLISH: Mapping[Wording, tuple[tuple[str, ...], ...]] = {Wording.CHINESE: ((),), Wording.BILINGUAL: ENGLISH_LINES}


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lines of words with characters ``height`` pixels high."""

    lines: tuple[str, ...]
    height: float


class Labeller:
    """Draws the label; alike on every machine, since its font comes along. The last few sizes are kept."""

    def __init__(self, font: Path) -> None:
        self._font = font.read_bytes()
        self._stamp = lru_cache(KEPT)(self._stamp_of)

    def draw(self, pixels: Pixels, wording: Wording = Wording.CHINESE) -> None:
        """Onto ``pixels`` (height x width x 3 or 4) in place; where a BGRA picture is transparent it becomes solid."""
        height, width = pixels.shape[:2]
        text, shade = self._stamp(lettering(width, height, wording))
        rows, columns = min(text.shape[0], height), min(text.shape[1], width)
        text, shade = text[-rows:, -columns:], shade[-rows:, -columns:]
        corner = pixels[height - rows :, width - columns :]
        dark = corner[..., :3].astype(np.float32) * (1 - SHADE * tripled(shade))
        white = dark + (255 - dark) * tripled(text)
        corner[..., :3] = np.rint(white).astype(np.uint8)
        if pixels.shape[2] == 4:  # noqa: PLR2004 - BGRA
            solid = np.maximum(text, SHADE * shade) * 255
            corner[..., 3] = np.maximum(corner[..., 3], np.rint(solid).astype(np.uint8))

    def seen(self, pixels: Pixels) -> float | None:
        """How high the characters of the label in ``pixels`` (height x width x 3 or 4) are, in its short sides.

        ``None`` where this program has not drawn it, or the picture was cut, scaled or painted over since.
        """
        height, width = pixels.shape[:2]
        for wanted in (lettering(width, height, wording) for wording in Wording):
            text, shade = self._stamp(wanted)
            rows, columns = min(text.shape[0], height), min(text.shape[1], width)
            text, shade = text[-rows:, -columns:], shade[-rows:, -columns:]
            corner = pixels[height - rows :, width - columns :, :3]
            strokes, outline = text > SURE, (shade > SURE) & (text < 1 - SURE)
            if _mostly(corner.min(axis=2)[strokes] >= LIGHT) and _mostly(corner.max(axis=2)[outline] <= DARK):
                return float(wanted.height / min(width, height))
        return None

    def _stamp_of(self, wanted: Lettering) -> tuple[Plane, Plane]:
        """Text and shade; read-only, since they are shared."""
        text = _text(self._font, wanted)
        shade = _shade(text, wanted.height)
        for plane in (text, shade):
            plane.setflags(write=False)
        return text, shade


def _mostly(these: NDArray[np.bool_]) -> bool:
    """Whether most are true; in a picture of a few pixels there may be none."""
    return bool(these.size) and float(these.mean()) >= MOST


def lettering(width: int, height: int, wording: Wording) -> Lettering:
    """The fewest lines in which the characters can be as high as is asked for; else those in which they are highest."""
    wished = max(LEAST_HEIGHT, HEIGHT_SHARE * min(width, height))
    choices = sorted(((*lines, *more) for lines, more in product(LINES, ENGLISH[wording])), key=len)
    fitted = [Lettering(lines, min(wished, _most(width, height, lines))) for lines in choices]
    return max(fitted, key=lambda it: it.height)


def _most(width: int, height: int, lines: Sequence[str]) -> float:
    """The height of characters with which ``lines`` fill the picture."""
    across = max(map(_length, lines)) + 2 * OUTLINE
    return min(WIDTH_SHARE * width / across, WIDTH_SHARE * height / (LEADING * len(lines)))


def _length(line: str) -> float:
    """About how long a line is, in heights of a character."""
    return sum((LATIN_SCALE * 0.66 if it.isascii() else 1.0) / HAN_HEIGHT for it in line)


def _text(font: bytes, wanted: Lettering) -> Plane:
    """The words with their margins, lines ending alike: 1 on the strokes, 0 elsewhere."""
    size = wanted.height / HAN_HEIGHT
    han, latin = _face(font, size), _face(font, size * LATIN_SCALE)
    runs = [_runs(line, han, latin) for line in wanted.lines]
    lengths = [sum(face.getlength(part) for part, face in line) for line in runs]
    margin = MARGIN * wanted.height
    leading = LEADING * wanted.height
    shape = round(max(lengths) + 2 * margin), round(leading * (len(runs) - 1) + wanted.height + 2 * margin)
    canvas = Image.new("L", shape)
    pen = ImageDraw.Draw(canvas)
    for number, (line, length) in enumerate(zip(runs, lengths, strict=True)):
        bottom = shape[1] - margin - leading * (len(runs) - 1 - number)
        left = shape[0] - margin - length
        for part, face in line:
            raised = 0.0 if face is latin else LATIN_DROP * size
            pen.text((left, bottom - raised), part, 255, face, anchor="ls")
            left += face.getlength(part)
    return np.asarray(canvas, np.float32) / np.float32(255)


def _runs(
    line: str, han: ImageFont.FreeTypeFont, latin: ImageFont.FreeTypeFont
) -> list[tuple[str, ImageFont.FreeTypeFont]]:
    """Chinese and Latin parts of a line, each with the size it is set in."""
    return [("".join(part), latin if ascii_ else han) for ascii_, part in groupby(line, str.isascii)]


def _face(font: bytes, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)


def _shade(text: Plane, height: float) -> Plane:
    """A dark outline around the strokes, so that white is readable on white."""
    reach = max(1, round(OUTLINE * height))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    return blurred(np.asarray(cv2.dilate(text, disc), np.float32), max(0.3, SHADE_BLUR * height))
