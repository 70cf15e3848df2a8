"""A catalogue from a workspace (工作区): what its owner is about to upload, or has uploaded, to develop against."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import MaterialStatus
from desktop.domain.face.labels import SAME_FACE_OVERLAP, match_by_overlap
from desktop.domain.workspace.review import ReviewState
from desktop.sandbox.catalogue import SandboxCatalogue, Template, activity
from desktop.sandbox.templates import machine_review, time_text

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.domain.fusing.order import Subject
    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services

STATUS_OF_STATE = {
    ReviewState.IN_REVIEW: MaterialStatus.IN_REVIEW,
    ReviewState.PASSED: MaterialStatus.PASSED_BY_HUMAN,
    ReviewState.FAILED: MaterialStatus.FAILED_BY_HUMAN,
    ReviewState.APPEALED: MaterialStatus.UNDER_APPEAL,
    ReviewState.APPEAL_PASSED: MaterialStatus.APPEAL_ACCEPTED,
    ReviewState.APPEAL_FAILED: MaterialStatus.APPEAL_REJECTED,
}
"""Drafts and what is ready are not in the console yet: they get the status that the review by machine would give."""


def workspace_catalogue(services: Services, store: WorkspaceStore, now: datetime) -> SandboxCatalogue:
    """The activities of ``store`` that are not archived, with the IDs of the console where they are known.

    A material without a picture (known from the console only) is left out, and so is an activity without any.
    Raises store and picture errors.
    """
    found = [(it, _templates(services, store, it.id)) for it in store.activities() if not it.archived]
    return SandboxCatalogue(
        activity(number, it.name, it.algorithm, templates, time_text(now), activity_id=it.project_id)
        for number, (it, templates) in enumerate(((it, templates) for it, templates in found if templates), start=1)
    )


def _templates(services: Services, store: WorkspaceStore, activity_id: str) -> list[Template]:
    materials = store.materials(activity_id)
    return [_template(it, _subject(services, store, it.version.picture)) for it in materials if it.version]


def _subject(services: Services, store: WorkspaceStore, picture: StoredFile) -> Subject:
    return services.pictures.decode(store.read_file(picture), Path(picture.name))


def _template(material: WorkspaceMaterial, subject: Subject) -> Template:
    ids = _face_ids(material, subject)
    return Template(material.name, subject, *_review(material, subject), material_id=material.model_id, face_ids=ids)


def _review(material: WorkspaceMaterial, subject: Subject) -> tuple[MaterialStatus, str]:
    status = STATUS_OF_STATE.get(material.review.state)
    return machine_review(subject) if status is None else (status, material.review.events[-1].why)


def _face_ids(material: WorkspaceMaterial, subject: Subject) -> dict[int, str]:
    """The face IDs that the workspace knows, by the place of the face in ``subject``."""
    known = [face for face in material.faces if face.face_id]
    pairs = match_by_overlap([face.box for face in known], [face.box for face in subject.faces], SAME_FACE_OVERLAP)
    return {there: known[here].face_id for here, there in pairs}
