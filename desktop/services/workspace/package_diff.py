"""Opening a submission package again: what is wrong with its files, and what has changed since it was written."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.workspace.package import (
    ChangeKind,
    FileDigest,
    PackageChange,
    PackageProblem,
    PackageProblemKind,
    damaged_package,
)
from desktop.services.workspace.package_document import (
    FORMAT,
    KIND,
    MANIFEST_NAME,
    activity_document,
    material_document,
)
from desktop.services.workspace.submission_plan import export_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import PackageFiles
    from desktop.services.documents import JsonObject

MAX_MANIFEST_BYTES = 64_000_000

COMPARED = ("name", "model_id", "state", "faces", "rights")
"""Fields of a material that may change while its picture stays the same."""


@dataclass(frozen=True, slots=True)
class PackageManifest:
    """What a package says of itself: ``activity`` and, by ID, ``materials`` as it describes them; ``files`` by name."""

    activity_id: str
    activity_name: str
    day: str
    materials: Mapping[str, JsonObject] = field(repr=False)
    files: Mapping[str, FileDigest] = field(repr=False)
    activity: JsonObject = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class PackageDiff:
    """What has changed in the workspace since ``manifest`` was written; ``activity_gone``: it was deleted there.

    ``activity_fields`` name what is other in the activity itself: its name, algorithm version or console ID.
    """

    manifest: PackageManifest
    changes: tuple[PackageChange, ...]
    activity_gone: bool = False
    activity_fields: tuple[str, ...] = ()


def read_manifest(files: PackageFiles, package: Path) -> PackageManifest:
    """Raises :class:`~desktop.domain.errors.StoreError` for what is no package, or none of this version's."""
    data = files.read(package, MANIFEST_NAME, limit=MAX_MANIFEST_BYTES)
    try:
        plain = json.loads(data)
        if (plain["kind"], plain["format"]) != (KIND, FORMAT):
            raise damaged_package(package, "it was made by another program or a newer version")
        return _manifest(plain)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise damaged_package(package, "its manifest cannot be understood") from error


def problems(manifest: PackageManifest, found: Mapping[str, FileDigest]) -> tuple[PackageProblem, ...]:
    """``found`` are the files that are there; those the manifest names come first, in its order."""
    missing_or_damaged = (
        PackageProblem(PackageProblemKind.DAMAGED if name in found else PackageProblemKind.MISSING, name)
        for name, digest in manifest.files.items()
        if found.get(name) != digest
    )
    extra = sorted(found.keys() - manifest.files.keys() - {MANIFEST_NAME})
    return (*missing_or_damaged, *(PackageProblem(PackageProblemKind.EXTRA, name) for name in extra))


def changes(
    manifest: PackageManifest, present: Iterable[WorkspaceMaterial], expected: Iterable[WorkspaceMaterial]
) -> tuple[PackageChange, ...]:
    """``present`` are the activity's materials now, ``expected`` those a package made today would hold."""
    now = {material.id: material for material in present}
    old = (
        change for identity, document in manifest.materials.items() for change in _change(document, now.get(identity))
    )
    new = (it for it in expected if it.id not in manifest.materials)
    return (*old, *(PackageChange(ChangeKind.ADDED, it.id, it.name) for it in new))


def activity_changes(manifest: PackageManifest, activity: Activity | None) -> tuple[str, ...]:
    """The fields that are other in ``activity`` now; none when it was deleted."""
    now = activity_document(activity).items() if activity else ()
    return tuple(name for name, value in now if value != manifest.activity.get(name))


def _change(document: JsonObject, material: WorkspaceMaterial | None) -> Iterator[PackageChange]:
    export = export_of(material) if material else None
    if material is None or export is None:
        yield PackageChange(ChangeKind.REMOVED, document["id"], document["name"])
        return
    now = material_document(material, export)
    if now["picture"] != document["picture"]:
        yield PackageChange(ChangeKind.PICTURE, material.id, material.name)
    fields = tuple(name for name in COMPARED if now[name] != document.get(name))
    if fields:
        yield PackageChange(ChangeKind.CHANGED, material.id, material.name, fields)


def _manifest(plain: JsonObject) -> PackageManifest:
    """Raises what :func:`read_manifest` takes for a manifest that cannot be understood."""
    return PackageManifest(
        activity_id=str(plain["activity"]["id"]),
        activity_name=str(plain["activity"]["name"]),
        day=str(plain["day"]),
        activity=dict(plain["activity"]),
        materials={
            str(it["id"]): {**it, "name": str(it["name"]), "picture": it["picture"]} for it in plain["materials"]
        },
        files={str(it["name"]): FileDigest(str(it["sha256"]), int(it["bytes"])) for it in plain["files"]},
    )
