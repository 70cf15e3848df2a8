"""Which of the console's face IDs (``TemplateFaceID``) belongs to which of our faces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.face.labels import SAME_FACE_OVERLAP, assign_labels, match_by_overlap
from desktop.domain.workspace.template import TemplateFace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.cloud.calls import RemoteFace


def with_remote_faces(own: Sequence[TemplateFace], remote: Sequence[RemoteFace]) -> tuple[TemplateFace, ...]:
    """``own`` faces with the IDs of the remote faces at their place, then those found by the console alone.

    Both have boxes in pixels of the uploaded picture. A face the console does not know has no ID.
    """
    places = [face.box for face in own]
    matches = dict(match_by_overlap(places, [face.box for face in remote], SAME_FACE_OVERLAP))
    known = tuple(
        replace(face, face_id=remote[matches[index]].face_id if index in matches else "")
        for index, face in enumerate(own)
    )
    extra = [face for index, face in enumerate(remote) if index not in matches.values()]
    labels = assign_labels([face.box for face in extra], [(face.label, face.box) for face in own])
    return (*known, *(TemplateFace(label, face.box, face.face_id) for label, face in zip(labels, extra, strict=True)))


def loses_face_ids(own: Sequence[TemplateFace], merged: Sequence[TemplateFace]) -> bool:
    """Whether a face ID entered here would be replaced or lost."""
    now = {face.label: face.face_id for face in merged}
    return any(face.face_id and now[face.label] != face.face_id for face in own)


def faces_text(faces: Sequence[TemplateFace]) -> str:
    """``F1 = mt_1_1, F2 = ?`` for people."""
    return ", ".join(f"{face.label} = {face.face_id or '?'}" for face in faces)
