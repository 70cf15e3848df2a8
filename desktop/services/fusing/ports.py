"""What an engine may be built on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.ports import FusionEngine, PictureWriter
    from desktop.services.cloud.fuse import CloudFuser
    from desktop.services.duties import Consents
    from desktop.services.fusing.pictures import PictureLoader
    from desktop.services.own_models import OwnEngine


@dataclass(frozen=True, slots=True)
class EnginePorts:
    """``pictures`` reads, ``fusion`` is the engine of this program, ``cloud`` makes the charged calls.

    ``consents`` say whose photos may be uploaded; without them nobody is asked about. ``own`` is the engine that runs a
    model of the user's; without it there is none.
    """

    pictures: PictureLoader
    fusion: FusionEngine
    cloud: CloudFuser
    writer: PictureWriter
    consents: Consents | None = None
    own: OwnEngine | None = None
