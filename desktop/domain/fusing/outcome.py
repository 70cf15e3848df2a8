"""What came of an order (outcome, 结果): a picture or an error, and all there is to know about how it came."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.fusing.fusion import FusedFace
    from desktop.domain.fusing.order import Order
    from desktop.domain.geometry import Box
    from desktop.domain.picture import Pixels
    from desktop.domain.rules.findings import Finding


@dataclass(frozen=True, slots=True, eq=False)
class FusedPicture:
    """A fused picture, BGR or BGRA.

    ``format`` is the one to save it in. ``data`` is the file as a service sent it, marked already, and is saved as it
    is; ``None`` where the picture was made here and is encoded and marked when it is saved. ``unlabelled``: the pixels
    before the label was drawn, for figures, where the order asks for them.
    """

    pixels: Pixels = field(repr=False)
    format: PictureFormat
    data: bytes | None = field(default=None, repr=False)
    unlabelled: Pixels | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured: from decoded pictures on, or the whole call with its waiting and repeating."""

    elapsed_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Address:
    """Where the service keeps the picture, and until when (UTC)."""

    url: str
    expires: datetime


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """A picture or an error; never both, never neither.

    ``exchange`` is the call that was made, ``request_id`` its ID, ``sent`` the picture files that went out with it.
    ``charged``: whether it cost something.
    """

    order: Order
    picture: FusedPicture | None = None
    error: FusionDeskError | None = None
    faces: tuple[FusedFace, ...] = ()
    figures: Figures = field(default_factory=Figures)
    findings: tuple[Finding, ...] = ()
    exchange: Exchange | None = field(default=None, repr=False)
    request_id: str = ""
    sent: tuple[bytes, ...] = field(default=(), repr=False)
    address: Address | None = None
    charged: Charged = Charged.NO

    def __post_init__(self) -> None:
        if (self.picture is None) is (self.error is None):
            message = "an outcome is a picture or an error"
            raise ValueError(message)

    @property
    def fused(self) -> FusedPicture:
        """The picture; raises the error when there is none."""
        if self.picture is None:
            raise self.failure
        return self.picture

    @property
    def failure(self) -> FusionDeskError:
        """The error; raises ``ValueError`` when there is a picture instead."""
        if self.error is None:
            message = "this outcome is a picture"
            raise ValueError(message)
        return self.error

    @property
    def elapsed_ms(self) -> float:
        return self.figures.elapsed_ms

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Where faces were replaced, in pixels of the template, as far as it is known."""
        return tuple(face.template_box for face in self.faces if face.template_box is not None)

    def kept(self, pixels: Pixels | None = None) -> Outcome:
        """The same without the pictures that went in, and with ``pixels``, if any, in place of the full ones."""
        picture = self.fused if pixels is None else replace(self.fused, pixels=pixels)
        return replace(self, order=self.order.kept(), picture=picture)


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a result was really written, and what there is to say about that."""

    path: Path
    findings: tuple[Finding, ...] = ()
