"""What the rules are given: everything measured about one picture that is, or is to become, a material."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.crop.values import MIN_MARGIN_FACTOR
from desktop.domain.face.outline import part_outside
from desktop.domain.geometry import Box, Margins
from desktop.domain.rules.limits import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    fail. ``outside`` is, by label, the part of a face that the source did not show, before anything was padded; where
    it says nothing, the picture itself does. ``notes`` are findings made on the way, passed through behind those of the
    rules.
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
    outside: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[Finding, ...] = ()

    @property
    def used(self) -> tuple[Face, ...]:
        """The faces that the rules are about."""
        return tuple(face for face in self.faces if not self.chosen or face.label in self.chosen)

    def outside_of(self, face: Face) -> float:
        """The part of ``face``, 0 to 1, that lies outside the picture, or lay outside the one it was made from."""
        return max(self.outside.get(face.label, 0.0), part_outside(face.landmarks, Box.of_size(self.size)))

    def margins_of(self, face: Face) -> Margins:
        return Margins.of(face.box, Box.of_size(self.size))
