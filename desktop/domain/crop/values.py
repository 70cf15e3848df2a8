"""What a crop (裁剪) is asked for and what comes out of it. The solver is in :mod:`desktop.domain.crop.solve`."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.geometry import Box, Side, Size
    from desktop.domain.geometry.turning import TurnedSize


class CropGoal(StrEnum):
    """``SMALLEST`` frame that keeps the rule, or the ``LARGEST`` the picture allows."""

    SMALLEST = "smallest"
    LARGEST = "largest"


class PaddingKind(StrEnum):
    """How pixels outside the picture are made up."""

    NONE = "none"
    BLUR = "blur"
    REFLECT = "reflect"
    COLOUR = "color"


@dataclass(frozen=True, slots=True)
class Padding:
    """A padding policy; ``colour`` is R, G, B and used by ``COLOUR`` only."""

    kind: PaddingKind = PaddingKind.NONE
    colour: tuple[int, int, int] = (255, 255, 255)

    @classmethod
    def none(cls) -> Padding:
        return cls()

    @classmethod
    def parse(cls, text: str) -> Padding:
        """``none``, ``blur``, ``reflect`` or ``color:#rrggbb``; raises ``ValueError``."""
        if match := re.fullmatch(r"color:#([0-9a-fA-F]{6})", text):
            red, green, blue = bytes.fromhex(match[1])
            return cls(PaddingKind.COLOUR, (red, green, blue))
        kind = PaddingKind(text)
        if kind is PaddingKind.COLOUR:
            message = "a colour is needed: color:#rrggbb"
            raise ValueError(message)
        return cls(kind)

    def __str__(self) -> str:
        """What :meth:`parse` reads."""
        return f"color:#{bytes(self.colour).hex()}" if self.kind is PaddingKind.COLOUR else self.kind.value


@dataclass(frozen=True, slots=True)
class Aspect:
    """Width to height of the crop; ``ratio`` ``None`` leaves it free."""

    ratio: Fraction | None = None

    @classmethod
    def free(cls) -> Aspect:
        return cls()

    @classmethod
    def of(cls, width: int, height: int) -> Aspect:
        return cls(Fraction(width, height))

    @classmethod
    def parse(cls, text: str) -> Aspect:
        """``free`` or ``W:H`` with whole numbers from 1 to 100; raises ``ValueError``."""
        if text == "free":
            return cls.free()
        if match := re.fullmatch(r"([1-9]\d?|100):([1-9]\d?|100)", text):
            return cls.of(int(match[1]), int(match[2]))
        message = f"an aspect is 'free' or 'W:H', not {text!r}"
        raise ValueError(message)

    def __str__(self) -> str:
        """What :meth:`parse` reads."""
        return "free" if self.ratio is None else f"{self.ratio.numerator}:{self.ratio.denominator}"


ASPECTS = ("free", "1:1", "3:4", "4:3", "9:16", "16:9")
"""The aspects offered everywhere."""

MIN_MARGIN_FACTOR = 2.0
LARGEST_MARGIN_FACTOR = 100.0
TARGET_MARGIN_FACTOR = 3.0
"""The FAQ's example is 2 times the face box, its literal wording 3 times (fact book, discrepancy 13)."""

JITTER = 0.075
"""Of the face's side: how much farther out than ours, the union of several looks, the next look may see a face.

The peer's detector asked for up to 0.072 more margin at seven scales of 152 outputs (``vision.looks``, 2026-11-30).
It separates a crop that anyone's look at it finds wide enough from one that only ours does."""

SAFE_MARGIN_FACTOR = MIN_MARGIN_FACTOR + 2 * JITTER
"""What a crop keeps unless the user asks for less: the rule, and the jitter on either side."""


def parse_margin(text: str) -> tuple[float, float]:
    """``auto``, ``minimum`` or a factor from 2, as the factor that is aimed at and the least that will do.

    ``auto`` is 3 where the picture allows it and never less than 2 and the jitter, ``minimum`` exactly 2, a number
    itself exactly. Raises ``ValueError``.
    """
    if text in MARGINS:
        return MARGINS[text]
    factor = float(text) if re.fullmatch(r"\d{1,3}(\.\d{1,6})?", text) else math.nan
    if not MIN_MARGIN_FACTOR <= factor <= LARGEST_MARGIN_FACTOR:
        most = f"{MIN_MARGIN_FACTOR:g} to {LARGEST_MARGIN_FACTOR:g}"
        message = f"a margin is 'auto', 'minimum' or a factor from {most}, not {text!r}"
        raise ValueError(message)
    return factor, factor


MARGINS = {
    "auto": (TARGET_MARGIN_FACTOR, SAFE_MARGIN_FACTOR),
    "minimum": (MIN_MARGIN_FACTOR, MIN_MARGIN_FACTOR),
}
"""The margins that have a name: the factor that is aimed at, and the least."""


def margin_text(margin: float, least: float) -> str:
    """What :func:`parse_margin` reads, where it has a word for these two; else the factor that is aimed at."""
    asked = (margin, min(margin, least))
    return next(
        (name for name, factors in MARGINS.items() if factors == asked), f"{margin:.6f}".rstrip("0").rstrip(".")
    )


@dataclass(frozen=True, slots=True)
class Shortfall:
    """On this side the picture or frame ends ``pixels`` too early for the face at ``face`` (its place in the input)."""

    face: int
    side: Side
    pixels: int


@dataclass(frozen=True, slots=True)
class CropRequest:
    """``faces`` are boxes in picture pixels and may reach outside it; ``margin`` is the margin factor.

    ``turned`` is there where a turn has left corners of ``picture`` without pixels.
    Raises ``ValueError`` without a face and for a factor below 2 (FAQ, 裁剪素材图片的要求).
    """

    picture: Size
    faces: tuple[Box, ...]
    margin: float = MIN_MARGIN_FACTOR
    aspect: Aspect = Aspect()
    padding: Padding = Padding()
    goal: CropGoal = CropGoal.SMALLEST
    turned: TurnedSize | None = None

    def __post_init__(self) -> None:
        if not self.faces:
            message = "a crop is built around at least one face"
            raise ValueError(message)
        if not (math.isfinite(self.margin) and self.margin >= MIN_MARGIN_FACTOR):
            message = f"the margin factor must be at least {MIN_MARGIN_FACTOR}, got {self.margin}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class CropOffers:
    """What would work instead: ``pad`` always does; a smaller ``factor`` (≥ 2), or a subset of ``faces`` (indices)."""

    pad: Box
    factor: float | None = None
    faces: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class CropSolution:
    """``frame`` keeps the rule; it reaches outside the picture only where padding was allowed."""

    frame: Box
    padded: bool = False


@dataclass(frozen=True, slots=True)
class CropImpossible:
    """No frame inside the picture keeps the rule: which side of which face falls short, and what would work."""

    shortfalls: tuple[Shortfall, ...]
    offers: CropOffers
