"""What the user says of faces, as edits: pure functions of the document, undone like every other edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.face import face_label
from desktop.domain.face.given import GivenFace
from desktop.domain.face.labels import SAME_FACE_OVERLAP, match_by_overlap
from desktop.domain.preparing import FaceChoice
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.prepare.commands import PictureEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.face import Face
    from desktop.domain.face.given import GivenFaces, Spot
    from desktop.domain.geometry import Box
    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.prepare.document import Document

FaceEdit = Callable[["Face"], PictureEdit]


def label_for(document: Document, box: Box) -> str:
    """Of the place that ``box`` is drawn on, if there is or may be a face; else the first that none has, or had."""
    there = match_by_overlap([box], [face.box for face in document.everyone], SAME_FACE_OVERLAP)
    return document.everyone[there[0][1]].label if there else _free_label(document)


def _free_label(document: Document) -> str:
    given = {face.label for face in document.options.given.faces}
    found = seen.everyone if (seen := document.seen) else ()
    taken = given | {face.label for face in (*found, *document.everyone)}
    return next(label for label in map(face_label, count(1)) if label not in taken)


def drawn_edit(label: str, box: Box) -> PictureEdit:
    """A new face; the crop is built around it too."""

    def change(document: Document) -> PrepareOptions:
        options = document.options
        chosen = FaceChoice.of(*sorted(document.chosen | {label}, key=lambda name: (len(name), name)))
        faces = options.faces if options.faces.every or not document.chosen else chosen
        return replace(options, given=options.given.putting(GivenFace(box, label)), faces=faces)

    return _edit(QT_TRANSLATE_NOOP("Commands", "Draw face %1"), label, change)


def moved_edit(face: Face, box: Box, points: Sequence[Spot], drag: int) -> PictureEdit:
    """``face``, as it was when the ``drag`` began, at ``box``."""
    change = _saying(lambda given: given.moving(face, box, points))
    return _edit(QT_TRANSLATE_NOOP("Commands", "Move face %1"), face.label, change, ("face", drag))


def placed_edit(face: Face, points: Sequence[Spot], drag: int) -> PictureEdit:
    change = _saying(lambda given: given.placing(face, points))
    return _edit(QT_TRANSLATE_NOOP("Commands", "Place the points of %1"), face.label, change, ("points", drag))


def accepted_edit(face: Face) -> PictureEdit:
    change = _saying(lambda given: given.accepting(face))
    return _edit(QT_TRANSLATE_NOOP("Commands", "Accept %1 as a face"), face.label, change)


def removed_edit(face: Face) -> PictureEdit:
    """No face any more; the crop is built around those that are left."""

    def change(document: Document) -> PrepareOptions:
        options = document.options
        labels = tuple(label for label in options.faces.labels if label != face.label)
        given = options.given.removing(face) if face.is_sure else options.given.dismissing(face.box)
        return replace(options, given=given, faces=replace(options.faces, labels=labels))

    removed, dismissed = (
        QT_TRANSLATE_NOOP("Commands", "Remove face %1"),
        QT_TRANSLATE_NOOP("Commands", "%1 is no face"),
    )
    return _edit(removed if face.is_sure else dismissed, face.label, change)


def _saying(change: Callable[[GivenFaces], GivenFaces]) -> Callable[[Document], PrepareOptions]:
    return lambda document: replace(document.options, given=change(document.options.given))


def _edit(text: str, label: str, change: Callable[[Document], PrepareOptions], gesture: object = None) -> PictureEdit:
    return PictureEdit(QCoreApplication.translate("Commands", text).replace("%1", label), change, gesture)
