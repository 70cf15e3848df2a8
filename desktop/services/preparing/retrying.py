"""The pictures that failed, by the manifest of an output folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.services.manifest import MANIFEST_NAME, check_manifest, manifest_items
from desktop.services.preparing.results import ItemStatus

if TYPE_CHECKING:
    from collections.abc import Mapping


def failed_outputs(folder: Path) -> Mapping[Path, tuple[str, ...]]:
    """By picture, the names of the output profiles that failed (empty for the only one), in the manifest's order.

    Raises :class:`~desktop.domain.errors.OutputError` for a manifest that is not ours.
    """
    check_manifest(folder)
    found: dict[Path, tuple[str, ...]] = {}
    for item in manifest_items(folder / MANIFEST_NAME):
        if isinstance(item, dict) and item.get("status") == ItemStatus.FAILED and isinstance(item.get("source"), str):
            path, profile = Path(item["source"]), str(item.get("profile", ""))
            found[path] = tuple(dict.fromkeys((*found.get(path, ()), profile)))
    return found
