"""What is measured of one result: user u in template t."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.measure.areas import Floats


@dataclass(frozen=True, slots=True)
class Figures:
    """One result. ``NaN`` where the face was not found again.

    ``to_user``, ``to_template``: distances of descriptors. ``deviation``: per landmark, in eye distances.
    ``jaw``: jawOpen, result less template. ``outside``: changed pixels beyond the mask's outer edge. ``spread``: how
    far the farthest changed pixel is from the face's outline, in face sizes. ``seam``: gradient across the mask's
    edge, in the template's. ``skin``, ``skin_pixels``: ΔE2000 of areas' means, and pixel by pixel. ``patches``:
    how patchy its colour is, in the template's. ``second``: distance to the user by the second judge, ``NaN`` without
    one.
    """

    to_user: float
    to_template: float
    deviation: Floats = field(repr=False)
    jaw: float
    outside: int
    spread: float
    seam: float
    skin: float
    skin_pixels: float
    patches: float
    second: float = float("nan")
