"""The faces of a picture as detector and user say together: for inspecting, fusing and sending alike."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.face import Reading
from desktop.domain.face.given import NOTHING_GIVEN, GivenFaces, with_given
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.face import Face
    from desktop.domain.picture import Picture
    from desktop.domain.ports import FaceAnalyzer


def faces_of(
    analyzer: FaceAnalyzer, picture: Picture, previous: Sequence[Face] = (), given: GivenFaces = NOTHING_GIVEN
) -> tuple[Face, ...]:
    """All faces, unsure ones last: what is found, what the file's metadata says is given, and what is ``given`` now.

    Faces matching ``previous`` keep their labels.
    """
    found = analyzer.analyze(picture, previous)
    read = partial(analyzer.read, picture)
    return with_given(with_given(found, picture.info.given, read), given, read)


def given_findings(faces: Sequence[Face]) -> tuple[Finding, ...]:
    """Which faces are there by the user's word, and are not judged further where nothing could be fitted to them."""
    return tuple(
        Finding(
            FindingCode.FACE_GIVEN, Severity.INFO, {"origin": face.origin.value, "judged": _judged(face)}, face.label
        )
        for face in faces
        if face.is_given
    )


def _judged(face: Face) -> bool:
    return face.reading is Reading.FITTED
