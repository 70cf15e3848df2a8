"""What the rules are given: everything measured about one picture that is, or is to become, a material."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.crop.values import MIN_MARGIN_FACTOR
from desktop.domain.geometry import Box, Margins
from desktop.domain.rules.limits import MAX_BYTES

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.geometry import Size
    from desktop.domain.rules.findings import Finding


@dataclass(frozen=True, slots=True)
class MaterialFacts:
    """``faces`` are in pixels of a picture of ``size``; ``chosen`` are the labels of those to be used, empty for all.

    ``bytes`` is ``None`` before encoding. ``jpeg_quality`` is that of the file's own tables, 1 to 100. ``keep_frame``
    says that the user chose to leave the frame as it is. ``wanted`` is the margin factor that the user asked for.
    ``measuring_error`` is how far a face box may be off, as a part of its side: what lies within it warns and does not
    fail. ``notes`` are findings made on the way, passed through behind those of the rules.
    """

    format: PictureFormat
    size: Size
    bytes: int | None = None
    jpeg_quality: int | None = None
    faces: tuple[Face, ...] = ()
    chosen: tuple[str, ...] = ()
    wanted: float = MIN_MARGIN_FACTOR
    max_bytes: int = MAX_BYTES
    keep_frame: bool = False
    measuring_error: float = 0.0
    notes: tuple[Finding, ...] = ()

    @property
    def used(self) -> tuple[Face, ...]:
        """The faces that the rules are about."""
        return tuple(face for face in self.faces if not self.chosen or face.label in self.chosen)

    def margins_of(self, face: Face) -> Margins:
        return Margins.of(face.box, Box.of_size(self.size))
