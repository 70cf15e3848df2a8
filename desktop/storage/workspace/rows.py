"""Entities as rows of the tables, and rows as entities."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TypeVar

from desktop.domain.workspace.files import StoredFile
from desktop.domain.workspace.material import MaterialSummary, summary_of
from desktop.domain.workspace.plain import from_plain, to_plain
from desktop.domain.workspace.review import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import WorkspaceMaterial

T = TypeVar("T")
Value = str | int | None

SUMMARY_COLUMNS = (
    "id, activity_id, name, model_id, state, state_since, picture, picture_suffix, picture_length, faces,"
    " rights_open, consent_until"
)


class UnreadableRow(Exception):  # noqa: N818 - it is the row that is
    """What stands in the database is none of our values: the file was damaged or changed by somebody else."""


def body_of(entity: object) -> str:
    """ASCII only: a file name may hold what UTF-8 cannot."""
    return json.dumps(to_plain(entity), separators=(",", ":"))


NO_SENSE = (ValueError, TypeError, OverflowError, RecursionError)
"""What reading a damaged row raises: a flipped bit makes another text of it, or a number, or bytes."""


def entity_of(kind: type[T], body: str | bytes) -> T:
    """Raises :class:`UnreadableRow` for a body that is no such entity."""
    try:
        return from_plain(kind, json.loads(body))
    except NO_SENSE as error:
        raise UnreadableRow(str(error)) from error


def sortable(time: datetime) -> str:
    """UTC and of one length, so that the text sorts as the times do."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def activity_row(activity: Activity) -> tuple[Value, ...]:
    search = searchable((activity.name, activity.notes, activity.project_id, activity.id))
    return activity.id, sortable(activity.created), search, body_of(activity)


def material_row(material: WorkspaceMaterial) -> tuple[Value, ...]:
    """The values of :data:`SUMMARY_COLUMNS`, then ``created`` and ``search``."""
    summary = summary_of(material)
    picture = summary.picture
    return (
        summary.id,
        summary.activity_id,
        encodable(summary.name),
        encodable(summary.model_id),
        summary.state.value,
        summary.state_since.isoformat() if summary.state_since else None,
        picture.sha256 if picture else None,
        picture.suffix if picture else None,
        picture.length if picture else None,
        summary.faces,
        summary.rights_open,
        summary.consent_until.isoformat() if summary.consent_until else None,
        sortable(material.created),
        searchable(_texts_of(material)),
    )


def file_rows(material: WorkspaceMaterial) -> list[tuple[Value, ...]]:
    return [(material.id, file.sha256, file.suffix, file.length) for file in set(material.files())]


def summary_from(row: tuple[Value, ...]) -> MaterialSummary:
    """From the values of :data:`SUMMARY_COLUMNS`; raises :class:`UnreadableRow` when they make no sense."""
    try:
        return _summary_from(row)
    except NO_SENSE as error:
        raise UnreadableRow(str(error)) from error


def file_from(row: tuple[Value, ...]) -> StoredFile:
    """From ``sha256``, ``suffix`` and ``length``; raises :class:`UnreadableRow` when they make no sense."""
    sha256, suffix, length = row
    try:
        return StoredFile(str(sha256), str(suffix), int(length or 0))
    except NO_SENSE as error:
        raise UnreadableRow(str(error)) from error


def _summary_from(row: tuple[Value, ...]) -> MaterialSummary:
    identity, activity_id, name, model_id, state, since, sha256, suffix, length, faces, rights_open, until = row
    return MaterialSummary(
        id=str(identity),
        activity_id=str(activity_id),
        name=str(name),
        model_id=str(model_id),
        state=ReviewState(str(state)),
        state_since=datetime.fromisoformat(str(since)) if since else None,
        picture=file_from((sha256, suffix, length)) if sha256 else None,
        faces=int(faces or 0),
        rights_open=bool(rights_open),
        consent_until=date.fromisoformat(str(until)) if until else None,
    )


# --- search ---


def searchable(texts: Iterable[str]) -> str:
    """One text in which to look for substrings: Chinese has no spaces between words, so an index by words would not do.

    NFKC and case folding make ｆｕｌｌ-width and half-width, large and small letters the same.
    """
    return "\n".join(_folded(text) for text in texts if text)


def words_of(text: str) -> list[str]:
    return _folded(text).split()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", encodable(text)).casefold()


def encodable(text: str) -> str:
    """``text`` with ``?`` for what a broken file name holds in place of a character: SQLite takes UTF-8 only."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _texts_of(material: WorkspaceMaterial) -> Iterator[str]:
    yield from (material.name, material.notes, material.model_id, material.id)
    yield from (face.face_id for face in material.faces)
    for version in material.versions:
        yield from (version.original_name, version.note)
    yield from (event.why for event in material.review.events)
    yield from (attachment.name for attachment in material.rights.attachments)
