"""Edits of materials, as values: a store applies them and gives their inverse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.material import copied
from desktop.services.workspace.activity_edits import named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from desktop.domain.workspace.material import WorkspaceMaterial


class HasId(Protocol):
    """A material, whole or in summary."""

    @property
    def id(self) -> str: ...


def rename_material(material: WorkspaceMaterial, name: str) -> Edit:
    """Raises ``ValueError`` for an empty name."""
    return changed([material], lambda it: replace(it, name=named(name)))


def change_material_notes(material: WorkspaceMaterial, notes: str) -> Edit:
    return changed([material], lambda it: replace(it, notes=notes))


def change_model_id(material: WorkspaceMaterial, model_id: str) -> Edit:
    """The console's material ID (``ModelId``), entered by hand. What was compared under another ID is forgotten."""
    wanted = model_id.strip()
    return changed([material], lambda it: it if it.model_id == wanted else replace(it, model_id=wanted, synced=None))


def change_face_ids(material: WorkspaceMaterial, ids: Mapping[str, str]) -> Edit:
    """``TemplateFaceID`` by face label; an empty one clears it, faces not named keep theirs."""

    def with_ids(it: WorkspaceMaterial) -> WorkspaceMaterial:
        faces = (replace(face, face_id=ids.get(face.label, face.face_id).strip()) for face in it.faces)
        return replace(it, faces=tuple(faces))

    return changed([material], with_ids)


def copy_materials(
    materials: Iterable[WorkspaceMaterial], activity_id: str, *, time: datetime, new_id: Callable[[], str]
) -> Edit:
    """The same pictures for another activity: each is a material of its own there, not yet known to the console."""
    return Edit(materials=tuple(copied(it, activity_id=activity_id, new_id=new_id(), time=time) for it in materials))


def movable(material: WorkspaceMaterial) -> bool:
    """One in the console belongs to its activity there: it can be copied, or deleted, and not moved."""
    return not material.takes_slot


def move_materials(materials: Iterable[WorkspaceMaterial], activity_id: str, *, new_id: Callable[[], str]) -> Edit:
    """Into another activity under new IDs, with notes, rights and review log. Those of that activity stay as they are.

    Raises ``ValueError`` for one that is not :func:`movable`.
    """
    moving = [material for material in materials if material.activity_id != activity_id]
    for material in moving:
        if not movable(material):
            message = f"{material.name} is in the console and cannot be moved"
            raise ValueError(message)
    moved = tuple(replace(material, id=new_id(), activity_id=activity_id) for material in moving)
    return Edit(materials=moved, removed_materials=frozenset(material.id for material in moving))


def delete_materials(materials: Iterable[HasId]) -> Edit:
    """From the workspace; in the console only the user can delete."""
    return Edit(removed_materials=frozenset(material.id for material in materials))


def changed(materials: Iterable[WorkspaceMaterial], change: Callable[[WorkspaceMaterial], WorkspaceMaterial]) -> Edit:
    """Those of ``materials`` that ``change`` makes another value of."""
    pairs = [(material, change(material)) for material in materials]
    return Edit(materials=tuple(after for before, after in pairs if after != before))
