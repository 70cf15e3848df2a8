"""What became of one output of one picture, without its pixels: a run of thousands keeps them all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.preparing import PreparedPicture, Rejection, Skipped
from desktop.domain.rules.findings import Finding, Severity, worst
from desktop.domain.rules.rules import FindingCode
from desktop.services.documents import finding_document, item_document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.preparing.duplicates import Duplicate
    from desktop.services.documents import JsonObject


class ItemStatus(StrEnum):
    """``SKIPPED``: it was made before, or is a duplicate that is not wanted."""

    PREPARED = "prepared"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One output of the picture ``source`` by the output profile of that name.

    ``document`` is its line of the manifest. ``findings`` as far as this run has judged it: one that an earlier run has
    made comes with its codes.
    """

    source: Path
    status: ItemStatus
    document: JsonObject = field(repr=False)
    profile: str = ""
    output: Path | None = None
    error: FusionDeskError | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def severity(self) -> Severity:
        """The gravest finding; of one that failed that it did."""
        if self.status is ItemStatus.FAILED:
            return Severity.FAIL
        return worst(self.findings)

    def alike(self, duplicate: Duplicate) -> ItemResult:
        """The same, with the finding that it is a duplicate."""
        finding = duplicate_finding(duplicate)
        told = [*self.document.get("findings", []), finding_document(finding)]
        return replace(self, document={**self.document, "findings": told}, findings=(*self.findings, finding))


def result_of(outcome: PreparedPicture | Rejection | Skipped, ids: Mapping[str, str], profile: str = "") -> ItemResult:
    """What is kept of an outcome; ``ids`` are TemplateFaceIDs by face label."""
    document = item_document(outcome, ids) | ({"profile": profile} if profile else {})
    if isinstance(outcome, Skipped):
        return ItemResult(outcome.source, ItemStatus.SKIPPED, document, profile, outcome.output)
    if isinstance(outcome, Rejection):
        findings = outcome.findings
        return ItemResult(outcome.source, ItemStatus.FAILED, document, profile, None, outcome.error, findings)
    source = outcome.plan.source.path
    return ItemResult(source, ItemStatus.PREPARED, document, profile, outcome.output, None, outcome.findings)


def left_out(source: Path, duplicate: Duplicate, profile: str = "") -> ItemResult:
    """A picture that is not prepared since it duplicates another one."""
    document: JsonObject = {"source": str(source.absolute()), "status": ItemStatus.SKIPPED.value, "findings": []}
    document |= {"profile": profile} if profile else {}
    return ItemResult(source, ItemStatus.SKIPPED, document, profile).alike(duplicate)


def duplicate_finding(duplicate: Duplicate) -> Finding:
    code = FindingCode.DUPLICATE if duplicate.same else FindingCode.LOOKS_ALIKE
    return Finding(code, Severity.INFO, {"of": str(duplicate.of), "name": duplicate.of.name, "bits": duplicate.bits})


def to_plain(result: ItemResult) -> JsonObject:
    """The result for a journal; :func:`from_plain` gives it back."""
    values = dict(result.error.values) if result.error else {}
    return {"source": str(result.source), "document": result.document, "values": values}


def from_plain(plain: JsonObject) -> ItemResult:
    """What a journal has of one output.

    Raises ``KeyError``, ``TypeError`` or ``ValueError`` for what this version has not written.
    """
    document = plain["document"]
    output = document.get("output")
    return ItemResult(
        Path(plain["source"]),
        ItemStatus(document["status"]),
        document,
        document.get("profile", ""),
        Path(output) if output else None,
        _error_from(document, plain["values"]),
        tuple(_finding_from(it) for it in document.get("findings", [])),
    )


def _finding_from(document: JsonObject) -> Finding:
    severity = Severity(document["severity"])
    return Finding(FindingCode(document["code"]), severity, document["values"], face=document.get("face"))


def _error_from(document: JsonObject, values: JsonObject) -> FusionDeskError | None:
    error = document.get("error")
    return FusionDeskError(ErrorCode(error["code"]), error["message"], **values) if error else None
