"""Taking over from the console what the user accepted, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.material import WorkspaceMaterial, forgotten
from desktop.domain.workspace.review import (
    Actor,
    Review,
    ReviewEvent,
    ReviewState,
    advanced,
    guess_reason,
    state_of,
)
from desktop.domain.workspace.sync import DifferenceKind
from desktop.domain.workspace.sync_faces import with_remote_faces

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import datetime

    from desktop.domain.cloud.calls import RemoteMaterial
    from desktop.domain.workspace.sync import Difference, SyncDiff

FAILURES = frozenset({ReviewState.FAILED, ReviewState.APPEAL_FAILED})


def accepted_edit(
    diff: SyncDiff, accepted: Collection[Difference], *, time: datetime, new_id: Callable[[], str]
) -> Edit:
    """The edit that takes over ``accepted`` of ``diff``'s differences.

    What was declined is not asked again until the console says something else; a state is, because the console's
    counts. Accepted or not, each material that is in both remembers what the console said.
    """
    remote = {material.material_id: material for material in diff.remote}
    changed = [_reconciled(own, _of(own, accepted), remote, time) for own in diff.local]
    own = [after for before, after in zip(diff.local, changed, strict=True) if after != before]
    new = [
        _imported(remote[it.model_id], activity_id=diff.activity_id, new_id=new_id(), time=time)
        for it in accepted
        if it.kind is DifferenceKind.NEW
    ]
    return Edit(materials=(*own, *new))


def _of(own: WorkspaceMaterial, accepted: Iterable[Difference]) -> Iterator[Difference]:
    return (difference for difference in accepted if difference.material_id == own.id)


def _reconciled(
    own: WorkspaceMaterial, accepted: Iterator[Difference], remote: dict[str, RemoteMaterial], time: datetime
) -> WorkspaceMaterial:
    for difference in accepted:
        if difference.kind is DifferenceKind.GONE:
            own = _gone(own, time)
        else:
            own = TAKE_OVER[difference.kind](own, remote[difference.model_id], time)
    return replace(own, synced=remote[own.model_id]) if own.model_id in remote else own


def _take_state(own: WorkspaceMaterial, it: RemoteMaterial, time: datetime) -> WorkspaceMaterial:
    state = state_of(it.status)
    if state is None or state is own.review.state:
        return own
    reason = guess_reason(it.audit_result) if state in FAILURES else None
    event = ReviewEvent(state, time, Actor.SERVICE, it.audit_result, reason)
    return replace(own, review=advanced(own.review, event))


def _take_name(own: WorkspaceMaterial, it: RemoteMaterial, _time: datetime) -> WorkspaceMaterial:
    return replace(own, name=it.name)


def _take_faces(own: WorkspaceMaterial, it: RemoteMaterial, _time: datetime) -> WorkspaceMaterial:
    return replace(own, faces=with_remote_faces(own.faces, it.faces))


def _link(own: WorkspaceMaterial, it: RemoteMaterial, time: datetime) -> WorkspaceMaterial:
    """The name stays ours: it differs in case or suffix at most."""
    return _take_state(_take_faces(replace(own, model_id=it.material_id), it, time), it, time)


TAKE_OVER = {
    DifferenceKind.STATUS: _take_state,
    DifferenceKind.NAME: _take_name,
    DifferenceKind.FACES: _take_faces,
    DifferenceKind.LINK: _link,
}


def _gone(own: WorkspaceMaterial, time: datetime) -> WorkspaceMaterial:
    """Deleted in the console: the picture can be uploaded anew."""
    event = ReviewEvent(ReviewState.READY, time, Actor.SERVICE, own.model_id)
    return replace(forgotten(own), review=advanced(own.review, event))


def _imported(it: RemoteMaterial, *, activity_id: str, new_id: str, time: datetime) -> WorkspaceMaterial:
    """A material that is known from the console only: it has no picture here, the service gives none."""
    material = WorkspaceMaterial(
        id=new_id,
        activity_id=activity_id,
        name=it.name,
        created=time,
        faces=with_remote_faces((), it.faces),
        model_id=it.material_id,
        review=Review(),
        synced=it,
    )
    return _take_state(material, it, time)
