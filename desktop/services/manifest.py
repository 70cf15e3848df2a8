"""The manifest of an output folder: the document of ``prepare``, beside the pictures it speaks of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.spelling import json_text

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.ports import FileWriter
    from desktop.services.documents import JsonObject

MANIFEST_NAME = "manifest.json"


def check_manifest(folder: Path) -> None:
    """Raise :class:`OutputError` when a ``manifest.json`` that is not ours lies in ``folder``: it is the user's."""
    target = folder / MANIFEST_NAME
    if target.exists() and not _is_ours(target):
        message = f"{target} is not a Fusion Desk manifest and will not be replaced."
        raise OutputError(ErrorCode.FILE_IS_SOURCE, message, path=str(target))


def write_manifest(document: JsonObject, folder: Path, writer: FileWriter) -> Path:
    """Write ``folder/manifest.json`` atomically, replacing one of ours; raises :class:`OutputError`."""
    check_manifest(folder)
    data = json_text(document).encode()
    return writer.replace(data, folder / MANIFEST_NAME)


def manifest_items(path: Path) -> list[Any]:
    """What the manifest at ``path`` lists; nothing where there is none, or none of ours."""
    return _items(path) or []


def _is_ours(path: Path) -> bool:
    return _items(path) is not None


def _items(path: Path) -> list[Any] | None:
    try:
        document = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    items = document.get("items") if isinstance(document, dict) else None
    return items if isinstance(items, list) else None
