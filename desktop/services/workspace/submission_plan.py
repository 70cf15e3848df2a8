"""What a submission package (送审包) would hold, and what there is to say about it before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.files.formats import MATERIAL_FORMATS, PictureFormat
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode, MaterialFacts, evaluate
from desktop.domain.workspace.rights import rights_finding
from desktop.services.workspace.package_names import package_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.domain.errors import Value
    from desktop.domain.geometry import Size
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.info import WorkspaceInfo
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.quota import Quota
    from desktop.domain.workspace.template import TemplateVersion

FILE_RULES = frozenset({FindingCode.FORMAT, FindingCode.PIXELS, FindingCode.SIDES, FindingCode.BYTES})
"""What a file alone is held to; its faces were judged when it was prepared."""

EXPORT_SUFFIXES = frozenset(f".{it.value}" for it in MATERIAL_FORMATS)


@dataclass(frozen=True, slots=True)
class Export:
    """The picture that is uploaded for a material: its last version's."""

    version: TemplateVersion
    file: StoredFile
    size: Size

    @property
    def format(self) -> PictureFormat:
        return PictureFormat(self.file.suffix.removeprefix("."))


@dataclass(frozen=True, slots=True)
class SubmissionItem:
    """A picture of the package: ``number`` on the contact sheet and in the checklist, ``name`` of its file."""

    number: int
    name: str
    material: WorkspaceMaterial
    export: Export
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class SubmissionPlan:
    """``left_out`` have no exported picture yet. ``day`` is the day it is made on, which consents are held to.

    Findings warn, or fail; they stop nothing.
    """

    info: WorkspaceInfo
    activity: Activity
    day: date
    items: tuple[SubmissionItem, ...]
    left_out: tuple[WorkspaceMaterial, ...]
    quota: Quota

    @property
    def slots_needed(self) -> int:
        """Slots that uploading will take; those in the console have theirs."""
        return sum(not item.material.takes_slot for item in self.items)

    @property
    def has_room(self) -> bool:
        return self.quota.has_room_for(self.slots_needed)

    @property
    def own_findings(self) -> tuple[Finding, ...]:
        """What there is to say of no single picture: fewer slots are free than the upload takes."""
        if self.has_room:
            return ()
        values: dict[str, Value] = {"needed": self.slots_needed, "left": self.quota.left}
        return (Finding(FindingCode.SLOTS, Severity.FAIL, values),)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Those that ask for attention, of the package and of all its pictures."""
        of_pictures = (it for item in self.items for it in item.findings if it.severity is not Severity.PASS)
        return (*self.own_findings, *of_pictures)


def export_of(material: WorkspaceMaterial) -> Export | None:
    """``None`` while the last version has no export, and for a material that is known from the console only.

    Also for one that is neither JPG nor PNG: this program makes no others, but a workspace may come from anybody.
    """
    version = material.version
    if version is None or version.export is None or version.export_size is None:
        return None
    if version.export.suffix not in EXPORT_SUFFIXES:
        return None
    return Export(version, version.export, version.export_size)


def export_findings(material: WorkspaceMaterial, today: date) -> tuple[Finding, ...]:
    """Rights, and what the exported file is held to: one finding for each, also when all is well."""
    export = export_of(material)
    return (rights_finding(material.rights, today), *(_file_findings(export) if export else ()))


def submission_items(materials: Sequence[WorkspaceMaterial], today: date) -> tuple[SubmissionItem, ...]:
    """Those of ``materials`` that have an export, numbered from 1 in their order, each under a name of its own."""
    exports = [(material, export) for material in materials if (export := export_of(material)) is not None]
    names = package_names((material.name, export.file.suffix) for material, export in exports)
    return tuple(
        SubmissionItem(number, name, material, export, export_findings(material, today))
        for number, (name, (material, export)) in enumerate(zip(names, exports, strict=True), start=1)
    )


def _file_findings(export: Export) -> tuple[Finding, ...]:
    facts = MaterialFacts(
        format=export.format,
        size=export.size,
        bytes=export.file.length,
        max_bytes=export.version.options.max_bytes,
    )
    return tuple(finding for finding in evaluate(facts) if finding.code in FILE_RULES)
