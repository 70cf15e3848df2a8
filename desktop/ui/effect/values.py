"""What the Test effect mode (效果测试) shows: pictures as they are read, results, and earlier runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QImage

    from desktop.domain.face import Face
    from desktop.domain.fusing.order import Order, PictureSource, Subject
    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.geometry import Size


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A picture at full size with its faces, a copy for the screen, and a little picture of each face by label."""

    source: PictureSource
    subject: Subject
    display: QImage
    thumbnails: Mapping[str, QImage]

    @property
    def faces(self) -> tuple[Face, ...]:
        return self.subject.faces

    @property
    def full_size(self) -> Size:
        return self.subject.picture.info.size


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """An outcome with a picture of ``full_size``: ``display`` and ``thumbnail`` are for the screen."""

    outcome: Outcome
    display: QImage
    thumbnail: QImage
    full_size: Size

    @property
    def order(self) -> Order:
        return self.outcome.order


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """An earlier result. A free one can be made again; of one that was charged the outcome itself is ``paid``."""

    number: int
    order: Order
    thumbnail: QImage
    elapsed_ms: float
    paid: Outcome | None = None
    stars: int = 0
    """What the user thinks of it, 1 to 5; 0 while they have not said."""
    note: str = ""
