"""The manifest of a submission package: what every picture is, how it was made, and who answered what for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.geometry import Box, Margins
from desktop.domain.rules.rules import RULES
from desktop.domain.workspace.plain import to_plain
from desktop.services.documents import box_document, findings_documents, margins_document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.package import FileDigest
    from desktop.domain.workspace.rights import Rights
    from desktop.services.documents import JsonObject
    from desktop.services.workspace.submission_plan import Export, SubmissionItem, SubmissionPlan

MANIFEST_NAME = "manifest.json"
PICTURES_NAME = "pictures"
"""The folder to select everything in when uploading."""

KIND, FORMAT = "fusion-desk-submission", 1


def manifest_document(plan: SubmissionPlan, files: Mapping[str, FileDigest], *, program: str) -> JsonObject:
    """``files`` are all files of the package but the manifest; ``program`` is the version that writes it."""
    return {
        "kind": KIND,
        "format": FORMAT,
        "program": program,
        "day": plan.day.isoformat(),
        "workspace": {"id": plan.info.id, "name": plan.info.name, "company": plan.info.company},
        "activity": activity_document(plan.activity),
        "materials": [_item_document(item) for item in plan.items],
        "left_out": [{"id": material.id, "name": material.name} for material in plan.left_out],
        "rules": list(_RULES),
        "files": [{"name": name, "sha256": it.sha256, "bytes": it.length} for name, it in files.items()],
    }


def activity_document(activity: Activity) -> JsonObject:
    return {
        "id": activity.id,
        "name": activity.name,
        "project_id": activity.project_id,
        "algorithm": activity.algorithm.value,
    }


def material_document(material: WorkspaceMaterial, export: Export) -> JsonObject:
    """What is compared when the package is opened again: everything but its place in the package."""
    return {
        "id": material.id,
        "name": material.name,
        "model_id": material.model_id,
        "state": material.review.state.value,
        "picture": {"sha256": export.file.sha256, "bytes": export.file.length},
        "width": export.size.width,
        "height": export.size.height,
        "format": export.format.value,
        "faces": _faces(material, export),
        "made": _making(export),
        "rights": rights_document(material.rights),
    }


def rights_document(rights: Rights) -> JsonObject:
    """Questions without an answer are not in it; of documents only what they are, not what is in them."""
    return {
        "answers": {it.question.value: {"answer": it.answer.value, "note": it.note} for it in rights.answers},
        "consent_until": rights.consent_until.isoformat() if rights.consent_until else None,
        "documents": [{"kind": it.kind.value, "name": it.name, "sha256": it.file.sha256} for it in rights.attachments],
    }


def _item_document(item: SubmissionItem) -> JsonObject:
    return {
        "number": item.number,
        "file": f"{PICTURES_NAME}/{item.name}",
        **material_document(item.material, item.export),
        "findings": findings_documents(item.findings),
    }


def _faces(material: WorkspaceMaterial, export: Export) -> list[JsonObject]:
    """Boxes in pixels of the export, margins in multiples of the box."""
    frame = Box.of_size(export.size)
    return [
        {
            "label": face.label,
            "box": box_document(face.box),
            "margins": margins_document(Margins.of(face.box, frame)),
            **({"template_face_id": face.face_id} if face.face_id else {}),
        }
        for face in material.faces
    ]


def _making(export: Export) -> JsonObject:
    """From which original, how and by which version of the program: the same again makes the same bytes."""
    version = export.version
    return {
        "version": version.number,
        "program": version.program,
        "original": {"name": version.original_name, "sha256": version.original.sha256},
        "frame": box_document(version.frame) if version.frame else None,
        "options": to_plain(version.options),
    }


_RULES = tuple(
    {"code": rule.code.value, "document": rule.citation.document, "section": rule.citation.section, **rule.limits}
    for rule in RULES
)
"""The rules as they are in this version, with their limits."""
