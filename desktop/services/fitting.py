"""A material below its byte limit: as it is, or the way of fewer pixels or another format that looks best."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt
from typing import TYPE_CHECKING

from desktop.domain.errors import FusionDeskError
from desktop.domain.files.formats import MATERIAL_FORMATS, OutputFormat, PictureFormat
from desktop.domain.preparing import EncodeRequest, Rejection
from desktop.domain.rules.limits import MAX_SIDE, MIN_FACE_SIDE
from desktop.domain.rules.rules import MIN_PICTURE_SIDE, FindingCode
from desktop.services.ways import asks_for_ways, best_way, ways_finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.picture import PictureInfo, Pixels
    from desktop.domain.preparing import CropPlan, PreparedPicture, PrepareOptions
    from desktop.services.ways import Way, Ways

    Made = PreparedPicture | Rejection
    Build = Callable[[int], Made]
    """The material of at most so many pixels a side."""

BGR = 3
"""Channels of a picture without transparency."""

MOST_SIZES, SOME_ROOM = 4, 0.97
"""How often a file that is too large is tried with fewer pixels, and a little less than its bytes ask for."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """Brings the materials of one picture below the limit of ``options``; ``pixels`` gives those of a plan's crop."""

    ways: Ways
    options: PrepareOptions
    pixels: Callable[[CropPlan], Pixels]

    def made(self, build: Build) -> Made:
        """With fewer pixels, where that looks better or nothing fits otherwise; where it does not help, with all."""
        first = made = build(MAX_SIDE)
        if made.plan is None or not asks_for_ways(made.findings):
            return first
        ways = self._ways(made.plan)
        chosen = best_way(ways)
        try:
            if chosen is not None and chosen.size.long_side < made.plan.size.long_side:
                made = build(chosen.size.long_side)
            made = _smaller(made, build)
        except FusionDeskError:  # so small that its faces are not found again
            return first
        if isinstance(made, Rejection) or _excess(made) is not None:
            return first
        return made if chosen is None else replace(made, findings=(*made.findings, ways_finding(ways, chosen)))

    def _ways(self, plan: CropPlan) -> tuple[Way, ...]:
        """All that the options leave open, without labels: those are a few hundred bytes."""
        crop, form = self.pixels(plan), output_format(plan.source, self.options.format)
        is_open = self.options.format is OutputFormat.KEEP and form is PictureFormat.PNG and crop.shape[2] == BGR
        formats = (form, PictureFormat.JPEG) if is_open else (form,)
        return self.ways.of(crop, EncodeRequest(form, self.options.max_bytes), formats, plan.source.path)


def output_format(info: PictureInfo, wanted: OutputFormat) -> PictureFormat:
    """The file format of the material made from ``info``."""
    if wanted is not OutputFormat.KEEP:
        return PictureFormat(wanted.value)
    if info.format in MATERIAL_FORMATS:
        return info.format
    return PictureFormat.PNG if info.has_alpha else PictureFormat.JPEG


def _smaller(made: Made, build: Build) -> Made:
    """With fewer and fewer pixels while the file is too large, and its faces may still be large enough."""
    for _ in range(MOST_SIZES):
        excess = _excess(made)
        if excess is None or made.plan is None:
            break
        side = int(made.plan.size.long_side * SOME_ROOM / sqrt(excess))
        if side < _least_side(made.plan):
            break
        made = build(side)
    return made


def _least_side(plan: CropPlan) -> float:
    """The long side below which a face, or the picture itself, is too small for the service whatever its bytes."""
    faces = [MIN_FACE_SIDE / item.face.box.size.short_side for item in plan.faces]
    return plan.size.long_side * max([MIN_PICTURE_SIDE / plan.size.short_side, *faces])


def _excess(made: Made) -> float | None:
    """How many times as large as it may be the file would have been; ``None`` where it fits."""
    too_large = next((it for it in made.findings if it.code is FindingCode.TOO_LARGE), None)
    return float(too_large.values["bytes"]) / float(too_large.values["limit"]) if too_large else None
