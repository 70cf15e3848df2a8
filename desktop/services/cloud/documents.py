"""The JSON documents of the cloud commands (contract: product.md, Command line)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.billing import FREE_CALLS
from desktop.domain.cloud.calls import Charged
from desktop.services.documents import attempts_of, box_document, verdict_document

if TYPE_CHECKING:
    from desktop.domain.cloud.billing import MonthCost
    from desktop.domain.cloud.calls import MaterialPage, RemoteMaterial
    from desktop.domain.cloud.connection import ConnectionReport
    from desktop.services.documents import JsonObject


def materials_document(activity_id: str, page: MaterialPage) -> JsonObject:
    """The document of ``materials``; ``attempts`` are those of all its pages."""
    return {
        "activity_id": activity_id,
        "materials": [_material_document(item) for item in page.materials],
        "attempts": sum(map(attempts_of, page.exchanges)),
    }


def status_words(material: RemoteMaterial) -> str:
    """The status as the fact book names it: ``in review``, ``passed by machine``, …"""
    known = material.known_status
    return "unknown" if known is None else known.name.lower().replace("_", " ")


def connection_document(report: ConnectionReport) -> JsonObject:
    """The document of ``check``: an error as of any cloud failure, unless all is well."""
    found = {"outcome": report.outcome.value, "skew_seconds": report.skew_seconds}
    call = {"request_id": report.request_id or None, "attempts": attempts_of(report.exchange)}
    if report.verdict is None:
        return {**found, **call}
    verdict = {**verdict_document(report.verdict), "charged": Charged.NO.value}
    return {"error": {"code": report.service_code, "message": report.message, **verdict, **call, **found}}


def usage_document(cost: MonthCost) -> JsonObject:
    """The document of ``usage``: a month by what paid for it, and its days that had calls."""
    calls = cost.usage
    return {
        "month": f"{calls.year:04}-{calls.month:02}",
        "calls": calls.calls,
        "charged": calls.charged,
        "not_charged": calls.free,
        "unknown": calls.unknown,
        "free": {"total": FREE_CALLS, "used": cost.free_used, "left": cost.free_left},
        "packages": [
            {
                "name": it.package.name,
                "since": it.package.since.isoformat(),
                "expires": it.package.expires.isoformat(),
                "used": it.used,
                "left": it.left,
            }
            for it in cost.packages
        ],
        "post_paid": cost.post_paid,
        "within_qps": cost.within_qps,
        "days": [
            {"day": it.day.isoformat(), "charged": it.charged, "not_charged": it.free, "unknown": it.unknown}
            for it in calls.days
            if it.calls
        ],
    }


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
