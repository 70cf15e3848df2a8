"""The JSON documents of the command line and the manifest (contract: product.md, Command line)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.cloud.errors import CloudError
from desktop.domain.files.spelling import is_text, readable
from desktop.domain.preparing import Rejection, Skipped
from desktop.domain.rules.findings import passed
from desktop.domain.rules.measurements import measurements

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from desktop.domain.cloud.errors import Verdict
    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.face import Face
    from desktop.domain.face.covers import Covers
    from desktop.domain.fusing.fusion import FusedFace
    from desktop.domain.fusing.outcome import Outcome, Saved
    from desktop.domain.geometry import Box, Margins
    from desktop.domain.picture import PictureInfo
    from desktop.domain.preparing import CropPlan, MaterialFace, PreparedPicture
    from desktop.domain.rules.facts import MaterialFacts
    from desktop.domain.rules.findings import Finding
    from desktop.domain.rules.profiles import Judgement
    from desktop.services.inspect import Inspection

JsonObject = dict[str, Any]
"""What one JSON document is made of."""


def named(key: str, path: Path) -> JsonObject:
    """A path under ``key``; one that is no UTF-8 also as people can read it, marked as a guess."""
    text = str(path)
    return {key: text} if is_text(text) else {key: text, f"{key}_shown": readable(text)}


def box_document(box: Box) -> JsonObject:
    return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}


def finding_document(finding: Finding) -> JsonObject:
    face = {"face": finding.face} if finding.face else {}
    return {"code": finding.code.value, "severity": finding.severity.value, **face, "values": dict(finding.values)}


def error_document(error: FusionDeskError) -> JsonObject:
    """What went wrong; of a cloud failure also who must act, how, and what it cost."""
    if not isinstance(error, CloudError):
        return {"code": error.code.value, "message": error.message}
    return {
        "code": error.service_code,
        "message": own_message(error),
        **verdict_document(error.verdict),
        "request_id": error.request_id or None,
        "attempts": attempts_of(error.exchange),
    }


def attempts_of(exchange: Exchange | None) -> int:
    """How often a call was tried; nothing that goes out is no attempt."""
    return 0 if exchange is None else exchange.attempts


def own_message(error: CloudError) -> str:
    """The message without the code that stands before it already."""
    return error.message.removeprefix(f"{error.service_code}: ")


def verdict_document(verdict: Verdict) -> JsonObject:
    return {
        "who": verdict.who.value,
        "advice": verdict.advice.english,
        "retryable": verdict.retryable,
        "charged": verdict.charged.value,
    }


def inspection_document(inspection: Inspection, judgements: Sequence[Judgement] = ()) -> JsonObject:
    """One picture of ``inspect``; ``judgements`` are those of the profiles that were asked for."""
    info = inspection.info
    profiles = {"profiles": {one.profile.value: _judgement_document(one) for one in judgements}} if judgements else {}
    return {
        **named("path", info.path),
        "width": info.size.width,
        "height": info.size.height,
        "format": info.format.value,
        "bytes": info.bytes,
        "passed": passed(inspection.findings),
        "faces": [_measured_face(inspection, face) for face in inspection.faces],
        "unsure": [_face_document(face) for face in inspection.unsure],
        "findings": findings_documents(inspection.findings),
        **profiles,
    }


def _judgement_document(judgement: Judgement) -> JsonObject:
    return {"passed": judgement.passed, "findings": findings_documents(judgement.findings)}


def unreadable_document(path: Path, error: FusionDeskError) -> JsonObject:
    """One picture of ``inspect`` that could not be read."""
    return {**named("path", path), "error": error_document(error)}


def item_document(outcome: PreparedPicture | Rejection | Skipped, ids: Mapping[str, str]) -> JsonObject:
    """One picture of ``prepare``; ``ids`` are TemplateFaceIDs by face label where they are known."""
    if isinstance(outcome, Skipped):
        return {**named("source", outcome.source.absolute()), "status": "skipped", "output": str(outcome.output)}
    return _failed_item(outcome) if isinstance(outcome, Rejection) else _prepared_item(outcome, ids)


def outcome_document(outcome: Outcome, saved: Saved) -> JsonObject:
    """The document of ``preview``, ``fuse`` and ``ultra``; boxes that were left to the service are null."""
    request = _call_document(outcome, outcome.exchange) if outcome.exchange else {}
    address = outcome.address
    where = {"url": address.url, "expires": address.expires.isoformat()} if address else {}
    return {
        "output": str(saved.path),
        "engine": outcome.order.engine,
        "faces": [_fused_document(face) for face in outcome.faces],
        "elapsed_ms": round(outcome.elapsed_ms, 1),
        **request,
        **where,
        "findings": findings_documents((*outcome.findings, *saved.findings)),
    }


def _call_document(outcome: Outcome, exchange: Exchange) -> JsonObject:
    return {
        "request_id": outcome.request_id,
        "attempts": attempts_of(exchange),
        "charged": outcome.charged.value,
    }


def _prepared_item(material: PreparedPicture, ids: Mapping[str, str]) -> JsonObject:
    plan = material.plan
    return {
        **named("source", plan.source.path.absolute()),
        "status": "prepared",
        "output": str(material.output) if material.output else None,
        **turn_document(plan.source),
        "crop": box_document(plan.frame) if plan.frame else None,
        "scale": round(plan.scale, 6),
        "width": material.encoded.size.width,
        "height": material.encoded.size.height,
        "bytes": len(material.encoded.data),
        "format": material.encoded.format.value,
        "faces": [_material_face(item, ids) for item in plan.faces],
        "findings": findings_documents(material.findings),
    }


def _failed_item(rejection: Rejection) -> JsonObject:
    return {
        **named("source", rejection.source.absolute()),
        "status": "failed",
        **(_plan_document(rejection.plan) if rejection.plan else {"faces": []}),
        "findings": findings_documents(rejection.findings),
        "error": error_document(rejection.error),
    }


def _plan_document(plan: CropPlan) -> JsonObject:
    """What would have come out, so that box and margins of the faces can be understood."""
    crop = {"crop": box_document(plan.frame), "scale": round(plan.scale, 6)} if plan.frame else {}
    faces = [_material_face(item, {}) for item in plan.faces]
    return {**turn_document(plan.source), **crop, "width": plan.size.width, "height": plan.size.height, "faces": faces}


def turn_document(info: PictureInfo) -> JsonObject:
    """How the source was turned, mirrored first, and the size that it then had, in which ``crop`` is; nothing where it
    was not."""
    if not info.turn:
        return {}
    size = {"width": info.size.width, "height": info.size.height}
    return {"turn": {"flipped": info.turn.flipped, "degrees": info.turn.degrees, **size}}


def _material_face(item: MaterialFace, ids: Mapping[str, str]) -> JsonObject:
    label = item.face.label
    known = {"template_face_id": ids[label]} if ids.get(label) else {}
    return {
        "label": label,
        "box": box_document(item.face.box),
        "margins": margins_document(item.margins),
        **origin_document(item.face),
        **({"points": [{"x": x, "y": y} for x, y in item.points]} if item.points else {}),
        **known,
    }


def origin_document(face: Face) -> JsonObject:
    """Who says that there is a face; nothing where it is the detector."""
    return {"origin": face.origin.value} if face.is_given else {}


def margins_document(margins: Margins) -> JsonObject:
    return {side: round(getattr(margins, side), 4) for side in ("left", "right", "top", "bottom")}


def _measured_face(inspection: Inspection, face: Face) -> JsonObject:
    return {**_face_document(face), "measurements": measurements_document(inspection.facts, face)}


def measurements_document(facts: MaterialFacts, face: Face) -> JsonObject:
    """All measurements by their ids; null where a number cannot be told."""
    return {one.row.id.value: _rounded(one.value) for one in measurements(facts, face)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _face_document(face: Face) -> JsonObject:
    return {
        "label": face.label,
        "box": box_document(face.box),
        **origin_document(face),
        "score": round(face.score, 4),
        "landmarks": face.reading.value,
        "yaw": round(face.pose.yaw, 1),
        "pitch": round(face.pose.pitch, 1),
        "roll": round(face.pose.roll, 1),
        "yaw_error": round(face.pose.yaw_error, 1),
        "pitch_error": round(face.pose.pitch_error, 1),
        "eyes_closed": face.expression.eyes_closed,
        "eyes_confidence": round(face.expression.eyes_confidence, 2),
        "mouth_open": face.expression.mouth_open,
        "mouth_confidence": round(face.expression.mouth_confidence, 2),
        "teeth_showing": face.expression.teeth_showing,
        "teeth_confidence": round(face.expression.teeth_confidence, 2),
        "sharpness": round(face.quality.sharpness, 3),
        "covers": _covers_document(face.covers) if face.covers else None,
    }


def _covers_document(covers: Covers) -> JsonObject:
    """Shares of the face and of each feature that cannot be seen, and how sure that is; null where nobody looked."""
    features = {
        feature.value: {"share": round(cover.share, 3), "confidence": round(cover.confidence, 3)}
        for feature, cover in covers.features.items()
    }
    return {"whole": round(covers.whole, 3), **features}


def _fused_document(face: FusedFace) -> JsonObject:
    known = {"template_face_id": face.template_face_id} if face.template_face_id else {}
    return {
        "photo": face.photo,
        "photo_box": _box_or_none(face.photo_box),
        "template_label": face.template_label,
        "template_box": _box_or_none(face.template_box),
        **known,
    }


def _box_or_none(box: Box | None) -> JsonObject | None:
    return box_document(box) if box else None


def findings_documents(findings: Sequence[Finding]) -> list[JsonObject]:
    return [finding_document(finding) for finding in findings]
