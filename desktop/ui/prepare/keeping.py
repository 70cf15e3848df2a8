"""The open pictures as plain data for the session, and back."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.preparing import PrepareOptions
from desktop.domain.workspace.plain import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ui.kit.mode import Plain
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """An open picture, before it is read again."""

    path: Path
    options: PrepareOptions
    template_face_ids: Mapping[str, str]
    selected: bool = False
    current: bool = False


class KeptPictures:
    """The open pictures as plain data. What has not changed since it was asked for last is not made again: it is asked
    for after every change, and there may be hundreds."""

    def __init__(self) -> None:
        self._options: dict[int, tuple[PrepareOptions, Plain]] = {}

    def plain_of(self, session: Session) -> list[Plain]:
        """The pictures of ``session`` in their order, each with all that the user has decided."""
        current, selected = session.current, {document.key for document in session.selection}
        documents = session.documents
        self._options = {document.key: self._plain_options(document) for document in documents}
        return [
            {
                "path": os.fspath(document.path),
                "options": self._options[document.key][1],
                "face_ids": dict(document.template_face_ids),
                "selected": document.key in selected,
                "current": document is current,
            }
            for document in documents
        ]

    def _plain_options(self, document: Document) -> tuple[PrepareOptions, Plain]:
        options, known = document.options, self._options.get(document.key)
        return known if known is not None and known[0] is options else (options, to_plain(options))


def pictures_in(plain: Plain) -> tuple[tuple[KeptPicture, ...], int]:
    """The pictures that ``plain`` holds, and of how many no sense could be made."""
    rows = plain if isinstance(plain, list) else []
    found = [_picture_in(row) for row in rows]
    good = tuple(picture for picture in found if picture is not None)
    return good, len(found) - len(good)


def _picture_in(row: Any) -> KeptPicture | None:  # noqa: ANN401 - JSON of any shape
    """``None`` for a row of a newer version, or one that somebody has written by hand."""
    try:
        path, options = row["path"], from_plain(PrepareOptions, row["options"])
        ids = {label: face_id for label, face_id in row.get("face_ids", {}).items() if isinstance(face_id, str)}
        if not isinstance(path, str) or "\0" in path:
            return None
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return KeptPicture(Path(path), options, ids, row.get("selected") is True, row.get("current") is True)
