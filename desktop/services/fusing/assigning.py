"""Which photo face goes to which template face: nothing is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.limits import MAX_FUSED_FACES
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.face import Reading
from desktop.domain.fusing.fusion import FaceSource
from desktop.domain.fusing.order import source_path
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.face import Face
    from desktop.domain.fusing.order import Assignment, Subject
    from desktop.domain.geometry import Box


def assign(
    template: Subject, photos: Sequence[tuple[Assignment, Subject]]
) -> tuple[list[FaceSource], tuple[Finding, ...]]:
    """Which photo face goes to which template face; raises :class:`FaceError` for anything that must be guessed."""
    check_count(len(photos))
    targets = template_faces(template, [assignment for assignment, _ in photos])
    sources = [
        FaceSource(subject.picture, _readable(_photo_face(assignment, subject), subject), _readable(target, template))
        for (assignment, subject), target in zip(photos, targets, strict=True)
    ]
    findings = tuple(
        Finding(
            FindingCode.PHOTO_SEVERAL_FACES,
            Severity.WARN,
            {"photo": assignment.name, "count": len(subject.faces)},
            face=target.label,
        )
        for (assignment, subject), target in zip(photos, targets, strict=True)
        if len(subject.faces) > 1 and assignment.photo_label is None and assignment.photo_box is None
    )
    return sources, findings


def check_count(photos: int) -> None:
    """Raises :class:`FaceError` for more photos than one call fuses."""
    if photos > MAX_FUSED_FACES:
        message = f"At most {MAX_FUSED_FACES} faces can be fused at once, {photos} were given."
        raise FaceError(ErrorCode.FACE_TOO_MANY, message, limit=MAX_FUSED_FACES, count=photos)


def template_faces(template: Subject, assignments: Sequence[Assignment]) -> list[Face]:
    """The template face of each assignment; raises :class:`FaceError` for two of one label and for none left."""
    named = [assignment.template_label for assignment in assignments if assignment.template_label]
    if len(set(named)) != len(named):
        message = "Two photos were given for the same template face."
        raise FaceError(ErrorCode.FACE_AMBIGUOUS, message, labels=", ".join(named))
    free = iter([face for face in template.faces if face.label not in named])
    return [_target(template, assignment, free) for assignment in assignments]


def _target(template: Subject, assignment: Assignment, free: Iterator[Face]) -> Face:
    if assignment.template_label:
        return labelled(template, assignment.template_label)
    face = next(free, None)
    if face is None:
        path = template.picture.info.path
        message = f"{path.name} has {len(template.faces)} face(s), none is left for {assignment.name}."
        raise FaceError(ErrorCode.FACE_NOT_FOUND, message, path=str(path))
    return face


def _readable(face: Face, subject: Subject) -> Face:
    """``face`` if its landmarks were seen or placed; raises :class:`FaceError`: a guess would give another face."""
    if face.reading is not Reading.ESTIMATED:
        return face
    path = subject.picture.info.path
    message = f"The features of face {face.label} in {path.name} cannot be read."
    raise FaceError(ErrorCode.FACE_UNCLEAR, message, label=face.label, path=str(path))


def _photo_face(assignment: Assignment, subject: Subject) -> Face:
    if assignment.photo_label:
        return labelled(subject, assignment.photo_label)
    if assignment.photo_box:
        return face_in(subject, assignment.photo_box)
    if not subject.faces:
        message = f"No face was found in {assignment.name}."
        raise FaceError(ErrorCode.FACE_NOT_FOUND, message, path=str(source_path(assignment.photo)))
    return max(subject.faces, key=lambda face: face.box.area)


def face_in(subject: Subject, box: Box) -> Face:
    """The largest face whose middle lies in ``box``; raises :class:`FaceError`."""
    inside = [face for face in subject.faces if box.holds(face.box.centre)]
    if not inside:
        path = subject.picture.info.path
        message = f"No face was found in {path.name} at {box.x},{box.y},{box.width},{box.height}."
        raise FaceError(ErrorCode.FACE_NOT_FOUND, message, path=str(path))
    return max(inside, key=lambda face: face.box.area)


def labelled(subject: Subject, label: str) -> Face:
    """The face of that label; raises :class:`FaceError`."""
    known = {face.label: face for face in subject.faces}
    if label not in known:
        name = subject.picture.info.path.name
        message = f"There is no face {label} in {name}; it has {', '.join(known) or 'no face'}."
        raise FaceError(ErrorCode.FACE_UNKNOWN_LABEL, message, label=label, known=", ".join(known))
    return known[label]
