"""Straightening (扶正): how far a picture must be turned until the eyes of a face are level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.face import Reading, face_lean
from desktop.domain.preparing import FaceChoice
from desktop.services.plan import choose_faces

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.geometry.turning import Turn
    from desktop.domain.preparing import PrepareOptions
    from desktop.services.inspect import Inspection

LEVEL = 0.5
"""Degrees that count as level: the eyes of straightened portraits, looked at again, lean by less (12 portraits
from 12 angles each, bench row ``straighten``, 2026-11-30)."""


def straightened(inspection: Inspection, options: PrepareOptions) -> Turn:
    """The turn of ``options``, and as much more as levels the eyes of the largest chosen face.

    Raises :class:`FaceError` where there is no face, or none whose eyes are known.
    """
    return leveller(options.turn, choose_faces(inspection.faces, options.faces))


def leveller(turn: Turn, chosen: tuple[Face, ...]) -> Turn:
    """What ``turn`` must be instead, so that the largest of ``chosen``, as they are in it, has level eyes.

    Raises :class:`FaceError` where there is none, or none whose eyes are known.
    """
    if not chosen:
        message = "No face was found in this picture."
        raise FaceError(ErrorCode.FACE_NOT_FOUND, message)
    face = max(chosen, key=lambda face: face.box.area)
    if not knows_eyes(face):
        message = f"Where the eyes of {face.label} are is not known: its place was given without points."
        raise FaceError(ErrorCode.FACE_EYES_UNKNOWN, message, label=face.label)
    lean = face_lean(face)
    return turn if abs(lean) < LEVEL else turn.then(-lean)


def knows_eyes(face: Face) -> bool:
    """Whether its eyes were seen or placed; those of a face that was only drawn are where eyes usually are."""
    return not face.is_given or face.reading is not Reading.ESTIMATED


def named_choice(faces: tuple[Face, ...], choice: FaceChoice) -> FaceChoice:
    """The same faces by their labels: where sizes change, it is still they."""
    if choice.labels or choice.every or choice.usable or not faces:
        return choice
    return FaceChoice.of(*(face.label for face in choose_faces(faces, choice)))
