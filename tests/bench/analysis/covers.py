"""Covers drawn over a face, and which part of each feature they truly hide."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.vision.covers import OUTLINES
from tests.bench.analysis.variants import MASK_OUTLINE

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.face import Face, Landmarks
    from desktop.domain.face.covers import Feature
    from desktop.domain.picture import Pixels

Mask = NDArray[np.uint8]

RIGHT_EYE, LEFT_EYE = (33, 133), (263, 362)
NOSE_TIP, MOUTH, CHIN, RIGHT_CHEEK, TEMPLE = 1, (13, 14), 152, 50, 127
EDGE = 0.006
"""Sigma of the blur of a cover's edge, per distance between the eyes and the chin."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A picture with one face, something drawn over it, and the share of each feature that it hides."""

    pixels: Pixels = field(repr=False)
    shares: dict[Feature, float]


class Canvas:
    """A face with places measured in its own frame: x along the eyes, y down, unit the distance between the eyes."""

    def __init__(self, face: Face, shape: tuple[int, ...]) -> None:
        self._points = face.landmarks[:, :2].astype(np.float64)
        right, left = (self._points[list(corners)].mean(axis=0) for corners in (RIGHT_EYE, LEFT_EYE))
        self._origin, self._across = (right + left) / 2, left - right
        self._down = np.array([-self._across[1], self._across[0]])
        self.unit = float(np.linalg.norm(self._across))
        self.mask = np.zeros(shape[:2], np.uint8)

    def at(self, x: float, y: float) -> NDArray[np.float64]:
        return np.asarray(self._origin + x * self._across + y * self._down, np.float64)

    def landmark(self, *numbers: int) -> tuple[float, float]:
        """The middle of landmarks, in the face's own frame."""
        offset = self._points[list(numbers)].mean(axis=0) - self._origin
        return float(offset @ self._across) / self.unit**2, float(offset @ self._down) / self.unit**2

    def polygon(self, *corners: tuple[float, float]) -> None:
        cv2.fillPoly(self.mask, [np.rint([self.at(*corner) for corner in corners]).astype(np.int32)], 255)

    def outline(self, *numbers: int) -> None:
        cv2.fillPoly(self.mask, [np.rint(self._points[list(numbers)]).astype(np.int32)], 255)

    def ellipse(self, x: float, y: float, across: float, down: float, lean: float = 0.0) -> None:
        centre = tuple(round(value) for value in self.at(x, y))
        angle = float(np.degrees(np.arctan2(self._across[1], self._across[0]))) + lean
        axes = (max(1, round(across * self.unit)), max(1, round(down * self.unit)))
        cv2.ellipse(self.mask, centre, axes, angle, 0, 360, 255, -1)

    def stroke(self, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
        ends = [tuple(round(value) for value in self.at(*point)) for point in (start, end)]
        cv2.line(self.mask, ends[0], ends[1], 255, max(1, round(width * self.unit)))


def bar(canvas: Canvas) -> None:
    canvas.polygon((-0.95, -0.28), (0.95, -0.28), (0.95, 0.28), (-0.95, 0.28))


def sunglasses(canvas: Canvas) -> None:
    for side in (-1, 1):
        canvas.ellipse(side * 0.52, 0.06, 0.4, 0.3)
    canvas.stroke((-0.2, -0.05), (0.2, -0.05), 0.08)


def eye_patch(canvas: Canvas) -> None:
    canvas.ellipse(-0.5, 0.05, 0.36, 0.3)
    canvas.stroke((-0.9, 0.2), (0.6, -0.9), 0.06)


def mask(canvas: Canvas) -> None:
    canvas.outline(*MASK_OUTLINE)


def hand(canvas: Canvas) -> None:
    x, y = canvas.landmark(*MOUTH)
    canvas.ellipse(x + 0.35, y + 0.35, 0.55, 0.4, lean=-25)
    for finger in range(4):
        canvas.stroke((x + 0.45, y + 0.2 * finger - 0.1), (x - 0.55, y + 0.17 * finger - 0.25), 0.2)


def cup(canvas: Canvas) -> None:
    x, y = canvas.landmark(*MOUTH)
    canvas.polygon((x - 0.5, y - 0.35), (x + 0.5, y - 0.35), (x + 0.4, y + 0.75), (x - 0.4, y + 0.75))


def hair(canvas: Canvas) -> None:
    for strand in range(9):
        canvas.stroke((0.2 + 0.09 * strand, -1.3), (0.28 + 0.1 * strand, 0.55 - 0.03 * strand), 0.1)


def microphone(canvas: Canvas) -> None:
    x, y = canvas.landmark(*MOUTH)
    canvas.ellipse(x, y + 0.12, 0.3, 0.3)
    canvas.stroke((x, y + 0.3), (x + 0.25, y + 1.4), 0.16)


KINDS: dict[str, tuple[Callable[[Canvas], None], tuple[int, int, int] | None, float]] = {
    "bar": (bar, (0, 0, 0), 0.0),
    "sunglasses": (sunglasses, (34, 26, 22), 6.0),
    "eye patch": (eye_patch, (30, 30, 34), 6.0),
    "mask": (mask, (214, 178, 120), 8.0),
    "hand": (hand, None, 14.0),
    "cup": (cup, (236, 236, 240), 6.0),
    "hair": (hair, (28, 38, 52), 22.0),
    "microphone": (microphone, (44, 42, 40), 24.0),
}
"""How each is drawn, its colour (B, G, R; ``None``: the person's own cheek), and how rough it is, in levels."""


def drawn(kind: str, pixels: Pixels, face: Face, seed: int) -> Covered:
    """``pixels`` with a cover over ``face``: flat colour, a slope of light, grain, a soft edge."""
    draw, colour, rough = KINDS[kind]
    canvas = Canvas(face, pixels.shape)
    draw(canvas)
    alpha = cv2.GaussianBlur(canvas.mask, (0, 0), max(0.4, EDGE * 2 * canvas.unit)).astype(np.float32)[..., None] / 255
    texture = _texture(canvas, _cheek(pixels, face) if colour is None else colour, rough, seed)
    mixed = pixels.astype(np.float32) * (1 - alpha) + texture * alpha
    return Covered(np.clip(np.rint(mixed), 0, 255).astype(np.uint8), _shares(canvas.mask, face.landmarks))


def _texture(canvas: Canvas, colour: tuple[int, int, int], rough: float, seed: int) -> NDArray[np.float32]:
    height, width = canvas.mask.shape
    grain = np.random.default_rng(seed).normal(0, 1, (height, width)).astype(np.float32)
    soft = np.asarray(cv2.GaussianBlur(grain, (0, 0), max(0.5, 0.02 * canvas.unit)), np.float32)
    grain = soft * (rough / max(float(soft.std()), 1e-6) if rough else 0.0)
    slope = np.linspace(1.08, 0.86, height, dtype=np.float32)[:, None, None] if rough else np.float32(1)
    return np.asarray(np.array(colour, np.float32) * slope + grain[..., None], np.float32)


def _cheek(pixels: Pixels, face: Face) -> tuple[int, int, int]:
    x, y = (int(value) for value in face.landmarks[RIGHT_CHEEK, :2])
    patch = pixels[max(0, y - 4) : y + 5, max(0, x - 4) : x + 5].reshape(-1, 3)
    blue, green, red = (int(value) for value in patch.mean(axis=0))
    return blue, green, red


def _shares(mask: Mask, landmarks: Landmarks) -> dict[Feature, float]:
    """The part of each feature's place under ``mask``."""
    shares = {}
    for feature, outlines in OUTLINES.items():
        place = np.zeros(mask.shape, np.uint8)
        for outline in outlines:
            cv2.fillPoly(place, [np.rint(landmarks[list(outline), :2]).astype(np.int32)], 1)
        shares[feature] = float((mask[place > 0] > 127).mean()) if place.any() else 0.0
    return shares
