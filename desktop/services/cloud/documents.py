"""The JSON documents of the cloud commands (contract: product.md, Command line)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged
from desktop.services.documents import box_document, verdict_document

if TYPE_CHECKING:
    from desktop.domain.cloud.calls import MaterialPage, RemoteMaterial
    from desktop.domain.cloud.connection import ConnectionReport
    from desktop.services.documents import JsonObject


def materials_document(activity_id: str, page: MaterialPage) -> JsonObject:
    """The document of ``materials``."""
    return {"activity_id": activity_id, "materials": [_material_document(item) for item in page.materials]}


def status_words(material: RemoteMaterial) -> str:
    """The status as the fact book names it: ``in review``, ``passed by machine``, …"""
    known = material.known_status
    return "unknown" if known is None else known.name.lower().replace("_", " ")


def connection_document(report: ConnectionReport) -> JsonObject:
    """The document of ``check``: an error as of any cloud failure, unless all is well."""
    found = {"outcome": report.outcome.value, "skew_seconds": report.skew_seconds, "request_id": report.request_id}
    if report.verdict is None:
        return found
    verdict = {**verdict_document(report.verdict), "charged": Charged.NO.value}
    return {"error": {"code": report.service_code, "message": report.message, **verdict, **found}}


def _material_document(material: RemoteMaterial) -> JsonObject:
    return {
        "material_id": material.material_id,
        "name": material.name,
        "status": material.status,
        "status_words": status_words(material),
        "usable": material.is_usable,
        "created": material.created,
        "updated": material.updated,
        "audit_result": material.audit_result,
        "faces": [{"face_id": face.face_id, "box": box_document(face.box)} for face in material.faces],
    }
