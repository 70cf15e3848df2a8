"""What can be done with materials: rename, copy, delete, take a step of the review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.quota import slots_of
from desktop.domain.workspace.review import ReviewState
from desktop.services.workspace import activity_edits, material_edits, review_edits
from desktop.services.workspace.workspace import whole
from desktop.ui.kit.notice import NoticeState
from desktop.ui.workspace.context import WorkspaceContext, edit_of_activity
from desktop.ui.workspace.words import step_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.workspace.material import MaterialSummary
    from desktop.domain.workspace.ports import WorkspaceStore

ASKED_WHY = frozenset({ReviewState.FAILED, ReviewState.APPEALED, ReviewState.APPEAL_FAILED})
"""Steps that are worth a word about why."""


class MaterialCommands(QObject):
    """Each makes one undoable step."""

    def __init__(self, parts: WorkspaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = parts.session

    def rename(self, identity: str, name: str) -> None:
        """An activity or a material."""
        if identity in self._session.activities:
            text = self.tr("Rename activity")
            self._session.edit(
                text,
                lambda store: edit_of_activity(store, identity, lambda it: activity_edits.rename_activity(it, name)),
            )
        elif identity in self._session.summaries:
            text = self.tr("Rename material")
            self._session.edit(text, lambda store: _renamed(store, identity, name))

    def copy(self, identities: Sequence[str], activity_id: str) -> None:
        """The same pictures in another activity are materials of their own."""
        services, wanted = self._session.services, tuple(identities)

        def make(store: WorkspaceStore) -> Edit:
            found = whole(store, wanted)
            return material_edits.copy_materials(found, activity_id, time=services.clock(), new_id=services.new_id)

        self._session.edit(self.tr("Copy %n material(s)", "", len(wanted)), make)

    def drop(self, identities: Sequence[str], activity_id: str, *, moving: bool) -> None:
        """Dropped materials are copied; with Shift held down those not yet in the console are moved."""
        summaries = [self._session.summaries[it] for it in identities if it in self._session.summaries]
        elsewhere = [it for it in summaries if it.activity_id != activity_id]
        if not elsewhere:
            return
        if not moving:
            self.copy([it.id for it in elsewhere], activity_id)
        elif any(it.takes_slot for it in elsewhere):
            text = self.tr("What is in the console belongs to its activity there: copy it instead.")
            self._parts.notice.say(text, NoticeState.WARN)
        else:
            self._move([it.id for it in elsewhere], activity_id)

    def _move(self, identities: Sequence[str], activity_id: str) -> None:
        services = self._session.services

        def make(store: WorkspaceStore) -> Edit:
            movable = [it for it in whole(store, identities) if material_edits.movable(it)]
            return material_edits.move_materials(movable, activity_id, new_id=services.new_id)

        self._session.edit(self.tr("Move %n material(s)", "", len(identities)), make)

    def delete(self, materials: Sequence[MaterialSummary]) -> None:
        """Undo brings them back; in the console only the user can delete, so that is said."""
        chosen = tuple(materials)
        if not chosen:
            return
        text = self.tr("Delete %n material(s)", "", len(chosen))
        self._session.edit(text, lambda _: material_edits.delete_materials(chosen))
        slots = slots_of(chosen)
        if slots:
            told = self.tr("Deleted here only. Deleting in the console as well frees %n slot(s).", "", slots)
            self._parts.notice.say(told, NoticeState.WARN, {self.tr("Undo"): self._session.undo})

    def advance(self, materials: Sequence[MaterialSummary], state: ReviewState) -> None:
        """Record a step of the review for all of ``materials`` that may take it."""
        if not materials:
            return
        text = step_text(materials[0].state, state)
        answer = self._parts.asking.step(text, state) if state in ASKED_WHY else None
        if answer is None and state in ASKED_WHY:
            return
        why, reason = (answer.why, answer.reason) if answer is not None else ("", None)
        identities, clock = [it.id for it in materials], self._session.services.clock

        def make(store: WorkspaceStore) -> Edit:
            able = [it for it in whole(store, identities) if state in it.review.next_states]
            return review_edits.advance_review(able, state, time=clock(), why=why, reason=reason)

        self._session.edit(text, make)


def _renamed(store: WorkspaceStore, identity: str, name: str) -> Edit:
    material = store.material(identity)
    return material_edits.rename_material(material, name) if material is not None else Edit()
