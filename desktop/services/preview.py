"""The local preview (本地预览): user photos onto template faces, offline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.files.formats import MATERIAL_FORMATS, PictureFormat
from desktop.domain.fusing.fusion import MAX_FUSED_FACES, FaceSource, Fusion, FusionSettings, PhotoAssignment
from desktop.domain.preparing import Encoded, EncodeRequest
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.picture import Picture
    from desktop.domain.ports import FaceAnalyzer, FusionEngine, FusionMarker, PictureReader, PictureWriter

UNLIMITED_BYTES = 1 << 40
"""A preview is not a material: it is kept at full quality."""


@dataclass(frozen=True, slots=True)
class PreviewPorts:
    """The adapters a preview needs."""

    reader: PictureReader
    analyzer: FaceAnalyzer
    engine: FusionEngine
    marker: FusionMarker
    writer: PictureWriter


@dataclass(frozen=True, slots=True)
class Subject:
    """A picture at full size with its faces."""

    picture: Picture
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """A fused picture and how long it took, from decoded pictures on."""

    fusion: Fusion
    settings: FusionSettings
    template: Picture
    elapsed_ms: float


class Previewer:
    """Fuses user photos into a template with the local engine."""

    def __init__(self, ports: PreviewPorts) -> None:
        self._ports = ports

    def load(self, path: Path) -> Subject:
        """Read and analyse a picture at full size; raises :class:`~desktop.domain.errors.PictureError`."""
        return self._subject(self._ports.reader.read(path))

    def decode(self, data: bytes, name: Path) -> Subject:
        """The same for a picture in memory (a paste), called ``name``."""
        return self._subject(self._ports.reader.decode(data, name))

    def _subject(self, picture: Picture) -> Subject:
        return Subject(picture, self._ports.analyzer.analyze(picture))

    def preview(self, template: Path, photos: Sequence[PhotoAssignment], settings: FusionSettings) -> Preview:
        """The whole job from files; raises picture and face errors."""
        subjects = {path: self.load(path) for path in dict.fromkeys(assignment.photo for assignment in photos)}
        return self.fuse(self.load(template), [(item, subjects[item.photo]) for item in photos], settings)

    def fuse(
        self, template: Subject, photos: Sequence[tuple[PhotoAssignment, Subject]], settings: FusionSettings
    ) -> Preview:
        """Fuse pictures already loaded; raises :class:`FaceError`."""
        started = perf_counter()
        sources, findings = assign(template, photos)
        fusion = self._ports.engine.fuse(template.picture, sources, settings)
        fusion = replace(fusion, findings=(*findings, *fusion.findings))
        return Preview(fusion, settings, template.picture, (perf_counter() - started) * 1000)

    def encode(self, preview: Preview, wanted: PictureFormat | None = None) -> Encoded:
        """The result as a file with the AI marking, in the template's format unless another is wanted."""
        template = preview.template.info.format
        chosen = wanted or (template if template in MATERIAL_FORMATS else PictureFormat.PNG)
        request = EncodeRequest(format=chosen, max_bytes=UNLIMITED_BYTES)
        return self._ports.marker.mark(self._ports.writer.encode(preview.fusion.pixels, request), preview.settings)

    def save(self, encoded: Encoded, target: Path, sources: Sequence[Path]) -> Path:
        """Write the result, never over one of ``sources``; raises :class:`~desktop.domain.errors.OutputError`."""
        return self._ports.writer.save(encoded.data, target, sources=sources)


def assign(
    template: Subject, photos: Sequence[tuple[PhotoAssignment, Subject]]
) -> tuple[list[FaceSource], tuple[Finding, ...]]:
    """Which photo face goes to which template face; raises :class:`FaceError` for anything that must be guessed."""
    check_count(len(photos))
    targets = template_faces(template, [assignment for assignment, _ in photos])
    sources = [
        FaceSource(subject.picture, _photo_face(assignment, subject), target)
        for (assignment, subject), target in zip(photos, targets, strict=True)
    ]
    findings = tuple(
        Finding(
            FindingCode.PHOTO_SEVERAL_FACES,
            Severity.WARN,
            {"photo": assignment.photo.name, "count": len(subject.faces)},
            face=target.label,
        )
        for (assignment, subject), target in zip(photos, targets, strict=True)
        if len(subject.faces) > 1 and assignment.photo_label is None
    )
    return sources, findings


def check_count(photos: int) -> None:
    """Raises :class:`FaceError` for more photos than one call fuses."""
    if photos > MAX_FUSED_FACES:
        message = f"At most {MAX_FUSED_FACES} faces can be fused at once, {photos} were given."
        raise FaceError(ErrorCode.FACE_TOO_MANY, message, limit=MAX_FUSED_FACES, count=photos)


def template_faces(template: Subject, assignments: Sequence[PhotoAssignment]) -> list[Face]:
    """The template face of each assignment; raises :class:`FaceError` for two of one label and for none left."""
    named = [assignment.template_label for assignment in assignments if assignment.template_label]
    if len(set(named)) != len(named):
        message = "Two photos were given for the same template face."
        raise FaceError(ErrorCode.FACE_AMBIGUOUS, message, labels=", ".join(named))
    free = iter([face for face in template.faces if face.label not in named])
    return [_target(template, assignment, free) for assignment in assignments]


def _target(template: Subject, assignment: PhotoAssignment, free: Iterator[Face]) -> Face:
    if assignment.template_label:
        return labelled(template, assignment.template_label)
    face = next(free, None)
    if face is None:
        path = template.picture.info.path
        message = f"{path.name} has {len(template.faces)} face(s), none is left for {assignment.photo.name}."
        raise FaceError(ErrorCode.FACE_NOT_FOUND, message, path=str(path))
    return face


def _photo_face(assignment: PhotoAssignment, subject: Subject) -> Face:
    if assignment.photo_label:
        return labelled(subject, assignment.photo_label)
    if not subject.faces:
        message = f"No face was found in {assignment.photo.name}."
        raise FaceError(ErrorCode.FACE_NOT_FOUND, message, path=str(assignment.photo))
    return max(subject.faces, key=lambda face: face.box.area)


def labelled(subject: Subject, label: str) -> Face:
    """The face of that label; raises :class:`FaceError`."""
    known = {face.label: face for face in subject.faces}
    if label not in known:
        name = subject.picture.info.path.name
        message = f"There is no face {label} in {name}; it has {', '.join(known) or 'no face'}."
        raise FaceError(ErrorCode.FACE_UNKNOWN_LABEL, message, label=label, known=", ".join(known))
    return known[label]
