"""Submission packages (送审包): everything that is needed to upload the materials of an activity, in one place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.cloud.usage import BILLING_ZONE
from desktop.domain.files.names import natural_key
from desktop.domain.fusing.people import PlaceKind
from desktop.domain.workspace.files import StoredFile
from desktop.domain.workspace.package import FileDigest
from desktop.domain.workspace.quota import quota_of
from desktop.services.people.notes import not_noted
from desktop.services.workspace import package_diff
from desktop.services.workspace.checklist import CHECKLIST_NAME, checklist
from desktop.services.workspace.package_document import MANIFEST_NAME, PICTURES_NAME, manifest_document
from desktop.services.workspace.submission_plan import SubmissionPlan, export_of, submission_items

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.package import PackageProblem
    from desktop.domain.workspace.ports import ContactSheet, PackageFiles, WorkspaceStore
    from desktop.services.people.notes import Note
    from desktop.services.workspace.package_diff import PackageDiff
    from desktop.services.workspace.submission_plan import SubmissionItem

SHEET_PICTURES = 30
"""On one contact sheet."""


@dataclass(frozen=True, slots=True)
class Package:
    """``path`` is the folder or zip file that was written."""

    path: Path
    plan: SubmissionPlan


class Submissions:
    """Makes packages and looks into them again. Call it on worker threads."""

    def __init__(
        self,
        files: PackageFiles,
        sheet: ContactSheet,
        *,
        clock: Callable[[], datetime],
        program: str,
        noted: Note = not_noted,
    ) -> None:
        self._files = files
        self._sheet = sheet
        self._clock = clock
        self._program = program
        self._noted = noted

    def plan(
        self, store: WorkspaceStore, activity: Activity, *, material_ids: Collection[str] | None = None
    ) -> SubmissionPlan:
        """For the materials of ``activity`` that are not in the console yet, or for those with ``material_ids``.

        Raises :class:`~desktop.domain.errors.StoreError`.
        """
        info, day = store.info(), self._clock().astimezone(BILLING_ZONE).date()
        chosen = _chosen(store.materials(activity.id), material_ids)
        return SubmissionPlan(
            info=info,
            activity=activity,
            day=day,
            items=submission_items(chosen, day),
            left_out=tuple(it for it in chosen if export_of(it) is None),
            quota=quota_of(store.summaries(), bought_slots=info.bought_slots),
        )

    def write(self, store: WorkspaceStore, plan: SubmissionPlan, target: Path, progress: Progress) -> Package:
        """A folder, or a zip file when ``target`` ends with ``.zip``; whole or not at all, beside what is there.

        Raises :class:`~desktop.domain.errors.StoreError` (a picture is missing or damaged, the disk is full),
        Cancelled, and ``ValueError`` for a plan without pictures.
        """
        if not plan.items:
            message = f"there is no picture to submit in {plan.activity.name}"
            raise ValueError(message)
        written = self._files.write(target, self._entries(store, plan, progress))
        self._noted(PlaceKind.PACKAGE, written, store.folder)
        return Package(written, plan)

    def compare(self, package: Path, store: WorkspaceStore) -> PackageDiff:
        """What has changed in ``store`` since ``package`` was written; raises StoreError when it cannot be read."""
        manifest = package_diff.read_manifest(self._files, package)
        present = store.materials(manifest.activity_id)
        expected = [it for it in _chosen(present, None) if export_of(it) is not None]
        activity = next((it for it in store.activities() if it.id == manifest.activity_id), None)
        return package_diff.PackageDiff(
            manifest,
            package_diff.changes(manifest, present, expected),
            activity_gone=activity is None,
            activity_fields=package_diff.activity_changes(manifest, activity),
        )

    def verify(self, package: Path, progress: Progress) -> tuple[PackageProblem, ...]:
        """Files that are missing, damaged or not of the package; raises StoreError and Cancelled."""
        manifest = package_diff.read_manifest(self._files, package)
        return package_diff.problems(manifest, self._files.digests(package, progress))

    def _entries(self, store: WorkspaceStore, plan: SubmissionPlan, progress: Progress) -> Iterator[tuple[str, bytes]]:
        """One file at a time; the manifest comes last, with the hashes of all others."""
        digests = {}
        for name, data in self._contents(store, plan, progress):
            file = StoredFile.of(data, "")
            digests[name] = FileDigest(file.sha256, file.length)
            yield name, data
        document = manifest_document(plan, digests, program=self._program)
        yield MANIFEST_NAME, json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", "replace")

    def _contents(self, store: WorkspaceStore, plan: SubmissionPlan, progress: Progress) -> Iterator[tuple[str, bytes]]:
        for done, item in enumerate(plan.items):
            progress.report(done, len(plan.items))
            yield f"{PICTURES_NAME}/{item.name}", store.read_file(item.export.file)
        for number, first in enumerate(range(0, len(plan.items), SHEET_PICTURES), start=1):
            items = plan.items[first : first + SHEET_PICTURES]
            yield f"contact-sheet-{number}.jpg", self._sheet.draw([_numbered(store, item) for item in items])
        yield CHECKLIST_NAME, checklist(plan).encode("utf-8", "replace")
        progress.report(len(plan.items), len(plan.items))


def _numbered(store: WorkspaceStore, item: SubmissionItem) -> tuple[int, bytes]:
    return item.number, store.read_file(item.export.file)


def _chosen(
    materials: Sequence[WorkspaceMaterial], material_ids: Collection[str] | None
) -> Sequence[WorkspaceMaterial]:
    """In the order in which people count their names: numbers in package, sheet and checklist follow it."""
    if material_ids is None:
        chosen = [material for material in materials if not material.takes_slot]
    else:
        chosen = [material for material in materials if material.id in material_ids]
    return sorted(chosen, key=lambda material: natural_key(material.name))
