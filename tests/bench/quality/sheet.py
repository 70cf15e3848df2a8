"""Contact sheets to look at: chosen pairs at a readable size, and every pair in one grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.picture import Pixels
    from tests.bench.quality.faces import Subject
    from tests.bench.quality.pairs import Pair

CELL = 220
SMALL_CELL = 128
LINE = 18
AROUND = 0.35
"""Room shown around a face, in face boxes."""

PAIRS_A_LINE = 2
WHITE = (255, 255, 255)


def contact_sheet(pairs: Sequence[Pair], path: Path) -> None:
    """User, template, ours, baseline of each pair, with its most telling figures below."""
    cells = [_cell(pair) for pair in pairs]
    blank = np.zeros_like(cells[0])
    cells += [blank] * (-len(cells) % PAIRS_A_LINE)
    lines = [np.hstack(cells[start : start + PAIRS_A_LINE]) for start in range(0, len(cells), PAIRS_A_LINE)]
    _save(np.vstack(lines), path)


def grid(subjects: Sequence[Subject], pairs: Sequence[Pair], path: Path, *, ours: bool) -> None:
    """Users across, templates down, their results where they cross (the template itself on the diagonal)."""
    sides = {(one.user.name, one.template.name): one.ours if ours else one.baseline for one in pairs}
    portraits = [_face(one.pixels, one.face, SMALL_CELL) for one in subjects]
    head = np.hstack([np.zeros_like(portraits[0]), *portraits])
    lines = [head]
    for template, portrait in zip(subjects, portraits, strict=True):
        known = [sides.get((user.name, template.name)) for user in subjects]
        shown = [_face(one.pixels, template.face, SMALL_CELL) if one else portrait for one in known]
        lines.append(np.hstack([portrait, *shown]))
    _save(np.vstack(lines), path)


def _cell(pair: Pair) -> Pixels:
    template = pair.template.face
    shown = (
        (pair.user.pixels, pair.user.face),
        (pair.template.pixels, template),
        (pair.ours.pixels, template),
        (pair.baseline.pixels, template),
    )
    picture = np.hstack([_face(pixels, face, CELL) for pixels, face in shown])
    caption = np.zeros((2 * LINE, picture.shape[1] + LINE, 3), np.uint8)
    for number, text in enumerate((pair.name, _figures(pair))):
        place = (4, LINE * number + LINE - 5)
        cv2.putText(caption, text, place, cv2.FONT_HERSHEY_SIMPLEX, 0.42, WHITE, 1, cv2.LINE_AA)
    gap = np.zeros((CELL, LINE, 3), np.uint8)
    return np.asarray(np.vstack([np.hstack([picture, gap]), caption]), np.uint8)


def _figures(pair: Pair) -> str:
    parts = [
        f"{name}: user {one.figures.to_user:.2f} template {one.figures.to_template:.2f} seam {one.figures.seam:.2f} "
        f"skin {one.figures.skin:.1f} jaw {one.figures.jaw:+.2f}"
        for name, one in (("ours", pair.ours), ("classical", pair.baseline))
    ]
    return " | ".join(parts)


def _face(pixels: Pixels, face: Face, side: int) -> Pixels:
    """The face with a little room, as a square of ``side`` pixels."""
    points = face.landmarks[:, :2]
    low, high = points.min(axis=0), points.max(axis=0)
    half = (0.5 + AROUND) * float((high - low).max())
    scale = side / (2 * half)
    start = (low + high) / 2 - half
    matrix = np.array([[scale, 0, -scale * start[0]], [0, scale, -scale * start[1]]], np.float64)
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    if scale < 1:
        pixels = np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=method), np.uint8)
        matrix[:, :2] = np.eye(2)
    return np.asarray(cv2.warpAffine(pixels[..., :3], matrix, (side, side), flags=method), np.uint8)


def _save(pixels: Pixels, path: Path) -> None:
    _, data = cv2.imencode(path.suffix, pixels, [cv2.IMWRITE_JPEG_QUALITY, 90])
    path.write_bytes(data.tobytes())
