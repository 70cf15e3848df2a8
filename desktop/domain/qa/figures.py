"""Figures (指标): what can be measured of a cell's result, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FigureName(StrEnum):
    """What is measured. A figure that could not be measured is absent from a mapping, and never zero."""

    IDENTITY_TO_USER = "identity_to_user"
    IDENTITY_TO_TEMPLATE = "identity_to_template"
    LANDMARK_DRIFT = "landmark_drift"
    EXPRESSION_DRIFT = "expression_drift"
    OUTSIDE_CHANGED = "outside_changed"
    SKIN_DIFFERENCE = "skin_difference"
    SEAM = "seam"
    SHARPNESS = "sharpness"
    COVERED = "covered"
    LATENCY_MS = "latency_ms"
    BYTES = "bytes"
    ATTEMPTS = "attempts"


class Better(StrEnum):
    """Which way a figure is better: a limit is crossed on the other side of it."""

    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """One row of the table. ``unit`` is a short sign, empty for a ratio; shown with ``decimals`` digits.

    ``measured``: by looking at the pictures; the others are known from how the cell was carried out.
    """

    name: FigureName
    better: Better
    unit: str = ""
    decimals: int = 2
    measured: bool = True


FIGURES: tuple[FigureSpec, ...] = (
    FigureSpec(FigureName.IDENTITY_TO_USER, Better.LOWER),
    FigureSpec(FigureName.IDENTITY_TO_TEMPLATE, Better.HIGHER),
    FigureSpec(FigureName.LANDMARK_DRIFT, Better.LOWER, decimals=3),
    FigureSpec(FigureName.EXPRESSION_DRIFT, Better.LOWER, decimals=3),
    FigureSpec(FigureName.OUTSIDE_CHANGED, Better.LOWER, "px", decimals=0),
    FigureSpec(FigureName.SKIN_DIFFERENCE, Better.LOWER, "ΔE", decimals=1),
    FigureSpec(FigureName.SEAM, Better.LOWER),
    FigureSpec(FigureName.SHARPNESS, Better.HIGHER),
    FigureSpec(FigureName.COVERED, Better.LOWER),
    FigureSpec(FigureName.LATENCY_MS, Better.LOWER, "ms", decimals=0, measured=False),
    FigureSpec(FigureName.BYTES, Better.LOWER, "B", decimals=0, measured=False),
    FigureSpec(FigureName.ATTEMPTS, Better.LOWER, decimals=0, measured=False),
)
"""In the order in which they are shown.

Identity: distances of face descriptors. Drifts: result against template, in eye distances and in scores of expression.
``OUTSIDE_CHANGED``: pixels that differ although they lie outside the face. ``SKIN_DIFFERENCE``: ΔE2000 of cheeks and
forehead. ``SEAM``, ``SHARPNESS``: gradient along the edge, and over the face, in the template's. ``COVERED``: share of
the face in the result that cannot be seen: hair, glasses, and what lay over the user's face.
"""

SPECS = {spec.name: spec for spec in FIGURES}
