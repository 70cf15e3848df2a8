"""What is drawn over a picture, in words: for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.crop.solve import Side
from desktop.ui.canvas.dimensions import margin_text
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ui.canvas.overlays import FaceMark, FrameMark

FACE = QT_TRANSLATE_NOOP("Canvas", "Face {label}")
CHOSEN = QT_TRANSLATE_NOOP("Canvas", "chosen")
NOT_CHOSEN = QT_TRANSLATE_NOOP("Canvas", "not chosen")
UNSURE = QT_TRANSLATE_NOOP("Canvas", "it may be no face")
OWN = QT_TRANSLATE_NOOP("Canvas", "placed by you")
FRAME = QT_TRANSLATE_NOOP("Canvas", "Crop frame, {width} × {height} pixels")
KEEPS_RULES = QT_TRANSLATE_NOOP("Canvas", "no rule about the crop fails")
BREAKS_RULES = QT_TRANSLATE_NOOP("Canvas", "a rule about the crop fails")
SIDES: Mapping[Side, str] = {
    Side.LEFT: QT_TRANSLATE_NOOP("Canvas", "left {margin}"),
    Side.RIGHT: QT_TRANSLATE_NOOP("Canvas", "right {margin}"),
    Side.TOP: QT_TRANSLATE_NOOP("Canvas", "above {margin}"),
    Side.BOTTOM: QT_TRANSLATE_NOOP("Canvas", "below {margin}"),
}
SEPARATOR = QT_TRANSLATE_NOOP("Canvas", ", ")


def face_words(face: FaceMark) -> str:
    """A face and all that its look says of it."""
    states = [CHOSEN if face.chosen else NOT_CHOSEN]
    if face.unsure:
        states = [UNSURE]
    if face.own:
        states.append(OWN)
    return _listed(_say(FACE).format(label=face.label), *(_say(state) for state in states))


def frame_words(frame: FrameMark) -> str:
    """The crop frame, whether it keeps the rules, and the margins that are drawn."""
    size = _say(FRAME).format(width=frame.box.width, height=frame.box.height)
    margins = (_say(SIDES[it.side]).format(margin=margin_text(it.margin)) for it in frame.dimensions)
    return _listed(size, _say(KEEPS_RULES if frame.valid else BREAKS_RULES), *margins)


def _say(source: str) -> str:
    return translated("Canvas", source)


def _listed(*parts: str) -> str:
    return _say(SEPARATOR).join(parts)
