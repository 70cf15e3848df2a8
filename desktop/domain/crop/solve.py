"""Where to crop (裁剪): the smallest face-centred frame that keeps the double margin, or what would work instead.

Pure and exact; the arithmetic is in :mod:`desktop.domain.crop.frames`. Import everything about crops from here.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from fractions import Fraction
from functools import partial
from itertools import chain, combinations
from math import floor
from typing import TYPE_CHECKING

from desktop.domain.crop.check import check_frame, frame_margins, off_centre, overhang
from desktop.domain.crop.frames import CENTRE_TOLERANCE, CropSpace, grown, side_margin
from desktop.domain.crop.values import (
    ASPECTS,
    MIN_MARGIN_FACTOR,
    SAFE_MARGIN_FACTOR,
    TARGET_MARGIN_FACTOR,
    Aspect,
    CropGoal,
    CropImpossible,
    CropOffers,
    CropRequest,
    CropSolution,
    Padding,
    PaddingKind,
    Shortfall,
)
from desktop.domain.geometry import Box, Side, Size

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.geometry.turning import TurnedSize

__all__ = [
    "ASPECTS",
    "CENTRE_TOLERANCE",
    "FACTOR_STEPS",
    "MIN_MARGIN_FACTOR",
    "SAFE_MARGIN_FACTOR",
    "SUBSET_FACES",
    "TARGET_MARGIN_FACTOR",
    "Aspect",
    "CropGoal",
    "CropImpossible",
    "CropOffers",
    "CropRequest",
    "CropSolution",
    "Padding",
    "PaddingKind",
    "Shortfall",
    "Side",
    "check_frame",
    "fit_within",
    "frame_margins",
    "largest_factor",
    "off_centre",
    "scale_factors",
    "solve",
    "solve_towards",
]

FREE = Aspect()

FACTOR_STEPS = 100
"""Factors offered are rounded down to 1 / 100: what the window shows is what the solver gets."""

SUBSET_FACES = 10
"""Fewer faces are looked for among this many of the largest: at most 1023 subsets, a few milliseconds."""


def solve(request: CropRequest) -> CropSolution | CropImpossible:
    """The frame for ``request``, in picture pixels.

    ``LARGEST`` is the largest frame inside the picture; where none keeps the rule there, and padding is allowed, it is
    the smallest one, as for ``SMALLEST``. Every size and tie is decided as :mod:`desktop.domain.crop.frames` says.
    """
    space = CropSpace.around(request.picture, request.faces, request.aspect, side_margin(request.margin))
    smallest = space.smallest()
    if not _overhang(request, smallest):
        return CropSolution(smallest if request.goal is CropGoal.SMALLEST else _largest(request, space))
    if request.padding.kind is not PaddingKind.NONE:
        return CropSolution(smallest, padded=True)
    return CropImpossible(_shortfalls(request, smallest), _offers(request, smallest))


def solve_towards(request: CropRequest, least: float) -> CropSolution | CropImpossible:
    """The frame inside the picture that comes nearest to the factor of ``request``, never below ``least``.

    Where not even that fits it is what :func:`solve` says of ``least``: no more is made up outside than it needs.
    """
    reached = largest_factor(request.picture, request.faces, request.aspect, request.turned)
    if reached is None or reached < least:
        return solve(replace(request, margin=min(least, request.margin)))
    return solve(replace(request, margin=min(reached, request.margin), padding=Padding.none()))


def largest_factor(
    picture: Size, faces: tuple[Box, ...], aspect: Aspect = FREE, turned: TurnedSize | None = None
) -> float | None:
    """The largest margin factor for which a frame inside ``picture`` exists, rounded down to 0.01; ``None`` below 2.

    It is what the largest centred frame gives the face that fares worst: a larger factor needs a larger frame. Where
    ``turned`` leaves corners empty it is the largest whose smallest frame keeps out of them.
    """
    frames = CropSpace.around(picture, faces, aspect).largest_anywhere()
    steps = max((floor(_factor(faces, frame) * FACTOR_STEPS) for frame in frames), default=0)
    least = round(MIN_MARGIN_FACTOR * FACTOR_STEPS)
    if turned is not None:
        request = CropRequest(picture, faces, aspect=aspect, turned=turned)
        steps = least - 1 + bisect_left(range(least, steps + 1), 1, key=partial(_reaches_out, request))
    return steps / FACTOR_STEPS if steps >= least else None


def _reaches_out(request: CropRequest, steps: int) -> bool:
    """Whether the smallest frame of the factor of so many steps lacks pixels."""
    return bool(_overhang(request, _space_of(request, steps).smallest()))


def fit_within(size: Size, max_side: int) -> Size:
    """``size`` shrunk until no side is above ``max_side``: never larger, never below 1, to the nearest pixel."""
    scale = min(Fraction(1), Fraction(max_side, size.long_side))
    return Size(max(1, round(size.width * scale)), max(1, round(size.height * scale)))


def scale_factors(source: Size, target: Size) -> tuple[float, float]:
    """Target pixels per source pixel along x and y: what rounding really made of one scale."""
    return target.width / source.width, target.height / source.height


def _largest(request: CropRequest, space: CropSpace) -> Box:
    """The largest frame inside the picture; of a turned one that of the largest factor, for its sides may not reach
    farther each by itself."""
    reached = largest_factor(request.picture, request.faces, request.aspect, request.turned)
    if reached is None or request.turned is None:
        return space.largest()
    return _space_of(request, round(reached * FACTOR_STEPS)).smallest()


def _space_of(request: CropRequest, steps: int) -> CropSpace:
    """The space of frames that keep the factor of so many steps."""
    margin = side_margin(steps / FACTOR_STEPS)
    return CropSpace.around(request.picture, request.faces, request.aspect, margin)


def _overhang(request: CropRequest, frame: Box) -> tuple[tuple[Side, int], ...]:
    """The sides on which there are no pixels for all of ``frame``, and how many are missing."""
    if request.turned is not None:
        return request.turned.overhang(frame)
    return tuple(overhang(frame, Box.of_size(request.picture)))


def _factor(faces: tuple[Box, ...], frame: Box) -> Fraction:
    """The margin factor that ``frame`` gives the face with the least, exact."""
    return 1 + 2 * min(
        margin
        for face in faces
        for margin in (
            Fraction(face.x - frame.x, face.width),
            Fraction(frame.right - face.right, face.width),
            Fraction(face.y - frame.y, face.height),
            Fraction(frame.bottom - face.bottom, face.height),
        )
    )


_REACH: dict[Side, Callable[[Box], int]] = {
    Side.LEFT: lambda box: -box.x,
    Side.RIGHT: lambda box: box.right,
    Side.TOP: lambda box: -box.y,
    Side.BOTTOM: lambda box: box.bottom,
}


def _shortfalls(request: CropRequest, smallest: Box) -> tuple[Shortfall, ...]:
    """One a side: the pixels by which the picture would have to be larger there, and the face that reaches furthest.

    With exactly that many more pixels on these sides the request can be met; with one fewer on any it cannot. Of a
    turned picture they say how far the frame's side would have to move inwards.
    """
    margin = side_margin(request.margin)
    needs = [grown(face, margin) for face in request.faces]
    return tuple(
        Shortfall(_furthest(needs, _REACH[side]), side, pixels) for side, pixels in _overhang(request, smallest)
    )


def _furthest(needs: list[Box], reach: Callable[[Box], int]) -> int:
    return max(range(len(needs)), key=lambda index: reach(needs[index]))


def _offers(request: CropRequest, smallest: Box) -> CropOffers:
    return CropOffers(
        pad=smallest,
        factor=largest_factor(request.picture, request.faces, request.aspect, request.turned),
        faces=_fewer_faces(request),
    )


def _fewer_faces(request: CropRequest) -> tuple[int, ...] | None:
    """As many faces as can be kept at this factor, as indices; of equally many, those that rank largest by area.

    Of more than :data:`SUBSET_FACES` faces only the largest are tried.
    """
    ranked = sorted(range(len(request.faces)), key=lambda index: (-request.faces[index].area, index))
    most = min(len(ranked) - 1, SUBSET_FACES)
    subsets = chain.from_iterable(combinations(ranked[:SUBSET_FACES], size) for size in range(most, 0, -1))
    works = (tuple(sorted(subset)) for subset in subsets if _fits(request, subset))
    return next(works, None)


def _fits(request: CropRequest, subset: tuple[int, ...]) -> bool:
    faces = tuple(request.faces[index] for index in subset)
    space = CropSpace.around(request.picture, faces, request.aspect, side_margin(request.margin))
    return not _overhang(request, space.smallest())
