"""Where is this picture used? Found by its content, whatever it is called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.files.formats import suffixes
from desktop.domain.workspace.files import StoredFile
from desktop.services.workspace.reading import read_bytes
from desktop.services.workspace.workspace import whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore


class UseRole(StrEnum):
    """What the picture is to the material."""

    ORIGINAL = "original"
    EXPORT = "export"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Use:
    """``version`` is the number of the template version, ``None`` for an attachment; ``current``: it is the last."""

    material_id: str
    material_name: str
    activity_id: str
    role: UseRole
    version: int | None
    current: bool


def where_used(store: WorkspaceStore, path: Path) -> tuple[Use, ...]:
    """Every use of the file's content.

    Raises :class:`~desktop.domain.errors.PictureError` when it cannot be read, and
    :class:`~desktop.domain.errors.StoreError`.
    """
    return uses_of_data(store, read_bytes(path), path.suffix)


def uses_of_data(store: WorkspaceStore, data: bytes, suffix: str = "") -> tuple[Use, ...]:
    """The same for bytes in memory; ``suffix`` is one more that they may have been kept under."""
    sha256 = StoredFile.of(data, suffix).sha256
    names = sorted({StoredFile.of(data, it).suffix for it in (*suffixes(), suffix)})
    ids = (it for name in names for it in store.uses_of(StoredFile(sha256, name, len(data))))
    return tuple(use for material in whole(store, dict.fromkeys(ids)) for use in _uses(material, sha256))


def _uses(material: WorkspaceMaterial, sha256: str) -> Iterator[Use]:
    def use(role: UseRole, version: int | None = None, *, current: bool = True) -> Use:
        return Use(material.id, material.name, material.activity_id, role, version, current)

    for version in material.versions:
        current = version == material.version
        if version.original.sha256 == sha256:
            yield use(UseRole.ORIGINAL, version.number, current=current)
        if version.export is not None and version.export.sha256 == sha256:
            yield use(UseRole.EXPORT, version.number, current=current)
    if any(it.file.sha256 == sha256 for it in material.rights.attachments):
        yield use(UseRole.ATTACHMENT)
