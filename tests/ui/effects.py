"""What the tests of the Test effect mode share: services that answer at once, with the picture they were given."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.fusion import Fusion, FusionSettings, PhotoAssignment
from desktop.domain.geometry import Box, Size
from desktop.domain.picture import Picture, PictureInfo
from desktop.services.preview import Preview, Subject
from tests.ui.faces import face

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain.face import Face
    from desktop.domain.preparing import Encoded
    from desktop.domain.rules.findings import Finding
    from desktop.services.bundle import Services

SIZE = Size(300, 240)
FACE_BOXES = (Box(40, 60, 60, 80), Box(180, 60, 60, 80), Box(110, 150, 50, 60))


def subject(name: str, faces: int = 1, *, grey: int = 128) -> Subject:
    """A grey picture with so many faces, labelled F1, F2, …"""
    pixels = np.full((SIZE.height, SIZE.width, 3), grey, np.uint8)
    info = PictureInfo(Path(name), PictureFormat.PNG, SIZE, pixels.size)
    known: tuple[Face, ...] = tuple(face(f"F{index + 1}", box) for index, box in enumerate(FACE_BOXES[:faces]))
    return Subject(Picture(info, pixels), known)


@dataclass
class FakePreviewer:
    """The number in a file's name is the number of its faces; ``broken`` names cannot be read."""

    findings: tuple[Finding, ...] = ()
    fused: list[tuple[tuple[PhotoAssignment, ...], FusionSettings]] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    saved: list[tuple[Path, tuple[Path, ...]]] = field(default_factory=list)
    wanted: list[PictureFormat | None] = field(default_factory=list)
    before_fusing: Callable[[FusionSettings], None] = lambda _settings: None
    before_loading: Callable[[str], None] = lambda _name: None

    def load(self, path: Path) -> Subject:
        self.before_loading(path.name)
        self.loaded.append(path.name)
        if "broken" in path.name:
            message = f"{path} is damaged"
            raise PictureError(ErrorCode.PICTURE_UNREADABLE, message, path=str(path))
        digits = [int(letter) for letter in path.stem if letter.isdigit()]
        return subject(str(path), digits[0] if digits else 1)

    def decode(self, data: bytes, name: Path) -> Subject:
        assert data
        return subject(str(name))

    def fuse(
        self, template: Subject, photos: Sequence[tuple[PhotoAssignment, Subject]], settings: FusionSettings
    ) -> Preview:
        self.before_fusing(settings)
        self.fused.append((tuple(item for item, _ in photos), settings))
        level = settings.effective_degrees.features
        pixels = np.full((SIZE.height, SIZE.width, 3), 100 + level, np.uint8)
        return Preview(Fusion(pixels, (), self.findings), settings, template.picture, 12.3)

    def encode(self, preview: Preview, wanted: PictureFormat | None = None) -> Encoded:
        self.wanted.append(wanted)
        return cast("Encoded", preview)

    def save(self, encoded: Encoded, target: Path, sources: Sequence[Path]) -> Path:
        assert encoded is not None
        self.saved.append((target, tuple(sources)))
        return target


class FakeReader:
    """Every file is the same little logo, half of it see-through."""

    def read(self, path: Path) -> Picture:
        pixels = np.full((20, 40, 4), 255, np.uint8)
        pixels[:, 20:, 3] = 0
        return Picture(PictureInfo(path, PictureFormat.PNG, Size(40, 20), pixels.size), pixels)

    def decode(self, data: bytes, name: Path) -> Picture:
        assert data
        return subject(str(name)).picture


@dataclass
class FakeServices:
    previewer: FakePreviewer = field(default_factory=FakePreviewer)
    reader: FakeReader = field(default_factory=FakeReader)

    def provide(self) -> Services:
        return cast("Services", cast("Any", self))
