"""Comparing a workspace with what the console says (DescribeMaterialList): what differs, and what would be lost.

Nothing is changed here; :mod:`desktop.domain.workspace.reconcile` takes over what the user accepted. A value is
compared three ways, with what the console said last time (``synced``): a name that only we have changed is no
difference, a value that both have changed is a conflict.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from desktop.domain.workspace.review import state_of
from desktop.domain.workspace.sync_faces import faces_text, loses_face_ids, with_remote_faces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.domain.cloud.calls import RemoteMaterial
    from desktop.domain.workspace.material import WorkspaceMaterial


T = TypeVar("T")


class DifferenceKind(StrEnum):
    """``NEW`` is in the console only, ``GONE`` was there, ``LINK`` is in both and known by its name alone."""

    STATUS = "status"
    NAME = "name"
    FACES = "faces"
    NEW = "new"
    GONE = "gone"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Difference:
    """``material_id`` is ours (empty for ``NEW``), ``model_id`` the console's.

    ``ours`` and ``theirs`` are the values as text: review states, names, face IDs. ``conflict``: taking theirs loses
    something entered here.
    """

    kind: DifferenceKind
    material_id: str
    model_id: str
    ours: str = ""
    theirs: str = ""
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class SyncDiff:
    """One activity compared. ``remote`` has each model ID once.

    ``not_understood`` are those whose status this version does not know, or that are no pictures: their states are
    not compared.
    """

    activity_id: str
    local: tuple[WorkspaceMaterial, ...]
    remote: tuple[RemoteMaterial, ...]
    differences: tuple[Difference, ...]

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        return tuple(difference for difference in self.differences if difference.conflict)

    @property
    def not_understood(self) -> tuple[RemoteMaterial, ...]:
        return tuple(material for material in self.remote if state_of(material.status) is None)


def compare(activity_id: str, local: Sequence[WorkspaceMaterial], remote: Sequence[RemoteMaterial]) -> SyncDiff:
    """``local`` are the materials of the activity, ``remote`` all pages of its list. Ours first, then new ones."""
    theirs = {material.material_id: material for material in remote}
    links = _links(local, [it for it in theirs.values() if it.material_id not in {own.model_id for own in local}])
    known = {own.model_id for own in local} | {it.material_id for it in links.values()}
    found = [difference for own in local for difference in _differences(own, theirs, links)]
    new = [_new(it) for it in theirs.values() if it.material_id not in known]
    return SyncDiff(activity_id, tuple(local), tuple(theirs.values()), (*found, *new))


def _differences(
    own: WorkspaceMaterial, remote: dict[str, RemoteMaterial], links: dict[str, RemoteMaterial]
) -> Iterator[Difference]:
    if own.id in links:
        yield _link(own, links[own.id])
    elif own.model_id in remote:
        found = (compare_one(own, remote[own.model_id]) for compare_one in (_status, _name, _faces))
        yield from (difference for difference in found if difference is not None)
    elif own.model_id:
        yield Difference(DifferenceKind.GONE, own.id, own.model_id, own.review.state)


def _link(own: WorkspaceMaterial, it: RemoteMaterial) -> Difference:
    """Its face IDs come with it."""
    conflict = loses_face_ids(own.faces, with_remote_faces(own.faces, it.faces))
    return Difference(DifferenceKind.LINK, own.id, it.material_id, own.name, it.name, conflict)


def _new(it: RemoteMaterial) -> Difference:
    return Difference(DifferenceKind.NEW, "", it.material_id, theirs=it.name)


def _status(own: WorkspaceMaterial, it: RemoteMaterial) -> Difference | None:
    """The console's word on the state counts, so it is told even when only we have moved on."""
    ours, theirs = own.review.state, state_of(it.status)
    if theirs is None or ours is theirs:
        return None
    base = state_of(own.synced.status) if own.synced else None
    conflict = base is not None and ours is not base
    return Difference(DifferenceKind.STATUS, own.id, it.material_id, ours, theirs, conflict)


def _name(own: WorkspaceMaterial, it: RemoteMaterial) -> Difference | None:
    if own.name == it.name or (own.synced and own.synced.name == it.name):
        return None
    conflict = own.synced is None or own.name != own.synced.name
    return Difference(DifferenceKind.NAME, own.id, it.material_id, own.name, it.name, conflict)


def _faces(own: WorkspaceMaterial, it: RemoteMaterial) -> Difference | None:
    merged = with_remote_faces(own.faces, it.faces)
    if merged == own.faces or (own.synced and own.synced.faces == it.faces):
        return None
    conflict = loses_face_ids(own.faces, merged)
    return Difference(DifferenceKind.FACES, own.id, it.material_id, faces_text(own.faces), faces_text(merged), conflict)


# --- the same material, not yet known by its ID ---


def _links(local: Iterable[WorkspaceMaterial], remote: Iterable[RemoteMaterial]) -> dict[str, RemoteMaterial]:
    """For our materials without a model ID, by our ID: the only remote one of that name, if we have it only once."""
    ours = [own for own in local if not own.model_id]
    names = _only(ours, _own_name)
    theirs = _only(remote, lambda it: _plain_name(it.name))
    return {own.id: theirs[name] for name, own in names.items() if name in theirs}


def _only(things: Iterable[T], name_of: Callable[[T], str]) -> dict[str, T]:
    things = list(things)
    count = Counter(map(name_of, things))
    return {name_of(thing): thing for thing in things if count[name_of(thing)] == 1}


def _own_name(own: WorkspaceMaterial) -> str:
    return _plain_name(own.name)


def _plain_name(name: str) -> str:
    """The console names a material after its file: case and suffix do not matter."""
    return PurePath(name.strip()).stem.casefold()
