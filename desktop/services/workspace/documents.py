"""The JSON documents of ``fusion-desk workspace``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.domain.preparing import Rejection
from desktop.services.documents import box_document, error_document, findings_documents
from desktop.services.workspace.intake import Added
from desktop.services.workspace.package_document import activity_document, material_document, rights_document
from desktop.services.workspace.submission_plan import export_findings, export_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.info import WorkspaceInfo
    from desktop.domain.workspace.material import MaterialSummary, WorkspaceMaterial
    from desktop.domain.workspace.package import PackageProblem
    from desktop.domain.workspace.problems import Problem
    from desktop.domain.workspace.quota import Quota
    from desktop.domain.workspace.reminders import Reminder
    from desktop.domain.workspace.review import Review
    from desktop.domain.workspace.template import TemplateVersion
    from desktop.services.documents import JsonObject
    from desktop.services.workspace.intake import IntakeReport, Outcome
    from desktop.services.workspace.package_diff import PackageDiff
    from desktop.services.workspace.submission import Package
    from desktop.services.workspace.workspace import Overview


def workspace_document(folder: Path, view: Overview, now: datetime) -> JsonObject:
    """``workspace list``."""
    return {
        "workspace": {"folder": str(folder), **_info(view.info)},
        "quota": quota_document(view.quota),
        "activities": [_activity(activity, view.of(activity.id)) for activity in view.activities],
        "reminders": [_reminder(it) for it in view.reminders(now)],
    }


def no_workspace_document() -> JsonObject:
    """``workspace list`` before there is one."""
    return {"workspace": None, "quota": None, "activities": [], "reminders": []}


def materials_document(folder: Path, view: Overview) -> JsonObject:
    """``workspace show`` of all materials."""
    return {
        "workspace": {"folder": str(folder), **_info(view.info)},
        "activities": [
            {**activity_document(it), "materials": [_summary(material) for material in view.of(it.id)]}
            for it in view.activities
        ],
    }


def details_document(material: WorkspaceMaterial, activity: Activity, today: date) -> JsonObject:
    """``workspace show`` of one material; what is uploaded of it under ``picture`` and beside it, when there is any."""
    export = export_of(material)
    return {
        "activity": activity_document(activity),
        "id": material.id,
        "name": material.name,
        "model_id": material.model_id,
        "state": material.review.state.value,
        "notes": material.notes,
        "created": material.created.isoformat(),
        **(material_document(material, export) if export else {}),
        "faces": [
            {"label": face.label, "box": box_document(face.box), "template_face_id": face.face_id}
            for face in material.faces
        ],
        "versions": [_version(version) for version in material.versions],
        "review": _review(material.review),
        "rights": rights_document(material.rights),
        "findings": findings_documents(export_findings(material, today)),
    }


def intake_document(folder: Path, activity: Activity, report: IntakeReport) -> JsonObject:
    """``workspace import`` of pictures."""
    return {
        "workspace": str(folder),
        "activity": activity_document(activity),
        "cancelled": report.cancelled,
        "items": [_outcome(it) for it in report.outcomes],
    }


def package_document(package: Package) -> JsonObject:
    """``workspace package``."""
    plan = package.plan
    return {
        "output": str(package.path),
        "activity": activity_document(plan.activity),
        "quota": quota_document(plan.quota),
        "slots_needed": plan.slots_needed,
        "findings": findings_documents(plan.own_findings),
        "items": [
            {
                "number": item.number,
                "material_id": item.material.id,
                "file": item.name,
                "findings": findings_documents(item.findings),
            }
            for item in plan.items
        ],
        "left_out": [{"id": it.id, "name": it.name} for it in plan.left_out],
    }


def problems_document(problems: Sequence[Problem]) -> list[JsonObject]:
    return [{"kind": it.kind.value, "subject": it.subject, "used_by": list(it.used_by)} for it in problems]


def package_problems_document(problems: Sequence[PackageProblem]) -> list[JsonObject]:
    return [{"kind": it.kind.value, "name": it.name} for it in problems]


def changes_document(diff: PackageDiff) -> JsonObject:
    """What has changed since a package was written."""
    return {
        "activity": {
            "id": diff.manifest.activity_id,
            "name": diff.manifest.activity_name,
            "gone": diff.activity_gone,
            "fields": list(diff.activity_fields),
        },
        "day": diff.manifest.day,
        "changes": [
            {"kind": it.kind.value, "material_id": it.material_id, "name": it.name, "fields": list(it.fields)}
            for it in diff.changes
        ],
    }


def quota_document(quota: Quota) -> JsonObject:
    return {"total": quota.total, "used": quota.used, "left": quota.left, "level": quota.level.value}


def _info(info: WorkspaceInfo) -> JsonObject:
    return {
        "id": info.id,
        "name": info.name,
        "company": info.company,
        "app_id": info.app_id,
        "bought_slots": info.bought_slots,
    }


def _activity(activity: Activity, materials: Sequence[MaterialSummary]) -> JsonObject:
    states = Counter(material.state.value for material in materials)
    return {
        **activity_document(activity),
        "archived": activity.archived,
        "materials": len(materials),
        "states": dict(sorted(states.items())),
    }


def _summary(material: MaterialSummary) -> JsonObject:
    return {
        "id": material.id,
        "name": material.name,
        "model_id": material.model_id,
        "state": material.state.value,
        "state_since": material.state_since.isoformat() if material.state_since else None,
        "faces": material.faces,
        "rights_open": material.rights_open,
    }


def _reminder(reminder: Reminder) -> JsonObject:
    return {
        "kind": reminder.kind.value,
        "subject": reminder.subject,
        "name": reminder.name,
        "due": reminder.due.isoformat() if reminder.due else None,
        "left": reminder.left,
    }


def _version(version: TemplateVersion) -> JsonObject:
    return {
        "number": version.number,
        "created": version.created.isoformat(),
        "original": version.original_name,
        "original_sha256": version.original.sha256,
        "export_sha256": version.export.sha256 if version.export else None,
        "program": version.program,
        "note": version.note,
    }


def _review(review: Review) -> list[JsonObject]:
    return [
        {
            "state": event.state.value,
            "time": event.time.isoformat(),
            "by": event.by.value,
            "why": event.why,
            "reason": event.reason.value if event.reason else None,
        }
        for event in review.events
    ]


def _outcome(outcome: Outcome) -> JsonObject:
    if isinstance(outcome, Rejection):
        return {
            "source": str(outcome.source),
            "status": "failed",
            "findings": findings_documents(outcome.findings),
            "error": error_document(outcome.error),
        }
    if isinstance(outcome, Added):
        return {
            "source": str(outcome.path),
            "status": "added",
            "material_id": outcome.material.id,
            "findings": findings_documents(outcome.findings),
        }
    return {"source": str(outcome.path), "status": "known", "material_id": outcome.material_id}
