"""What the crop controls do to the options of a document: pure functions of the document."""

from __future__ import annotations

from dataclasses import replace
from math import floor
from typing import TYPE_CHECKING

from desktop.domain.crop.solve import largest_factor
from desktop.domain.crop.values import MARGINS, MIN_MARGIN_FACTOR, Aspect, PaddingKind
from desktop.domain.geometry import Box
from desktop.domain.preparing import CropMode, CropPlan
from desktop.domain.settings import MAX_MARGIN_FACTOR

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.prepare.document import Document

OWN_MARGIN = "own"


def changing(**changes: object) -> Callable[[Document], PrepareOptions]:
    """Changes the same fields whatever the document; a manual crop becomes automatic again by its mode only."""
    return lambda document: replace(document.options, **changes)  # type: ignore[arg-type]  # fields of PrepareOptions


def in_mode(document: Document, mode: CropMode) -> PrepareOptions:
    """By hand starts with the frame that is shown."""
    frame = _shown_frame(document) if mode is CropMode.MANUAL else None
    return replace(document.options, crop=mode, frame=frame)


def in_aspect(document: Document, aspect: Aspect) -> PrepareOptions:
    """A new aspect cannot keep a frame that was drawn by hand."""
    crop = CropMode.AUTO if document.options.crop is CropMode.MANUAL else document.options.crop
    return replace(document.options, aspect=aspect, crop=crop, frame=None)


def _shown_frame(document: Document) -> Box | None:
    plan = document.plan()
    if isinstance(plan, CropPlan):
        if plan.frame is not None:
            return plan.frame
        if plan.impossible is not None:
            return _clipped(plan.impossible.offers.pad, plan)
    return _whole(document)


def _whole(document: Document) -> Box | None:
    return Box.of_size(seen.info.size) if (seen := document.seen) else None


def _clipped(frame: Box, plan: CropPlan) -> Box:
    """What of ``frame`` lies in the picture."""
    size = plan.source.size
    left, top = max(0, frame.x), max(0, frame.y)
    return Box(left, top, min(size.width, frame.right) - left, min(size.height, frame.bottom) - top)


def largest_margin(document: Document) -> float:
    """The end of the slider: what the picture allows, or what makes sense when it may be padded."""
    options = document.options
    boxes = tuple(face.box for face in document.faces if face.label in document.chosen)
    if (seen := document.seen) is None or not boxes:
        return MIN_MARGIN_FACTOR
    if options.padding.kind is not PaddingKind.NONE:
        return MAX_MARGIN_FACTOR
    largest = largest_factor(seen.info.size, boxes, options.aspect, seen.info.corners)
    return max(largest or MIN_MARGIN_FACTOR, options.least_margin)


def reached_margin(document: Document) -> float:
    """The factor that the crop has, down to a hundredth: what was asked for, or how near to it the picture lets it be.

    What is asked for itself, while no crop is there.
    """
    plan = document.plan()
    if not isinstance(plan, CropPlan) or plan.frame is None or not plan.faces:
        return document.options.margin
    reached = 1 + 2 * min(item.margins.smallest for item in plan.faces)
    return max(MIN_MARGIN_FACTOR, min(document.options.margin, floor(reached * 100) / 100))


def with_margin(document: Document, named: str) -> PrepareOptions:
    """A margin by its name, or (``own``) the one that is reached now, from where on the user chooses."""
    own = (reached := reached_margin(document), reached)
    margin, least = MARGINS.get(named, own)
    return replace(document.options, margin=margin, least=least)


def margin_name(options: PrepareOptions) -> str:
    """The name of the options' margin, or ``own`` for a number of the user's."""
    asked = (options.margin, options.least_margin)
    return next((name for name, factors in MARGINS.items() if factors == asked), OWN_MARGIN)
