"""A frame that holds in every look: planned, looked at, and planned wider where a look sees a face reach farther."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from desktop.domain.crop.frames import grown
from desktop.domain.crop.solve import check_frame
from desktop.domain.geometry import Box
from desktop.domain.preparing import CropMode
from desktop.domain.rules.limits import MAX_SIDE
from desktop.services.plan import plan_crop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain.face import Face
    from desktop.domain.picture import PictureInfo
    from desktop.domain.preparing import CropPlan, PrepareOptions

    Look = Callable[[CropPlan], Sequence[Box]]
    """The boxes of a plan's faces as they are seen in its output, in the output's pixels."""

MOST_LOOKS = 4
"""Looks at one picture's crops. Boxes only grow, each by less than the one before: of the portraits, photos and samples
none needed more than three (2026-11-30)."""

OVERSHOOT = 0.01
"""Of the side of a box that is seen to reach farther: as much again, so that the next look, at other pixels, seldom
asks for another pixel or two."""


def settled(
    info: PictureInfo, faces: tuple[Face, ...], options: PrepareOptions, look: Look, *, max_side: int = MAX_SIDE
) -> CropPlan:
    """The crop that keeps its least margin also round the boxes that ``look`` sees in it, no side above ``max_side``.

    Only an automatic crop moves: a frame of the user's own, or one that cannot be, is as :func:`plan_crop` says.
    """
    plan = plan_crop(info, faces, options, max_side=max_side)
    for _ in range(MOST_LOOKS):
        if plan.frame is None or options.crop is not CropMode.AUTO:
            break
        seen = look(plan)
        if keeps(plan, seen, options):
            break
        faces = widened(faces, plan, seen)
        plan = plan_crop(info, faces, options, max_side=max_side)
    return plan


def keeps(plan: CropPlan, seen: Sequence[Box], options: PrepareOptions) -> bool:
    """Whether boxes in the output have the least margin that ``options`` ask for."""
    return not check_frame(tuple(seen), Box.of_size(plan.size), options.least_margin)


def widened(faces: tuple[Face, ...], plan: CropPlan, seen: Sequence[Box]) -> tuple[Face, ...]:
    """``faces`` of the source, those of ``plan`` united with where its output shows them, and a little more."""
    reach = Fraction(str(OVERSHOOT))
    boxes = {item.face.label: _in_source(grown(box, reach), plan) for item, box in zip(plan.faces, seen, strict=True)}
    return tuple(
        replace(face, box=face.box.union(boxes[face.label])) if face.label in boxes else face for face in faces
    )


def _in_source(box: Box, plan: CropPlan) -> Box:
    """``box``, in pixels of the output, in whole pixels of the source around it."""
    frame = plan.frame or Box.of_size(plan.source.size)
    across, down = frame.width / plan.size.width, frame.height / plan.size.height
    left, top = floor(box.x * across), floor(box.y * down)
    right, bottom = ceil(box.right * across), ceil(box.bottom * down)
    return Box(frame.x + left, frame.y + top, right - left, bottom - top)
