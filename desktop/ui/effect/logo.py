"""Where a logo goes in a result: rectangles of whole pixels that never leave the picture."""

from __future__ import annotations

from desktop.domain.cloud.limits import MAX_LOGO_SIDE
from desktop.domain.geometry import Box, Size

WIDTH_SHARE = 0.25
MARGIN_SHARE = 0.02
"""Of the picture's width: how wide a new logo is, and how far from the corner."""


def suggested_box(logo: Size, picture: Size) -> Box:
    """Bottom left, beside the label's words, in the logo's own proportions."""
    margin = round(picture.width * MARGIN_SHARE)
    room = Size(max(1, picture.width - 2 * margin), max(1, picture.height - 2 * margin))
    scale = min(picture.width * WIDTH_SHARE / logo.width, room.height / logo.height, MAX_LOGO_SIDE / logo.long_side)
    width, height = max(1, round(logo.width * scale)), max(1, round(logo.height * scale))
    return Box(min(margin, picture.width - width), max(0, picture.height - margin - height), width, height)


def kept_inside(box: Box, picture: Size) -> Box:
    """``box`` moved, and made smaller where it must be, until all of it lies in the picture."""
    width = min(box.width, picture.width, MAX_LOGO_SIDE)
    height = min(box.height, picture.height, MAX_LOGO_SIDE)
    x = max(0, min(box.x, picture.width - width))
    y = max(0, min(box.y, picture.height - height))
    return Box(x, y, width, height)
