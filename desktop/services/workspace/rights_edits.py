"""Answers, consents and documents about the rights in a picture (版权与肖像)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.files.spelling import readable
from desktop.domain.workspace.rights import Attachment, Rights, RightsAnswer, answered
from desktop.services.workspace.material_edits import changed
from desktop.services.workspace.reading import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime
    from pathlib import Path

    from desktop.domain.workspace.edit import Edit
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.rights import Answer, AttachmentKind, RightsQuestion


def answer_question(
    materials: Iterable[WorkspaceMaterial],
    question: RightsQuestion,
    answer: Answer,
    *,
    time: datetime,
    note: str = "",
) -> Edit:
    """The same answer for all of ``materials``; raises ``ValueError`` when the question has no such answer.

    One that was answered so already, with the same note, keeps the time of that.
    """
    given = RightsAnswer(question, answer, time, note.strip())

    def with_answer(rights: Rights) -> Rights:
        same = any(replace(it, answered=time) == given for it in rights.answers)
        return rights if same else answered(rights, given)

    return _with_rights(materials, with_answer)


def set_consent_end(materials: Iterable[WorkspaceMaterial], until: date | None) -> Edit:
    """The last day of the consent; ``None``: it has no end."""
    return _with_rights(materials, lambda rights: replace(rights, consent_until=until))


def attach(
    store: WorkspaceStore, material: WorkspaceMaterial, kind: AttachmentKind, path: Path, *, time: datetime
) -> Edit:
    """As :func:`attach_to_all`, for one material."""
    return attach_to_all(store, [material], kind, path, time=time)


def attach_to_all(
    store: WorkspaceStore,
    materials: Iterable[WorkspaceMaterial],
    kind: AttachmentKind,
    path: Path,
    *,
    time: datetime,
) -> Edit:
    """Keep one copy of the document at ``path`` for all. The same document of the same kind is attached once.

    Raises :class:`~desktop.domain.errors.PictureError` when it cannot be read, and
    :class:`~desktop.domain.errors.StoreError`.
    """
    file = store.put_file(read_bytes(path), path.suffix)
    attachment = Attachment(kind, readable(path.name), file, time)

    def with_attachment(rights: Rights) -> Rights:
        if any((it.kind, it.file) == (kind, file) for it in rights.attachments):
            return rights
        return replace(rights, attachments=(*rights.attachments, attachment))

    return _with_rights(materials, with_attachment)


def detach(material: WorkspaceMaterial, attachment: Attachment) -> Edit:
    """The document stays among the workspace's files, so that this can be undone."""
    return _with_rights(
        [material],
        lambda rights: replace(rights, attachments=tuple(it for it in rights.attachments if it != attachment)),
    )


def _with_rights(materials: Iterable[WorkspaceMaterial], change: Callable[[Rights], Rights]) -> Edit:
    return changed(materials, lambda it: replace(it, rights=change(it.rights)))
