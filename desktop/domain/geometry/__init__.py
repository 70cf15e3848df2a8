"""Sizes, boxes and margins in picture pixels: origin top left, x to the right, y down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in pixels, both at least 1."""

    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            message = f"a size needs positive sides, got {self.width} x {self.height}"
            raise ValueError(message)

    @property
    def pixels(self) -> int:
        return self.width * self.height

    @property
    def long_side(self) -> int:
        return max(self.width, self.height)

    @property
    def short_side(self) -> int:
        return min(self.width, self.height)


@dataclass(frozen=True, slots=True)
class Box:
    """An axis-aligned rectangle of whole pixels; it covers ``x <= column < x + width``.

    It may reach outside the picture (a face cut by the border does); width and height are at least 1.
    """

    x: int
    y: int
    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            message = f"a box needs positive sides, got {self.width} x {self.height}"
            raise ValueError(message)

    @classmethod
    def from_edges(cls, left: float, top: float, right: float, bottom: float) -> Box:
        """The box of whole pixels nearest to the given edges, never empty."""
        x, y = round(left), round(top)
        return cls(x, y, max(1, round(right) - x), max(1, round(bottom) - y))

    @classmethod
    def of_size(cls, size: Size) -> Box:
        return cls(0, 0, size.width, size.height)

    @property
    def right(self) -> int:
        """The first column to the right of the box."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row below the box."""
        return self.y + self.height

    @property
    def area(self) -> int:
        return self.width * self.height

    @property
    def size(self) -> Size:
        return Size(self.width, self.height)

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def translated(self, dx: int, dy: int) -> Box:
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def scaled(self, scale_x: float, scale_y: float) -> Box:
        """The box in a picture resized by the two factors, to whole pixels."""
        return Box.from_edges(self.x * scale_x, self.y * scale_y, self.right * scale_x, self.bottom * scale_y)

    def contains(self, other: Box) -> bool:
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether ``point`` (x, y) lies in the box."""
        return self.x <= point[0] < self.right and self.y <= point[1] < self.bottom

    def intersection_area(self, other: Box) -> int:
        width = min(self.right, other.right) - max(self.x, other.x)
        height = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(0, width) * max(0, height)

    def overlap(self, other: Box) -> float:
        """Intersection over union, 0 to 1."""
        shared = self.intersection_area(other)
        return shared / (self.area + other.area - shared)

    def union(self, other: Box) -> Box:
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


@dataclass(frozen=True, slots=True)
class Margins:
    """Distances from a face box to the frame's edges, in multiples of the face box's own width or height.

    0.5 on each side is exactly the double-margin rule (裁剪倍数 2); negative where the frame cuts the face.
    """

    left: float
    right: float
    top: float
    bottom: float

    @classmethod
    def of(cls, face: Box, frame: Box) -> Margins:
        return cls(
            left=(face.x - frame.x) / face.width,
            right=(frame.right - face.right) / face.width,
            top=(face.y - frame.y) / face.height,
            bottom=(frame.bottom - face.bottom) / face.height,
        )

    @property
    def smallest(self) -> float:
        return min(self.left, self.right, self.top, self.bottom)

    @property
    def tightest(self) -> str:
        """The name of the side with the least: ``left``, ``right``, ``top`` or ``bottom``."""
        return min(("left", "right", "top", "bottom"), key=lambda side: float(getattr(self, side)))


def bounding_box(boxes: tuple[Box, ...]) -> Box:
    """The smallest box around all of ``boxes`` (at least one)."""
    first, *others = boxes
    for box in others:
        first = first.union(box)
    return first
