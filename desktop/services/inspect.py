"""Inspecting a picture: its faces and what the rules say of it as it is (检查)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.cloud.limits import MAX_FUSED_FACES
from desktop.domain.face import sure_faces
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode, MaterialFacts, evaluate
from desktop.services.known_labels import with_known_labels

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.picture import Picture, PictureInfo
    from desktop.domain.ports import FaceAnalyzer, PictureReader

ANALYSIS_SIDE = 1280
"""Long side, in pixels, that is enough to find and measure faces (traps table: YuNet's second look)."""


MEASURING_ERROR = 0.1
"""Of the face's side: how far apart the detector's boxes of one face in a picture and in a crop of it were found to be
(33 faces in group photographs and the two samples: 0.01 to 0.09 where the face had 60 px or more)."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """``picture`` may be reduced; ``faces`` are in full-size pixels of ``picture.info.size``.

    ``unsure`` are places that may be a face: told, never used.
    """

    picture: Picture
    faces: tuple[Face, ...]
    findings: tuple[Finding, ...]
    unsure: tuple[Face, ...] = ()

    @property
    def info(self) -> PictureInfo:
        return self.picture.info

    def face(self, label: str) -> Face | None:
        return next((face for face in self.faces if face.label == label), None)


class Inspector:
    """Reads a picture reduced, finds its faces and checks every rule against the picture as it is."""

    def __init__(self, reader: PictureReader, analyzer: FaceAnalyzer) -> None:
        self._reader = reader
        self._analyzer = analyzer

    def inspect(self, path: Path, previous: Sequence[Face] = ()) -> Inspection:
        """Raises :class:`~desktop.domain.errors.PictureError`. Faces matching ``previous`` keep their labels."""
        return self.examine(with_known_labels(self._reader.read(path, at_least=ANALYSIS_SIDE)), previous)

    def examine(self, picture: Picture, previous: Sequence[Face] = ()) -> Inspection:
        """The same for a picture already in memory."""
        found = self._analyzer.analyze(picture, previous)
        faces, unsure = sure_faces(found), tuple(face for face in found if not face.is_sure)
        findings = (*picture.info.findings, *evaluate(_facts(picture.info, faces)), *_unsure_findings(unsure))
        return Inspection(picture, faces, findings, unsure)


def _unsure_findings(unsure: tuple[Face, ...]) -> tuple[Finding, ...]:
    return (Finding(FindingCode.FACES_UNSURE, Severity.INFO, {"count": len(unsure)}),) if unsure else ()


def _facts(info: PictureInfo, faces: tuple[Face, ...]) -> MaterialFacts:
    return MaterialFacts(
        format=info.format,
        size=info.size,
        bytes=info.bytes,
        faces=faces,
        chosen=tuple(face.label for face in sorted(faces, key=lambda face: -face.box.area)[:MAX_FUSED_FACES]),
        measuring_error=MEASURING_ERROR,
    )
