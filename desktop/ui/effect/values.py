"""What the Test effect mode (效果测试) is made of: pictures, photos on their way to faces, recipes, results, runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.services.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QImage

    from desktop.domain.cloud.calls import UltraParameters
    from desktop.domain.face import Face
    from desktop.domain.fusing.fusion import Degrees, FusionSettings
    from desktop.domain.geometry import Box, Size
    from desktop.domain.rules.findings import Finding
    from desktop.services.cloud.jobs import CloudFusion
    from desktop.services.preview import Subject


class Engine(StrEnum):
    """Who makes the picture."""

    LOCAL = "local"
    FUSE_FACE = "fuse_face"
    ULTRA = "ultra"


@dataclass(frozen=True, slots=True)
class Source:
    """A picture file, or one that was pasted: then ``data`` holds it and ``path`` is only its name."""

    path: Path
    data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A picture at full size with its faces, a copy for the screen, and a little picture of each face by label."""

    source: Source
    subject: Subject
    display: QImage
    thumbnails: Mapping[str, QImage]

    @property
    def faces(self) -> tuple[Face, ...]:
        return self.subject.faces

    @property
    def full_size(self) -> Size:
        return self.subject.picture.info.size


@dataclass(frozen=True, slots=True)
class Assigned:
    """A user photo on its way to a template face. ``photo_label`` ``None``: its largest face."""

    label: str
    source: Source
    photo_label: str | None = None


@dataclass(frozen=True, slots=True)
class FuseChoice:
    """What FuseFace is asked for. ``face_ids`` pairs a local label with the TemplateFaceID it stands for.

    ``degrees`` ``None`` leaves the values of the console.
    """

    project_id: str = ""
    model_id: str = ""
    face_ids: tuple[tuple[str, str], ...] = ()
    degrees: Degrees | None = None


@dataclass(frozen=True, slots=True)
class UltraChoice:
    """What FuseFaceUltra is asked for. ``parameters`` ``None`` leaves the values the service recommends."""

    model: int = 1
    parameters: UltraParameters | None = None


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything a result depends on besides the template. ``logo_name`` is for people: a logo has no name itself.

    ``cloud`` ``None``: the local preview.
    """

    assigned: tuple[Assigned, ...]
    settings: FusionSettings
    logo_name: str = ""
    cloud: FuseChoice | UltraChoice | None = None

    @property
    def engine(self) -> Engine:
        if self.cloud is None:
            return Engine.LOCAL
        return Engine.FUSE_FACE if isinstance(self.cloud, FuseChoice) else Engine.ULTRA


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """A fused picture: ``output`` at full size for saving, ``display`` and ``thumbnail`` for the screen."""

    recipe: Recipe
    template: Source
    output: Preview | CloudFusion
    display: QImage
    thumbnail: QImage

    @property
    def cloud(self) -> CloudFusion | None:
        return None if isinstance(self.output, Preview) else self.output

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.output.fusion.findings if isinstance(self.output, Preview) else self.output.findings

    @property
    def elapsed_ms(self) -> float:
        return self.output.elapsed_ms

    @property
    def fused_boxes(self) -> tuple[Box, ...]:
        """Where faces were replaced, in pixels of the template, as far as it is known."""
        if isinstance(self.output, Preview):
            return tuple(face.template_box for face in self.output.fusion.faces)
        return tuple(face.template_box for face in self.output.faces if face.template_box is not None)


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """An earlier result. A local one can be made again; of one from the cloud the picture itself is kept."""

    number: int
    recipe: Recipe
    template: Source
    thumbnail: QImage
    elapsed_ms: float
    cloud: CloudFusion | None = None
